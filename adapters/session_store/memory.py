"""Sessions of this process alone."""

from collections.abc import Sequence
from datetime import datetime

from application.ports.lifecycle import Sweepable
from application.ports.session_store import Session, SessionStore
from domain.shared.ids import AccountId


class MemorySessionStore(SessionStore, Sweepable):
    """For tests, one-shot commands, and services that may forget who is signed in."""

    def __init__(self) -> None:
        self._sessions: dict[str, Session] = {}

    async def begin(self, session: Session) -> None:
        """See SessionStore."""
        if session.id in self._sessions:
            raise ValueError("the id is in use")
        self._sessions[session.id] = session

    async def find(self, id: str, *, now: datetime) -> Session | None:
        """See SessionStore."""
        found = self._sessions.get(id)
        return found if found and found.expires_at > now else None

    async def of_account(self, account_id: AccountId, *, now: datetime) -> Sequence[Session]:
        """See SessionStore."""
        live = (s for s in self._of(account_id) if s.expires_at > now)
        return sorted(live, key=lambda session: (session.began_at, session.id))

    async def end(self, id: str) -> None:
        """See SessionStore."""
        self._sessions.pop(id, None)

    async def end_all(self, account_id: AccountId) -> None:
        """See SessionStore."""
        for session in self._of(account_id):
            del self._sessions[session.id]

    async def sweep(self, *, now: datetime) -> int:
        """See Sweepable."""
        gone = [s.id for s in self._sessions.values() if s.expires_at <= now]
        for id_ in gone:
            del self._sessions[id_]
        return len(gone)

    def _of(self, account_id: AccountId) -> list[Session]:
        return [s for s in self._sessions.values() if s.account_id == account_id]
