"""Addresses of this very product that can be used without signing in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol


class InvalidSignatureError(Exception):
    """The address is forged, altered or expired: ask for a new one."""


class UrlSigner(Protocol):
    """Signs statements, so that a storage without URLs of its own can hand out ours."""

    def sign(self, statement: Mapping[str, str], *, expires_at: datetime) -> str:
        """Return a token, safe in a URL, that carries the statement; it hides nothing."""

    def verify(self, token: str) -> Mapping[str, str]:
        """Return the statement. Raise InvalidSignatureError."""
