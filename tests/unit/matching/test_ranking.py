"""Both kinds of ranking."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.events import MatchesFound
from domain.matching.lots import candidate_seed, draw, job_seed
from domain.matching.match import Match
from domain.matching.ranking import (
    RANKING_LIMIT,
    CandidateRanking,
    JobRanking,
    rank_order,
    ranked,
)
from domain.shared.ids import CandidateId, JobId
from tests.unit.matching.examples import candidate, held, job, match, required

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
JOB, OTHER_JOB = JobId("j1"), JobId("j2")
ANN, BOB = CandidateId("ann"), CandidateId("bob")
ASKED = job(required("javascript"))
EMPTY = JobRanking(job_id=JOB)

good = match(candidate(held("javascript"), name=ANN), ASKED)
fair = match(candidate(held("react"), name=BOB), ASKED)
poor = match(candidate(name=ANN), ASKED)


def with_score(name: str, score: int | None) -> Match:
    return evolve(match(candidate(name=name), ASKED), score=score)


def test_the_best_comes_first() -> None:
    assert (good, fair) == EMPTY.put(fair, at=AT).put(good, at=AT).entries


def test_a_candidate_is_in_a_ranking_once() -> None:
    assert (fair, poor) == EMPTY.put(good, at=AT).put(fair, at=AT).put(poor, at=AT).entries


def test_a_match_that_enters_names_both_sides() -> None:
    assert (MatchesFound(job_id=JOB, candidate_id=ANN, count=1, occurred_at=AT),) == EMPTY.put(
        good, at=AT
    ).events


def test_the_same_match_changes_nothing() -> None:
    ranking = EMPTY.put(good, at=AT).stored()
    assert ranking is ranking.put(good, at=AT)


def test_a_new_day_changes_nothing() -> None:
    ranking = EMPTY.put(good, at=AT).stored()
    tomorrow = match(candidate(held("javascript"), name=ANN), ASKED, as_of=date(2026, 11, 22))
    assert good != tomorrow
    assert ranking is ranking.put(tomorrow, at=AT)
    assert ranking is ranking.fill([tomorrow], at=AT)


def test_a_match_that_leaves_names_both_sides() -> None:
    ranking = EMPTY.put(good, at=AT).stored().remove(ANN, at=AT)
    assert () == ranking.entries
    assert (MatchesFound(job_id=JOB, candidate_id=ANN, count=0, occurred_at=AT),) == ranking.events


def test_who_is_not_in_a_ranking_need_not_be_removed() -> None:
    ranking = EMPTY.put(good, at=AT).stored()
    assert ranking is ranking.remove(BOB, at=AT)


def test_filling_replaces_everything_and_names_one_side() -> None:
    ranking = EMPTY.put(good, at=AT).stored().fill([fair, poor], at=AT)
    assert (fair, poor) == ranking.entries
    assert (MatchesFound(job_id=JOB, candidate_id=None, count=2, occurred_at=AT),) == ranking.events


def test_filling_with_the_same_changes_nothing() -> None:
    ranking = EMPTY.fill([good, fair], at=AT).stored()
    assert ranking is ranking.fill([fair, good], at=AT)


def test_only_the_best_are_kept() -> None:
    many = [with_score(f"c{n}", n) for n in range(RANKING_LIMIT + 1)]
    ranking = EMPTY.fill(many, at=AT)
    assert RANKING_LIMIT == len(ranking.entries)
    assert (RANKING_LIMIT, 1) == (ranking.entries[0].score, ranking.entries[-1].score)
    assert ranking is ranking.put(with_score("late", 0), at=AT)


def test_a_ranking_refuses_the_matches_of_others() -> None:
    with pytest.raises(ValueError, match="its own job"):
        JobRanking(job_id=OTHER_JOB).put(good, at=AT)
    with pytest.raises(ValueError, match="its own candidate"):
        CandidateRanking(candidate_id=BOB).put(good, at=AT)


def test_a_candidates_jobs_are_ranked_likewise() -> None:
    easy = match(candidate(name=ANN), evolve(job(name=OTHER_JOB), title="", min_years=None))
    ranking = CandidateRanking(candidate_id=ANN).put(easy, at=AT).put(good, at=AT)
    assert (good, easy) == ranking.entries
    assert [OTHER_JOB, JOB] == [
        event.job_id for event in ranking.events if isinstance(event, MatchesFound)
    ]
    stored = ranking.stored()
    assert stored is stored.remove(JobId("j3"), at=AT)
    assert (easy,) == stored.remove(JOB, at=AT).entries
    assert (MatchesFound(job_id=None, candidate_id=ANN, count=1, occurred_at=AT),) == stored.fill(
        [easy], at=AT
    ).events


def test_the_order_is_score_then_confidence_then_the_lot() -> None:
    def like(score: int | None, confidence: int = 0, name: str = "ann") -> Match:
        return evolve(
            good, score=score, confidence=confidence, candidate_id=CandidateId(name), job_id=JOB
        )

    def lot(name: str) -> int:
        return draw(candidate_seed(CandidateId(name)), job_seed(JOB))

    tied = sorted(("ann", "bob", "cay"), key=lot)
    ordered = [
        like(9, 1),
        like(8, 2),
        *(like(8, 1, name) for name in tied),
        like(0, 9),
        like(None, 9),
    ]
    backwards = ordered[::-1]
    assert ordered == sorted(backwards, key=rank_order)


def test_nobody_is_lucky_in_every_job() -> None:
    ann, bob = (candidate_seed(CandidateId(name)) for name in ("ann", "bob"))
    seeds = [job_seed(JobId(f"j{n}")) for n in range(1_000)]
    first = sum(draw(ann, job) < draw(bob, job) for job in seeds)
    assert 450 < first < 550


@given(st.lists(st.none() | st.integers(0, 4), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(scores: list[int | None], chance: Random) -> None:
    matches = [with_score(f"c{n}", score) for n, score in enumerate(scores)]
    one_by_one = EMPTY
    for found in chance.sample(matches, len(matches)):
        one_by_one = one_by_one.put(found, at=AT)
    assert EMPTY.fill(matches, at=AT).entries == one_by_one.entries


@given(
    st.lists(st.none() | st.integers(0, 4), min_size=RANKING_LIMIT - 5, max_size=2 * RANKING_LIMIT),
    st.integers(1, RANKING_LIMIT),
    st.randoms(use_true_random=False),
)
def test_what_is_cut_page_by_page_is_what_is_cut_at_once(
    scores: list[int | None], page: int, chance: Random
) -> None:
    matches = [
        evolve(good, candidate_id=CandidateId(f"c{n}"), score=score)
        for n, score in enumerate(scores)
    ]
    # Of the same facts, but another day: they stay, with the score that they had.
    before = tuple(evolve(found, score=chance.randrange(5)) for found in chance.sample(matches, 20))
    chance.shuffle(matches)
    best: tuple[Match, ...] = ()
    for n in range(0, len(matches), page):
        best = ranked((*best, *matches[n : n + page]), before)
    at_once = ranked(matches, before)
    assert at_once == best
    assert at_once == ranked(best, before)
