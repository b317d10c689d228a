"""What the description of the API says of shapes, as exactly as msgspec checks them."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import msgspec
from litestar.datastructures import UploadFile
from litestar.enums import MediaType
from msgspec import Struct

from entrypoints.http.refusals import HEADERS
from entrypoints.http.wire import Body, View


def complete(schema: dict[str, Any]) -> dict[str, Any]:
    """Describe every shape anew, in the words of msgspec.

    Litestar leaves out minima of zero, that unknown fields are refused, and what classes say of
    themselves.
    """
    _, exact = msgspec.json.schema_components(
        tuple(_shapes()), schema_hook=_file, ref_template="#/components/schemas/{name}"
    )
    components = schema["components"]
    paths = {
        path: {method: _told(operation, exact) for method, operation in methods.items()}
        for path, methods in schema["paths"].items()
    }
    shapes = {name: exact.get(name, shape) for name, shape in components["schemas"].items()}
    return {
        **schema,
        "paths": dict(sorted(paths.items())),
        "components": {**components, "schemas": dict(sorted(shapes.items()))},
    }


def _told(operation: dict[str, Any], shapes: dict[str, Any]) -> dict[str, Any]:
    """Let an answer be described by its shape instead of by its status, and with its headers."""
    responses = {
        status: {**response, "headers": headers} if headers else response
        for status, response in operation["responses"].items()
        for headers in [HEADERS.get(int(status))]
    }
    described = {}
    for status, response in responses.items():
        schema = response.get("content", {}).get(MediaType.JSON, {}).get("schema", {})
        shape = shapes.get(schema.get("$ref", "").rpartition("/")[2])
        if shape and response["description"] == HTTPStatus(int(status)).description:
            described[status] = {**response, "description": shape["description"]}
    return {**operation, "responses": {**responses, **described}}


def _shapes() -> Iterator[type[Struct]]:
    families: tuple[type[Struct], ...] = (Body, View)
    for family in families:
        yield from sorted(family.__subclasses__(), key=lambda shape: shape.__name__)


def _file(kind: type) -> dict[str, str]:
    if issubclass(kind, UploadFile):
        return {"type": "string", "format": "binary"}
    raise TypeError(f"{kind.__name__} has no shape in OpenAPI")
