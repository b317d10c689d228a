"""Documents in this process."""

from collections.abc import AsyncIterable, AsyncIterator
from datetime import datetime
from hashlib import sha256

from adapters.blob_storage import OwnAddresses, check_key, check_prefix
from application.ports.blob_storage import (
    PART,
    BlobEntry,
    BlobInfo,
    BlobNotFoundError,
    BlobStorage,
    SignedRequest,
    UploadTerms,
)
from application.ports.clock import Clock
from application.ports.url_signer import UrlSigner


class MemoryBlobStorage(BlobStorage):
    """A dict."""

    def __init__(self, clock: Clock, url_signer: UrlSigner, *, public_url: str) -> None:
        self._clock = clock
        self._addresses = OwnAddresses(url_signer, public_url)
        self._blobs: dict[str, tuple[bytes, BlobInfo]] = {}

    async def put(self, key: str, data: bytes | AsyncIterable[bytes]) -> BlobInfo:
        """See BlobStorage."""
        check_key(key)
        if not isinstance(data, bytes):
            data = b"".join([part async for part in data])
        info = BlobInfo(
            key=key,
            size=len(data),
            sha256=sha256(data).hexdigest(),
            stored_at=self._clock.now(),
        )
        self._blobs[key] = data, info
        return info

    async def get(self, key: str) -> bytes:
        """See BlobStorage."""
        data, _ = self._found(key)
        return data

    async def stream(
        self, key: str, *, start: int = 0, end: int | None = None
    ) -> AsyncIterator[bytes]:
        """See BlobStorage."""
        data, _ = self._found(key)
        end = len(data) if end is None else min(end, len(data))
        for at in range(start, end, PART):
            yield data[at : min(at + PART, end)]

    async def info(self, key: str) -> BlobInfo:
        """See BlobStorage."""
        _, info = self._found(key)
        return info

    async def list(self, prefix: str) -> AsyncIterator[BlobEntry]:
        """See BlobStorage."""
        check_prefix(prefix)
        for key in sorted(key for key in self._blobs if key.startswith(prefix)):
            if key in self._blobs:
                info = self._blobs[key][1]
                yield BlobEntry(key=key, size=info.size, stored_at=info.stored_at)

    async def copy(self, key: str, *, to: str) -> BlobInfo:
        """See BlobStorage."""
        return await self.put(to, await self.get(key))

    async def delete(self, key: str) -> None:
        """See BlobStorage."""
        self._blobs.pop(check_key(key), None)

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

    def _found(self, key: str) -> tuple[bytes, BlobInfo]:
        try:
            return self._blobs[check_key(key)]
        except KeyError:
            raise BlobNotFoundError(key) from None
