"""Argon2id and signed tokens, with a key of our own."""

import asyncio
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from adapters.connections.signing_key import kept_key
from application.ports.clock import Clock
from application.ports.identity_provider import (
    AccessToken,
    Identity,
    IdentityProvider,
    InvalidTokenError,
)
from application.ports.lifecycle import Lifecycle
from domain.shared.ids import AccountId

_LASTS = timedelta(hours=1)
_ISSUER = _AUDIENCE = "jobgraph"
_ALGORITHM = "HS256"
_MAX_TOKEN = 4096


class LocalIdentityProvider(IdentityProvider, Lifecycle):
    """Argon2id with 3 passes over 64 MiB: RFC 9106's second recommended option.

    Without a key from the operator it makes one and keeps it, readable by its owner alone.
    """

    def __init__(self, clock: Clock, *, signing_key: str, key_file: Path) -> None:
        self._clock = clock
        self._key = signing_key.encode()
        self._key_file = key_file
        self._hasher = PasswordHasher()
        # Verified for nobody's password, so that nobody takes as long as somebody.
        self._nobody = ""
        # Each hash takes 64 MiB for a while: many at once would be an easy way to exhaust memory.
        self._hashing = asyncio.Semaphore(2)

    async def open(self) -> None:
        """Raise UnavailableError when the key cannot be read or kept, or is too short to be one."""
        if not self._key:
            self._key = await asyncio.to_thread(kept_key, self._key_file)
        self._nobody = await asyncio.to_thread(self._hasher.hash, secrets.token_hex(16))

    async def ping(self) -> None:
        """See Lifecycle."""

    async def close(self) -> None:
        """See Lifecycle."""

    async def enrol(self, *, email: str, password: str) -> str:  # noqa: ARG002 - others need the address
        """See IdentityProvider."""
        async with self._hashing:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def verify(self, credential: str | None, *, email: str, password: str) -> bool:  # noqa: ARG002 - as above
        """See IdentityProvider."""
        try:
            async with self._hashing:
                await asyncio.to_thread(self._hasher.verify, credential or self._nobody, password)
        except (VerificationError, InvalidHashError):
            return False
        return credential is not None

    async def issue(self, account_id: AccountId, *, roles: frozenset[str]) -> AccessToken:
        """See IdentityProvider."""
        now = self._clock.now().replace(microsecond=0)
        claims = {
            "iss": _ISSUER,
            "aud": _AUDIENCE,
            "sub": account_id,
            "sid": secrets.token_hex(16),
            "roles": sorted(roles),
            "iat": int(now.timestamp()),
            "exp": int((now + _LASTS).timestamp()),
        }
        text = jwt.encode(claims, self._key, algorithm=_ALGORITHM)
        return AccessToken(text=text, session_id=str(claims["sid"]), expires_at=now + _LASTS)

    async def authenticate(self, token: str) -> Identity:
        """See IdentityProvider."""
        if len(token) > _MAX_TOKEN:
            raise InvalidTokenError
        try:
            claims = jwt.decode(
                token,
                self._key,
                algorithms=[_ALGORITHM],
                audience=_AUDIENCE,
                issuer=_ISSUER,
                # Times are checked below, by the clock that signed them.
                options={
                    "require": ["iss", "aud", "sub", "sid", "iat", "exp"],
                    "verify_exp": False,
                    "verify_iat": False,
                },
            )
            expires_at = datetime.fromtimestamp(int(claims["exp"]), UTC)
            identity = Identity(
                account_id=AccountId(claims["sub"]),
                roles=frozenset(str(role) for role in claims.get("roles", ())),
                session_id=str(claims["sid"]),
            )
        except (jwt.InvalidTokenError, ValueError, TypeError, OverflowError) as e:
            raise InvalidTokenError from e
        if expires_at <= self._clock.now():
            raise InvalidTokenError
        return identity
