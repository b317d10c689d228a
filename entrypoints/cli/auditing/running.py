"""From files to the counts of an audit."""

from collections.abc import Sequence
from datetime import date

from attrs import define, field, frozen

from domain.candidates.counterfactuals.suite import SWAPS
from domain.matching.model import JobSide
from entrypoints.cli.auditing.resume import Audited, Move, Task, audit_resume, read_job
from entrypoints.cli.errors import CommandError
from entrypoints.cli.files import shown
from entrypoints.cli.many.documents import Named
from entrypoints.cli.many.workers import Unread, each_done
from entrypoints.cli.session import session, settings_in_memory
from entrypoints.cli.watching import counting_files


@frozen(kw_only=True)
class Asked:
    """What the options say."""

    as_of: date
    seed: int
    processes: int
    quiet: bool


@define(kw_only=True)
class SwapCounts:
    """Pairs of a résumé and a job, by what a swap did to them."""

    applied: int = 0
    moved: int = 0
    scores_moved: int = 0
    """Of those: where the score itself is another."""
    not_applicable: int = 0


@frozen(kw_only=True)
class Failure:
    """A file that could not be read, and why."""

    file: str
    code: str
    message: str


@frozen(kw_only=True)
class AuditFound:
    """What an audit found."""

    resumes: int
    """That were read; likewise the jobs."""
    jobs: tuple[str, ...]
    swaps: dict[str, SwapCounts]
    """In the order of the suite."""
    moves: tuple[tuple[str, Move], ...]
    """By the names of the résumés."""
    failed: tuple[Failure, ...]

    @property
    def pairs(self) -> int:
        """Count résumés times jobs."""
        return self.resumes * len(self.jobs)

    @property
    def moved(self) -> int:
        """Count pairs that moved, once a swap."""
        return sum(counts.moved for counts in self.swaps.values())

    @property
    def scores_moved(self) -> int:
        """Count of those the ones whose score is another."""
        return sum(counts.scores_moved for counts in self.swaps.values())


async def read_jobs(
    files: Sequence[Named], *, as_of: date
) -> tuple[dict[str, JobSide], tuple[Failure, ...]]:
    """Read every job; what cannot be read is told."""
    sides: dict[str, JobSide] = {}
    failed: list[Failure] = []
    async with session(settings_in_memory(as_of=as_of)) as current:
        await current.open_company()
        for file in files:
            try:
                sides[shown(file.path)] = await read_job(current, file)
            except CommandError as e:
                failed.append(_failure(file, e.code, e.message))
    return sides, tuple(failed)


def audit_resumes(
    resumes: Sequence[Named],
    jobs: dict[str, JobSide],
    *,
    failed: Sequence[Failure] = (),
    asked: Asked,
) -> AuditFound:
    """Try every swap on every résumé; `failed` are jobs that could not be read.

    Raise SettingsError.
    """
    sides = tuple(jobs.values())
    tasks = [Task(resume=one, jobs=sides, seed=asked.seed) for one in resumes]
    sums = _Sums(jobs=len(sides))
    with counting_files(len(tasks), quiet=asked.quiet) as advance:
        for done in each_done(audit_resume, tasks, jobs=asked.processes, as_of=asked.as_of):
            sums.add(done.place, done.task.resume, done.result)
            advance(1)
    return AuditFound(
        resumes=len(tasks) - len(sums.failed),
        jobs=tuple(jobs),
        swaps=sums.swaps,
        moves=tuple(move for place in sorted(sums.moves) for move in sums.moves[place]),
        failed=(*failed, *(sums.failed[place] for place in sorted(sums.failed))),
    )


@define(kw_only=True)
class _Sums:
    jobs: int
    swaps: dict[str, SwapCounts] = field(factory=lambda: {swap: SwapCounts() for swap in SWAPS})
    moves: dict[int, list[tuple[str, Move]]] = field(factory=dict)
    failed: dict[int, Failure] = field(factory=dict)

    def add(self, place: int, resume: Named, result: Audited | Unread) -> None:
        if isinstance(result, Unread):
            self.failed[place] = _failure(resume, result.code, result.message)
            return
        for swap in result.applied:
            self.swaps[swap].applied += self.jobs
        for swap in result.not_applicable:
            self.swaps[swap].not_applicable += self.jobs
        for move in result.moves:
            self.swaps[move.swap].moved += len(move.jobs)
            self.swaps[move.swap].scores_moved += sum(j.before != j.after for j in move.jobs)
        if result.moves:
            self.moves[place] = [(shown(resume.path), move) for move in result.moves]


def _failure(file: Named, code: str, message: str) -> Failure:
    return Failure(file=shown(file.path), code=code, message=message)
