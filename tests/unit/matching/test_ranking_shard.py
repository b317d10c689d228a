"""Ranges of ids, and when a shard is due."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.matching.events import RankingShardDue
from domain.matching.ranking_shard import IdRange
from domain.matching.sharding import cut
from tests.factories import NOON, a_shard

ids = st.text("abc", min_size=1, max_size=3)
TODAY = NOON.date()


@given(st.sets(ids, min_size=1), st.sets(ids), st.integers(1, 4))
def test_every_id_lies_in_one_range_whoever_is_stored_later(
    known: set[str], later: set[str], most: int
) -> None:
    ordered = sorted(known)
    ranges = [
        IdRange.of(ordered, shard.candidates)
        for shard in cut(jobs=1, candidates=len(known), most_jobs=1, most_candidates=most)
    ]
    for id in known | later:
        assert 1 == sum(id in some for some in ranges)
    assert all(most >= sum(id in some for id in known) for some in ranges)
    assert ranges[0].is_everything == (len(ranges) == 1)


def test_a_shard_is_due_once_a_day() -> None:
    due = a_shard()
    assert (RankingShardDue(shard_id="1", due_on=TODAY, occurred_at=NOON),) == due.events
    stored = due.stored()
    again = stored.make_due(on=TODAY, jobs=due.jobs, candidates=due.candidates, at=NOON)
    assert again is stored
    tomorrow = TODAY + timedelta(days=1)
    later = stored.make_due(on=tomorrow, jobs=due.jobs, candidates=due.candidates, at=NOON)
    assert [tomorrow] == [e.due_on for e in later.events if isinstance(e, RankingShardDue)]


def test_a_shard_that_holds_others_by_now_is_due_again() -> None:
    stored = a_shard().stored()
    moved = stored.make_due(on=TODAY, jobs=IdRange(), candidates=stored.candidates, at=NOON)
    assert 1 == len(moved.events)
