"""A connection that does not wait for ever."""

import asyncio
import select
from typing import Any, TypeVar

import psycopg
from psycopg import AsyncConnection, OperationalError
from psycopg.abc import PQGen
from psycopg.adapt import AdaptersMap
from psycopg.pq import TransactionStatus
from psycopg.types.json import set_json_dumps, set_json_loads
from psycopg.waiting import wait_async

from adapters.connections.sql.schema import left_alone, to_json

T = TypeVar("T")

ADAPTERS = AdaptersMap(psycopg.adapters)
set_json_loads(left_alone, ADAPTERS)
set_json_dumps(to_json, ADAPTERS)
_INTERVAL = 0.1
"""Seconds between looks whether the loop goes on."""


class PatientConnection(AsyncConnection[Any]):
    """The driver waits for an answer until it comes; this one gives up, and with it itself."""

    patience: float = 10
    """Seconds; a little more than a statement may take, so that the server is heard first."""
    limits: str = ""
    """What a statement outside a transaction is sent with, through a pooler."""

    async def wait(
        self,
        gen: PQGen[T],
        interval: float = _INTERVAL,
        timeout: float | None = None,  # noqa: ASYNC109 - the driver's
    ) -> T:
        """Raise OperationalError; who sets a `timeout` keeps the connection after it.

        Who is cancelled does not wait for the server to agree: the connection is dropped, what
        was begun on it is rolled back.
        """
        try:
            return await wait_async(
                gen, self.pgconn.socket, interval=interval, timeout=timeout or self.patience
            )
        except OperationalError as e:
            # What the server said bears a state; without one there was nothing to be heard.
            if e.sqlstate is None and timeout is None:
                self.pgconn.finish()
            raise
        except asyncio.CancelledError:
            self.pgconn.finish()
            raise

    def is_idle(self) -> bool:
        """Tell whether it is in no transaction."""
        return self.pgconn.transaction_status == TransactionStatus.IDLE

    def is_alone(self) -> bool:
        """Tell whether the next statement will be a transaction of its own, or BEGIN."""
        return self.autocommit and self.is_idle()

    def was_left(self) -> bool:
        """Tell whether the server closed it, without asking the server.

        A server has nothing to say to one who did not ask: whatever is there to read is its
        farewell. Costs a microsecond.
        """
        if self.closed:
            return True
        poll = select.poll()
        poll.register(self.pgconn.socket, select.POLLIN)
        return bool(poll.poll(0))
