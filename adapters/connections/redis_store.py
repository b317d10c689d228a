"""A Redis that loses nothing."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from redis.asyncio import RedisCluster
from redis.exceptions import ResponseError

from adapters.connections.redis import RedisServer, told_apart
from application.ports.lifecycle import Lifecycle, UnavailableError

_SLACK = timedelta(minutes=5)
"""The server deletes this much later: whether something has expired is for the caller's clock."""
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_MICROSECOND = timedelta(microseconds=1)


class RedisStore(Lifecycle):
    """Every method is one command or script on one key, so that a cluster serves as well."""

    def __init__(self, server: RedisServer) -> None:
        self._server = server

    async def open(self) -> None:
        """Raise UnavailableError for a server that says it may lose or evict what it took."""
        await self._server.open()
        with told_apart():
            for node in await self._configurations():
                _check(node)

    async def ping(self) -> None:
        """See Lifecycle."""
        await self._server.ping()

    async def close(self) -> None:
        """See Lifecycle."""
        await self._server.close()

    async def _configurations(self) -> list[Mapping[str, str]]:
        """Of every node that takes writes; of none where the provider forbids the question."""
        client = self._server.client
        cluster = isinstance(client, RedisCluster)
        to = {"target_nodes": RedisCluster.PRIMARIES} if cluster else {}
        try:
            durable = await client.config_get("append*", **to)
            memory = await client.config_get("maxmemory*", **to)
        except ResponseError:
            return []
        # A cluster of one shard answers like a server alone.
        if not cluster or "appendonly" in durable:
            return [{**durable, **memory}]
        return [{**durable[node], **memory.get(node, {})} for node in durable]


def _check(node: Mapping[str, str]) -> None:
    for wrong, advice in _mistakes(node):
        if wrong:
            raise UnavailableError(
                f"Redis may lose what it acknowledged: {advice}, or choose another "
                "JOBGRAPH_SESSION_STORE, JOBGRAPH_PROGRESS_STORE and JOBGRAPH_RATE_LIMITER"
            )


def _mistakes(node: Mapping[str, str]) -> Iterator[tuple[bool, str]]:
    yield node.get("appendonly") != "yes", "run it with `appendonly yes`"
    yield node.get("appendfsync") != "always", "run it with `appendfsync always`"
    evicts = node.get("maxmemory", "0") != "0" and node.get("maxmemory-policy") != "noeviction"
    yield evicts, "run it with `maxmemory-policy noeviction`"


def microseconds(time: datetime) -> int:
    """Count from 1970: scripts compare whole numbers, and below 2**53 they are exact."""
    return (time - _EPOCH) // _MICROSECOND


def from_microseconds(count: int) -> datetime:
    """Count back."""
    return _EPOCH + count * _MICROSECOND


def lifetime(*, since: datetime, until: datetime) -> int:
    """Milliseconds after which the server may delete; from its own now, whatever that is."""
    return (max(until - since, timedelta(0)) + _SLACK) // timedelta(milliseconds=1)
