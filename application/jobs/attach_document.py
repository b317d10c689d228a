"""Confirm an upload: make it an attachment."""

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256

from attrs import field, frozen

from application.jobs.attachment_ticket import AttachmentTicket
from application.jobs.authority import job_of_actor
from application.jobs.ports import JobsUnitOfWork
from application.ports.blob_storage import BlobNotFoundError, BlobStorage
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.ports.lifecycle import UnavailableError
from application.ports.url_signer import InvalidSignatureError, UrlSigner
from application.shared.actor import Actor
from application.shared.cache_keys import job_key
from application.shared.caching import ReadThrough
from domain.jobs.attachments import Attachment
from domain.jobs.content_types import ContentProbe
from domain.jobs.errors import (
    AttachmentMismatchError,
    AttachmentMissingError,
    AttachmentNotFoundError,
)
from domain.jobs.model import Job
from domain.shared.ids import JobId


@frozen(kw_only=True)
class AttachDocument:
    """Command."""

    job_id: JobId
    ticket: str = field(repr=False)


@frozen(kw_only=True)
class AttachDocumentHandler:
    """Believes nobody: what is stored is read, and compared with what was said of it.

    The document is copied before the job is saved, and its upload deleted after. Stopped anywhere
    in between, it leaves a document that nothing refers to, which is swept; never the reverse.
    Confirming again, or twice at once, finds the same attachment.
    """

    unit_of_work: Callable[[], JobsUnitOfWork]
    cached: ReadThrough[Job]
    reading: Callable[[], JobsUnitOfWork]
    blobs: BlobStorage
    url_signer: UrlSigner
    clock: Clock
    ids: Ids

    async def __call__(self, command: AttachDocument, *, actor: Actor) -> Attachment:
        """Raise InvalidSignature-, JobNotFound-, Forbidden-, JobClosed-, Conflict-,
        TooManyAttachments-, AttachmentMissing-, AttachmentMismatch- or StorageFullError.
        """  # noqa: D205 - one list
        ticket = AttachmentTicket.of(self.url_signer.verify(command.ticket))
        if (ticket.account_id, ticket.job_id) != (actor.account_id, command.job_id):
            raise InvalidSignatureError
        async with self.reading() as uow:
            job = await job_of_actor(uow, ticket.job_id, actor)
        if (attachment := _attached(job, ticket)) is not None:
            return attachment
        job.check_room_for_attachment()
        blob_key = ticket.blob_key(self.ids.new())
        try:
            # Reading may take a while: no transaction is open meanwhile.
            await self._check(ticket)
            await self._copy(ticket, to=blob_key)
        except AttachmentMissingError:
            # Another confirmation may have attached it and deleted the upload since.
            async with self.unit_of_work() as uow:
                job = await job_of_actor(uow, ticket.job_id, actor)
            if (attachment := _attached(job, ticket)) is not None:
                return attachment
            raise
        attachment = await self._save(ticket, blob_key, actor)
        if attachment.blob_key != blob_key:
            await self._delete(blob_key)
        await self._delete(ticket.upload_key)
        return attachment

    async def _save(self, ticket: AttachmentTicket, blob_key: str, actor: Actor) -> Attachment:
        """Return what is attached: by another confirmation perhaps, with its own copy."""
        async with self.unit_of_work() as uow:
            job = await job_of_actor(uow, ticket.job_id, actor)
            if (attachment := _attached(job, ticket)) is not None:
                return attachment
            attachment = Attachment(
                id=ticket.attachment_id,
                name=ticket.offered.name,
                media_type=ticket.offered.media_type,
                size=ticket.offered.size,
                sha256=ticket.offered.sha256,
                blob_key=blob_key,
                attached_at=self.clock.now(),
            )
            job = await uow.jobs.save(job.attach(attachment))
            await self.cached.commit(uow, job_key(job.id), job)
        return attachment

    async def _check(self, ticket: AttachmentTicket) -> None:
        """Raise AttachmentMissingError, or delete the upload and raise AttachmentMismatchError."""
        offered, probe, digest, size = ticket.offered, ContentProbe(), sha256(), 0
        try:
            info = await self.blobs.info(ticket.upload_key)
            # One byte more than was said is enough to see that there is more.
            async for part in self.blobs.stream(ticket.upload_key, end=offered.size + 1):
                probe.take(part)
                digest.update(part)
                size += len(part)
        except BlobNotFoundError:
            raise AttachmentMissingError(ticket.attachment_id) from None
        is_as_offered = (
            info.size == size == offered.size
            and info.sha256 == digest.hexdigest() == offered.sha256
            and probe.media_type() is offered.media_type
        )
        if not is_as_offered:
            await self._delete(ticket.upload_key)
            raise AttachmentMismatchError(ticket.attachment_id)

    async def _copy(self, ticket: AttachmentTicket, *, to: str) -> None:
        try:
            copied = await self.blobs.copy(ticket.upload_key, to=to)
        except BlobNotFoundError:
            raise AttachmentMissingError(ticket.attachment_id) from None
        if copied.sha256 != ticket.offered.sha256:
            raise AttachmentMismatchError(ticket.attachment_id)

    async def _delete(self, key: str) -> None:
        with suppress(UnavailableError):  # an upload is swept in an hour, a copy in a day
            await self.blobs.delete(key)


def _attached(job: Job, ticket: AttachmentTicket) -> Attachment | None:
    try:
        return job.attachment(ticket.attachment_id)
    except AttachmentNotFoundError:
        return None
