"""A cache that many processes share: Redis 6 or newer, alone or a cluster."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeVar

from redis.exceptions import OutOfMemoryError

from adapters.connections.redis import RedisServer
from application.ports.cache import TOMBSTONE, Cache, Cached
from application.ports.lifecycle import Lifecycle, UnavailableError
from application.ports.metrics import Metrics

T = TypeVar("T")

PATIENCE = 0.1
"""Seconds that a caller waits."""
PAUSE = 2.0
"""Seconds that a server is left alone for after it failed."""
_PROBE = 2.0
"""Seconds to wait for a server that was away: to connect anew may take longer than to answer."""
_AT_ONCE = 8
"""Commands, and so connections to one server. Whoever has no turn in time does without."""
_MOST_OWED = 10_000

_VALUE, _TOMBSTONE = b"v", b"t"
_DIGITS = 16
"""An entry begins with its version in decimal digits, and with what it is."""

# `pcall`, for what somebody else left under a key may be no text: then nothing is known.
_GET = """
local entry = redis.pcall('GET', KEYS[1])
if type(entry) ~= 'string' then return nil end
return {entry, redis.call('PTTL', KEYS[1])}
"""
_KNOWN = """
local known = redis.pcall('GETRANGE', KEYS[1], 0, 15)
known = type(known) == 'string' and tonumber(known)
"""
_PUT = f"""
redis.call('DEL', KEYS[2])
{_KNOWN}
if known and known > tonumber(ARGV[1]) then return end
redis.call('SET', KEYS[1], ARGV[1] .. ARGV[2], 'PX', ARGV[3])
"""
_FORGET = f"""
{_KNOWN}
if known and known >= tonumber(ARGV[1]) then return end
redis.call('SET', KEYS[1], ARGV[1] .. ARGV[2], 'PX', ARGV[3])
"""


class RedisCache(Cache, Lifecycle):
    """Never fails, and never waits long: a server that failed is asked again in the background.

    What could not be forgotten meanwhile is forgotten before anything is recalled again.
    """

    keeps = True

    def __init__(self, server: RedisServer, metrics: Metrics) -> None:
        self._server = server
        self._metrics = metrics
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self.away = False
        self._open = False
        self._owed: dict[str, int] = {}
        self._recovery: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """See Lifecycle. A server that is away is no reason not to start."""
        await self._server.open()
        self._open = True
        try:
            async with asyncio.timeout(_PROBE):  # to learn who is in a cluster takes a while
                await self._server.ping()
        except (UnavailableError, TimeoutError):
            self._leave_alone("")

    async def ping(self) -> None:
        """See Lifecycle. Never raises: the product works without a cache, only slower."""

    async def close(self) -> None:
        """See Lifecycle."""
        self._open = False
        if self._recovery is not None:
            self._recovery.cancel()
            with suppress(asyncio.CancelledError):
                await self._recovery
            self._recovery = None
        await self._server.close()

    async def get(self, key: str) -> Cached | None:
        """See Cache."""
        return _cached(await self._try(key, lambda c: c.eval(_GET, 1, _entry(key))))

    async def put(self, key: str, value: bytes, *, version: int, lasts: timedelta) -> None:
        """See Cache."""
        written = (_version(version), _VALUE + value, _milliseconds(lasts))
        await self._try(key, lambda c: c.eval(_PUT, 2, _entry(key), _begun(key), *written))

    async def forget(self, key: str, *, before: int) -> None:
        """See Cache."""
        if await self._try(key, lambda c: _forget(c, key, before), away=_AWAY) is _AWAY:
            self._owe(key, before)
            self._leave_alone(key)  # until it is told

    async def begin(self, key: str, *, lasts: timedelta) -> bool:
        """See Cache."""
        first = await self._try(
            key, lambda c: c.set(_begun(key), b"", nx=True, px=_milliseconds(lasts)), away=_AWAY
        )
        return first is not None

    async def give_up(self, key: str) -> None:
        """See Cache."""
        await self._try(key, lambda c: c.delete(_begun(key)))

    async def _try(
        self, key: str, command: Callable[[Any], Awaitable[Any]], *, away: object = None
    ) -> Any:  # noqa: ANN401 - whatever the command answers
        if self.away or not self._open:
            return away
        began = False

        async def ask() -> Any:  # noqa: ANN401 - whatever the command answers
            nonlocal began
            async with self._turns:
                began = True
                return await command(self._server.client)

        # A task: while it connects, the client library may keep cancellation to itself.
        asking = asyncio.create_task(ask())
        try:
            async with asyncio.timeout(PATIENCE):
                return await asyncio.shield(asking)
        except OutOfMemoryError:
            return away  # it still answers, only takes nothing in
        except Exception:  # noqa: BLE001 - whatever a client library raises, it is away
            if began:  # else this process is busy, and nothing is known of the server
                self._leave_alone(key)
            return away
        finally:
            if not asking.done():
                asking.cancel()
                asking.add_done_callback(_ignore)

    def _leave_alone(self, key: str) -> None:
        if self._open and not self.away:
            self.away = True
            self._metrics.count("cache_failures")
            self._recovery = asyncio.create_task(self._recover(key))

    async def _recover(self, key: str) -> None:
        """Until what failed works: of a cluster that lost one server the others would answer."""
        while self.away and self._open:
            await asyncio.sleep(PAUSE)
            with suppress(Exception):
                async with asyncio.timeout(_PROBE):
                    await self._server.client.eval(_GET, 1, _entry(key))
                await self._pay()
                self.away = False

    async def _pay(self) -> None:
        while self._owed:
            key, before = next(iter(self._owed.items()))
            async with asyncio.timeout(_PROBE):
                await _forget(self._server.client, key, before)
            if self._owed[key] == before:
                del self._owed[key]

    def _owe(self, key: str, before: int) -> None:
        """Beyond the bound the oldest is left to its time."""
        self._owed[key] = max(before, self._owed.pop(key, 0))
        if len(self._owed) > _MOST_OWED:
            del self._owed[next(iter(self._owed))]


_AWAY = object()


def _ignore(task: "asyncio.Task[Any]") -> None:
    """Nobody waits for it any more; asyncio would complain of an error that nobody saw."""
    if not task.cancelled():
        task.exception()


async def _forget(client: Any, key: str, before: int) -> None:  # noqa: ANN401 - either client
    tombstone = (_version(before), _TOMBSTONE, _milliseconds(TOMBSTONE))
    try:
        await client.eval(_FORGET, 1, _entry(key), *tombstone)
    except OutOfMemoryError:
        await client.delete(_entry(key))  # no room for a tombstone


def _entry(key: str) -> str:
    """Braces: what belongs to one key lies in one slot of a cluster."""
    return f"jobgraph:{{{key}}}"


def _begun(key: str) -> str:
    return f"jobgraph:{{{key}}}:begun"


def _version(version: int) -> bytes:
    return f"{version:0{_DIGITS}}".encode()


def _milliseconds(time: timedelta) -> int:
    return max(1, int(time.total_seconds() * 1000))


def _cached(answer: Any) -> Cached | None:  # noqa: ANN401 - checked here
    """Whatever else lies under such a key is none of ours."""
    match answer:
        case [bytes(entry), int(left)] if entry[:_DIGITS].isdigit() and left >= 0:
            kind = entry[_DIGITS : _DIGITS + 1]
            value = entry[_DIGITS + 1 :] if kind == _VALUE else None
            return Cached(
                value=value, version=int(entry[:_DIGITS]), left=timedelta(milliseconds=left)
            )
        case _:
            return None
