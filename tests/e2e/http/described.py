"""A client that believes the description of the API, and fails when an answer departs from it."""

import re
from typing import Any

from httpx import Response
from litestar import Litestar
from litestar.testing import AsyncTestClient

from entrypoints.http.errors import PROBLEM_JSON

Client = AsyncTestClient[Litestar]


class Description:
    """What `/api/v1/openapi.json` says."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema

    def operations(self) -> dict[tuple[str, str], dict[str, Any]]:
        """Return every operation by path and method."""
        return {
            (path, method): operation
            for path, methods in self.schema["paths"].items()
            for method, operation in methods.items()
        }

    def operation(self, method: str, path: str) -> dict[str, Any] | None:
        """Find what serves a request; a path without parameters goes first."""
        for template, known in sorted(self.operations(), key=lambda key: key[0].count("{")):
            pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template))
            if known == method.lower() and re.fullmatch(pattern, path):
                return self.operations()[template, known]
        return None


def check(response: Response, description: Description) -> None:
    """Fail unless the answer is one that was announced; errors must be problem details."""
    request, status = response.request, response.status_code
    operation = description.operation(request.method, request.url.path)
    if operation is not None:
        declared = operation["responses"]
        assert str(status) in declared, f"{request.method} {request.url.path}: {status}"
        content = declared[str(status)].get("content", {})
        assert set(content) >= ({_media_type(response)} if response.content else set())
    if status >= 400:
        problem = response.json()
        assert PROBLEM_JSON == _media_type(response)
        assert status == problem["status"]
        assert problem["type"].startswith("/problems/")
        assert problem["title"]
        assert problem["detail"]
    assert "nosniff" == response.headers["x-content-type-options"]
    assert "content-security-policy" in response.headers


def _media_type(response: Response) -> str:
    return str(response.headers.get("content-type", "")).partition(";")[0]
