"""Many résumés into one folder of JSON Resume."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from attrs import frozen

from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.files import read_document, shown
from entrypoints.cli.many.documents import Named
from entrypoints.cli.many.workers import Unread, each_done
from entrypoints.cli.session import Session
from entrypoints.cli.watching import counting_files

_LATER = ".part"
"""What a file is called until it is whole."""


@frozen(kw_only=True)
class Job:
    """A document, and where what is read from it goes."""

    document: Named
    target: Path


@frozen(kw_only=True)
class Parsed:
    """What became of all."""

    read: int
    failed: tuple[tuple[str, Unread], ...]
    """In order of their names."""


def parse_many(documents: Sequence[Named], out: Path, *, jobs: int, quiet: bool) -> Parsed:
    """Write X.pdf.json for each X.pdf; what cannot be read is told, and the rest goes on.

    Raise CommandError `file.not_written` when the folder cannot be made.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise _not_written(out, e) from None
    tasks = [Job(document=one, target=out / f"{one.name}.json") for one in documents]
    failed: dict[int, tuple[str, Unread]] = {}
    today = datetime.now(UTC).date()
    with counting_files(len(tasks), quiet=quiet) as advance:
        for done in each_done(_parse, tasks, jobs=jobs, as_of=today):
            if isinstance(done.result, Unread):
                failed[done.place] = shown(Path(done.task.document.name)), done.result
            advance(1)
    return Parsed(
        read=len(tasks) - len(failed), failed=tuple(failed[place] for place in sorted(failed))
    )


async def _parse(current: Session, number: int, task: Job) -> None:
    data = read_document(task.document.path, limit=current.limit, of="resume")
    candidate_id = await current.upload(data, number=number)
    await current.deliver()
    await current.candidate(candidate_id)
    _write(task.target, (await current.exported(candidate_id)).data)


def _write(target: Path, data: bytes) -> None:
    """Write all or nothing: whoever looks meanwhile sees no half of a file."""
    part = target.with_name(target.name + _LATER)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(target)
    except OSError as e:
        part.unlink(missing_ok=True)
        raise _not_written(target, e) from None


def _not_written(path: Path, error: OSError) -> CommandError:
    return CommandError(
        "file.not_written",
        f"{shown(path)} cannot be written: {error.strerror}.",
        exit_code=CHECK_FAILED,
    )
