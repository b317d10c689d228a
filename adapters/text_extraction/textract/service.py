"""Requests to Textract: repeated while it is busy, its refusals in the words of the port."""

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import field, frozen
from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess, code, is_away
from adapters.connections.aws_calls import calls_to
from application.ports.lifecycle import UnavailableError
from application.ports.text_extraction import (
    BrokenDocumentError,
    DocumentTooLargeError,
    UnsupportedDocumentError,
)

call = calls_to("textract")
FEATURES = ("FORMS", "LAYOUT", "TABLES")
"""What a résumé may have. Signatures and queries would cost and tell nothing."""
_PATIENCE = 60
"""Seconds until a page must be read; most take three."""
_PER_ANSWER = 1000
_LONGEST_PAUSE = 10
_FAULTS: Mapping[str, type[Exception]] = {
    "BadDocumentException": BrokenDocumentError,
    "DocumentTooLargeException": DocumentTooLargeError,
    "UnsupportedDocumentException": UnsupportedDocumentError,
}
_WRONG = {
    "InvalidKMSKeyException": "Textract may not use the key of the bucket",
    "InvalidS3ObjectException": "Textract cannot read the bucket: it must be in the same region, "
    "and these keys need s3:GetObject",
}


class JobLostError(Exception):
    """There is no such job any more, or it was another: it must be started anew."""


@frozen(kw_only=True)
class Channel:
    """Where Textract tells that a job is done."""

    topic_arn: str
    role_arn: str


@frozen(kw_only=True)
class Answer:
    """One part of what was read."""

    status: str
    pages: int
    blocks: Sequence[Mapping[str, Any]] = field(repr=False)
    failed_pages: frozenset[int]
    following: str | None


class Textract:
    """With features it analyses, without it reads lines alone, which costs a tenth.

    Every method raises UnavailableError, and what it says besides. Who calls sets a time: what is
    busy is asked again, after pauses of `pause` seconds that double, until then.
    """

    def __init__(
        self,
        aws: AwsAccess,
        *,
        features: Sequence[str] = FEATURES,
        channel: Channel | None = None,
        pause: float = 0.5,
    ) -> None:
        self.features = tuple(sorted(features))
        self.channel = channel
        self._aws = aws
        self._pause = pause
        self._client: Any = None

    async def open(self) -> None:
        """Read keys and region; nobody is asked yet."""
        self._client = await asyncio.to_thread(
            lambda: self._aws.client(
                "textract", read_timeout=_PATIENCE, retries={"total_max_attempts": 1}
            )
        )

    def close(self) -> None:
        """Let go of its connections."""
        if self._client is not None:
            self._client.close()
            self._client = None

    async def at_once(self, data: bytes) -> Answer:
        """Read one page. Raise an UnreadableDocumentError; Unsupported- for several pages, too."""
        document = {"Document": {"Bytes": data}}
        if self.features:
            said = await self._ask("analyze_document", **document, FeatureTypes=[*self.features])
        else:
            said = await self._ask("detect_document_text", **document)
        return _answer({"JobStatus": "SUCCEEDED", **said})

    async def start(self, bucket: str, key: str, *, token: str) -> str:
        """Start a job for what lies there; with the same token it is the same job.

        Raise an UnreadableDocument- or JobLostError.
        """
        asked: dict[str, Any] = {
            "DocumentLocation": {"S3Object": {"Bucket": bucket, "Name": key}},
            "ClientRequestToken": token,
        }
        if self.channel:
            asked["NotificationChannel"] = {
                "SNSTopicArn": self.channel.topic_arn,
                "RoleArn": self.channel.role_arn,
            }
        if self.features:
            said = await self._ask(
                "start_document_analysis", **asked, FeatureTypes=[*self.features]
            )
        else:
            said = await self._ask("start_document_text_detection", **asked)
        return str(said["JobId"])

    async def get(self, job: str, following: str | None = None) -> Answer:
        """Ask how a job is, and for a part of what it read. Raise JobLostError."""
        get = "get_document_analysis" if self.features else "get_document_text_detection"
        more = {"NextToken": following} if following else {}
        return _answer(await self._ask(get, JobId=job, MaxResults=_PER_ANSWER, **more))

    async def _ask(self, operation: str, **parameters: object) -> Mapping[str, Any]:
        if self._client is None:
            raise UnavailableError("Textract is not open")
        ask: Callable[..., Mapping[str, Any]] = getattr(self._client, operation)
        pause = self._pause
        while True:
            try:
                return await call.patiently(ask, **parameters)
            except UnavailableError as e:
                if not (isinstance(e.__cause__, ClientError) and is_away(e.__cause__)):
                    raise
            except ClientError as e:
                raise _told(e) from e
            await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311 - spreads, guards nothing
            pause = min(2 * pause, _LONGEST_PAUSE)


def _told(error: ClientError) -> Exception:
    said = code(error)
    if said in _FAULTS:
        return _FAULTS[said]()
    if said in _WRONG:
        return UnavailableError(f"{_WRONG[said]} ({said})")
    if said in {"IdempotentParameterMismatchException", "InvalidJobIdException"}:
        return JobLostError()
    if said == "InvalidParameterException" and "NextToken" in str(error):
        return JobLostError()
    return error  # ours to mend


def _answer(said: Mapping[str, Any]) -> Answer:
    return Answer(
        status=said["JobStatus"],
        pages=(said.get("DocumentMetadata") or {}).get("Pages", 0),
        blocks=said.get("Blocks") or (),
        failed_pages=frozenset(
            page for warning in said.get("Warnings") or () for page in warning.get("Pages") or ()
        ),
        following=said.get("NextToken"),
    )
