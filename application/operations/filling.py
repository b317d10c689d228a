"""Put everything into an empty installation, and see that it is there."""

from collections.abc import AsyncIterator

from attrs import frozen

from application.operations.everything import closing, contents_of, document_keys
from application.operations.progress import Step, Watch
from application.ports.archive import Archive, NotEmptyError, Record
from application.ports.archive_format import ArchiveFormat, BlobPart, Contents, Item, Tally
from application.ports.blob_storage import BlobStorage


class ContentsDifferError(Exception):
    """What is kept now is not what was sent."""

    def __init__(self, sent: Contents, kept: Contents) -> None:
        self.kinds = tuple(k for k in sorted({*sent, *kept}) if sent.get(k) != kept.get(k))
        """Those that differ."""
        super().__init__(", ".join(self.kinds))


@frozen(kw_only=True)
class Target:
    """Where everything goes. `blobs` is None when documents stay where they are."""

    archive: Archive
    blobs: BlobStorage | None

    async def fill(
        self, items: AsyncIterator[Item], archive_format: ArchiveFormat, watch: Watch
    ) -> Contents:
        """Store all, read it again, and return what there is.

        Raise NotEmptyError before anything is stored, ContentsDifferError when it is not the
        same. Whatever is raised later: empty it and begin again.
        """
        if self.blobs is not None:
            async for _ in document_keys(self.blobs):
                raise NotEmptyError
        tally = Tally()
        sent = items if self.blobs is not None else _records_alone(items)
        async with closing(items), closing(archive_format.count(sent, tally)) as counted:
            await self._store(_watched(counted, watch))
        kept = await contents_of(self.archive, self.blobs, archive_format, watch)
        if kept != tally.contents():
            raise ContentsDifferError(tally.contents(), kept)
        return kept

    async def _store(self, items: AsyncIterator[Item]) -> None:
        first: list[BlobPart] = []

        async def records() -> AsyncIterator[Record]:
            async for item in items:
                if isinstance(item, BlobPart):
                    first.append(item)
                    return
                yield item

        await self.archive.load(records())
        part: Item | None = first[0] if first else None
        while isinstance(part, BlobPart) and self.blobs is not None:
            await self.blobs.put(part.key, _document(part, items))
            part = await anext(items, None)


async def _document(part: BlobPart, rest: AsyncIterator[Item]) -> AsyncIterator[bytes]:
    """Yield the parts of one document, and no more."""
    yield part.data
    while not part.last:
        following = await anext(rest)
        assert isinstance(following, BlobPart)  # noqa: S101 - the format promises it
        part = following
        yield part.data


async def _records_alone(items: AsyncIterator[Item]) -> AsyncIterator[Item]:
    async for item in items:
        if not isinstance(item, BlobPart):
            yield item


async def _watched(items: AsyncIterator[Item], watch: Watch) -> AsyncIterator[Item]:
    async for item in items:
        yield item
        watch(Step.STORE, item)
