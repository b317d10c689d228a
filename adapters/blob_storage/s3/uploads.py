"""Bytes on their way to S3: small ones in one request, large ones in parts."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Callable
from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import Any

from adapters.blob_storage.s3.bucket import Bucket
from adapters.blob_storage.s3.checksums import METADATA, in_base64, note
from application.ports.blob_storage import BlobInfo, BlobNotFoundError
from application.ports.lifecycle import UnavailableError

_PART = 8 * 2**20
"""Bytes; the parts of what is very large grow, since S3 takes 10,000 at most."""
_GROWS_EVERY = 1000


async def upload(bucket: Bucket, key: str, data: bytes | AsyncIterable[bytes]) -> BlobInfo:
    """See BlobStorage.put."""
    if isinstance(data, bytes):
        return await _at_once(bucket, key, data)
    parts = _parts(data)
    first = await anext(parts)
    if len(first) < _PART:
        return await _at_once(bucket, key, first)
    return await _in_parts(bucket, key, first, parts)


async def _parts(data: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    """Yield parts of the size that S3 wants, one at least; only the last is smaller."""
    waiting = bytearray()
    number = 0
    size = _PART
    async for given in data:
        for at in range(0, len(given), _PART):
            waiting += given[at : at + _PART]
            while len(waiting) >= size:
                with memoryview(waiting) as view:
                    part = bytes(view[:size])
                del waiting[:size]
                yield part
                del part
                number += 1
                size = _PART * (1 + number // _GROWS_EVERY)
    if waiting or not number:
        yield bytes(waiting)


async def _at_once(bucket: Bucket, key: str, data: bytes) -> BlobInfo:
    digest = await asyncio.to_thread(lambda: sha256(data).hexdigest())
    answer = await bucket.ask_for(
        "put_object",
        key,
        Body=data,
        ChecksumSHA256=in_base64(digest),
        Metadata={METADATA: digest},
        **bucket.encryption,
    )
    return BlobInfo(key=key, size=len(data), sha256=digest, stored_at=_time_of(answer))


async def _in_parts(
    bucket: Bucket, key: str, first: bytes, following: AsyncIterator[bytes]
) -> BlobInfo:
    begun = await bucket.ask_for(
        "create_multipart_upload", key, ChecksumAlgorithm="SHA256", **bucket.encryption
    )
    upload_id = begun["UploadId"]
    whole = sha256()
    size = 0
    sent: list[dict[str, Any]] = []
    try:
        part = first
        while part:
            checksum = await asyncio.to_thread(_hashed, part, whole.update)
            size += len(part)
            answer = await bucket.ask_for(
                "upload_part",
                key,
                UploadId=upload_id,
                PartNumber=len(sent) + 1,
                Body=part,
                ChecksumSHA256=checksum,
            )
            sent.append(
                {
                    "PartNumber": len(sent) + 1,
                    "ETag": answer["ETag"],
                    "ChecksumSHA256": checksum,
                }
            )
            part = await anext(following, b"")
        done = await bucket.ask_for(
            "complete_multipart_upload",
            key,
            UploadId=upload_id,
            MultipartUpload={"Parts": sent},
        )
    except BaseException:
        # What even this cannot remove, a rule of the bucket does after a day.
        with suppress(UnavailableError, BlobNotFoundError):
            await bucket.ask_for("abort_multipart_upload", key, UploadId=upload_id)
        raise
    version = {"VersionId": done["VersionId"]} if "VersionId" in done else {}
    with suppress(UnavailableError, BlobNotFoundError):  # without the note it is computed anew
        await bucket.ask_for(
            "put_object_tagging", key, Tagging=note(whole.hexdigest(), done["ETag"]), **version
        )
    return BlobInfo(key=key, size=size, sha256=whole.hexdigest(), stored_at=_time_of(done))


def _hashed(part: bytes, into_whole: Callable[[bytes], object]) -> str:
    """Hash it twice, and return its own checksum; takes tens of milliseconds."""
    into_whole(part)
    return in_base64(sha256(part).hexdigest())


def _time_of(answer: dict[str, Any]) -> datetime:
    """By the clock of the server; no second request is needed for it."""
    return parsedate_to_datetime(answer["ResponseMetadata"]["HTTPHeaders"]["date"])
