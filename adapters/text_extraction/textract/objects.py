"""A document in S3 for as long as Textract reads it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess, code
from adapters.connections.aws_calls import calls_to
from application.ports.lifecycle import UnavailableError

call = calls_to("s3")
log = logging.getLogger(__name__)

FOLDER = "textract/"


class Objects:
    """In a bucket of Textract's region. Raise UnavailableError."""

    def __init__(self, aws: AwsAccess, *, bucket: str, kms_key: str | None = None) -> None:
        self.bucket = bucket
        self._aws = aws
        self._encryption = (
            {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": kms_key}
            if kms_key
            else {"ServerSideEncryption": "AES256"}
        )
        self._client: Any = None

    async def open(self) -> None:
        """Read keys and region; nobody is asked yet."""
        self._client = await asyncio.to_thread(
            lambda: self._aws.client(
                "s3",
                signature_version="s3v4",
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                s3={"addressing_style": "path" if self._aws.endpoint else "auto"},
            )
        )

    def close(self) -> None:
        """Let go of its connections."""
        if self._client is not None:
            self._client.close()
            self._client = None

    @asynccontextmanager
    async def kept(self, name: str, data: bytes) -> AsyncIterator[str]:
        """Keep a document inside; yield its key. It is gone afterwards, older versions too."""
        key = f"{FOLDER}{name}"
        put = asyncio.ensure_future(self._put(key, data))
        try:
            # Who is cancelled while it is under way must know what there is to delete.
            await asyncio.shield(put)
            yield key
        finally:
            await asyncio.shield(asyncio.ensure_future(self._forget(key, put)))

    async def _put(self, key: str, data: bytes) -> str | None:
        if self._client is None:
            raise UnavailableError("S3 is not open")
        where = {"Bucket": self.bucket, "Key": key}
        try:
            said = await call.patiently(
                self._client.put_object, **where, Body=data, **self._encryption
            )
        except ClientError as e:
            raise UnavailableError(f"S3 refuses a document for Textract: {code(e)}") from e
        version: str | None = said.get("VersionId")
        return version

    async def _forget(self, key: str, put: "asyncio.Future[str | None]") -> None:
        try:
            version = await put
        except UnavailableError:
            return  # nothing is there, and whoever waited was told
        this = {"VersionId": version} if version else {}
        try:
            await call.patiently(self._client.delete_object, Bucket=self.bucket, Key=key, **this)
        except (ClientError, UnavailableError) as e:
            log.warning(
                "a document for Textract stays in S3 under %s: %s", FOLDER, type(e).__name__
            )
