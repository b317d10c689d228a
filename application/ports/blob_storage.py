"""Documents."""

from collections.abc import AsyncIterable, AsyncIterator, Mapping
from datetime import datetime
from typing import Protocol
from urllib.parse import quote

from attrs import field, frozen

PART = 2**20
"""Bytes: the most that is handed out at once."""


class BlobNotFoundError(Exception):
    """Nothing is stored under this key."""


class StorageFullError(Exception):
    """There is no room left to store the document: try again later."""


@frozen(kw_only=True)
class BlobInfo:
    """What is known of a stored document without reading it."""

    key: str
    size: int
    """In bytes."""
    sha256: str
    """Of the bytes, in hexadecimal digits."""
    stored_at: datetime
    """By the clock of the storage, to the second or finer."""


@frozen(kw_only=True)
class BlobEntry:
    """What a list says of a stored document: some storages list no checksums."""

    key: str
    size: int
    """In bytes."""
    stored_at: datetime
    """As in BlobInfo."""


@frozen(kw_only=True)
class UploadTerms:
    """What one signed upload may store; anything else is refused by the storage itself."""

    size: int
    """In bytes, exactly."""
    sha256: str
    """In hexadecimal digits."""
    media_type: str


@frozen(kw_only=True)
class SignedRequest:
    """A request that anybody may send once they have it, until it expires."""

    method: str
    """GET or PUT."""
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    """To be sent as they are."""
    expires_at: datetime


def attachment(name: str) -> str:
    """Return the header `Content-Disposition` that has a browser save, never show (RFC 6266).

    Whatever the name holds, the header holds visible ASCII.
    """
    plain = "".join(c if c.isascii() and (c.isalnum() or c in " -._") else "_" for c in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


class BlobStorage(Protocol):
    """Bytes by key. Keys are `/`-separated names of ASCII letters, digits, `-`.

    Anything else as a key raises ValueError: names from users never become keys. So may a key
    that stands where another has a `/`, as `a` beside `a/b`: some storages have folders.
    The layout: `resumes/{account}/…`, `attachments/{job}/…`, `uploads/{account}/…` for what is not
    confirmed yet, `reports/{interview}/…`, `exports/…`, `backups/…`.

    A storage that does not answer is `lifecycle.UnavailableError`.
    """

    async def put(self, key: str, data: bytes | AsyncIterable[bytes]) -> BlobInfo:
        """Store; replaces what was there. Seen whole or not at all.

        A stream is stored as it comes, in parts, with bounded memory; when it raises, nothing is
        left. Raise StorageFullError; nothing is left then.
        """

    async def get(self, key: str) -> bytes:
        """Raise BlobNotFoundError."""

    def stream(self, key: str, *, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """Yield the bytes from `start` up to, not including, `end`, in parts of `PART` at most.

        A stretch beyond the end yields nothing. Raise BlobNotFoundError before the first part.
        """

    async def info(self, key: str) -> BlobInfo:
        """Raise BlobNotFoundError."""

    def list(self, prefix: str) -> AsyncIterator[BlobEntry]:
        """Everything whose key begins with the prefix, by key: in the order of its characters.

        A prefix is empty or a key with or without a `/` at its end; else ValueError. What is
        stored or deleted meanwhile may be missing or not.
        """

    async def copy(self, key: str, *, to: str) -> BlobInfo:
        """Store the same bytes under another key too. Raise BlobNotFound- or StorageFullError."""

    async def delete(self, key: str) -> None:
        """Succeeds when there is nothing."""

    async def sign_upload(
        self, key: str, terms: UploadTerms, *, expires_at: datetime
    ) -> SignedRequest:
        """Let whoever holds the answer store these very bytes under this key, and nothing else.

        It may be sent again: it can only store the same. Bytes of another size, checksum or type,
        another key, or a request after `expires_at`, which counts to the second, are refused with
        4xx, and nothing is stored.
        """

    async def sign_download(
        self, key: str, *, media_type: str, name: str, expires_at: datetime
    ) -> SignedRequest:
        """Let whoever holds the answer read this document.

        It is served as an attachment of that type and name, never for a browser to run.
        """
