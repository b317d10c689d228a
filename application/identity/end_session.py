"""Sign out somewhere."""

from attrs import frozen

from application.ports.clock import Clock
from application.ports.session_store import SessionStore
from application.shared.actor import Actor
from domain.identity.errors import SessionNotFoundError


@frozen(kw_only=True)
class EndSession:
    """Command."""

    session_id: str


@frozen(kw_only=True)
class EndSessionHandler:
    """Only one's own: another's is as if it were not there."""

    sessions: SessionStore
    clock: Clock

    async def __call__(self, command: EndSession, *, actor: Actor) -> None:
        """Raise SessionNotFound- or UnavailableError."""
        own = await self.sessions.of_account(actor.account_id, now=self.clock.now())
        if command.session_id not in {session.id for session in own}:
            raise SessionNotFoundError
        await self.sessions.end(command.session_id)
