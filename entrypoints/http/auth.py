"""From a bearer token to who asks. What they may do is for the use cases to say."""

from collections.abc import Callable
from typing import Any

from litestar import Request
from litestar.handlers import BaseRouteHandler

from application.identity.authenticate import AuthenticateHandler
from application.ports.identity_provider import Identity, InvalidTokenError
from application.shared.actor import Actor
from entrypoints.http.rate_limits import Connection, Guard, RateLimits


def signed_in(
    authenticate: Callable[[], AuthenticateHandler], limits: Callable[[], RateLimits]
) -> Guard:
    """Make a guard, which runs before a body is read: strangers cannot make us parse one.

    It raises InvalidToken-, TooManyRequests- or UnavailableError. Requests are counted by account,
    those whose token is refused by address.
    """

    async def guard(connection: Connection, _route: BaseRouteHandler) -> None:
        try:
            identity = await authenticate()(_token(connection))
        except InvalidTokenError:
            await limits().ask_from(connection)
            raise
        await limits().ask_as(identity.account_id)
        connection.state.identity = identity

    return guard


def identity(request: Request[Any, Any, Any]) -> Identity:
    """Return what the token says of who the guard let in."""
    found: Identity = request.state.identity
    return found


def actor(request: Request[Any, Any, Any]) -> Actor:
    """Return who the guard let in."""
    found = identity(request)
    return Actor(account_id=found.account_id, roles=found.roles)


def _token(connection: Connection) -> str:
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise InvalidTokenError
    return token.strip()
