"""What only S3 has: parts, metadata, encryption, and the ways it refuses."""

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from attrs import evolve
from botocore.exceptions import ClientError

from adapters.blob_storage.s3 import S3BlobStorage
from adapters.blob_storage.s3.checksums import note, noted
from application.ports.blob_storage import UploadTerms
from application.ports.lifecycle import UnavailableError
from tests.integration.blob_storage.conftest import S3
from tests.servers.server import free_port

MEBIBYTE = 2**20
NOTHING_SENT = sha256(b"").hexdigest()


class SenderGoneError(Exception):
    """A stream broke off."""


async def mebibytes(count: int, then: Exception | None = None) -> AsyncIterator[bytes]:
    for number in range(count):
        yield bytes([number]) * MEBIBYTE
    if then:
        raise then


async def test_a_large_upload_that_breaks_off_leaves_no_parts(s3: S3, blobs: S3BlobStorage) -> None:
    with pytest.raises(SenderGoneError):
        await blobs.put("a", mebibytes(20, then=SenderGoneError()))
    assert [] == s3.client.list_multipart_uploads(Bucket=s3.bucket).get("Uploads", [])


async def test_a_large_upload_that_is_cancelled_leaves_no_parts(
    s3: S3, blobs: S3BlobStorage
) -> None:
    sent = asyncio.Event()

    async def stuck() -> AsyncIterator[bytes]:
        async for part in mebibytes(20):
            yield part
        sent.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(blobs.put("a", stuck()))
    await sent.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [] == s3.client.list_multipart_uploads(Bucket=s3.bucket).get("Uploads", [])


async def test_a_large_upload_comes_in_parts_of_eight_mebibytes(
    s3: S3, blobs: S3BlobStorage
) -> None:
    await blobs.put("a", mebibytes(20))
    etag = s3.client.head_object(Bucket=s3.bucket, Key="a")["ETag"]
    assert etag.endswith('-3"')


async def test_a_stream_takes_bounded_memory_both_ways(blobs: S3BlobStorage) -> None:
    tracemalloc.start()
    try:
        await blobs.put("a", mebibytes(64))
        size = sum([len(part) async for part in blobs.stream("a")])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 64 * MEBIBYTE == size
    assert 40 * MEBIBYTE > peak


async def test_what_others_stored_is_known_too(s3: S3, blobs: S3BlobStorage) -> None:
    s3.client.put_object(Bucket=s3.bucket, Key="a", Body=b"document")
    assert sha256(b"document").hexdigest() == (await blobs.info("a")).sha256


async def test_a_key_that_only_others_would_use_is_not_listed(s3: S3, blobs: S3BlobStorage) -> None:
    s3.client.put_object(Bucket=s3.bucket, Key="a folder/näme.pdf", Body=b"")
    await blobs.put("a", b"")
    assert ["a"] == [info.key async for info in blobs.list("")]


async def test_a_checksum_that_was_noted_of_another_content_is_not_believed(
    s3: S3, blobs: S3BlobStorage
) -> None:
    s3.client.put_object(Bucket=s3.bucket, Key="a", Body=b"document")
    s3.client.put_object_tagging(
        Bucket=s3.bucket, Key="a", Tagging=note(NOTHING_SENT, '"0123456789abcdef"')
    )
    assert sha256(b"document").hexdigest() == (await blobs.info("a")).sha256


def test_a_note_is_read_as_it_was_written() -> None:
    assert NOTHING_SENT == noted(note(NOTHING_SENT, '"abc-3"')["TagSet"], '"abc-3"')
    assert None is noted(note(NOTHING_SENT, '"abc-3"')["TagSet"], '"abc-4"')
    assert None is noted([{"Key": "colour", "Value": "abc-3/red"}], '"abc-3"')


async def test_a_list_of_more_than_a_page_is_whole(s3: S3, blobs: S3BlobStorage) -> None:
    stored = [f"a/{number:04}" for number in range(1010)]
    for at in range(0, len(stored), 20):
        await asyncio.gather(*(blobs.put(key, b"") for key in stored[at : at + 20]))
    assert stored == [info.key async for info in blobs.list("a/")]


async def test_a_deleted_document_can_be_brought_back_for_a_while(
    s3: S3, blobs: S3BlobStorage
) -> None:
    await blobs.put("a", b"document")
    await blobs.delete("a")
    versions = s3.client.list_object_versions(Bucket=s3.bucket, Prefix="a")["Versions"]
    (version,) = (one["VersionId"] for one in versions)
    found = s3.client.get_object(Bucket=s3.bucket, Key="a", VersionId=version)
    assert b"document" == found["Body"].read()


