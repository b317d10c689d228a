"""Files that people name: looked at before they are read, and never read beyond a limit."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from application.ports.text_extraction import DocumentTooLargeError, UnreadableDocumentError
from entrypoints.cli.errors import CommandError


def read_document(path: Path, *, limit: int, of: str) -> bytes:
    """Return the whole content, `limit` bytes at most; `of` is "resume" or "job".

    Raise CommandError `file.not_found`, `file.not_a_file`, `file.unreadable`, and
    `<of>.too_large` before anything is read.
    """
    data = read_file(path, limit=limit)
    if data is None:
        raise document_error(DocumentTooLargeError(), of=of)
    return data


def read_file(path: Path, *, limit: int) -> bytes | None:
    """Return the whole content; None when it is more than `limit` bytes. Raise the same."""
    try:
        # Opening a pipe would wait for its writer for ever.
        with open(path, "rb", opener=_without_waiting) as file:
            return _read(file, path, limit)
    except (FileNotFoundError, NotADirectoryError):
        raise CommandError("file.not_found", f"There is no file {shown(path)}.") from None
    except IsADirectoryError:
        raise _not_a_file(path) from None
    except (OSError, ValueError) as e:
        why = e.strerror if isinstance(e, OSError) else "its name is not valid"
        raise CommandError(
            "file.unreadable", f"The file {shown(path)} cannot be read: {why}."
        ) from None


def shown(path: Path) -> str:
    """Write a path so that any terminal and any JSON can hold it."""
    return os.fsencode(path).decode(errors="replace")


def document_error(error: UnreadableDocumentError, *, of: str) -> CommandError:
    """Say what a document was for: `of` is "resume" or "job"."""
    what = (type(error).__doc__ or "").partition("\n")[0]
    return CommandError(f"{of}.{error.code}", f"{what} {error.advice}")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _read(file: BinaryIO, path: Path, limit: int) -> bytes | None:
    found = os.fstat(file.fileno())
    if not stat.S_ISREG(found.st_mode):
        raise _not_a_file(path)
    if found.st_size > limit:
        return None
    data = file.read(limit + 1)
    return data if len(data) <= limit else None  # it may have grown


def _not_a_file(path: Path) -> CommandError:
    return CommandError("file.not_a_file", f"{shown(path)} is no regular file.")
