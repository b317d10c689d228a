"""Argon2id and signed tokens, with a key of our own."""

import asyncio
import os
import secrets
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from application.ports.clock import Clock
from application.ports.identity_provider import (
    AccessToken,
    Identity,
    IdentityProvider,
    InvalidTokenError,
)
from application.ports.lifecycle import Lifecycle, UnavailableError
from domain.shared.ids import AccountId

_LASTS = timedelta(hours=1)
_ISSUER = _AUDIENCE = "jobgraph"
_ALGORITHM = "HS256"
_MAX_TOKEN = 4096
_KEY_BYTES = 32


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
            self._key = await asyncio.to_thread(_kept_key, self._key_file)
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

    async def issue(self, identity: Identity) -> AccessToken:
        """See IdentityProvider."""
        now = self._clock.now().replace(microsecond=0)
        claims = {
            "iss": _ISSUER,
            "aud": _AUDIENCE,
            "sub": identity.account_id,
            "roles": sorted(identity.roles),
            "iat": int(now.timestamp()),
            "exp": int((now + _LASTS).timestamp()),
        }
        text = jwt.encode(claims, self._key, algorithm=_ALGORITHM)
        return AccessToken(text=text, expires_at=now + _LASTS)

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
                    "require": ["iss", "aud", "sub", "iat", "exp"],
                    "verify_exp": False,
                    "verify_iat": False,
                },
            )
            expires_at = datetime.fromtimestamp(int(claims["exp"]), UTC)
            roles = frozenset(str(role) for role in claims.get("roles", ()))
        except (jwt.InvalidTokenError, ValueError, TypeError, OverflowError) as e:
            raise InvalidTokenError from e
        if expires_at <= self._clock.now():
            raise InvalidTokenError
        return Identity(account_id=AccountId(claims["sub"]), roles=roles)


def _kept_key(path: Path) -> bytes:
    try:
        if not path.exists():
            _make_key(path)
        key = path.read_bytes()
    except OSError as e:
        raise UnavailableError(f"the signing key {path} cannot be used: {e.strerror}") from e
    # With an empty key anybody could sign tokens as anybody.
    if len(key) < _KEY_BYTES:
        raise UnavailableError(
            f"the signing key {path} is shorter than {_KEY_BYTES} bytes: delete it and start "
            "again; all access tokens become invalid, so everybody has to log in anew"
        )
    return key


def _make_key(path: Path) -> None:
    """Of processes that start together, the first to give its file the name wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        made.touch(mode=0o600, exist_ok=False)
        with made.open("wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())  # else a power cut may leave the name without the bytes
        with suppress(FileExistsError):
            path.hardlink_to(made)  # whole or not at all, and never over another's
    finally:
        made.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
