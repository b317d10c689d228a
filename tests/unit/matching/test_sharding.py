"""Work cut into shards."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.sharding import cut

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
