"""Documents in a folder."""

import asyncio
import errno
import os
import re
import tempfile
from pathlib import Path

from application.ports.blob_storage import BlobNotFoundError, BlobStorage, StorageFullError

_KEY = re.compile(r"[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*")
_FULL = (errno.ENOSPC, errno.EDQUOT)


class FilesystemBlobStorage(BlobStorage):
    """One file a key; written beside and renamed."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def _path(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise ValueError("a key is made of letters, digits, - and /")
        return self._root / key

    async def put(self, key: str, data: bytes) -> None:
        """See BlobStorage."""
        await asyncio.to_thread(_write, self._path(key), data)

    async def get(self, key: str) -> bytes:
        """See BlobStorage."""
        try:
            return await asyncio.to_thread(self._path(key).read_bytes)
        except FileNotFoundError:
            raise BlobNotFoundError(key) from None

    async def delete(self, key: str) -> None:
        """See BlobStorage."""
        path = self._path(key)
        await asyncio.to_thread(path.unlink, missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as f:
            try:
                f.write(data)
                f.flush()
                os.fsync(f.fileno())
                Path(f.name).replace(path)
            except BaseException:
                Path(f.name).unlink()
                raise
        _sync_folder(path.parent)
    except OSError as e:
        if e.errno in _FULL:
            raise StorageFullError from e
        raise


def _sync_folder(folder: Path) -> None:
    """Without this the new name, not the bytes, may be lost with the power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
