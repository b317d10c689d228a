"""Sessions in Redis."""

import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from attrs import frozen

from adapters.connections.redis_store import (
    RedisStore,
    from_microseconds,
    lifetime,
    microseconds,
)
from application.ports.session_store import Session, SessionStore
from domain.shared.ids import AccountId

_AT_ONCE = 100
"""Commands in one go."""

# The list lives as long as the longest session in it, and loses those that have expired.
_LIST = """
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[4]) then
    redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
"""


@frozen(kw_only=True)
class _Kept:
    account_id: str
    began_at: int
    expires_at: int
    begun_by: str
    """Tells a lost answer from a rival."""


class RedisSessionStore(RedisStore, SessionStore):
    """One key a session, which alone counts, and one an account that lists where to look.

    The two are in different parts of a cluster, so they never change together. A session is
    kept first and then listed: who lists what is not there any more finds nothing, and a session
    that could not be listed was never acknowledged, so nobody knows its id.
    """

    async def begin(self, session: Session) -> None:
        """See SessionStore."""
        life = lifetime(since=session.began_at, until=session.expires_at)
        kept = _encode(session)
        async with self._server.turn() as client:
            begun = await client.set(_key(session.id), kept, nx=True, px=life)
            if not begun and await client.get(_key(session.id)) != kept:
                raise ValueError("the id is in use")
            times = microseconds(session.expires_at), microseconds(session.began_at)
            await client.eval(_LIST, 1, _list(session.account_id), session.id, *times, life)

    async def find(self, id: str, *, now: datetime) -> Session | None:
        """See SessionStore."""
        async with self._server.turn() as client:
            kept = await client.get(_key(id))
        found = _decode(id, kept) if kept else None
        return found if found and found.expires_at > now else None

    async def of_account(self, account_id: AccountId, *, now: datetime) -> Sequence[Session]:
        """See SessionStore."""
        ids = await self._listed(account_id)
        async with self._server.turn() as client:
            kept = [
                one
                for some in _in_portions(ids)
                for one in await _all(client, "get", [_key(id_) for id_ in some])
            ]
        found = (_decode(id_, one) for id_, one in zip(ids, kept, strict=True) if one)
        live = (session for session in found if session.expires_at > now)
        return sorted(live, key=lambda session: (session.began_at, session.id))

    async def end(self, id: str) -> None:
        """See SessionStore."""
        async with self._server.turn() as client:
            kept = await client.get(_key(id))
            if kept:
                await client.delete(_key(id))
                await client.zrem(_list(_decode(id, kept).account_id), id)

    async def end_all(self, account_id: AccountId) -> None:
        """See SessionStore."""
        ids = await self._listed(account_id)
        async with self._server.turn() as client:
            for some in _in_portions(ids):
                await _all(client, "delete", [_key(id_) for id_ in some])
                await client.zrem(_list(account_id), *some)

    async def _listed(self, account_id: AccountId) -> list[str]:
        async with self._server.turn() as client:
            ids = await client.zrange(_list(account_id), 0, -1)
        return [id_.decode() for id_ in ids]


async def _all(client: Any, command: str, keys: Sequence[str]) -> list[Any]:  # noqa: ANN401 - either client
    """Do the same to many keys, wherever they are."""
    async with client.pipeline(transaction=False) as pipeline:
        for key in keys:
            getattr(pipeline, command)(key)
        done: list[Any] = await pipeline.execute()
    return done


def _key(id_: str) -> str:
    return f"session:{id_}"


def _list(account_id: AccountId) -> str:
    return f"sessions:{account_id}"


def _in_portions(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[n : n + _AT_ONCE] for n in range(0, len(ids), _AT_ONCE))


def _encode(session: Session) -> bytes:
    return msgspec.json.encode(
        _Kept(
            account_id=session.account_id,
            began_at=microseconds(session.began_at),
            expires_at=microseconds(session.expires_at),
            begun_by=secrets.token_hex(8),
        )
    )


def _decode(id_: str, kept: bytes) -> Session:
    found = msgspec.json.decode(kept, type=_Kept)
    return Session(
        id=id_,
        account_id=AccountId(found.account_id),
        began_at=from_microseconds(found.began_at),
        expires_at=from_microseconds(found.expires_at),
    )
