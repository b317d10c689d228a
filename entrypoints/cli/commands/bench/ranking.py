"""An index filled with a made-up world, and every ranking of it: how long each takes."""

import resource
import sys
from collections.abc import Sequence
from time import perf_counter

from attrs import evolve, frozen

from application.matching.knowledge import Knowledge
from application.ports.match_index import MatchIndex, TakesColumns
from domain.matching.columns import CandidateColumns, Stretches
from domain.matching.model import JobSide
from domain.matching.ranked import Placed, Ranked
from domain.matching.scoring import score
from domain.shared.ids import CandidateId, JobId
from entrypoints.cli.commands.bench.world.people import AS_OF
from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.container.backends.knowledge import match_index_that_is_there

AS_OBJECTS = 20_000
"""Up to so many candidates come as sides, as they do in the product; more come as columns."""
_KIB = 1_024

Rankings = dict[JobId, tuple[Ranked, ...]]


@frozen(kw_only=True)
class Run:
    """What one filling and one ranking of everything took."""

    pairs: int
    build_seconds: float
    """From sides, or columns, in memory to an index that can be asked."""
    rank_seconds: float
    peak_mib: int
    """Of the whole process up to now, with the world and the rankings."""

    @property
    def seconds(self) -> float:
        """Both."""
        return self.build_seconds + self.rank_seconds

    @property
    def ns_per_pair(self) -> float:
        """Of ranking alone: what grows with pairs."""
        return self.rank_seconds / self.pairs * 1e9


def new_index(knowledge: Knowledge) -> MatchIndex:
    """Make an empty index. Raise CommandError `bench.extra` without the compiler."""
    index = match_index_that_is_there(knowledge)
    if not isinstance(index, TakesColumns):
        raise CommandError(
            "bench.extra", "Install the extra `speed` to measure it.", exit_code=CHECK_FAILED
        )
    return index


async def run(
    index: MatchIndex,
    people: CandidateColumns,
    jobs: Sequence[JobSide],
    *,
    top: int,
    keep: int = sys.maxsize,
) -> tuple[Run, Rankings]:
    """Fill an index, and rank everybody for every job; returns the rankings of the first jobs."""
    as_objects = len(people) <= AS_OBJECTS
    sides = [people.side(number) for number in range(len(people))] if as_objects else []
    started = perf_counter()
    if as_objects:
        await index.put_candidates(sides)
    elif isinstance(index, TakesColumns):
        await index.put_columns(people)
    await index.put_jobs(jobs)
    built = perf_counter()
    kept: Rankings = {}
    wanted = {job.job_id for job in jobs[:keep]}
    async for job_id, ranking in index.rankings(top=top):
        if job_id in wanted:
            kept[job_id] = ranking
    ranked = perf_counter()
    return (
        Run(
            pairs=len(people) * len(jobs),
            build_seconds=built - started,
            rank_seconds=ranked - built,
            peak_mib=peak_mib(),
        ),
        kept,
    )


def explain_all(
    rankings: Rankings, people: CandidateColumns, jobs: Sequence[JobSide], knowledge: Knowledge
) -> int:
    """Explain every pair of some rankings; returns how many differ from what was ranked."""
    places = {candidate_id: number for number, candidate_id in enumerate(people.ids)}
    by_id = {job.job_id: job for job in jobs}
    return sum(
        ranked != explain(ranked.candidate_id, by_id[job_id], people, places, knowledge)
        for job_id, ranking in rankings.items()
        for ranked in ranking
    )


def explain(
    candidate_id: CandidateId,
    job: JobSide,
    people: CandidateColumns,
    places: dict[CandidateId, int],
    knowledge: Knowledge,
) -> Ranked:
    """Score one pair with all evidence, and return what a ranking says of it."""
    side = people.side(places[candidate_id])
    return Placed.of(score(side, job, as_of=AS_OF, taxonomy=knowledge)).ranked


def skills_alone(
    people: CandidateColumns, jobs: Sequence[JobSide]
) -> tuple[CandidateColumns, list[JobSide]]:
    """Leave out everything but skills, with their levels and years."""
    no_titles = Stretches(
        ends=memoryview(bytes(8 * (len(people) + 1))).cast("q"),
        values=(),
        chosen=memoryview(b"").cast("i"),
    )
    return (
        evolve(people, titles=no_titles, fields={}),
        [JobSide(job_id=job.job_id, requirements=job.requirements) for job in jobs],
    )


def peak_mib() -> int:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KIB
