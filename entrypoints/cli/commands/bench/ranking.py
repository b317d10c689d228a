"""An index filled with a made-up world, and every ranking of it: how long each takes."""

import gc
import resource
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from time import perf_counter, process_time

from attrs import evolve, frozen

from application.matching.knowledge import Knowledge
from application.ports.match_index import MatchIndex, TakesColumns
from domain.matching.columns import CandidateColumns, Stretches
from domain.matching.model import JobSide
from domain.matching.ranked import Ranked
from domain.matching.scoring import score
from domain.shared.ids import CandidateId, JobId
from entrypoints.cli.commands.bench.world.people import AS_OF
from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.container.backends.knowledge import match_index_that_is_there

AS_OBJECTS = 20_000
"""Up to so many candidates come as sides, as they do in the product; more come as columns."""
_AT_ONCE = 1_000
"""Jobs that are made before they are put."""
_KIB = 1_024

Rankings = dict[JobId, tuple[Ranked, ...]]


def new_index(knowledge: Knowledge) -> MatchIndex:
    """Make an empty index. Raise CommandError `bench.extra` without the compiler."""
    index = match_index_that_is_there(knowledge)
    if not isinstance(index, TakesColumns):
        raise CommandError(
            "bench.extra", "Install the extra `speed` to measure it.", exit_code=CHECK_FAILED
        )
    return index


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no garbage: what is timed makes next to none, and a whole world is in memory."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def fill(index: MatchIndex, people: CandidateColumns, jobs: Iterable[JobSide]) -> float:
    """Put everybody and every job; returns the seconds that took, without making the jobs."""
    as_objects = len(people) <= AS_OBJECTS
    sides = [people.side(number) for number in range(len(people))] if as_objects else []
    with undisturbed():
        started = perf_counter()
        if as_objects:
            await index.put_candidates(sides)
        elif isinstance(index, TakesColumns):
            await index.put_columns(people)
        built = perf_counter() - started
        waiting = iter(jobs)
        while some := list(islice(waiting, _AT_ONCE)):
            started = perf_counter()
            await index.put_jobs(some)
            built += perf_counter() - started
    return built


@frozen(kw_only=True)
class Took:
    """What ranking everybody took."""

    seconds: float
    """Of the clock on the wall."""
    cpu_seconds: float
    """Of all processors together: what others on the machine disturb less."""


async def rank(index: MatchIndex, *, top: int, keep: Collection[JobId]) -> tuple[Took, Rankings]:
    """Rank everybody for every job; returns what that took, and the rankings to keep."""
    kept: Rankings = {}
    with undisturbed():
        started, worked = perf_counter(), process_time()
        async for job_id, ranking in index.rankings(top=top):
            if job_id in keep:
                kept[job_id] = ranking
        took = Took(seconds=perf_counter() - started, cpu_seconds=process_time() - worked)
        return took, kept


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
    return Ranked.of(score(side, job, as_of=AS_OF, taxonomy=knowledge))


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
