"""How often somebody may ask."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from hashlib import sha256
from math import ceil
from typing import Any

from attrs import frozen
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from application.ports.clock import Clock
from application.ports.rate_limiter import Allowance, RateLimit, RateLimiter
from domain.shared.email import InvalidEmailError, normalised_email
from domain.shared.ids import AccountId
from entrypoints.http.client_address import client_address
from entrypoints.settings import Settings

Connection = ASGIConnection[Any, Any, Any, Any]
Guard = Callable[[Connection, BaseRouteHandler], Awaitable[None]]

_PERIOD = timedelta(minutes=1)
_NAMES_OF_AN_ADDRESS = 10
"""Times the log-ins to one account: behind one address there may be an office."""


class TooManyRequestsError(Exception):
    """You ask too often: wait for as many seconds as the header `Retry-After` says."""

    def __init__(self, limit: RateLimit, allowance: Allowance, *, now: datetime) -> None:
        super().__init__()
        seconds = str(max(1, ceil((allowance.again_at - now).total_seconds())))
        self.headers = {
            "Retry-After": seconds,
            "RateLimit-Limit": str(limit.most),
            "RateLimit-Remaining": str(allowance.left),
            "RateLimit-Reset": seconds,
        }


@frozen(kw_only=True)
class RateLimits:
    """What the settings allow. Every method raises TooManyRequests- or UnavailableError."""

    limiter: RateLimiter
    clock: Clock
    settings: Settings

    async def log_in_to(self, name: str) -> None:
        """Count somebody who tries a name, whether there is such an account or not."""
        await self._take("log-in to", _as_kept(name), self.settings.login_limit)

    async def log_in_from(self, connection: Connection) -> None:
        """Count somebody who tries names."""
        most = _NAMES_OF_AN_ADDRESS * self.settings.login_limit
        await self._take("log-in from", self._address(connection), most)

    async def ask_as(self, account_id: AccountId) -> None:
        """Count a request of somebody who is signed in."""
        await self._take("request of", account_id, self.settings.rate_limit)

    async def ask_from(self, connection: Connection) -> None:
        """Count a request of a stranger."""
        await self._take("request from", self._address(connection), self.settings.rate_limit)

    def _address(self, connection: Connection) -> str:
        return client_address(connection, proxies=self.settings.trusted_proxies)

    async def _take(self, what: str, who: str, most: int) -> None:
        if not most:
            return
        # The store is told neither names nor addresses.
        key = sha256(f"{what}\0{who}".encode(errors="replace")).hexdigest()
        limit, now = RateLimit(most=most, period=_PERIOD), self.clock.now()
        allowance = await self.limiter.take(key, limit, now=now)
        if not allowance.admitted:
            raise TooManyRequestsError(limit, allowance, now=now)


def _as_kept(name: str) -> str:
    """However it is typed, it is one account."""
    try:
        return normalised_email(name)
    except InvalidEmailError:
        return name


def strangers_within_limit(limits: Callable[[], RateLimits]) -> Guard:
    """Make a guard for routes where nobody signs in."""

    async def guard(connection: Connection, _route: BaseRouteHandler) -> None:
        await limits().ask_from(connection)

    return guard


def log_ins_within_limit(limits: Callable[[], RateLimits]) -> Guard:
    """Make a guard for routes where passwords are tried, which runs before a body is read."""

    async def guard(connection: Connection, _route: BaseRouteHandler) -> None:
        await limits().log_in_from(connection)

    return guard
