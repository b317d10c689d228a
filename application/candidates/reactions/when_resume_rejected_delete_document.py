"""A document that cannot be read is not kept."""

from attrs import frozen

from application.ports.blob_storage import BlobStorage
from domain.candidates.events import ResumeRejected
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenResumeRejectedDeleteDocument:
    """Needs no inbox: deleting twice is deleting once."""

    blobs: BlobStorage

    async def __call__(self, event: ResumeRejected, event_id: EventId) -> None:  # noqa: ARG002 - every reaction is told
        """Delete the document."""
        await self.blobs.delete(event.blob_key)
