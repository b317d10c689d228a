"""Documents."""

from typing import Protocol


class BlobNotFoundError(Exception):
    """Nothing is stored under this key."""


class StorageFullError(Exception):
    """There is no room left to store the document: try again later."""


class BlobStorage(Protocol):
    """Bytes by key. Keys are `/`-separated names of letters, digits, `-`.

    Anything else as a key raises ValueError: names from users never become keys.
    """

    async def put(self, key: str, data: bytes) -> None:
        """Store; replaces what was there. Seen whole or not at all.

        Raise StorageFullError; nothing is left then.
        """

    async def get(self, key: str) -> bytes:
        """Raise BlobNotFoundError."""

    async def delete(self, key: str) -> None:
        """Succeeds when there is nothing."""