async def test_an_upload_without_the_signed_checksum_is_refused(
    s3: S3, blobs: S3BlobStorage
) -> None:
    terms = UploadTerms(size=3, sha256=sha256(b"one").hexdigest(), media_type="text/plain")
    request = await blobs.sign_upload(
        "a", terms, expires_at=datetime.now(UTC) + timedelta(minutes=1)
    )
    async with httpx.AsyncClient() as client:
        for left_out in request.headers:
            headers = {k: v for k, v in request.headers.items() if k != left_out}
            body = b"one"
            if left_out == "content-length":
                continue  # the client says it by itself
            answer = await client.put(request.url, content=body, headers=headers)
            assert 400 <= answer.status_code < 500, left_out
    with pytest.raises(ClientError):
        s3.client.head_object(Bucket=s3.bucket, Key="a")


async def test_every_header_is_signed(blobs: S3BlobStorage) -> None:
    """The size too, although another would have another checksum: S3 need not read it first."""
    terms = UploadTerms(size=3, sha256=sha256(b"one").hexdigest(), media_type="text/plain")
    request = await blobs.sign_upload(
        "a", terms, expires_at=datetime.now(UTC) + timedelta(minutes=1)
    )
    (signed,) = parse_qs(urlsplit(request.url).query)["X-Amz-SignedHeaders"]
    assert {"host", *request.headers} == set(signed.split(";"))


async def test_every_way_to_store_asks_for_encryption(ministack: S3) -> None:
    storage = ministack.storage()
    await storage.migrate()
    await storage.put("bytes", b"one")
    await storage.put("parts", mebibytes(9))
    await storage.copy("bytes", to="copy")
    await put_signed(storage, "signed")
    for key in ("bytes", "parts", "copy", "signed"):
        head = ministack.client.head_object(Bucket=ministack.bucket, Key=key)
        assert "AES256" == head["ServerSideEncryption"], key
    await storage.close()


async def test_every_way_to_store_asks_for_the_key_of_kms(ministack: S3) -> None:
    storage = ministack.storage(kms_key="alias/documents")
    await storage.migrate()
    await storage.put("bytes", b"one")
    await storage.put("parts", mebibytes(9))
    await storage.copy("bytes", to="copy")
    await put_signed(storage, "signed")
    for key in ("bytes", "parts", "copy", "signed"):
        head = ministack.client.head_object(Bucket=ministack.bucket, Key=key)
        assert "aws:kms" == head["ServerSideEncryption"], key
        assert "alias/documents" in head["SSEKMSKeyId"], key
    await storage.close()


async def put_signed(storage: S3BlobStorage, key: str) -> None:
    terms = UploadTerms(size=3, sha256=sha256(b"one").hexdigest(), media_type="text/plain")
    request = await storage.sign_upload(
        key, terms, expires_at=datetime.now(UTC) + timedelta(minutes=1)
    )
    async with httpx.AsyncClient() as client:
        answer = await client.put(request.url, content=b"one", headers=dict(request.headers))
    assert 200 == answer.status_code, answer.text


async def test_a_server_that_is_away_is_unavailable(s3: S3) -> None:
    nowhere = evolve(s3.access, endpoint=f"http://127.0.0.1:{free_port()}")
    storage = evolve(s3, access=nowhere).storage()
    await storage.open()
    await every_operation_is_unavailable(storage)
    await storage.close()


async def test_keys_that_nobody_knows_are_unavailable(s3: S3) -> None:
    strange = evolve(s3, access=evolve(s3.access, access_key="nobody", secret_key="nothing"))
    storage = strange.storage()
    await storage.open()
    await every_operation_is_unavailable(storage)
    with pytest.raises(UnavailableError):
        await storage.migrate()
    await storage.close()


async def test_a_bucket_that_was_not_made_says_how(s3: S3) -> None:
    storage = s3.storage()
    await storage.open()
    await every_operation_is_unavailable(storage)
    with pytest.raises(UnavailableError, match="jobgraph migrate"):
        await storage.ping()
    await storage.close()


async def every_operation_is_unavailable(storage: S3BlobStorage) -> None:
    for ask in (
        storage.ping(),
        storage.put("a", b""),
        storage.put("a", mebibytes(9)),
        storage.get("a"),
        storage.copy("a", to="b"),
        storage.delete("a"),
    ):
        with pytest.raises(UnavailableError):
            await ask
    with pytest.raises(UnavailableError):
        assert [] == [info async for info in storage.list("")]


async def test_what_is_not_open_is_unavailable(s3: S3) -> None:
    with pytest.raises(UnavailableError):
        await s3.storage().get("a")
