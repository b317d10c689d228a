"""Backups in blob storage, beside the documents."""

import re
from collections.abc import AsyncIterator

from attrs import frozen

from application.ports.blob_storage import BlobInfo, BlobNotFoundError, BlobStorage

_NAME = re.compile(r"[A-Za-z0-9-]{1,100}")


class BackupNameError(Exception):
    """A name is made of 1 to 100 letters, digits and `-`."""


class BackupExistsError(Exception):
    """There is a backup of this name already."""


@frozen(kw_only=True)
class StoredBackups:
    """By name."""

    blobs: BlobStorage

    async def check_free(self, name: str) -> None:
        """Raise BackupName- or BackupExistsError."""
        try:
            await self.blobs.info(_key(name))
        except BlobNotFoundError:
            return
        raise BackupExistsError(name)

    async def store(self, name: str, data: AsyncIterator[bytes]) -> BlobInfo:
        """Replace what was there. Raise BackupNameError, blob_storage.StorageFullError."""
        return await self.blobs.put(_key(name), data)

    def read(self, name: str) -> AsyncIterator[bytes]:
        """Raise BackupNameError at once, blob_storage.BlobNotFoundError before the first part."""
        return self.blobs.stream(_key(name))


def _key(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise BackupNameError(name)
    return f"backups/{name}"
