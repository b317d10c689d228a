"""Show where one is signed in."""

from collections.abc import Sequence

from attrs import frozen

from application.ports.clock import Clock
from application.ports.session_store import Session, SessionStore
from application.shared.actor import Actor


@frozen(kw_only=True)
class ListSessionsHandler:
    """Nobody sees another's."""

    sessions: SessionStore
    clock: Clock

    async def __call__(self, *, actor: Actor) -> Sequence[Session]:
        """Oldest first. Raise UnavailableError."""
        return await self.sessions.of_account(actor.account_id, now=self.clock.now())
