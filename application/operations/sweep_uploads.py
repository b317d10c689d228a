"""Remove uploads that nobody confirmed."""

from datetime import timedelta

from attrs import frozen

from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock

UPLOADS = "uploads/"


@frozen(kw_only=True)
class SweepUploads:
    """Whoever had the ticket cannot use it any more when the upload goes."""

    blobs: BlobStorage
    clock: Clock
    older_than: timedelta = timedelta(hours=1)
    limit: int = 1000
    """Of one run; what is left is for the next."""

    async def __call__(self) -> int:
        """Return how many were removed. Raise UnavailableError."""
        before = self.clock.now() - self.older_than
        removed = 0
        async for info in self.blobs.list(UPLOADS):
            if info.stored_at < before:
                await self.blobs.delete(info.key)
                removed += 1
                if removed == self.limit:
                    break
        return removed
