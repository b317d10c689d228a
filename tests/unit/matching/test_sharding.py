"""Work cut into shards and put together again."""

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.ranked import Ranked
from domain.matching.sharding import cut, merge
from domain.shared.ids import CandidateId
from tests.unit.matching.examples import candidates, jobs, match

sizes = st.integers(0, 12)
limits = st.integers(1, 5)


@given(sizes, sizes, limits, limits)
def test_every_pair_is_in_one_shard(
    job_count: int, candidate_count: int, most_jobs: int, most_candidates: int
) -> None:
    shards = list(
        cut(
            jobs=job_count,
            candidates=candidate_count,
            most_jobs=most_jobs,
            most_candidates=most_candidates,
        )
    )
    pairs = Counter((j, c) for shard in shards for j in shard.jobs for c in shard.candidates)
    assert pairs == Counter((j, c) for j in range(job_count) for c in range(candidate_count))
    assert all(len(s.jobs) <= most_jobs and len(s.candidates) <= most_candidates for s in shards)
    assert list(range(len(shards))) == [shard.number for shard in shards]
    assert job_count * candidate_count == sum(shard.pairs for shard in shards)


def test_a_shard_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least"):
        list(cut(jobs=1, candidates=1, most_jobs=0, most_candidates=1))


@st.composite
def rankings(draw: st.DrawFn) -> list[Ranked]:
    """Rank several people, some with the same facts, for one job."""
    some = draw(st.lists(candidates, min_size=1, max_size=4))
    job = draw(jobs)
    twice = [*some, *some]
    return [
        Ranked.of(match(evolve(c, candidate_id=CandidateId(f"c{n}")), job))
        for n, c in enumerate(twice)
    ]


@given(rankings(), limits, st.integers(1, 9), st.data())
def test_merged_shards_are_the_whole(
    everybody: list[Ranked], most: int, top: int, data: st.DataObject
) -> None:
    whole = tuple(sorted(everybody, key=lambda ranked: ranked.order)[:top])
    shards = cut(jobs=1, candidates=len(everybody), most_jobs=1, most_candidates=most)
    parts = [merge([[everybody[n] for n in shard.candidates]], top=top) for shard in shards]
    done = data.draw(st.permutations([*parts, *data.draw(st.lists(st.sampled_from(parts)))]))
    assert whole == merge(done, top=top)
    some = data.draw(st.integers(0, len(done)))
    assert whole == merge([merge(done[:some], top=top), *done[some:]], top=top)
