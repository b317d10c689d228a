"""The key that this product signs with, when the operator gives none: made once and kept."""

import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

from application.ports.lifecycle import UnavailableError

KEY_BYTES = 32


def kept_key(path: Path) -> bytes:
    """Read the key, or make one that its owner alone may read.

    Raise UnavailableError when it cannot be read or kept, or is too short to be one.
    """
    try:
        if not path.exists():
            _make_key(path)
        key = path.read_bytes()
    except OSError as e:
        raise UnavailableError(f"the signing key {path} cannot be used: {e.strerror}") from e
    # With an empty key anybody could sign tokens as anybody.
    if len(key) < KEY_BYTES:
        raise UnavailableError(
            f"the signing key {path} is shorter than {KEY_BYTES} bytes: delete it and start "
            "again; all access tokens become invalid, so everybody has to log in anew"
        )
    return key


def derived(key: bytes, *, purpose: str) -> bytes:
    """Return another key of 32 bytes for one purpose: HKDF of RFC 5869, without salt."""
    extracted = hmac.digest(bytes(KEY_BYTES), key, "sha256")
    return hmac.digest(extracted, purpose.encode() + b"\x01", "sha256")


def _make_key(path: Path) -> None:
    """Of processes that start together, the first to give its file the name wins."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        made.touch(mode=0o600, exist_ok=False)
        with made.open("wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
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
