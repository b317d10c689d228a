"""The description of the API: OpenAPI 3.1, complete and true."""

from importlib.metadata import version
from typing import Any

from litestar import Request, Router
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, License, SecurityScheme, Tag
from litestar.response import Response
from litestar.types import Method

from entrypoints.http.docs.plugins import PagePlugin, RenditionPlugin
from entrypoints.http.shapes import complete

BEARER = "bearer"

_DESCRIPTION = """\
Skills-based hiring with one score that anyone can read, replay and contest.

**A first match.** Register as a candidate, log in, put the access token into *Authorize*, upload
a résumé and poll it until it is parsed; `GET /matches` then ranks every published job, and
`GET /matches/{id}` explains one.

**My own word.** `PATCH /users/me/profile` corrects what was read, as a JSON Patch; what a person
writes outranks every later résumé and can be undone. `GET /users/me/questions` asks about gaps.
`/users/me/profile/json-resume` takes a JSON Resume in and out, the same to the byte.

**A first job.** Register as an employer, create a company, draft a job from its advertisement,
correct what was read from it, publish it; `GET /jobs/{id}/matches` ranks the candidates, without
their names.

**A second look.** `POST /matches/{id}/contests` disputes a match or one thing in it; somebody of
the company, or an administrator, decides it with reasons, and the record keeps both.

**What counts how much.** `GET /companies/{id}/match-policy` shows what a company's jobs are scored
by; its members change the figures within bounds, after `POST …/preview` has shown who would move.

**Fairness.** `PUT /users/me/declaration` is of one's own will and reaches no score;
`GET /jobs/{id}/impact` compares how groups are selected and scored, and certifies nothing.

**Errors** are problem details (RFC 9457): `type` is stable and names the rule, `detail` is for
people.

This page is drawn from [the description of the API](/api/v1/openapi.json), OpenAPI 3.1.
"""

_TAGS = {
    "Accounts": "Registering and logging in.",
    "Candidates": "Résumés, the profile read from them, corrections, questions, preferences: "
    "only ever one's own.",
    "Matches": "Who fits what, how well, and why.",
    "Contests": "What candidates dispute of it, and what people decide.",
    "Fairness": "What people declare of themselves, and how groups fare.",
    "Companies": "Employers and their colleagues.",
    "Jobs": "From an advertisement to a published job.",
    "Skills": "The catalogue that résumés and jobs are read with.",
    "Operation": "For whoever runs the service.",
}


class SchemaPlugin(JsonRenderPlugin):
    """Serves the description of the API."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """See OpenAPIRenderPlugin."""
        return super().render(request, complete(openapi_schema))


def _operation_id(handler: HTTPRouteHandler, _: Method, __: list[Any]) -> str:
    return handler.handler_name


def _no_html(response: Response[Any]) -> Response[Any]:
    """Litestar answers unknown addresses beside the description with a page of its own."""
    if response.status_code == NotFoundException.status_code:
        raise NotFoundException
    return response


def openapi_config() -> OpenAPIConfig:
    """Put the description and its page under `/api`, and nothing of anybody else's."""
    return OpenAPIConfig(
        title="JobGraph",
        version=version("jobgraph"),
        description=_DESCRIPTION,
        license=License(name="Apache-2.0", identifier="Apache-2.0"),
        tags=[Tag(name=name, description=text) for name, text in _TAGS.items()],
        components=Components(
            security_schemes={
                BEARER: SecurityScheme(
                    type="http",
                    scheme="bearer",
                    description="An access token from `POST /auth/login`; it lasts an hour.",
                )
            }
        ),
        use_handler_docstrings=True,
        operation_id_creator=_operation_id,
        openapi_router=Router(
            "/api", route_handlers=[], include_in_schema=False, after_request=_no_html
        ),
        render_plugins=[
            PagePlugin(path=["/docs", "/"]),
            RenditionPlugin(path="/docs/openapi-3.0.json"),
            SchemaPlugin(path=["/v1/openapi.json", "/openapi.json"]),
        ],
    )
