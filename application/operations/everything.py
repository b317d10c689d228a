"""All that is kept, as one stream of items."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from application.operations.progress import Step, Watch
from application.ports.archive import Archive
from application.ports.archive_format import ArchiveFormat, BlobPart, Contents, Item, Tally
from application.ports.blob_storage import BlobNotFoundError, BlobStorage

T = TypeVar("T")
_NOT_KEPT = ("backups/", "exports/")
"""Made from what is kept: a backup of backups would grow for ever."""


class NothingToArchiveError(Exception):
    """Nothing is kept here: see whether this is the right place."""


class DocumentLostError(Exception):
    """A document was deleted while it was read, when a part of it was written: begin again."""


async def everything(
    archive: Archive, blobs: BlobStorage | None, *, gone: Callable[[str], None]
) -> AsyncGenerator[Item, None]:
    """Yield records, then documents: each was stored before the record that names it.

    `gone` is told the key of a document that was deleted before its turn came.
    """
    async with closing(archive.records()) as records:
        async for record in records:
            yield record
    if blobs is not None:
        async for key in document_keys(blobs):
            async for part in _parts(blobs, key, gone):
                yield part


async def something(items: AsyncIterator[Item], watch: Watch) -> AsyncIterator[Item]:
    """Yield the items; raise NothingToArchiveError at the end if there was none."""
    empty = True
    async with closing(items):
        async for item in items:
            empty = False
            yield item
            watch(Step.STORE, item)
    if empty:
        raise NothingToArchiveError


async def document_keys(blobs: BlobStorage) -> AsyncIterator[str]:
    """Name every document but backups and exports."""
    async for info in blobs.list(""):
        if not info.key.startswith(_NOT_KEPT):
            yield info.key


async def contents_of(
    archive: Archive, blobs: BlobStorage | None, archive_format: ArchiveFormat, watch: Watch
) -> Contents:
    """Read everything, and count it."""
    tally = Tally()
    items = everything(archive, blobs, gone=lambda _: None)
    async with closing(items), closing(archive_format.count(items, tally)) as counted:
        async for item in counted:
            watch(Step.COMPARE, item)
    return tally.contents()


@asynccontextmanager
async def closing(items: AsyncIterator[T]) -> AsyncIterator[AsyncIterator[T]]:
    """Let go of what a stream holds, such as a transaction, however far it was read."""
    try:
        yield items
    finally:
        if isinstance(items, AsyncGenerator):
            await items.aclose()


async def _parts(
    blobs: BlobStorage, key: str, gone: Callable[[str], None]
) -> AsyncIterator[BlobPart]:
    held: bytes | None = None
    try:
        async for data in blobs.stream(key):
            if held is not None:
                yield BlobPart(key=key, data=held, last=False)
            held = data
    except BlobNotFoundError as e:
        if held is not None:
            raise DocumentLostError from e
        gone(key)
    else:
        yield BlobPart(key=key, data=held or b"", last=True)
