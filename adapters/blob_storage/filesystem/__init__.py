"""Documents in a folder."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from adapters.blob_storage import OwnAddresses, check_key, check_prefix, parts_of
from adapters.blob_storage.filesystem.drafts import Draft, check_writable, forget_abandoned
from adapters.blob_storage.filesystem.files import (
    entries_of,
    info_of,
    reading,
    remove,
    told_apart,
    walk,
)
from application.ports.blob_storage import (
    PART,
    BlobEntry,
    BlobInfo,
    BlobStorage,
    SignedRequest,
    UploadTerms,
)
from application.ports.lifecycle import Lifecycle, Sweepable
from application.ports.url_signer import UrlSigner

_LISTED_AT_ONCE = 100


class FilesystemBlobStorage(BlobStorage, Lifecycle, Sweepable):
    """One file a key: written aside, flushed to the disk and renamed."""

    def __init__(self, root: Path, url_signer: UrlSigner, *, public_url: str) -> None:
        self._root = root
        self._addresses = OwnAddresses(url_signer, public_url)

    async def open(self) -> None:
        """Remove what processes that were killed left half. Raise UnavailableError."""
        await self.sweep(now=datetime.now(UTC))

    async def ping(self) -> None:
        """Raise UnavailableError when the folder cannot be written to."""
        await asyncio.to_thread(check_writable, self._root)

    async def sweep(self, *, now: datetime) -> int:
        """Remove drafts that nobody has written to for a day. See Sweepable."""
        return await asyncio.to_thread(forget_abandoned, self._root, now)

    async def close(self) -> None:
        """See Lifecycle."""

    async def put(self, key: str, data: bytes | AsyncIterable[bytes]) -> BlobInfo:
        """See BlobStorage."""
        path = self._path(key)
        draft = await asyncio.to_thread(Draft, self._root)
        try:
            async for part in parts_of(data):
                await asyncio.to_thread(draft.write, part)
            stored_at = await asyncio.to_thread(draft.publish, path)
        except BaseException:
            draft.discard()
            raise
        return BlobInfo(key=key, size=draft.size, sha256=draft.sha256, stored_at=stored_at)

    async def get(self, key: str) -> bytes:
        """See BlobStorage."""
        return await asyncio.to_thread(_whole, self._path(key), key)

    async def stream(
        self, key: str, *, start: int = 0, end: int | None = None
    ) -> AsyncIterator[bytes]:
        """Whoever replaces or deletes the document meanwhile does not change what comes."""
        with await asyncio.to_thread(reading, self._path(key), key) as file:
            await asyncio.to_thread(file.seek, start)
            while end is None or start < end:
                size = PART if end is None else min(PART, end - start)
                with told_apart():
                    part = await asyncio.to_thread(file.read, size)
                if not part:
                    return
                start += len(part)
                yield part

    async def info(self, key: str) -> BlobInfo:
        """See BlobStorage."""
        return await asyncio.to_thread(info_of, self._path(key), key)

    async def list(self, prefix: str) -> AsyncIterator[BlobEntry]:
        """See BlobStorage."""
        found = entries_of(self._root, walk(self._root, check_prefix(prefix)))
        while entries := await asyncio.to_thread(lambda: [*islice(found, _LISTED_AT_ONCE)]):
            for entry in entries:
                yield entry

    async def copy(self, key: str, *, to: str) -> BlobInfo:
        """No link: the time of the copy is its own."""
        check_key(to)
        return await self.put(to, self.stream(key))

    async def delete(self, key: str) -> None:
        """See BlobStorage."""
        await asyncio.to_thread(remove, self._path(key))

    async def sign_upload(
        self, key: str, terms: UploadTerms, *, expires_at: datetime
    ) -> SignedRequest:
        """See BlobStorage."""
        return self._addresses.upload(key, terms, expires_at=expires_at)

    async def sign_download(
        self, key: str, *, media_type: str, name: str, expires_at: datetime
    ) -> SignedRequest:
        """See BlobStorage."""
        return self._addresses.download(
            key, media_type=media_type, name=name, expires_at=expires_at
        )

    def _path(self, key: str) -> Path:
        return self._root / check_key(key)


def _whole(path: Path, key: str) -> bytes:
    with reading(path, key) as file, told_apart():
        return file.read()
