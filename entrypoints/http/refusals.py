"""What routes say in OpenAPI of the errors that they answer with."""

from typing import Any

from litestar.openapi.datastructures import ResponseSpec

from entrypoints.http.errors import PROBLEM_JSON, Problem

_DESCRIPTIONS = {
    400: "The request is malformed: `errors` names what is wrong.",
    401: "The access token is missing, expired or not ours, or the credentials are wrong.",
    403: "The account may not do this.",
    404: "There is no such thing.",
    406: "There is no answer of the kind that `Accept` asks for.",
    409: "There is one already, or somebody else saved first: load again and retry.",
    412: "It has changed since the version that `If-Match` names: load it again.",
    413: "The body is larger than is accepted.",
    415: "The document is of a kind that cannot be read.",
    422: "A rule does not allow this: `type` names it.",
    429: "Too many requests of one account or address in a minute.",
    500: "Unexpected; noted under the number in `instance`.",
    501: "What this takes is not installed here.",
    503: "Something that the product needs does not answer.",
    507: "There is no room left to store the document.",
}

_SECONDS = {"type": "integer", "minimum": 1}
_RETRY_AFTER = {
    "Retry-After": {"description": "Seconds until it is worth trying again", "schema": _SECONDS}
}
HEADERS: dict[int, dict[str, Any]] = {
    429: {
        **_RETRY_AFTER,
        "RateLimit-Limit": {
            "description": "Requests in a minute",
            "schema": {"type": "integer", "minimum": 1},
        },
        "RateLimit-Remaining": {
            "description": "How many of them are left",
            "schema": {"type": "integer", "minimum": 0},
        },
        "RateLimit-Reset": {
            "description": "Seconds until the minute is over",
            "schema": _SECONDS,
        },
    },
    503: _RETRY_AFTER,
}
"""What an answer has beside its body, as OpenAPI tells it; Litestar cannot."""


def refusals(*statuses: int) -> dict[int, ResponseSpec]:
    """Document these, and 429, 500 and 503, which any route may answer with."""
    return {
        status: ResponseSpec(
            Problem,
            description=_DESCRIPTIONS[status],
            media_type=PROBLEM_JSON,
            generate_examples=False,
        )
        for status in sorted({*statuses, 429, 500, 503})
    }
