"""Addresses that every process with the same signing key can check."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from adapters.connections.signing_key import derived, kept_key
from adapters.url_signer import signed, verified
from application.ports.clock import Clock
from application.ports.lifecycle import Lifecycle, UnavailableError
from application.ports.url_signer import UrlSigner


class LocalUrlSigner(UrlSigner, Lifecycle):
    """HMAC-SHA256 with a key derived from that of access tokens, so there is one secret to keep.

    Without a key from the operator it makes one and keeps it, readable by its owner alone.
    """

    def __init__(self, clock: Clock, *, signing_key: str, key_file: Path) -> None:
        self._clock = clock
        self._signing_key = signing_key.encode()
        self._key_file = key_file
        self._derived: bytes | None = None

    @property
    def _key(self) -> bytes:
        if self._derived is None:
            raise UnavailableError("the signing key is not read yet")
        return self._derived

    async def open(self) -> None:
        """Raise UnavailableError when the key cannot be read or kept, or is too short to be one."""
        key = self._signing_key or await asyncio.to_thread(kept_key, self._key_file)
        self._derived = derived(key, purpose="signed addresses")

    async def ping(self) -> None:
        """See Lifecycle."""

    async def close(self) -> None:
        """See Lifecycle."""

    def sign(self, statement: Mapping[str, str], *, expires_at: datetime) -> str:
        """See UrlSigner."""
        return signed(statement, self._key, expires_at=expires_at)

    def verify(self, token: str) -> Mapping[str, str]:
        """See UrlSigner."""
        return verified(token, self._key, now=self._clock.now())
