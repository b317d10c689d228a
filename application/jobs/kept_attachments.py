"""Tell which documents a job refers to."""

from collections.abc import Callable

from attrs import frozen

from application.jobs.ports import JobsUnitOfWork
from domain.jobs.errors import JobNotFoundError
from domain.shared.ids import JobId


@frozen(kw_only=True)
class KeptAttachments:
    """Asks where the truth is, not a replica: whoever is told nothing deletes."""

    unit_of_work: Callable[[], JobsUnitOfWork]

    async def __call__(self, owner: str) -> frozenset[str]:
        """Return the keys of a job's documents; none of a job that does not exist."""
        async with self.unit_of_work() as uow:
            try:
                job = await uow.jobs.get(JobId(owner))
            except JobNotFoundError:
                return frozenset()
        return frozenset(attachment.blob_key for attachment in job.attachments)
