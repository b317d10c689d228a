"""What routes say in OpenAPI of the errors that they answer with."""

from litestar.openapi.datastructures import ResponseSpec

from entrypoints.http.errors import PROBLEM_JSON, Problem

_DESCRIPTIONS = {
    400: "The request is malformed: `errors` names what is wrong.",
    401: "The access token is missing, expired or not ours, or the credentials are wrong.",
    403: "The account may not do this.",
    404: "There is no such thing.",
    409: "There is one already, or somebody else saved first: load again and retry.",
    413: "The body is larger than is accepted.",
    415: "The document is neither PDF, DOCX nor plain text.",
    422: "A rule does not allow this: `type` names it.",
    500: "Unexpected; noted under the number in `instance`.",
    503: "Something that the product needs does not answer.",
    507: "There is no room left to store the document.",
}


def refusals(*statuses: int) -> dict[int, ResponseSpec]:
    """Document these, and 500 and 503, which any route may answer with."""
    return {
        status: ResponseSpec(
            Problem,
            description=_DESCRIPTIONS[status],
            media_type=PROBLEM_JSON,
            generate_examples=False,
        )
        for status in sorted({*statuses, 500, 503})
    }
