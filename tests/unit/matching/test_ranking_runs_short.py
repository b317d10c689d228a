"""When a full ranking asks for those whom it had cut."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching.events import RankingRanShort
from domain.matching.match import Match
from domain.matching.ranking import RANKING_LIMIT, CandidateRanking, JobRanking, rank_order
from domain.shared.events import DomainEvent
from domain.shared.ids import CandidateId, JobId
from tests.unit.matching.examples import candidate, job, match

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEMPLATE = match(candidate(), job())
JOB, ANN = JobId("j"), CandidateId("ann")
NAMES = [f"c{n:03}" for n in range(RANKING_LIMIT + 5)]
FULL_BUT_ONE = NAMES[: RANKING_LIMIT - 1]
FULL = NAMES[:RANKING_LIMIT]
LAST = FULL[-1]


def found(candidate_id: str, score: int, *, job_id: str = JOB) -> Match:
    """Make a match of facts of its own, so that another score is another match."""
    return evolve(
        TEMPLATE,
        candidate_id=CandidateId(candidate_id),
        job_id=JobId(job_id),
        score=score,
        receipt=evolve(TEMPLATE.receipt, candidate=str(score), score=score),
    )


def ranking_of(names: Iterable[str], *, others: int = 6, last: int = 5) -> JobRanking:
    matches = [found(name, last if name == LAST else others) for name in names]
    return JobRanking(job_id=JOB).fill(matches, at=AT).stored()


def ran_short(events: Iterable[DomainEvent]) -> list[RankingRanShort]:
    return [event for event in events if isinstance(event, RankingRanShort)]


LUCKY = min(FULL, key=lambda name: rank_order(found(name, 5)))
"""Whoever falls to the score of the last, and still comes before."""
SHORT = RankingRanShort(job_id=JOB, candidate_id=None, occurred_at=AT)


def test_a_full_ranking_that_somebody_leaves_runs_short() -> None:
    left = ranking_of(FULL).remove(CandidateId(FULL[7]), at=AT)
    assert [SHORT] == ran_short(left.events)


@pytest.mark.parametrize("who", [FULL[0], LAST])
def test_a_full_ranking_in_which_somebody_falls_below_the_last_runs_short(who: str) -> None:
    fallen = ranking_of(FULL).put(found(who, 4), at=AT)
    assert who == fallen.entries[-1].candidate_id
    assert [SHORT] == ran_short(fallen.events)


@pytest.mark.parametrize(
    ("who", "score"),
    [(FULL[0], 9), (LUCKY, 5), (LAST, 6), (LAST, 9), (NAMES[-1], 9), (NAMES[-1], 1)],
    ids=["rises", "falls above", "last rises", "last is first", "newcomer", "too late"],
)
def test_a_full_ranking_whose_last_is_no_worse_has_the_best(who: str, score: int) -> None:
    assert [] == ran_short(ranking_of(FULL).put(found(who, score), at=AT).events)


def test_a_ranking_that_cut_nobody_does_not_run_short() -> None:
    ranking = ranking_of(FULL_BUT_ONE)
    assert [] == ran_short(ranking.remove(CandidateId(FULL[7]), at=AT).events)
    assert [] == ran_short(ranking.put(found(FULL[7], 0), at=AT).events)


def test_who_was_not_in_a_full_ranking_leaves_it_as_it_was() -> None:
    ranking = ranking_of(FULL)
    assert ranking is ranking.remove(CandidateId("nobody"), at=AT)


def test_a_ranking_never_runs_short_by_being_filled() -> None:
    assert [] == ran_short(ranking_of(FULL).fill([], at=AT).events)
    worse = [found(name, 0) for name in NAMES]
    assert [] == ran_short(ranking_of(FULL).fill(worse, at=AT).events)


def test_a_candidates_ranking_runs_short_likewise() -> None:
    jobs = [found(ANN, 5, job_id=name) for name in NAMES]
    ranking = CandidateRanking(candidate_id=ANN).fill(jobs, at=AT).stored()
    short = RankingRanShort(job_id=None, candidate_id=ANN, occurred_at=AT)
    shown = ranking.entries[7].job_id
    assert [short] == ran_short(ranking.remove(shown, at=AT).events)
    assert [short] == ran_short(ranking.put(found(ANN, 4, job_id=shown), at=AT).events)
    assert [] == ran_short(ranking.put(found(ANN, 6, job_id=shown), at=AT).events)


@settings(deadline=None)
@given(
    st.lists(st.integers(3, 6), min_size=len(NAMES), max_size=len(NAMES)),
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.none() | st.integers(0, 9), st.booleans()),
        max_size=20,
    ),
)
def test_a_ranking_holds_the_best_of_all_whenever_no_fill_is_due(
    scores: list[int], changes: list[tuple[str, int | None, bool]]
) -> None:
    everybody = {name: found(name, score) for name, score in zip(NAMES, scores, strict=True)}
    ranking = JobRanking(job_id=JOB).fill(everybody.values(), at=AT).stored()
    due = False
    for name, score, delivered in changes:
        if score is None:
            everybody.pop(name, None)
            ranking = ranking.remove(CandidateId(name), at=AT)
        else:
            everybody[name] = found(name, score)
            ranking = ranking.put(everybody[name], at=AT)
        due = due or [] != ran_short(ranking.events)
        ranking = ranking.stored()
        if due and delivered:
            ranking = ranking.fill(everybody.values(), at=AT)
            due = [] != ran_short(ranking.events)
        if not due:
            best = sorted(everybody.values(), key=rank_order)[:RANKING_LIMIT]
            assert best == list(ranking.entries)
