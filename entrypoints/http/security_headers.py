"""Headers that make browsers careful with what we send."""

from litestar.datastructures import MutableScopeHeaders
from litestar.enums import MediaType
from litestar.types import Message, Scope

from entrypoints.http.docs.page import CONTENT_SECURITY_POLICY

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    # Nearly every answer holds personal data; what may be kept says so itself.
    "Cache-Control": "no-store",
}


_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
"""An answer of the API is data: should a browser show it as a page, nothing in it runs."""


async def add_security_headers(message: Message, _: Scope) -> None:
    """Add what an answer does not say itself; refusals before any route get them too."""
    if message["type"] == "http.response.start":
        headers = MutableScopeHeaders.from_message(message)
        is_page = headers.get("content-type", "").startswith(MediaType.HTML)
        policy = CONTENT_SECURITY_POLICY if is_page else _DATA_POLICY
        headers.setdefault("Content-Security-Policy", policy)
        for name, value in _ALWAYS.items():
            headers.setdefault(name, value)
