"""Documents in S3, or on a server that speaks like it."""

from collections.abc import AsyncIterable, AsyncIterator
from datetime import UTC, datetime
from hashlib import sha256
from threading import Thread
from typing import Any

from adapters.blob_storage import KEY, check_key, check_prefix
from adapters.blob_storage.s3.bucket import Bucket
from adapters.blob_storage.s3.checksums import METADATA, in_base64, noted
from adapters.blob_storage.s3.provisioning import provision
from adapters.blob_storage.s3.uploads import upload
from adapters.connections.aws import AwsAccess
from application.ports.blob_storage import (
    PART,
    BlobEntry,
    BlobInfo,
    BlobStorage,
    SignedRequest,
    UploadTerms,
    attachment,
)
from application.ports.lifecycle import Lifecycle, Provisioned

_LARGEST_COPY = 256 * 2**20
"""Bytes: what S3 copies well within the time that we wait for an answer."""


class S3BlobStorage(BlobStorage, Lifecycle, Provisioned):
    """A versioned bucket of its own; clients reach it directly by signed requests.

    Needs `s3:ListBucket` beside the rights on objects: without it S3 answers 403, not 404, for
    what is not there. Signed requests end with the keys that signed them, seven days at most.
    """

    def __init__(self, access: AwsAccess, *, bucket: str, kms_key: str | None = None) -> None:
        self._access = access
        self._bucket = Bucket(access, bucket, kms_key)

    async def open(self) -> None:
        """Read keys and region; the bucket is asked for by `ping` and by use."""
        await self._bucket.open()

    async def ping(self) -> None:
        """Raise UnavailableError."""
        await self._bucket.ask("head_bucket")

    async def close(self) -> None:
        """See Lifecycle."""
        await self._bucket.close()

    async def migrate(self) -> None:
        """Make the bucket, and keep it private. See Provisioned."""
        await self._bucket.open()
        await provision(self._bucket)

    async def put(self, key: str, data: bytes | AsyncIterable[bytes]) -> BlobInfo:
        """See BlobStorage."""
        return await upload(self._bucket, check_key(key), data)

    async def get(self, key: str) -> bytes:
        """See BlobStorage."""
        return b"".join([part async for part in self.stream(key)])

    async def stream(
        self, key: str, *, start: int = 0, end: int | None = None
    ) -> AsyncIterator[bytes]:
        """Whoever replaces or deletes the document meanwhile does not change what comes."""
        check_key(key)
        if end is not None and end <= start:
            await self._head(key)
            return
        last = "" if end is None else end - 1
        wanted = {"Range": f"bytes={start}-{last}"} if start or end is not None else {}
        found = await self._bucket.ask_for("get_object", key, **wanted)
        if found is None:  # nothing there: the document ends before
            return
        body = found["Body"]
        try:
            while part := await self._bucket.call(body.read, PART):
                yield part
        finally:
            # In a thread: a read that nobody waits for any more holds it while S3 is silent.
            Thread(target=body.close, name="close", daemon=True).start()

    async def info(self, key: str) -> BlobInfo:
        """See BlobStorage."""
        return await self._info(key, await self._head(key))

    async def list(self, prefix: str) -> AsyncIterator[BlobEntry]:
        """See BlobStorage."""
        check_prefix(prefix)
        following: dict[str, str] = {}
        while True:
            page = await self._bucket.ask("list_objects_v2", Prefix=prefix, **following)
            for found in page.get("Contents", ()):
                if KEY.fullmatch(found["Key"]):
                    yield BlobEntry(
                        key=found["Key"],
                        size=found["Size"],
                        stored_at=found["LastModified"].astimezone(UTC),
                    )
            if not page.get("IsTruncated"):
                return
            following = {"ContinuationToken": page["NextContinuationToken"]}

    async def copy(self, key: str, *, to: str) -> BlobInfo:
        """Inside S3, unless it is so large that S3 would be silent for long."""
        check_key(to)
        head = await self._head(key)
        info = await self._info(key, head)
        if info.size > _LARGEST_COPY:
            return await self.put(to, self.stream(key))
        await self._bucket.ask_for(
            "copy_object",
            to,
            CopySource={"Bucket": self._bucket.name, "Key": key},
            CopySourceIfMatch=head["ETag"],
            MetadataDirective="REPLACE",
            TaggingDirective="REPLACE",
            Metadata={METADATA: info.sha256},
            **self._bucket.encryption,
        )
        return await self.info(to)

    async def delete(self, key: str) -> None:
        """See BlobStorage."""
        await self._bucket.ask_for("delete_object", check_key(key))

    async def sign_upload(
        self, key: str, terms: UploadTerms, *, expires_at: datetime
    ) -> SignedRequest:
        """Size, type and checksum are signed headers: S3 compares them with what comes."""
        checksum = in_base64(terms.sha256)
        url, expires_at = await self._bucket.sign(
            "put_object",
            check_key(key),
            expires_at,
            ContentLength=terms.size,
            ContentType=terms.media_type,
            ChecksumSHA256=checksum,
            Metadata={METADATA: terms.sha256},
            **self._bucket.encryption,
        )
        headers = {
            "content-type": terms.media_type,
            "content-length": str(terms.size),
            "x-amz-checksum-sha256": checksum,
            f"x-amz-meta-{METADATA}": terms.sha256,
            **self._bucket.encryption_headers,
        }
        return SignedRequest(method="PUT", url=url, headers=headers, expires_at=expires_at)

    async def sign_download(
        self, key: str, *, media_type: str, name: str, expires_at: datetime
    ) -> SignedRequest:
        """See BlobStorage."""
        url, expires_at = await self._bucket.sign(
            "get_object",
            check_key(key),
            expires_at,
            ResponseContentDisposition=attachment(name),
            ResponseContentType=media_type,
        )
        return SignedRequest(method="GET", url=url, expires_at=expires_at)

    async def _head(self, key: str) -> dict[str, Any]:
        head: dict[str, Any] = await self._bucket.ask_for("head_object", check_key(key))
        return head

    async def _info(self, key: str, head: dict[str, Any]) -> BlobInfo:
        checksum = head.get("Metadata", {}).get(METADATA)
        if checksum is None:
            tags = await self._bucket.ask_for("get_object_tagging", key)
            checksum = noted(tags["TagSet"], head["ETag"]) or await self._computed(key)
        return BlobInfo(
            key=key,
            size=head["ContentLength"],
            sha256=checksum,
            stored_at=head["LastModified"].astimezone(UTC),
        )

    async def _computed(self, key: str) -> str:
        """For what others stored, or whoever stored it was stopped before it said."""
        digest = sha256()
        async for part in self.stream(key):
            digest.update(part)
        return digest.hexdigest()
