"""Figures about requests, and the page where a collector reads all figures."""

from time import perf_counter

from litestar import Response, get
from litestar.enums import ScopeType
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from application.ports.metrics import Exposed, Metrics

_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
_HUNDRED = 100


def counted(app: ASGIApp, metrics: Metrics) -> ASGIApp:
    """Count what the application answers, and how long it takes until the last byte is sent.

    By the template of the route, never by the path, which names people.
    """

    async def count(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await app(scope, receive, send)
            return
        began, status = perf_counter(), 0

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await app(scope, receive, note)
        finally:
            method = str(scope["method"])
            labels: dict[str, str] = {
                "method": method if method in _METHODS else "other",
                "route": str(scope.get("path_template") or "none"),
                "status": f"{status // _HUNDRED}xx" if status else "none",
            }
            metrics.count("http_requests", 1, **labels)
            metrics.observe("http_requests", perf_counter() - began, **labels)

    return count


def metrics_pages(metrics: Metrics) -> list[HTTPRouteHandler]:
    """Make the route, if there is something to read.

    Figures tell of nobody; keep them away from the public all the same.
    """
    if not isinstance(metrics, Exposed):
        return []

    @get("/metrics", include_in_schema=False, sync_to_thread=False)
    def show() -> Response[bytes]:
        return Response(metrics.page(), headers={"Content-Type": metrics.content_type})

    return [show]
