"""Sessions in a table beside everything else."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Column, Index, Row, Table, Text, delete, insert, select
from sqlalchemy.exc import IntegrityError

from adapters.connections.sql.schema import UtcDateTime, metadata
from adapters.connections.sql.store import SqlStore
from application.ports.session_store import Session, SessionStore
from domain.shared.ids import AccountId

sessions = Table(
    "user_sessions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("began_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Index("user_sessions_account", "account_id", "began_at"),
    Index("user_sessions_expiry", "expires_at"),
)


class SqlSessionStore(SqlStore, SessionStore):
    """The database's own isolation does it all: every method is one statement."""

    expiry = sessions.c.expires_at

    async def begin(self, session: Session) -> None:
        """See SessionStore."""
        values = {
            "id": session.id,
            "account_id": session.account_id,
            "began_at": session.began_at,
            "expires_at": session.expires_at,
        }
        try:
            await self._database.execute(insert(sessions).values(values))
        except IntegrityError:
            raise ValueError("the id is in use") from None

    async def find(self, id: str, *, now: datetime) -> Session | None:
        """See SessionStore."""
        query = select(sessions).where(sessions.c.id == id, sessions.c.expires_at > now)
        async with self._reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return _session(row) if row else None

    async def of_account(self, account_id: AccountId, *, now: datetime) -> Sequence[Session]:
        """See SessionStore."""
        query = (
            select(sessions)
            .where(sessions.c.account_id == account_id, sessions.c.expires_at > now)
            .order_by(sessions.c.began_at)
        )
        async with self._reading() as connection:
            found = [_session(row) for row in await connection.execute(query)]
        # PostgreSQL would sort ids as its language does.
        return sorted(found, key=lambda session: (session.began_at, session.id))

    async def end(self, id: str) -> None:
        """See SessionStore."""
        await self._database.execute(delete(sessions).where(sessions.c.id == id))

    async def end_all(self, account_id: AccountId) -> None:
        """See SessionStore."""
        await self._database.execute(delete(sessions).where(sessions.c.account_id == account_id))


def _session(row: Row[tuple[object, ...]]) -> Session:
    return Session(
        id=row.id,
        account_id=AccountId(row.account_id),
        began_at=row.began_at,
        expires_at=row.expires_at,
    )
