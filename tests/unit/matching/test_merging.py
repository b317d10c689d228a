"""Shards merged into a ranking, whatever the order, the doubles and the state it was in."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching.events import MatchesFound, RankingRanShort
from domain.matching.match import Match, Receipt
from domain.matching.merging import Placed, Proposal, ScoredBy
from domain.matching.ranking import RANKING_LIMIT, CandidateRanking, JobRanking, rank_order
from domain.matching.ranking_shard import IdRange
from tests.unit.matching.test_ranking_runs_short import (
    ANN,
    AT,
    JOB,
    NAMES,
    SHORT,
    found,
    ran_short,
    ranking_of,
)

EVERYBODY = IdRange()
FIRST, SECOND = IdRange(until=NAMES[51]), IdRange(after=NAMES[51])
World = Mapping[str, Match]


def proposals(matches: Iterable[Match]) -> list[Proposal]:
    return [Proposal(Placed.of(m), ScoredBy.of(m.receipt)) for m in matches]


def answer(world: World, among: IdRange) -> list[Match]:
    mine = [match for name, match in world.items() if name in among]
    return sorted(mine, key=rank_order)[:RANKING_LIMIT]


def merge(ranking: JobRanking, index: World, among: IdRange, now: World) -> JobRanking:
    """As an index found them, explained as they are now."""
    plan = ranking.plan(proposals(answer(index, among)), among=among)
    missing = [now[n] for p in plan.missing if (n := p.ranked.candidate_id) in now]
    return ranking.merge(plan, missing, among=among, at=AT)


def world_of(scores: Iterable[int]) -> dict[str, Match]:
    return {name: found(name, score) for name, score in zip(NAMES, scores, strict=False)}


def best(world: World) -> list[Match]:
    return sorted(world.values(), key=rank_order)[:RANKING_LIMIT]


def test_what_is_there_already_is_neither_explained_nor_saved() -> None:
    world = world_of([6] * len(NAMES))
    ranking = JobRanking(job_id=JOB).fill(world.values(), at=AT).stored()
    for among in (EVERYBODY, FIRST, SECOND):
        assert () == ranking.plan(proposals(answer(world, among)), among=among).missing
        assert ranking is merge(ranking, world, among, {})


def test_a_merged_ranking_is_no_news_about_one_match() -> None:
    merged = merge(JobRanking(job_id=JOB), world_of([6]), FIRST, world_of([6]))
    assert (MatchesFound(candidate_id=None, job_id=JOB, count=1, occurred_at=AT),) == merged.events


def test_who_is_gone_is_dropped_by_the_shard_that_they_would_lie_in() -> None:
    ranking = ranking_of(NAMES[:3])
    rest = world_of([6, 6])
    assert ranking is merge(ranking, rest, SECOND, rest)
    left = merge(ranking, rest, FIRST, rest).entries
    assert set(NAMES[:2]) == {entry.candidate_id for entry in left}


def test_a_full_ranking_that_gets_worse_runs_short_unless_everybody_was_looked_at() -> None:
    fallen = world_of([4] * len(NAMES))
    ranking = ranking_of(NAMES[:RANKING_LIMIT])
    assert [SHORT] == ran_short(merge(ranking, fallen, FIRST, fallen).events)
    assert [] == ran_short(merge(ranking, fallen, EVERYBODY, fallen).events)


def test_who_fell_since_the_shard_was_loaded_may_leave_a_place_to_somebody_who_was_cut() -> None:
    index = world_of([6] * len(NAMES))
    empty = JobRanking(job_id=JOB)
    now = {**index, NAMES[3]: found(NAMES[3], 1)}
    merged = merge(empty, index, EVERYBODY, now)
    assert NAMES[3] == merged.entries[-1].candidate_id
    assert [SHORT] == ran_short(merged.events)
    del now[NAMES[3]]
    gone = merge(empty, index, EVERYBODY, now)
    assert RANKING_LIMIT - 1 == len(gone.entries)
    assert [SHORT] == ran_short(gone.events)


def test_an_entry_of_newer_facts_than_the_shard_has_stays() -> None:
    ranking = ranking_of(NAMES[:2]).put(found(NAMES[0], 9), at=AT).stored()
    old, now = world_of([5, 6]), world_of([9, 6])
    assert ranking is merge(ranking, old, FIRST, now)


def _with(receipt: Receipt, name: str) -> Receipt:
    changes: dict[str, Any] = {name: "2"}
    return evolve(receipt, **changes)


def test_a_match_by_another_version_of_anything_is_made_anew() -> None:
    world = world_of([6])
    for name in ("policy", "engine", "catalogue", "places", "model", "words"):
        other = {n: evolve(m, receipt=_with(m.receipt, name)) for n, m in world.items()}
        ranking = JobRanking(job_id=JOB).fill(world.values(), at=AT).stored()
        merged = merge(ranking, other, FIRST, other)
        assert list(other.values()) == list(merged.entries), name


def test_a_candidates_ranking_is_merged_likewise() -> None:
    jobs = {name: found(ANN, 6, job_id=name) for name in NAMES}
    ranking = CandidateRanking(candidate_id=ANN).fill(jobs.values(), at=AT).stored()
    worse = {name: found(ANN, 5, job_id=name) for name in NAMES}
    mine = [match for name, match in worse.items() if name in FIRST]
    plan = ranking.plan(proposals(mine), among=FIRST)
    merged = ranking.merge(plan, mine, among=FIRST, at=AT)
    stay = [entry for entry in ranking.entries if entry.job_id not in FIRST]
    assert stay == list(merged.entries[: len(stay)])
    assert {5} == {entry.score for entry in merged.entries[len(stay) :]}
    assert [RankingRanShort(job_id=None, candidate_id=ANN, occurred_at=AT)] == ran_short(
        merged.events
    )
    same = merged.stored()
    assert same is same.merge(same.plan(proposals(mine), among=FIRST), (), among=FIRST, at=AT)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.integers(3, 6), min_size=len(NAMES), max_size=len(NAMES)),
    st.dictionaries(st.sampled_from(NAMES), st.none() | st.integers(0, 9), max_size=30),
    st.lists(st.integers(1, len(NAMES) - 1), max_size=3, unique=True),
    st.data(),
)
def test_when_all_shards_are_merged_a_ranking_holds_the_best(
    scores: list[int], changes: dict[str, int | None], bounds: list[int], data: st.DataObject
) -> None:
    before = world_of(scores)
    ranking = JobRanking(job_id=JOB).fill(before.values(), at=AT).stored()
    now = {**before, **{n: found(n, s) for n, s in changes.items() if s is not None}}
    for name, score in changes.items():
        if score is None:
            del now[name]
    places = [0, *sorted(bounds), len(NAMES)]
    shards = [IdRange.of(NAMES, range(a, b)) for a, b in pairwise(places)]
    done = data.draw(st.permutations([*shards, *data.draw(st.lists(st.sampled_from(shards)))]))
    due = False
    for among in done:
        ranking = merge(ranking, now, among, now)
        due = due or [] != ran_short(ranking.events)
        ranking = ranking.stored()
        if due and data.draw(st.booleans()):
            ranking, due = ranking.fill(now.values(), at=AT).stored(), False
    if due:
        ranking = ranking.fill(now.values(), at=AT)
    assert best(now) == list(ranking.entries)
    for among in shards:
        assert list(ranking.entries) == list(merge(ranking, now, among, now).entries)
