"""A strict fake of Textract, with as much of S3 and SQS as it needs beside it.

It speaks both protocols that clients use (JSON with `X-Amz-Target`, CBOR by path), holds requests
to the service model that botocore carries, lengths and patterns too, refuses what AWS documents to
refuse (several pages at once, bytes that are no document, keys that are not there, another request
under the same token, a `NextToken` that is not the last one given), and answers in the documented
shape, which it checks by the same model. Jobs are IN_PROGRESS first and answer in parts.

It reads nothing: a test says which document shows what (`shows`). So it cannot show how well
Textract reads, what it charges, how long it takes, whether IAM, bucket policies, KMS and the role
of the channel allow what they must, nor how exactly a quota counts.
"""

import json
import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import Any

import attrs
import botocore.session
from attrs import define, field, frozen
from botocore.validate import ParamValidator

from adapters.connections.aws import AwsAccess
from tests.servers.aws import KEYS, REGION

Blocks = Sequence[Mapping[str, Any]]
MODEL = botocore.session.get_session().get_service_model("textract")
QUEUE = "textract-done"
_STARTS = (b"%PDF", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_SYNCHRONOUS = 10 * 2**20
_CLIENTS: dict[str, Any] = {}
_PART = 40
"""Blocks of an answer at most, however many are asked for: pages must be turned."""


@frozen(kw_only=True)
class _Access(AwsAccess):
    """Clients are slow to make: they are made once."""

    def client(self, service: str, **config: Any) -> Any:  # noqa: ANN401 - as inherited
        key = f"{self.endpoint} {service} {config}"
        if key not in _CLIENTS:
            _CLIENTS[key] = super().client(service, **config)
        return _CLIENTS[key]


class Refusal(Exception):  # noqa: N818 - as AWS says it
    def __init__(self, code: str, message: str = "as documented", status: int = 400) -> None:
        super().__init__(message)
        self.code, self.status = code, status


@define(kw_only=True)
class Shown:
    """What a document shows, a list of blocks a page."""

    pages: Sequence[Blocks]
    status: str = "SUCCEEDED"
    failed_pages: Sequence[int] = ()


@define(kw_only=True)
class Job:
    shown: Shown
    analysis: bool
    request: Any
    channel: Any
    asked: int = 0
    token: str | None = None
    """The only `NextToken` that it takes."""


@define(kw_only=True)
class FakeTextract:
    """One account in one region."""

    port: int = 0
    asks_before_done: int = 2
    tokens_to_refuse: int = 0
    """How often a `NextToken` is too old."""
    requests: list[tuple[str, Any]] = field(factory=list)
    objects: dict[tuple[str, str], bytes] = field(factory=dict)
    deleted: list[str] = field(factory=list)
    """Versions of objects that were deleted for good."""
    trouble: dict[str, deque[Refusal]] = field(factory=lambda: defaultdict(deque))
    """What an operation answers next, instead."""
    messages: list[str] = field(factory=list)
    jobs: dict[str, Job] = field(factory=dict)
    _shows: dict[str, Shown] = field(factory=dict)
    _tokens: dict[str, str] = field(factory=dict)
    _lent: Counter[str] = field(factory=Counter)

    @property
    def endpoint(self) -> str:
        """Of all services."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def access(self) -> AwsAccess:
        """Lead an adapter here."""
        return _Access(region=REGION, endpoint=self.endpoint, access_key="test", secret_key="test")

    def clear(self) -> None:
        """Forget everything, for the next test."""
        fresh = FakeTextract(port=self.port)
        for name in attrs.fields_dict(FakeTextract):
            setattr(self, name, getattr(fresh, name))

    @property
    def environment(self) -> dict[str, str]:
        """Lead the product here."""
        return {
            **KEYS,
            "JOBGRAPH_AWS_ENDPOINT": self.endpoint,
            "JOBGRAPH_AWS_TEXTRACT_BUCKET": "scans",
        }

    def shows(
        self, data: bytes, *pages: Blocks, status: str = "SUCCEEDED", failed: Sequence[int] = ()
    ) -> None:
        """Say what is on a document."""
        shown = Shown(pages=pages, status=status, failed_pages=failed)
        self._shows[sha256(data).hexdigest()] = shown

    def asked(self, operation: str) -> list[Any]:
        """List the parameters of every such request."""
        return [parameters for name, parameters in self.requests if name == operation]

    def answer(self, operation: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        """Raise Refusal."""
        self._note(operation, parameters)
        _check(operation, parameters)
        match operation:
            case "DetectDocumentText" | "AnalyzeDocument":
                answer = self._at_once(operation, parameters)
            case "StartDocumentTextDetection" | "StartDocumentAnalysis":
                answer = self._start(operation, parameters)
            case "GetDocumentTextDetection" | "GetDocumentAnalysis":
                answer = self._get(operation, parameters)
            case _:
                raise Refusal("UnknownOperationException")
        report = ParamValidator().validate(dict(answer), _shape(operation, "output"))
        assert not report.has_errors(), report.generate_report()
        return answer

    def store(  # noqa: PLR0913, PLR0917 - what a request has
        self,
        operation: str,
        bucket: str,
        key: str,
        query: str,
        headers: Mapping[str, str],
        body: bytes,
    ) -> str | None:
        """Put an object or delete one; return its version. Raise Refusal."""
        self._note(operation, headers)
        if operation == "PutObject":
            self.objects[bucket, key] = body
            return "v1"
        if self.objects.pop((bucket, key), None) is None:
            raise Refusal("NoSuchKey", status=404)
        self.deleted += re.findall(r"versionId=(\w+)", query)
        return None

    def _note(self, operation: str, parameters: Any) -> None:  # noqa: ANN401 - of any operation
        self.requests.append((operation, parameters))
        if self.trouble[operation]:
            raise self.trouble[operation].popleft()

    def _at_once(self, operation: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        data = parameters["Document"].get("Bytes")
        if data is None:
            raise Refusal("InvalidParameterException")
        if len(data) > _SYNCHRONOUS:
            raise Refusal("DocumentTooLargeException")
        shown = self._seen(data)
        if len(shown.pages) != 1:
            raise Refusal("UnsupportedDocumentException")
        if shown.status != "SUCCEEDED":
            raise Refusal("InternalServerError", status=500)
        model = f"{'Analyze' if operation == 'AnalyzeDocument' else 'Detect'}"
        return {
            "DocumentMetadata": {"Pages": 1},
            # Of a single page Textract does not say which it is.
            "Blocks": [{k: v for k, v in b.items() if k != "Page"} for b in shown.pages[0]],
            f"{model}Document{'' if model == 'Analyze' else 'Text'}ModelVersion": "1.0",
        }

    def _start(self, operation: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        token = parameters.get("ClientRequestToken")
        request = (operation, {k: v for k, v in parameters.items() if k != "ClientRequestToken"})
        if token in self._tokens:
            job_id = self._tokens[token]
            if self.jobs[job_id].request != request:
                raise Refusal("IdempotentParameterMismatchException")
            return {"JobId": job_id}
        place = parameters["DocumentLocation"]["S3Object"]
        data = self.objects.get((place["Bucket"], place["Name"]))
        if data is None:
            raise Refusal("InvalidS3ObjectException")
        job_id = f"job-{len(self.jobs) + 1}"
        self.jobs[job_id] = Job(
            shown=self._seen(data),
            analysis=operation == "StartDocumentAnalysis",
            request=request,
            channel=parameters.get("NotificationChannel"),
        )
        if token:
            self._tokens[token] = job_id
        return {"JobId": job_id}

    def _get(self, operation: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        job = self.jobs.get(parameters["JobId"])
        if job is None or job.analysis != (operation == "GetDocumentAnalysis"):
            raise Refusal("InvalidJobIdException")
        job.asked += 1
        if job.asked <= self.asks_before_done:
            return {"JobStatus": "IN_PROGRESS"}
        if job.shown.status == "FAILED":
            return {"JobStatus": "FAILED", "StatusMessage": "INTERNAL_ERROR"}
        return self._part(job, parameters)

    def _part(self, job: Job, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        token = parameters.get("NextToken")
        if token is not None and (token != job.token or self.tokens_to_refuse):
            self.tokens_to_refuse = max(0, self.tokens_to_refuse - 1)
            raise Refusal("InvalidParameterException", "Request has invalid NextToken")
        start = int(token.rpartition("-")[2]) if token else 0
        size = min(_PART, parameters.get("MaxResults", 1000))
        blocks = [block for page in job.shown.pages for block in page]
        job.token = f"next-{id(job)}-{start + size}" if start + size < len(blocks) else None
        answer: dict[str, Any] = {
            "JobStatus": job.shown.status,
            "DocumentMetadata": {"Pages": len(job.shown.pages)},
            "Blocks": list(islice(blocks, start, start + size)),
        }
        if job.token:
            answer["NextToken"] = job.token
        if job.shown.failed_pages:
            warning = {"ErrorCode": "INVALID_PAGE", "Pages": list(job.shown.failed_pages)}
            answer["Warnings"] = [warning]
        return answer

    def tell(self, job_id: str, status: str = "SUCCEEDED") -> None:
        """Let SNS put a message into the queue, in its envelope."""
        told = json.dumps({"JobId": job_id, "Status": status, "API": "StartDocumentAnalysis"})
        self.messages.append(json.dumps({"Type": "Notification", "Message": told}))

    def queue(self, operation: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        """Answer as SQS does; long polls are short here. Raise Refusal."""
        self._note(operation, parameters)
        if operation == "GetQueueUrl":
            if parameters["QueueName"] != QUEUE:
                raise Refusal("AWS.SimpleQueueService.NonExistentQueue")
            return {"QueueUrl": f"{self.endpoint}/000000000000/{QUEUE}"}
        if operation == "ReceiveMessage":
            came = []
            for body in self.messages[:10]:
                self._lent[body] += 1
                counted = {"ApproximateReceiveCount": str(self._lent[body])}
                came.append(
                    {
                        "MessageId": "m",
                        "ReceiptHandle": body,
                        "Body": body,
                        "Attributes": counted,
                    }
                )
            return {"Messages": came} if came else {}
        if operation == "DeleteMessage":
            self.messages.remove(parameters["ReceiptHandle"])
        return {}

    def _seen(self, data: bytes) -> Shown:
        if not data.startswith(_STARTS):
            raise Refusal("UnsupportedDocumentException")
        shown = self._shows.get(sha256(data).hexdigest())
        if shown is None:
            raise Refusal("BadDocumentException")
        return shown


def _check(operation: str, parameters: Mapping[str, Any]) -> None:
    """Hold a request to the model, with lengths and patterns, which botocore leaves to AWS."""
    shape = _shape(operation, "input")
    report = ParamValidator().validate(dict(parameters), shape)
    if report.has_errors():
        raise Refusal("InvalidParameterException", report.generate_report())
    for fault in _faults(parameters, shape):
        raise Refusal("InvalidParameterException", fault)


def _shape(operation: str, side: str) -> Any:  # noqa: ANN401 - shapes are botocore's
    if operation not in MODEL.operation_names:
        raise Refusal("UnknownOperationException")
    return getattr(MODEL.operation_model(operation), f"{side}_shape")


def _faults(value: Any, shape: Any) -> Iterator[str]:  # noqa: ANN401 - shapes are botocore's
    limits = shape.metadata
    if shape.type_name == "structure":
        for name, member in value.items():
            yield from _faults(member, shape.members[name])
    elif shape.type_name == "list":
        for item in value:
            yield from _faults(item, shape.member)
    size = len(value) if isinstance(value, str | bytes | list) else value
    if isinstance(size, int | float) and not (
        limits.get("min", size) <= size <= limits.get("max", size)
    ):
        yield f"{shape.name} is out of bounds"
    if "pattern" in limits and not re.search(limits["pattern"], str(value)):
        yield f"{shape.name} does not match"
    if shape.type_name == "string" and shape.enum and value not in shape.enum:
        yield f"{shape.name} is none of {shape.enum}"
