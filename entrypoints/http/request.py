"""Requests that cannot make us stumble."""

import re
from typing import Any

import litestar
from litestar.exceptions import ClientException

_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
"""As JSON writes it; a backslash that is text itself comes in pairs."""


class Request(litestar.Request[Any, Any, Any]):
    """Litestar's, but what no storage can keep is the client's mistake, not ours.

    JSON too deep, in another encoding or with the character NUL, which no database takes as text.
    """

    async def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Raise ClientException."""
        if _NUL.search(await self.body()):
            raise ClientException
        try:
            return await super().json()
        except (RecursionError, UnicodeDecodeError):
            raise ClientException from None


def refuse_nul(request: litestar.Request[Any, Any, Any]) -> None:
    """Before anything is looked up by what stands in an address. Raise ClientException."""
    parameters = (*request.path_params.values(), *request.query_params.values())
    if any("\0" in str(parameter) for parameter in parameters):
        raise ClientException
