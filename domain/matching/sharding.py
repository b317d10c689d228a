"""A day's work cut into shards that any process can do.

A shard is some jobs times some candidates. Its answer is the best of each among its own; it
depends on nothing else, so a shard may be done twice, anywhere, in any order. Whoever is among
the best of all is among the best of its shard, so merging (`domain.matching.merging`) loses nobody.
"""

from collections.abc import Iterator

from attrs import field, frozen, validators


@frozen(kw_only=True)
class Shard:
    """Jobs and candidates by their places in two lists that are the same for everybody."""

    number: int = field(validator=validators.ge(0))
    """Counted from zero; which shard it is depends on the sizes and the limits alone."""
    jobs: range
    candidates: range

    @property
    def pairs(self) -> int:
        """How much work it is."""
        return len(self.jobs) * len(self.candidates)


def cut(*, jobs: int, candidates: int, most_jobs: int, most_candidates: int) -> Iterator[Shard]:
    """Cut so that no shard has more of either; every pair is in exactly one.

    All shards of the same candidates follow each other: a process that goes on with the next
    shard seldom has to load other candidates, which are what takes long to load.
    """
    if min(most_jobs, most_candidates) < 1:
        raise ValueError("a shard has a job and a candidate at least")
    number = 0
    for first in range(0, candidates, most_candidates):
        people = range(first, min(first + most_candidates, candidates))
        for start in range(0, jobs, most_jobs):
            yield Shard(
                number=number, jobs=range(start, min(start + most_jobs, jobs)), candidates=people
            )
            number += 1
