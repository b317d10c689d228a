"""Ways to keep `url_signer`, and the form of token that they share.

A token is a statement and its HMAC-SHA256 (RFC 2104), both in base64 for addresses. It is no JWT:
nothing in it says how to check it, and it never passes for an access token.
"""

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from datetime import UTC, datetime

from application.ports.url_signer import InvalidSignatureError

_MAX_TOKEN = 8192
"""Characters: what servers and proxies let an address have."""


def signed(statement: Mapping[str, str], key: bytes, *, expires_at: datetime) -> str:
    """Make a token of letters, digits, `-`, `_` and a `.`; its time is cut to the second."""
    content = {"exp": int(expires_at.timestamp()), "says": dict(statement)}
    said = _text(json.dumps(content, separators=(",", ":")).encode())
    return f"{said}.{_signature(said, key)}"


def verified(token: str, key: bytes, *, now: datetime) -> Mapping[str, str]:
    """Raise InvalidSignatureError."""
    if len(token) > _MAX_TOKEN or not token.isascii():
        raise InvalidSignatureError
    said, _, signature = token.partition(".")
    if not hmac.compare_digest(_signature(said, key), signature):
        raise InvalidSignatureError
    # From here on it is what we wrote.
    content = json.loads(urlsafe_b64decode(said + "=" * (-len(said) % 4)))
    if datetime.fromtimestamp(content["exp"], UTC) <= now:
        raise InvalidSignatureError
    statement: Mapping[str, str] = content["says"]
    return statement


def _signature(said: str, key: bytes) -> str:
    return _text(hmac.digest(key, said.encode(), "sha256"))


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
