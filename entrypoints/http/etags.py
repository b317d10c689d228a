"""The version of what is shown, as a browser and a client of HTTP understand it."""

import re
from typing import Annotated

from litestar.datastructures import ResponseHeader
from litestar.params import HeaderParameter

from application.shared.precondition import PreconditionFailedError

IfMatch = Annotated[
    str | None,
    HeaderParameter(
        name="If-Match",
        max_length=100,
        description="The `ETag` of what was seen: nothing is changed if it is another by now",
    ),
]
ETAG = ResponseHeader(
    name="ETag",
    value='"3"',
    documentation_only=True,
    required=True,
    description="The version; send it back as `If-Match`",
)
_TAG = re.compile(r'(?:W/)?"(\d{1,9})"', re.ASCII)


def etag(version: int) -> dict[str, str]:
    """Return the header for a version."""
    return {"ETag": f'"{version}"'}


def expected_version(if_match: str | None) -> int | None:
    """Return the version that a client saw; None for any. Raise PreconditionFailedError."""
    if if_match is None or if_match.strip() == "*":
        return None
    match = _TAG.fullmatch(if_match.strip())
    if match is None:
        raise PreconditionFailedError
    return int(match[1])
