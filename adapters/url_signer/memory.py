"""Addresses that this very object signed."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from adapters.url_signer import signed, verified
from application.ports.clock import Clock
from application.ports.url_signer import UrlSigner

_KEY_BYTES = 32


class MemoryUrlSigner(UrlSigner):
    """A key of its own, gone with it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(_KEY_BYTES)

    def sign(self, statement: Mapping[str, str], *, expires_at: datetime) -> str:
        """See UrlSigner."""
        return signed(statement, self._key, expires_at=expires_at)

    def verify(self, token: str) -> Mapping[str, str]:
        """See UrlSigner."""
        return verified(token, self._key, now=self._clock.now())
