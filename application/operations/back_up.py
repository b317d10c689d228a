"""Back everything up."""

from collections.abc import AsyncIterator, Awaitable, Callable
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from application.operations.everything import closing, everything, something
from application.operations.progress import Watch, unwatched
from application.ports.archive import Archive
from application.ports.archive_format import ArchiveFormat, Contents, Tally
from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock

if TYPE_CHECKING:
    from hashlib import _Hash

Store = Callable[[AsyncIterator[bytes]], Awaitable[object]]
"""Keeps the bytes, whole or not at all: when they raise, nothing is left."""


@frozen(kw_only=True)
class Backup:
    """What was written."""

    contents: Contents
    size: int
    """In bytes."""
    sha256: str
    """Of the bytes, in hexadecimal digits."""
    gone: tuple[str, ...]
    """Keys of documents that were deleted while the backup was made. It does not hold them."""


@frozen(kw_only=True)
class BackUpHandler:
    """Writes everything as of one moment, while the service goes on."""

    archive: Archive
    blobs: BlobStorage
    archive_format: ArchiveFormat
    clock: Clock

    async def __call__(self, store: Store, *, watch: Watch = unwatched) -> Backup:
        """Raise NothingToArchiveError, and what `store` raises."""
        tally, gone, measure = Tally(), list[str](), _Measure()
        at = self.clock.now()
        items = something(everything(self.archive, self.blobs, gone=gone.append), watch)
        async with (
            closing(items),
            closing(self.archive_format.write(items, tally, at=at)) as written,
        ):
            await store(measure.of(written))
        return Backup(
            contents=tally.contents(),
            size=measure.size,
            sha256=measure.sha256.hexdigest(),
            gone=tuple(gone),
        )


@define
class _Measure:
    size: int = 0
    sha256: "_Hash" = field(factory=sha256)

    async def of(self, data: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for part in data:
            self.size += len(part)
            self.sha256.update(part)
            yield part
