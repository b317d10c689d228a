"""Remove an attachment."""

from collections.abc import Callable
from contextlib import suppress

from attrs import frozen

from application.jobs.authority import job_of_actor
from application.jobs.ports import JobsUnitOfWork
from application.ports.blob_storage import BlobStorage
from application.ports.lifecycle import UnavailableError
from application.shared.actor import Actor
from application.shared.cache_keys import job_key
from application.shared.caching import ReadThrough
from domain.jobs.model import Job
from domain.shared.ids import AttachmentId, JobId


@frozen(kw_only=True)
class RemoveAttachmentHandler:
    """The record goes first: a document without one is swept, the reverse would be a hole."""

    unit_of_work: Callable[[], JobsUnitOfWork]
    cached: ReadThrough[Job]
    blobs: BlobStorage

    async def __call__(self, job_id: JobId, attachment_id: AttachmentId, *, actor: Actor) -> None:
        """Raise JobNotFound-, AttachmentNotFound-, Forbidden- or ConflictError."""
        async with self.unit_of_work() as uow:
            job = await job_of_actor(uow, job_id, actor)
            attachment = job.attachment(attachment_id)
            job = await uow.jobs.save(job.detach(attachment_id))
            await self.cached.commit(uow, job_key(job.id), job)
        with suppress(UnavailableError):  # it is swept in a day
            await self.blobs.delete(attachment.blob_key)
