"""From a bearer token to who asks. What they may do is for the use cases to say."""

from collections.abc import Awaitable, Callable
from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from application.ports.identity_provider import IdentityProvider, InvalidTokenError
from application.shared.actor import Actor

Connection = ASGIConnection[Any, Any, Any, Any]
Guard = Callable[[Connection, BaseRouteHandler], Awaitable[None]]


def signed_in(identity_provider: Callable[[], IdentityProvider]) -> Guard:
    """Make a guard, which runs before a body is read: strangers cannot make us parse one.

    It raises InvalidTokenError.
    """

    async def guard(connection: Connection, _route: BaseRouteHandler) -> None:
        scheme, _, token = connection.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise InvalidTokenError
        identity = await identity_provider().authenticate(token.strip())
        connection.state.actor = Actor(account_id=identity.account_id, roles=identity.roles)

    return guard


def actor(request: Request[Any, Any, Any]) -> Actor:
    """Return who the guard let in."""
    found: Actor = request.state.actor
    return found
