"""Errors as RFC 9457 problem details: one table from class to status."""

import logging
from collections.abc import Iterator
from http import HTTPStatus
from secrets import randbelow
from typing import Annotated, Any
from uuid import uuid4

from litestar import Request, Response
from litestar.exceptions import HTTPException
from msgspec import Meta

from application.ports.archive import RecordRefusedError
from application.ports.blob_storage import BlobNotFoundError, StorageFullError
from application.ports.identity_provider import InvalidTokenError
from application.ports.lifecycle import UnavailableError
from application.ports.text_extraction import (
    DocumentTooLargeError,
    UnreadableDocumentError,
    UnsupportedDocumentError,
)
from application.ports.unit_of_work import ConflictError
from application.ports.url_signer import InvalidSignatureError
from application.shared.actor import ForbiddenError
from application.shared.precondition import PreconditionFailedError
from application.storage.errors import UploadRefusedError
from domain.candidates.errors import (
    CorrectionValueError,
    EntryNotFoundError,
    UnknownFieldError,
)
from domain.identity.errors import WeakPasswordError, WrongCredentialsError
from domain.matching.errors import PolicyRefusedError
from domain.shared.errors import AlreadyExistsError, DomainError, NotFoundError
from entrypoints.discreet_trace import discreet_trace
from entrypoints.http.rate_limits import TooManyRequestsError
from entrypoints.http.readiness import NotReadyError
from entrypoints.http.wire import View
from entrypoints.impact.errors import PdfNotInstalledError

log = logging.getLogger(__name__)

PROBLEM_JSON = "application/problem+json"

_LONGEST_PAUSE = 5
"""Seconds until somebody is asked to try again."""

KINDS: dict[type[Exception], tuple[int, str]] = {
    NotFoundError: (404, "Not found"),
    BlobNotFoundError: (404, "Not found"),
    ForbiddenError: (403, "Forbidden"),
    InvalidSignatureError: (403, "Forbidden"),
    ConflictError: (409, "Conflict"),
    PreconditionFailedError: (412, "Changed meanwhile"),
    AlreadyExistsError: (409, "Already there"),
    WrongCredentialsError: (401, "Not signed in"),
    InvalidTokenError: (401, "Not signed in"),
    DocumentTooLargeError: (413, "Too large"),
    UnsupportedDocumentError: (415, "Unsupported document"),
    UnreadableDocumentError: (422, "Unreadable document"),
    UploadRefusedError: (422, "Not what was signed"),
    DomainError: (422, "Against the rules"),
    TooManyRequestsError: (429, "Too many requests"),
    StorageFullError: (507, "Storage full"),
    RecordRefusedError: (422, "Cannot be kept"),
    UnavailableError: (503, "Unavailable"),
    PdfNotInstalledError: (501, "Not installed"),
}
"""The most exact class counts."""

DETAILS = {
    400: "The request does not have the shape that is described for it.",
    404: "There is nothing at this address.",
    405: "This address does not take this method: see the header `Allow`.",
    406: "There is no answer of the kind that the header `Accept` asks for.",
    413: "The body of the request is larger than is accepted.",
    416: "The document has no such bytes: see the header `Content-Range`.",
    500: "Something unexpected happened; it is noted under the number in `instance`.",
}
"""For what the framework refuses: its own words would tell how we are built."""


class Flaw(View, frozen=True, kw_only=True):
    """One thing that is wrong."""

    field: Annotated[str, Meta(description="Such as `terms.requirements[0].level`")]
    message: str


class Problem(View, frozen=True, kw_only=True, omit_defaults=True):
    """An error, as RFC 9457 shapes it."""

    type: str
    title: str
    status: int
    detail: str
    instance: Annotated[
        str | None, Meta(description="The number that an unexpected error is noted under")
    ] = None
    code: Annotated[
        str | None,
        Meta(description="Stable, such as `resume.no_text`, where an error has finer kinds"),
    ] = None
    errors: list[Flaw] = []  # noqa: RUF012 - msgspec copies an empty list


def answer(request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    """Answer any exception: Litestar's handler for all of them."""
    body = problem(error)
    if body.instance:
        _note(request, error, body.instance)
    headers = dict(getattr(error, "headers", None) or {})
    if body.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    if body.status == HTTPStatus.SERVICE_UNAVAILABLE:
        # Not all at once: whoever came while something was away would come back together.
        headers.setdefault("Retry-After", str(1 + randbelow(_LONGEST_PAUSE)))
    return Response(body, status_code=body.status, media_type=PROBLEM_JSON, headers=headers)


def problem(error: Exception) -> Problem:
    """Describe an error; one that nobody expected is 500 and tells nothing."""
    for cls in type(error).__mro__:
        if cls in KINDS:
            status, title = KINDS[cls]
            return Problem(
                type=f"/problems/{_slug(type(error).__name__.removesuffix('Error'))}",
                title=title,
                status=status,
                detail=_detail(error),
                code=f"resume.{error.code}" if isinstance(error, UnreadableDocumentError) else None,
                errors=list(_flaws(error)),
            )
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    if isinstance(error, HTTPException) and error.status_code < status:
        status = HTTPStatus(error.status_code)
    title = status.phrase.capitalize()
    return Problem(
        type=f"/problems/{title.lower().replace(' ', '-')}",
        title=title,
        status=status.value,
        detail=DETAILS.get(status, title),
        instance=uuid4().urn if status == HTTPStatus.INTERNAL_SERVER_ERROR else None,
        errors=list(_flaws(error)),
    )


def _slug(name: str) -> str:
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")


def _first_line(error: Exception) -> str:
    return (type(error).__doc__ or "").partition("\n")[0]


def _detail(error: Exception) -> str:
    first = _first_line(error)
    match error:
        case WeakPasswordError():
            return f"{first.partition(':')[0]}: it needs {', '.join(error.args)}."
        case NotReadyError():
            return f"{first.partition(':')[0]}: {', '.join(error.args)}."
        case UnreadableDocumentError():
            return f"{first} {error.advice}"
        case PolicyRefusedError(args=(str() as why,)):
            return why
        case _:
            return first


def _flaws(error: Exception) -> Iterator[Flaw]:
    match error:
        case WeakPasswordError():
            for missing in error.args:
                yield Flaw(field="password", message=f"Needs {missing}")
        case UnknownFieldError() | EntryNotFoundError() | CorrectionValueError():
            for path in error.args:
                yield Flaw(field=str(path), message=_first_line(error))
        case HTTPException(status_code=HTTPStatus.BAD_REQUEST, extra=list() as extra):
            for one in extra:
                yield Flaw(field=str(one.get("key", "")), message=str(one.get("message", "")))


def _note(request: Request[Any, Any, Any], error: Exception, instance: str) -> None:
    """Log where it happened; messages and paths may hold what a person typed, so they stay out."""
    route = request.scope.get("path_template", "")
    log.error("%s: unexpected at %s %s\n%s", instance, request.method, route, discreet_trace(error))
