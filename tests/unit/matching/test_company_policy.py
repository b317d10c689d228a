"""What companies choose to score by, and what it said."""

from datetime import timedelta

from hypothesis import given

from domain.matching.company_policy import MOST_ADOPTIONS, CompanyPolicy, KeptPolicy
from domain.matching.events import MatchesFound, PolicyAdopted, RankingRanShort
from domain.matching.match import ComponentName
from domain.matching.own_policy import own_policy, policy_changes, policy_of
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.ranking import RANKING_LIMIT, CandidateRanking
from domain.shared.ids import CompanyId
from tests.factories import FIRM, NOON
from tests.unit.matching.examples import candidate, held, job, match, policies, required

ACME = CompanyPolicy(company_id=CompanyId("k1"))


def test_who_never_chose_follows_what_is_published() -> None:
    assert (DEFAULT_POLICY.version, None) == (ACME.in_force, ACME.since)


def test_adopting_tells_which_policy_and_since_when() -> None:
    chosen = ACME.adopt(FIRM, at=NOON)
    assert (FIRM.version, NOON) == (chosen.in_force, chosen.since)
    (told,) = chosen.events
    assert PolicyAdopted(company_id=ACME.company_id, version=FIRM.version, occurred_at=NOON) == told


def test_what_is_in_force_already_is_no_news() -> None:
    chosen = ACME.adopt(FIRM, at=NOON).stored()
    assert chosen is chosen.adopt(FIRM, at=NOON)
    assert ACME is ACME.adopt(own_policy({}), at=NOON)


def test_the_published_one_drops_the_companys_own() -> None:
    dropped = ACME.adopt(FIRM, at=NOON).adopt(DEFAULT_POLICY, at=NOON + timedelta(days=1))
    assert dropped.own is None
    assert [FIRM.version, DEFAULT_POLICY.version] == [a.version for a in dropped.adoptions]


def test_a_company_that_changes_its_mind_for_ever_stays_small() -> None:
    chosen = ACME
    for n in range(MOST_ADOPTIONS + 7):
        chosen = chosen.adopt((FIRM, DEFAULT_POLICY)[n % 2], at=NOON + timedelta(hours=n))
    assert MOST_ADOPTIONS == len(chosen.adoptions)
    assert NOON + timedelta(hours=MOST_ADOPTIONS + 6) == chosen.since


@given(policies())
def test_a_policy_is_kept_to_the_last_figure(policy: MatchPolicy) -> None:
    assert policy == KeptPolicy.of(policy).policy


def test_what_differs_makes_the_policy_again() -> None:
    changes = policy_changes(FIRM)
    assert {"must_times", "caps", "idle", "hybrid"} == set(changes)
    assert FIRM == own_policy(changes)
    assert {} == policy_changes(DEFAULT_POLICY)


def test_a_kept_policy_is_read_whatever_the_bounds_are_today() -> None:
    weights = dict.fromkeys((str(name) for name in ComponentName), 0) | {"title": 10_000}
    kept = policy_of({"weights": weights, "gone by now": 3}, version="2020.1+0")
    assert (10_000, "2020.1+0") == (kept.weights[ComponentName.TITLE], kept.version)


def test_a_ranking_that_loses_several_of_its_best_runs_short_once() -> None:
    me = candidate(held("sql"))
    best = [match(me, job(required("sql"), name=f"j{n:03d}")) for n in range(RANKING_LIMIT)]
    full = CandidateRanking(candidate_id=me.candidate_id).fill(best, at=NOON).stored()
    worse = [match(me, job(required("css"), name=one.job_id)) for one in best[:3]]
    changed = full.put_all(worse, at=NOON)
    kinds = [type(event) for event in changed.events]
    assert [MatchesFound] * 3 + [RankingRanShort] == kinds
    one_by_one = full
    for one in worse:
        one_by_one = one_by_one.put(one, at=NOON)
    assert one_by_one.entries == changed.entries
