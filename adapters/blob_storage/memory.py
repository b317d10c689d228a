"""Documents in this process."""

import re

from application.ports.blob_storage import BlobNotFoundError, BlobStorage

_KEY = re.compile(r"[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*")


class MemoryBlobStorage(BlobStorage):
    """A dict."""

    def __init__(self) -> None:
        self._blobs: dict[str, bytes] = {}

    async def put(self, key: str, data: bytes) -> None:
        """See BlobStorage."""
        if not _KEY.fullmatch(key):
            raise ValueError("a key is made of letters, digits, - and /")
        self._blobs[key] = data

    async def get(self, key: str) -> bytes:
        """See BlobStorage."""
        try:
            return self._blobs[key]
        except KeyError:
            raise BlobNotFoundError(key) from None

    async def delete(self, key: str) -> None:
        """See BlobStorage."""
        self._blobs.pop(key, None)
