"""The one client of a process: its address, its bounds, its errors."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, TypeVar

from attrs import define, field
from motor.motor_asyncio import (
    AsyncIOMotorClient,
    AsyncIOMotorCollection,
    AsyncIOMotorDatabase,
)
from pymongo.errors import PyMongoError

from adapters.persistence.mongodb.changes import Changes
from adapters.persistence.mongodb.encryption import address, encryption
from adapters.persistence.mongodb.errors import told_apart
from application.ports.lifecycle import UnavailableError

T = TypeVar("T")
Document = dict[str, Any]
Client = AsyncIOMotorClient[Document]
Collection = AsyncIOMotorCollection[Document]
Database = AsyncIOMotorDatabase[Document]

_HEARTBEAT = timedelta(seconds=1)
"""A server that hangs is noticed this long after it should have answered."""
_PATIENT = timedelta(minutes=1)
"""For one answer to somebody who reads or writes everything."""


def _milliseconds(time: timedelta) -> int:
    return int(time.total_seconds() * 1000)


@define
class MongoConnection:
    """Whatever is asked here gets an answer or an error of the ports, in bounded time."""

    _url: str = field(repr=False)
    """Names the database."""
    _pool: int
    _tls: str
    _tls_ca: str | None
    _connect_timeout: timedelta
    _statement_timeout: timedelta
    changes: Changes = field(factory=Changes)
    _client: Client | None = field(default=None, repr=False)

    async def open(self) -> None:
        """Connect. Raise UnavailableError."""
        if self._client is None:
            self._client = self._built(self._statement_timeout)
        await self.ping()

    async def close(self) -> None:
        """Let go of everything; again is fine."""
        client, self._client = self._client, None
        if client is not None:
            await asyncio.to_thread(client.close)

    async def ping(self) -> None:
        """Raise UnavailableError."""
        await self.ask(self.database.command("ping"))

    @property
    def database(self) -> Database:
        """Raise UnavailableError before `open`."""
        if self._client is None:
            raise UnavailableError("the database is not open")
        return self._client.get_default_database()

    def collection(self, name: str) -> Collection:
        """Raise UnavailableError before `open`."""
        return self.database[name]

    async def ask(self, answer: Awaitable[T]) -> T:
        """Wait for an answer. Raise Unavailable- or ConflictError.

        After UnavailableError a change may have been made or not. The driver has the same bound,
        but begins to count when it has a thread.
        """
        with told_apart():
            async with asyncio.timeout(self._statement_timeout.total_seconds()):
                return await answer

    @asynccontextmanager
    async def patiently(self) -> AsyncIterator[tuple[Client, Database]]:
        """Have a client of one's own inside, for what takes long. Raise like `ask`."""
        client = self._built(_PATIENT)
        try:
            with told_apart():
                yield client, client.get_default_database()
        finally:
            await asyncio.to_thread(client.close)

    def _built(self, patience: timedelta) -> Client:
        """Build a client; it connects when it is used, and looks up mongodb+srv:// then."""
        try:
            # Not `timeoutMS`: with it the driver would look for a lost server all that time.
            client: Client = AsyncIOMotorClient(
                address(self._url, tls=self._tls),
                socketTimeoutMS=_milliseconds(patience),
                **self._options(),
            )
            client.get_default_database()
        except (PyMongoError, OSError, ValueError, TypeError) as e:
            # What is wrong with an address is told with the address, password and all.
            raise UnavailableError(
                "the database's address must be mongodb://host/database or "
                f"mongodb+srv://host/database, and its certificates a file ({type(e).__name__})"
            ) from None
        return client

    def _options(self) -> Mapping[str, Any]:
        connect = _milliseconds(self._connect_timeout)
        return {
            "appname": "jobgraph",
            "tz_aware": True,
            "w": "majority",
            "journal": True,
            "readConcernLevel": "majority",
            "readPreference": "primary",
            "retryWrites": True,
            "retryReads": True,
            "maxPoolSize": self._pool,
            "waitQueueTimeoutMS": connect,
            "serverSelectionTimeoutMS": connect,
            "connectTimeoutMS": connect,
            "heartbeatFrequencyMS": _milliseconds(_HEARTBEAT),
            **encryption(self._url, tls=self._tls, tls_ca=self._tls_ca),
        }
