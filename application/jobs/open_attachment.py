"""Get an address to download an attachment from."""

from datetime import timedelta

from attrs import frozen

from application.jobs.show_job import ShowJobHandler
from application.ports.blob_storage import BlobStorage, SignedRequest
from application.ports.clock import Clock
from application.shared.actor import Actor
from domain.jobs.attachments import Attachment
from domain.shared.ids import AttachmentId, JobId

DOWNLOAD_LASTS = timedelta(minutes=5)


@frozen(kw_only=True)
class OpenedAttachment:
    """An attachment, and how to get its bytes."""

    attachment: Attachment
    request: SignedRequest


@frozen(kw_only=True)
class OpenAttachmentHandler:
    """Whoever may see the job may read what is attached to it."""

    show_job: ShowJobHandler
    blobs: BlobStorage
    clock: Clock

    async def __call__(
        self, job_id: JobId, attachment_id: AttachmentId, *, actor: Actor
    ) -> OpenedAttachment:
        """Raise JobNotFound-, AttachmentNotFound- or ForbiddenError."""
        attachment = (await self.show_job(job_id, actor=actor)).attachment(attachment_id)
        request = await self.blobs.sign_download(
            attachment.blob_key,
            media_type=attachment.media_type.value,
            name=attachment.name,
            expires_at=self.clock.now() + DOWNLOAD_LASTS,
        )
        return OpenedAttachment(attachment=attachment, request=request)
