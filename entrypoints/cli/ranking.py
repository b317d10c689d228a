"""Many files against one, a batch at a time, so that a thousand take little more than a few."""

import asyncio
from collections.abc import Awaitable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TypeVar

from attrs import field, frozen

from domain.candidates.model import Candidate
from domain.jobs.model import Job
from domain.matching.own_policy import PolicyFigures
from domain.matching.ranking import rank_order
from domain.shared.ids import CandidateId
from entrypoints.cli.errors import CommandError, internal_error
from entrypoints.cli.files import read_document, shown
from entrypoints.cli.formats.match import Fit
from entrypoints.cli.pairing import Pair, find_fit
from entrypoints.cli.session import Session, session, settings_in_memory
from entrypoints.cli.watching import Advance

BATCH = 16
"""Files whose documents are in memory at once."""

T = TypeVar("T")
Numbered = tuple[int, Path]
"""Numbers break ties."""


@frozen(kw_only=True)
class RankedBy:
    """What scores depend on beside the files."""

    as_of: date
    policy: PolicyFigures = field(factory=dict)
    """What is changed of the published policy."""


@frozen(kw_only=True)
class Ranked:
    """A file that has its place."""

    file: str
    fit: Fit


@frozen(kw_only=True)
class Failed:
    """A file that could not be read, and why."""

    file: str
    code: str
    message: str


@frozen(kw_only=True)
class Ranking:
    """Best first by the domain's rule, which ends with the names of the files; failed by name."""

    ranked: tuple[Ranked, ...]
    failed: tuple[Failed, ...]


async def rank_resumes(
    job: Path, resumes: Iterable[Path], *, by: RankedBy, advance: Advance
) -> Ranking:
    """Rank résumés for a job. Raise CommandError when the job cannot be read."""
    outcomes: list[Ranked | Failed] = []
    settings = settings_in_memory(as_of=by.as_of)
    async with session(settings) as reading:
        description = await reading.description(read_document(job, limit=reading.limit, of="job"))
        await reading.advertisement(description)  # refused now, not once a batch
        for batch in _batches(resumes):
            # A service of its own: what it knows of the candidates goes with it.
            async with session(settings, catalogue=reading.catalogue, policy=by.policy) as current:
                outcomes += await _rank_resumes(current, description, batch)
            advance(len(batch))
    return _in_order(outcomes)


async def rank_jobs(
    resume: Path, jobs: Iterable[Path], *, by: RankedBy, advance: Advance
) -> Ranking:
    """Rank jobs for a résumé. Raise CommandError when the résumé cannot be read."""
    outcomes: list[Ranked | Failed] = []
    async with session(settings_in_memory(as_of=by.as_of), policy=by.policy) as current:
        data = read_document(resume, limit=current.limit, of="resume")
        candidate_id = await current.upload(data, number=1, claimed=resume.name)
        await current.deliver()
        candidate = await current.candidate(candidate_id)
        await current.open_company()
        for batch in _batches(jobs):
            outcomes += await _rank_jobs(current, candidate, batch)
            advance(len(batch))
    return _in_order(outcomes)


async def _rank_resumes(
    current: Session, description: str, batch: Sequence[Numbered]
) -> list[Ranked | Failed]:
    async def upload(path: Path, number: int) -> CandidateId:
        data = read_document(path, limit=current.limit, of="resume")
        return await current.upload(data, number=number, claimed=path.name)

    async def fit(uploaded: CandidateId | CommandError) -> Fit:
        if isinstance(uploaded, CommandError):
            raise uploaded
        candidate = await current.candidate(uploaded)
        return await find_fit(current, Pair(candidate=candidate, job=job))

    await current.open_company()
    job = await current.post(description)
    uploads = [await _attempt(upload(path, number)) for number, path in batch]
    await current.deliver()
    return [
        _outcome(path, await _attempt(fit(uploaded)))
        for (_, path), uploaded in zip(batch, uploads, strict=True)
    ]


async def _rank_jobs(
    current: Session, candidate: Candidate, batch: Sequence[Numbered]
) -> list[Ranked | Failed]:
    async def describe(path: Path) -> str:
        return await current.description(read_document(path, limit=current.limit, of="job"))

    async def post(description: str | CommandError) -> Job:
        if isinstance(description, CommandError):
            raise description
        return await current.post(description)

    async def fit(job: Job | CommandError) -> Fit:
        if isinstance(job, CommandError):
            raise job
        return await find_fit(current, Pair(candidate=candidate, job=job))

    descriptions = await asyncio.gather(*(_attempt(describe(path)) for _, path in batch))
    # One after the other: the order of their ids breaks ties.
    jobs = [await _attempt(post(description)) for description in descriptions]
    await current.deliver()
    return [
        _outcome(path, await _attempt(fit(job))) for (_, path), job in zip(batch, jobs, strict=True)
    ]


async def _attempt(work: Awaitable[T]) -> T | CommandError:
    try:
        return await work
    except CommandError as e:
        return e
    except Exception as e:  # noqa: BLE001 - no file, however odd, stops the others
        return internal_error(e)


def _outcome(path: Path, fit: Fit | CommandError) -> Ranked | Failed:
    if isinstance(fit, CommandError):
        return Failed(file=shown(path), code=fit.code, message=fit.message)
    return Ranked(file=shown(path), fit=fit)


def _batches(paths: Iterable[Path]) -> Iterator[Sequence[Numbered]]:
    numbered = enumerate(sorted(paths), 1)
    while batch := tuple(islice(numbered, BATCH)):
        yield batch


def _in_order(outcomes: Iterable[Ranked | Failed]) -> Ranking:
    found = tuple(outcomes)
    ranked = (one for one in found if isinstance(one, Ranked))
    return Ranking(
        ranked=tuple(sorted(ranked, key=lambda one: rank_order(one.fit.match))),
        failed=tuple(one for one in found if isinstance(one, Failed)),
    )
