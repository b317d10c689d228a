"""Tell who asks."""

from attrs import frozen

from application.ports.clock import Clock
from application.ports.identity_provider import Identity, IdentityProvider, InvalidTokenError
from application.ports.session_store import SessionStore


@frozen(kw_only=True)
class AuthenticateHandler:
    """A token is good for as long as its session is not ended."""

    identity_provider: IdentityProvider
    sessions: SessionStore
    clock: Clock

    async def __call__(self, token: str) -> Identity:
        """Raise InvalidToken- or UnavailableError."""
        identity = await self.identity_provider.authenticate(token)
        session = await self.sessions.find(identity.session_id, now=self.clock.now())
        if session is None or session.account_id != identity.account_id:
            raise InvalidTokenError
        return identity
