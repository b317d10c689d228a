"""S3 behind a network that falls silent."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from time import monotonic
from typing import cast

import pytest
from attrs import evolve

from adapters.blob_storage.s3 import S3BlobStorage
from tests.integration.blob_storage.conftest import S3
from tests.servers.proxy import Proxy

MUCH = bytes(8 * 2**20)
AT_ONCE = 1.0
"""Seconds: far less than anybody waits for S3."""


@pytest.fixture
def network(s3: S3) -> Iterator[Proxy]:
    assert s3.access.endpoint is not None
    with Proxy(int(s3.access.endpoint.rpartition(":")[2])) as proxy:
        yield proxy


@pytest.fixture
async def blobs(s3: S3, network: Proxy) -> AsyncIterator[S3BlobStorage]:
    """Through the network."""
    access = evolve(s3.access, endpoint=f"http://127.0.0.1:{network.port}")
    storage = evolve(s3, access=access).storage()
    await storage.migrate()
    yield storage
    await storage.close()


async def test_whoever_goes_while_s3_is_silent_holds_nobody_up(
    blobs: S3BlobStorage, network: Proxy
) -> None:
    await blobs.put("a", MUCH)
    document = cast("AsyncGenerator[bytes]", blobs.stream("a"))
    assert await anext(document)
    network.hang()
    reading = asyncio.create_task(_rest(document))
    await asyncio.wait([reading], timeout=0.5)  # by now all that was on its way is read
    begun = monotonic()
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    await document.aclose()
    assert AT_ONCE > monotonic() - begun
    network.resume()
    assert MUCH == await blobs.get("a")


async def _rest(document: AsyncIterator[bytes]) -> None:
    async for _ in document:
        pass
