"""Copy everything from one installation to another."""

from attrs import frozen

from application.operations.everything import everything, something
from application.operations.filling import Target
from application.operations.progress import Watch, unwatched
from application.ports.archive import Archive
from application.ports.archive_format import ArchiveFormat, Contents
from application.ports.blob_storage import BlobStorage


@frozen(kw_only=True)
class Copied:
    """What is kept in both now."""

    contents: Contents
    gone: tuple[str, ...]
    """Keys of documents that were deleted before their turn came. They were not copied."""


@frozen(kw_only=True)
class CopyEverythingHandler:
    """Between any two technologies: nobody is locked in."""

    archive_format: ArchiveFormat

    async def __call__(
        self, archive: Archive, blobs: BlobStorage | None, to: Target, *, watch: Watch = unwatched
    ) -> Copied:
        """Copy as of one moment. Raise NothingToArchiveError, and what `Target.fill` raises."""
        gone: list[str] = []
        items = something(everything(archive, blobs, gone=gone.append), unwatched)
        contents = await to.fill(items, self.archive_format, watch)
        return Copied(contents=contents, gone=tuple(gone))
