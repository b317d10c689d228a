"""Requests whose bodies cannot make us stumble."""

from typing import Any

import litestar
from litestar.exceptions import ClientException


class Request(litestar.Request[Any, Any, Any]):
    """Litestar's, but JSON that nests too deep is the client's mistake, not ours."""

    async def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Raise ClientException."""
        try:
            return await super().json()
        except RecursionError:
            raise ClientException from None
