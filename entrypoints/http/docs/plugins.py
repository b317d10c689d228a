"""The page about the API and its assets, as Litestar has such pages plugged in."""

from functools import cache
from typing import Any

from litestar import Request, Response, Router, get
from litestar.exceptions import NotFoundException
from litestar.openapi.plugins import JsonRenderPlugin, OpenAPIRenderPlugin
from litestar.params import FromPath
from swagger_ui_bundle import swagger_ui_path

from entrypoints.http.docs.page import PAGE, SCRIPT, STYLE
from entrypoints.http.docs.rendition import rendition
from entrypoints.http.shapes import complete

_KEPT = {"Cache-Control": "public, max-age=3600"}

_TYPES = {"js": "text/javascript", "css": "text/css", "png": "image/png"}

_OURS = {"page.js": SCRIPT, "page.css": STYLE}

_PACKAGED = frozenset({"swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png"})
"""All that is served of the package: a name from outside never becomes a path."""


class PagePlugin(OpenAPIRenderPlugin):
    """Swagger UI out of the installed package."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:  # noqa: ARG002 - the page fetches it
        """See OpenAPIRenderPlugin."""
        return PAGE.encode()

    def receive_router(self, router: Router) -> None:
        """See OpenAPIRenderPlugin."""
        router.register(asset)


class RenditionPlugin(JsonRenderPlugin):
    """Serves the description in the words that the page understands."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """See OpenAPIRenderPlugin."""
        return super().render(request, rendition(complete(openapi_schema)))


@get("/docs/assets/{name:str}", sync_to_thread=True)
def asset(name: FromPath[str]) -> Response[bytes]:
    """Send a script, a style or a picture of the page."""
    if name not in _OURS and name not in _PACKAGED:
        raise NotFoundException
    return Response(_content(name), media_type=_TYPES[name.rpartition(".")[2]], headers=_KEPT)


@cache
def _content(name: str) -> bytes:
    if name in _OURS:
        return _OURS[name].encode()
    content: bytes = (swagger_ui_path / name).read_bytes()
    return content
