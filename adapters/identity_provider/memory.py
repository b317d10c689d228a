"""Passwords and tokens in this process: for tests and one-shot commands."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from application.ports.clock import Clock
from application.ports.identity_provider import (
    AccessToken,
    Identity,
    IdentityProvider,
    InvalidTokenError,
)
from domain.shared.ids import AccountId

_LASTS = timedelta(hours=1)


class MemoryIdentityProvider(IdentityProvider):
    """Tokens are random text; who has the process's memory has everything anyway."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tokens: dict[str, tuple[Identity, datetime]] = {}

    async def enrol(self, *, email: str, password: str) -> str:
        """See IdentityProvider."""
        salt = secrets.token_hex(16)
        return f"{salt}${_digest(salt, email, password)}"

    async def verify(self, credential: str | None, *, email: str, password: str) -> bool:
        """See IdentityProvider."""
        salt, _, digest = (credential or "nobody$").partition("$")
        return secrets.compare_digest(digest, _digest(salt, email, password))

    async def issue(self, account_id: AccountId, *, roles: frozenset[str]) -> AccessToken:
        """See IdentityProvider."""
        token = AccessToken(
            text=secrets.token_urlsafe(32),
            session_id=secrets.token_hex(16),
            expires_at=self._clock.now() + _LASTS,
        )
        identity = Identity(account_id=account_id, roles=roles, session_id=token.session_id)
        self._tokens[token.text] = (identity, token.expires_at)
        return token

    async def authenticate(self, token: str) -> Identity:
        """See IdentityProvider."""
        identity, expires_at = self._tokens.get(token, (None, self._clock.now()))
        if identity is None or expires_at <= self._clock.now():
            raise InvalidTokenError
        return identity


def _digest(salt: str, email: str, password: str) -> str:
    return sha256(f"{salt}\0{email}\0{password}".encode()).hexdigest()
