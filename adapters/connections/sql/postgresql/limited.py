"""Statements that take their limits along, where a session cannot keep them."""

from typing import Any, Self

from psycopg import AsyncClientCursor

from adapters.connections.sql.postgresql.connection import PatientConnection


class LimitedCursor(AsyncClientCursor[Any]):
    """Sends the limits of the connection before each statement outside a transaction.

    All go in one message, which the server takes for one transaction: they end with it. BEGIN
    makes that transaction last, limits and all. A message of several statements has no room for
    parameters, so the values are written into it, quoted by the driver's library.
    """

    async def execute(  # type: ignore[override] # the driver's takes templates too: nobody uses them
        self,
        query: str,
        params: Any = None,  # noqa: ANN401 - the driver's
        *,
        prepare: bool | None = None,
        binary: bool | None = None,
    ) -> Self:
        """See AsyncCursor; the results are those of `query`."""
        connection = self.connection
        if isinstance(connection, PatientConnection) and connection.is_alone():
            query = f"{connection.limits}; {query}"
        await super().execute(query, params, prepare=prepare, binary=binary)
        while self.nextset():
            pass
        return self
