"""Requests to one bucket, and what its answers mean."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess, code
from adapters.connections.aws_calls import calls_to
from application.ports.blob_storage import BlobNotFoundError, StorageFullError
from application.ports.lifecycle import UnavailableError

call = calls_to("s3")
T = TypeVar("T")

_NO_BODY = "404"
_ABSENT = {_NO_BODY, "NoSuchKey", "NoSuchVersion"}
_BEYOND = {"416", "InvalidRange"}
_FULL = {"EntityTooLarge", "InsufficientStorage", "QuotaExceeded", "StorageFull"}
_UNFIT = {"ExistingObjectIsDirectory", "KeyTooLongError", "ObjectParentIsFile"}
_LONG = {"complete_multipart_upload", "copy_object", "upload_part"}
_MUCH = 2**20
"""Bytes to send. With more of them, and with an operation over much data, a service that works may
take longer than anybody waits for a page."""
MISSING = {"MethodNotAllowed", "NotImplemented"}
"""What servers say that lack a part of S3."""


class Bucket:
    """Opened when it is first needed. Errors are the port's."""

    def __init__(self, access: AwsAccess, name: str, kms_key: str | None) -> None:
        self.name = name
        self.region = access.region
        self.tls = access.endpoint is None or access.endpoint.startswith("https:")
        self.encryption: dict[str, str] = (
            {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": kms_key}
            if kms_key
            else {"ServerSideEncryption": "AES256"}
        )
        """What each upload asks for."""
        names = {
            "ServerSideEncryption": "x-amz-server-side-encryption",
            "SSEKMSKeyId": "x-amz-server-side-encryption-aws-kms-key-id",
        }
        self.encryption_headers = {names[k]: v for k, v in self.encryption.items()}
        """The same, as a client says it."""
        self.arn = f"arn:{_partition(access.region or '')}:s3:::{name}"
        self._access = access
        self._client: Any = None

    async def open(self) -> None:
        """Raise UnavailableError; again is fine."""
        if self._client is None:
            self._client = await call(
                self._access.client,
                "s3",
                signature_version="s3v4",
                # Not every server knows the newer checksums; we send and compare SHA-256.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                s3={"addressing_style": "path" if self._access.endpoint else "auto"},
            )

    async def close(self) -> None:
        """Let go of its connections."""
        if self._client is not None:
            client, self._client = self._client, None
            await asyncio.to_thread(client.close)

    async def ask(self, operation: str, **parameters: Any) -> Any:  # noqa: ANN401 - each answer has a shape
        """Ask about the bucket. Raise UnavailableError."""
        try:
            return await call(self._operation(operation), Bucket=self.name, **parameters)
        except ClientError as e:
            raise self._unavailable(operation, e) from e

    async def ask_for(self, operation: str, key: str, **parameters: Any) -> Any:  # noqa: ANN401 - likewise
        """Ask about a key; None for a stretch beyond the end of what is there.

        Raise BlobNotFound-, StorageFull-, Unavailable- or, of a key that cannot be, ValueError.
        """
        much = operation in _LONG or len(parameters.get("Body", b"")) > _MUCH
        run = call.patiently if much else call
        try:
            return await run(self._operation(operation), Bucket=self.name, Key=key, **parameters)
        except (ClientError, UnavailableError) as e:
            said = _said(e)
            if said == _NO_BODY:  # to HEAD: the bucket may be what is missing
                await self.ask("head_bucket")
            if said in _ABSENT:
                raise BlobNotFoundError(key) from e
            if said in _BEYOND:
                return None
            if said in _FULL:
                raise StorageFullError from e
            if said in _UNFIT:
                raise ValueError("the key is too long, or the folder of another") from e
            if isinstance(e, UnavailableError):
                raise
            raise self._unavailable(operation, e) from e

    async def call(self, operation: Callable[..., T], *arguments: object) -> T:
        """Run what a client handed out, for as long as S3 is not silent. Raise UnavailableError."""
        return await call.patiently(operation, *arguments)

    async def look(self, operation: str, **parameters: Any) -> tuple[str | None, Any]:  # noqa: ANN401 - likewise
        """Ask about the bucket; return what S3 says when it refuses, and what it answers.

        Raise UnavailableError.
        """
        try:
            answer = await call(self._operation(operation), Bucket=self.name, **parameters)
        except (ClientError, UnavailableError) as e:
            said = _said(e)
            if isinstance(e, UnavailableError) and said not in MISSING:
                raise
            return said, {}
        return None, answer

    async def sign(
        self,
        operation: str,
        key: str,
        expires_at: datetime,
        **parameters: Any,  # noqa: ANN401 - likewise
    ) -> tuple[str, datetime]:
        """Return an address and when it ends, to the second; one that has ended is refused."""
        now = datetime.now(UTC).replace(microsecond=0)
        lasts = max(0, int((expires_at - now).total_seconds()))
        url: str = await call(
            self._opened.generate_presigned_url,
            operation,
            Params={"Bucket": self.name, "Key": key, **parameters},
            ExpiresIn=lasts,
        )
        return url, now + timedelta(seconds=lasts)

    @property
    def _opened(self) -> Any:  # noqa: ANN401 - boto3's clients are made at run time
        if self._client is None:
            raise UnavailableError("S3 is not open")
        return self._client

    def _operation(self, name: str) -> Callable[..., Any]:
        operation: Callable[..., Any] = getattr(self._opened, name)
        return operation

    def _unavailable(self, operation: str, error: ClientError) -> UnavailableError:
        said = code(error)
        if said == "NoSuchBucket" or (operation == "head_bucket" and said == "404"):
            return UnavailableError(f"there is no bucket {self.name}: `jobgraph migrate` makes it")
        return UnavailableError(f"S3 refuses {operation}: {said}")


def _said(error: ClientError | UnavailableError) -> str:
    """Tell what S3 calls it; nothing where there was no answer."""
    answer = error if isinstance(error, ClientError) else error.__cause__
    return code(answer) if isinstance(answer, ClientError) else ""


def _partition(region: str) -> str:
    """Tell which AWS it is: China and the government of the USA have their own."""
    if region.startswith("cn-"):
        return "aws-cn"
    return "aws-us-gov" if region.startswith("us-gov-") else "aws"
