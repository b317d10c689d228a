"""Documents that are deleted while everything is read."""

from collections.abc import AsyncIterator

import pytest

from adapters.blob_storage.memory import MemoryBlobStorage
from application.operations.everything import DocumentLostError, everything
from application.ports.blob_storage import BlobNotFoundError
from entrypoints.container.everything import Container


class Vanishing(MemoryBlobStorage):
    """Loses a document after two parts."""

    async def stream(
        self, key: str, *, start: int = 0, end: int | None = None
    ) -> AsyncIterator[bytes]:
        async for part in super().stream(key, start=start, end=end):
            yield part
            yield part
        raise BlobNotFoundError(key)


async def test_one_that_vanishes_in_mid_stream_is_no_missing_backup(in_process: Container) -> None:
    kept = in_process
    blobs = Vanishing(kept.clock(), kept.url_signer(), public_url="http://127.0.0.1")
    await blobs.put("resumes/a1", b"ab")
    with pytest.raises(DocumentLostError):
        _ = [i async for i in everything(kept.persistence().archive, blobs, gone=lambda _: None)]
