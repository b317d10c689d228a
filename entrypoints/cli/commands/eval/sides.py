"""Folders of jobs and résumés, read as the service reads them, into the two sides of a score."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from attrs import field, frozen

from domain.matching.model import CandidateSide, JobSide
from domain.shared.ids import CandidateId
from entrypoints.cli.errors import CommandError
from entrypoints.cli.files import read_document, shown
from entrypoints.cli.many.workers import Unread, Work, each_done
from entrypoints.cli.session import Session
from entrypoints.cli.watching import Advance

Named = Mapping[str, Path]
"""Files by their names without endings, in order."""


@frozen(kw_only=True)
class Sides:
    """What was read."""

    jobs: Mapping[str, JobSide]
    resumes: Mapping[str, CandidateSide]
    failed: Mapping[Path, Unread] = field(repr=False)


def named(folder: Path) -> Named:
    """List the files of a folder. Raise CommandError when there are none, or two of one name."""
    if not folder.is_dir():
        raise CommandError("file.not_found", f"There is no folder {shown(folder)}.")
    found: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or not path.is_file():
            continue
        if found.setdefault(path.stem, path) is not path:
            raise CommandError(
                "file.same_name",
                f"Two files of {shown(folder)} are named {shown(Path(path.stem))}: "
                "judgements cannot tell them apart.",
            )
    if not found:
        raise CommandError("eval.nothing", f"{shown(folder)} has no file.")
    return found


def read_sides(
    jobs: Named, resumes: Named, *, processes: int, as_of: date, advance: Advance
) -> Sides:
    """Read everything; what cannot be read is told, and the rest goes on."""
    failed: dict[Path, Unread] = {}

    def read(work: Work[Path, JobSide | CandidateSide], files: Named) -> Mapping[str, object]:
        sides: dict[str, object] = {}
        for done in each_done(work, list(files.values()), jobs=processes, as_of=as_of):
            if isinstance(done.result, Unread):
                failed[done.task] = done.result
            else:
                sides[done.task.stem] = done.result
            advance(1)
        return {name: sides[name] for name in files if name in sides}

    return Sides(
        jobs=read(read_job, jobs),  # type: ignore[arg-type] # what the work gives
        resumes=read(read_resume, resumes),  # type: ignore[arg-type] # likewise
        failed={path: failed[path] for path in sorted(failed)},
    )


async def read_job(current: Session, number: int, path: Path) -> JobSide:
    """Post a job, and give its side. Raise CommandError."""
    if number == 1:
        await current.open_company()
    description = await current.description(read_document(path, limit=current.limit, of="job"))
    return await current.job_side((await current.post(description)).id)


async def read_resume(current: Session, number: int, path: Path) -> CandidateSide:
    """Read a résumé, and give its candidate's side. Raise CommandError."""
    data = read_document(path, limit=current.limit, of="resume")
    candidate_id: CandidateId = await current.upload(data, number=number, claimed=path.name)
    await current.deliver()
    await current.candidate(candidate_id)
    return await current.candidate_side(candidate_id)


def texts(files: Sequence[Path], *, limit: int) -> Mapping[str, str]:
    """Return the plain text of files by their names."""
    found = {}
    for path in files:
        data = read_document(path, limit=limit, of="resume")
        try:
            found[path.stem] = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            found[path.stem] = data.decode("cp1252", errors="replace")
    return found
