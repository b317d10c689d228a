"""Restore everything from a backup."""

from collections.abc import AsyncIterator, Callable

from attrs import frozen

from application.operations.filling import Target
from application.operations.progress import Watch, unwatched
from application.operations.verify_backup import VerifyBackupHandler
from application.ports.archive_format import ArchiveFormat, Contents


@frozen(kw_only=True)
class RestoreHandler:
    """Into an empty installation, whatever its technology."""

    archive_format: ArchiveFormat

    async def __call__(
        self, read: Callable[[], AsyncIterator[bytes]], into: Target, *, watch: Watch = unwatched
    ) -> Contents:
        """Return what is kept now: it was read again, and is what the backup holds.

        `read` begins the backup anew: it is checked once before anything is stored. Raise
        Foreign-, Newer- or DamagedArchiveError, and what `Target.fill` raises.
        """
        await VerifyBackupHandler(archive_format=self.archive_format)(read(), watch=watch)
        return await into.fill(self.archive_format.read(read()), self.archive_format, watch)
