"""Sign out everywhere."""

from attrs import frozen

from application.ports.session_store import SessionStore
from application.shared.actor import Actor


@frozen(kw_only=True)
class EndAllSessionsHandler:
    """Every token of the account is worth nothing from then on."""

    sessions: SessionStore

    async def __call__(self, *, actor: Actor) -> None:
        """Raise UnavailableError."""
        await self.sessions.end_all(actor.account_id)
