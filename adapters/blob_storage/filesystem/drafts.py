"""Files that are not documents yet: each function blocks."""

import hashlib
import os
import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from adapters.blob_storage.filesystem.files import modified, note, told_apart
from application.ports.blob_storage import StorageFullError

_FOLDER = ".writing"
"""No key leads there, and it is on the same disk."""
_ABANDONED = timedelta(days=1)
"""Without a change."""


class Draft:
    """Bytes on their way to the disk. Raises StorageFull- and UnavailableError."""

    def __init__(self, root: Path) -> None:
        with told_apart():
            make_folder(root / _FOLDER)
            self._file = tempfile.NamedTemporaryFile(dir=root / _FOLDER, delete=False)  # noqa: SIM115 - closed by `publish` or `discard`
        self._path = Path(self._file.name)
        self._digest = hashlib.sha256()
        self.size = 0
        """In bytes, so far."""

    @property
    def sha256(self) -> str:
        """Of what was written, in hexadecimal digits."""
        return self._digest.hexdigest()

    def write(self, part: bytes) -> None:
        """Append."""
        with told_apart():
            self._file.write(part)
        self._digest.update(part)
        self.size += len(part)

    def publish(self, path: Path) -> datetime:
        """Give it its name, durably; return when it was written.

        Raise ValueError when the name cannot be given.
        """
        with told_apart(naming=True), self._file as file:
            file.flush()
            note(file.fileno(), self.sha256)
            os.fsync(file.fileno())
            stored_at = modified(os.fstat(file.fileno()))
            make_folder(path.parent)
            self._path.replace(path)
            sync_folder(path.parent)
        return stored_at

    def discard(self) -> None:
        """Leave nothing; too late is fine."""
        self._path.unlink(missing_ok=True)
        with suppress(OSError):  # on a full disk: it tries once more to write what it could not
            self._file.close()


def make_folder(folder: Path) -> None:
    """Make it and what it stands in, so that a power cut takes none of them back."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Without this the new name, not the bytes, may be lost with the power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def check_writable(root: Path) -> None:
    """Make a file and remove it. Raise UnavailableError."""
    with suppress(StorageFullError):  # what is stored can be read nevertheless
        Draft(root).discard()


def forget_abandoned(root: Path, now: datetime) -> int:
    """Remove drafts that nobody has written to for a day; return how many."""
    forgotten = 0
    with told_apart():
        for path in (root / _FOLDER).glob("*"):
            try:
                if modified(path.stat()) < now - _ABANDONED:
                    path.unlink()
                    forgotten += 1
            except FileNotFoundError:
                continue  # another process was faster
    return forgotten
