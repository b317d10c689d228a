"""Backups as files: whole or not there, and for their owner's eyes alone."""

import errno
import os
import stat
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.files import shown

_PART = 2**20
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EMLINK)
"""What a disk says that has no links, such as a stick."""


def check_writable(path: Path, *, force: bool) -> None:
    """Raise CommandError `file.exists`, `file.not_a_file`, `file.not_found`: before any work."""
    if path.is_dir() or (path.exists() and not path.is_file()):
        raise CommandError("file.not_a_file", f"{shown(path)} is no regular file.")
    if path.exists() and not force:
        raise CommandError(
            "file.exists",
            f"The file {shown(path)} exists: choose another name, or give --force to replace it.",
            exit_code=CHECK_FAILED,
        )
    if not path.parent.is_dir():
        raise CommandError("file.not_found", f"There is no folder {shown(path.parent)}.")


async def write_file(path: Path, data: AsyncIterator[bytes], *, force: bool) -> None:
    """Write beside and rename. Raise CommandError `file.not_written`, and as `check_writable`."""
    beside, folder = None, path.parent
    try:
        # Of mode 0600: a backup holds everybody's data.
        with tempfile.NamedTemporaryFile(dir=folder, prefix=f".{path.name}.", delete=False) as file:
            beside = Path(file.name)
            async for part in data:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        check_writable(path, force=force)
        if force:
            beside.replace(path)
        else:
            _take_new_name(beside, path)
        _sync_folder(folder)
    except OSError as e:
        raise CommandError(
            "file.not_written",
            f"The file {shown(path)} cannot be written: {e.strerror}. "
            "Make room, or choose another place.",
            exit_code=CHECK_FAILED,
        ) from None
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _take_new_name(beside: Path, path: Path) -> None:
    """Never replace what appeared meanwhile: a link, unlike a rename, fails then."""
    try:
        os.link(beside, path)
    except FileExistsError:
        check_writable(path, force=False)
        raise
    except OSError as e:
        if e.errno not in _NO_LINKS:
            raise
        beside.rename(path)  # looked for just before; such a disk offers nothing better


async def read_file(path: Path) -> AsyncIterator[bytes]:
    """Yield the content. Raise CommandError `file.not_found`, `.not_a_file`, `.unreadable`."""
    try:
        # Opening a pipe would wait for its writer for ever.
        with open(path, "rb", buffering=0, opener=_without_waiting) as file:  # noqa: ASYNC230 - local
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise CommandError("file.not_a_file", f"{shown(path)} is no regular file.")
            while part := file.read(_PART):
                yield part
    except (FileNotFoundError, NotADirectoryError):
        raise CommandError("file.not_found", f"There is no file {shown(path)}.") from None
    except IsADirectoryError:
        raise CommandError("file.not_a_file", f"{shown(path)} is no regular file.") from None
    except OSError as e:
        raise CommandError(
            "file.unreadable", f"The file {shown(path)} cannot be read: {e.strerror}."
        ) from None


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _sync_folder(folder: Path) -> None:
    """Without this the new name, not the bytes, may be lost with the power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
