"""What the server sends, put on disk until there is time to look at it."""

import asyncio
import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile, gettempdir

from bson import decode_file_iter

from adapters.persistence.mongodb.connection import Document
from application.ports.archive import NoRoomError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Spool:
    """Documents as bytes, in a file without a name: nobody else opens it, and it never stays.

    Even a process that is killed leaves nothing.
    """

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - closed at the end

    def close(self) -> None:
        """Forget everything; what could not be written need not be."""
        with suppress(OSError):
            self._file.close()

    async def put(self, documents: bytes) -> None:
        """Keep whole documents, one after the other. Raise NoRoomError."""
        with room_wanted():
            await asyncio.to_thread(self._file.write, documents)

    def documents(self) -> Iterator[Document]:
        """Read them from the first, one at a time. Raise NoRoomError."""
        with room_wanted():
            self._file.seek(0)  # writes what is left
        yield from decode_file_iter(self._file)


@contextmanager
def room_wanted() -> Iterator[None]:
    """Raise NoRoomError where the disk is full; SQLite puts what it keeps in the same folder."""
    try:
        yield
    except OSError as e:
        if e.errno not in _FULL:
            raise
        raise NoRoomError(gettempdir()) from e
    except sqlite3.OperationalError as e:
        if e.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise NoRoomError(gettempdir()) from e
