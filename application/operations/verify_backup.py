"""Check a backup without restoring it."""

from collections.abc import AsyncIterator

from attrs import frozen

from application.operations.everything import closing
from application.operations.progress import Step, Watch, unwatched
from application.ports.archive_format import ArchiveFormat, Contents, Tally


@frozen(kw_only=True)
class VerifyBackupHandler:
    """Reads all of it, as a restore would."""

    archive_format: ArchiveFormat

    async def __call__(self, data: AsyncIterator[bytes], *, watch: Watch = unwatched) -> Contents:
        """Return what it holds. Raise Foreign-, Newer- or DamagedArchiveError."""
        tally = Tally()
        items = self.archive_format.count(self.archive_format.read(data), tally)
        async with closing(data), closing(items):
            async for item in items:
                watch(Step.CHECK, item)
        return tally.contents()
