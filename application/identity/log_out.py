"""Log out."""

from attrs import frozen

from application.ports.session_store import SessionStore


@frozen(kw_only=True)
class LogOut:
    """Command, with the session of the token that it came with."""

    session_id: str


@frozen(kw_only=True)
class LogOutHandler:
    """Whoever holds a token may make it worth nothing; again is fine."""

    sessions: SessionStore

    async def __call__(self, command: LogOut) -> None:
        """Raise UnavailableError."""
        await self.sessions.end(command.session_id)
