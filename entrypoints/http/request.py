"""Requests whose bodies cannot make us stumble."""

from typing import Any

import litestar
from litestar.exceptions import ClientException


class Request(litestar.Request[Any, Any, Any]):
    """Litestar's, but JSON too deep or in another encoding is the client's mistake, not ours."""

    async def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Raise ClientException."""
        try:
            return await super().json()
        except (RecursionError, UnicodeDecodeError):
            raise ClientException from None
