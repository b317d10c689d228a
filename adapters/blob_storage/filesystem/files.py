"""Files of documents, read: each function blocks."""

import errno
import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from application.ports.blob_storage import (
    PART,
    BlobEntry,
    BlobInfo,
    BlobNotFoundError,
    StorageFullError,
)
from application.ports.lifecycle import UnavailableError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_UNFIT = (errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG)
_ABSENT = (errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG)
_NAME = re.compile(r"[A-Za-z0-9-]+")
_ATTRIBUTE = "user.jobgraph.sha256"
_SHA256 = re.compile(rb"[0-9a-f]{64}")


@contextmanager
def told_apart(*, naming: bool = False) -> Iterator[None]:
    """Turn what a file system says into StorageFull- or UnavailableError.

    Where a file is given the name of a key, a name that cannot be is ValueError.
    """
    try:
        yield
    except OSError as e:
        if e.errno in _FULL:
            raise StorageFullError from e
        if naming and e.errno in _UNFIT:
            raise ValueError("the key is too long, or the folder of another") from e
        raise UnavailableError(f"the folder of documents cannot be used: {e.strerror}") from e


def reading(path: Path, key: str) -> BinaryIO:
    """Open. Raise BlobNotFoundError."""
    with told_apart():
        try:
            return path.open("rb")
        except OSError as e:
            if e.errno in _ABSENT:
                raise BlobNotFoundError(key) from None
            raise


def remove(path: Path) -> None:
    """Again is fine."""
    with told_apart():
        try:
            path.unlink()
        except OSError as e:
            if e.errno not in _ABSENT and not path.is_dir():
                raise


def info_of(path: Path, key: str) -> BlobInfo:
    """Raise BlobNotFoundError."""
    with reading(path, key) as file, told_apart():
        status = os.fstat(file.fileno())
        return BlobInfo(
            key=key,
            size=status.st_size,
            sha256=_noted(file) or _computed(file),
            stored_at=modified(status),
        )


def entries_of(root: Path, keys: Iterable[str]) -> Iterator[BlobEntry]:
    """Look at each file without opening it; what was deleted meanwhile is left out."""
    for key in keys:
        with told_apart():
            try:
                status = (root / key).stat()
            except OSError as e:
                if e.errno in _ABSENT:
                    continue
                raise
        yield BlobEntry(key=key, size=status.st_size, stored_at=modified(status))


def modified(status: os.stat_result) -> datetime:
    """Tell when a file was written."""
    return datetime.fromtimestamp(status.st_mtime, UTC)


def note(descriptor: int, sha256: str) -> None:
    """Keep the checksum with the file itself, so that neither is ever without the other.

    Where a file system has no room for notes, the checksum is computed when it is asked for.
    """
    if sys.platform == "linux":
        try:
            os.setxattr(descriptor, _ATTRIBUTE, sha256.encode())
        except OSError as e:
            if e.errno not in {errno.ENOTSUP, errno.EPERM, *_FULL}:
                raise


def _noted(file: BinaryIO) -> str:
    found = b""
    if sys.platform == "linux":
        with suppress(OSError):  # written before there were notes, or copied without them
            found = os.getxattr(file.fileno(), _ATTRIBUTE)
    return found.decode() if _SHA256.fullmatch(found) else ""


def _computed(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while part := file.read(PART):
        digest.update(part)
    return digest.hexdigest()


def walk(folder: Path, prefix: str, above: str = "") -> Iterator[str]:
    """Yield the keys of all files whose key begins with the prefix, in order.

    It holds the names of one folder a level, and no folder open.
    """
    with told_apart():
        try:
            with os.scandir(folder) as entries:
                names = sorted(
                    f"{entry.name}/" if entry.is_dir() else entry.name
                    for entry in entries
                    if _NAME.fullmatch(entry.name)
                )
        except FileNotFoundError:
            return
    for name in names:
        key = above + name
        if not name.endswith("/"):
            if key.startswith(prefix):
                yield key
        elif key.startswith(prefix) or prefix.startswith(key):
            yield from walk(folder / name, prefix, key)
