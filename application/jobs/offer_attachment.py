"""Ask for an address to upload a document to."""

from collections.abc import Callable

from attrs import field, frozen

from application.jobs.attachment_ticket import TICKET_LASTS, UPLOAD_LASTS, AttachmentTicket
from application.jobs.authority import job_of_actor
from application.jobs.ports import JobsUnitOfWork
from application.ports.blob_storage import BlobStorage, SignedRequest
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.ports.url_signer import UrlSigner
from application.shared.actor import Actor
from domain.jobs.attachments import OfferedDocument
from domain.shared.ids import AttachmentId, JobId


@frozen(kw_only=True)
class OfferAttachment:
    """Command."""

    job_id: JobId
    offered: OfferedDocument


@frozen(kw_only=True)
class ExpectedUpload:
    """What to send, and what to confirm it with."""

    request: SignedRequest
    ticket: str = field(repr=False)


@frozen(kw_only=True)
class OfferAttachmentHandler:
    """Nothing is kept: the ticket carries it."""

    unit_of_work: Callable[[], JobsUnitOfWork]
    blobs: BlobStorage
    url_signer: UrlSigner
    clock: Clock
    ids: Ids

    async def __call__(self, command: OfferAttachment, *, actor: Actor) -> ExpectedUpload:
        """Raise JobNotFound-, Forbidden-, JobClosed- or TooManyAttachmentsError."""
        async with self.unit_of_work() as uow:
            (await job_of_actor(uow, command.job_id, actor)).check_room_for_attachment()
        ticket = AttachmentTicket(
            account_id=actor.account_id,
            job_id=command.job_id,
            attachment_id=AttachmentId(self.ids.new()),
            offered=command.offered,
        )
        now = self.clock.now()
        return ExpectedUpload(
            request=await self.blobs.sign_upload(
                ticket.upload_key, ticket.terms, expires_at=now + UPLOAD_LASTS
            ),
            ticket=self.url_signer.sign(ticket.statement(), expires_at=now + TICKET_LASTS),
        )
