"""A company that scores by another policy gets new rankings for all of its jobs."""

from attrs import frozen

from application.matching.filling import FillsRankings
from application.shared.paging import MAX_PAGE
from domain.matching.events import PolicyAdopted
from domain.shared.events import EventId


@frozen(kw_only=True)
class WhenPolicyAdoptedRankCandidates(FillsRankings):
    """One commit a job, each with a receipt of its own: a retry goes on where it stopped."""

    async def __call__(self, event: PolicyAdopted, event_id: EventId) -> None:
        """Raise ConflictError, which may be retried."""
        after = None
        while True:
            async with self.reading() as uow:
                page = await uow.job_sides.of_company(event.company_id, after=after, limit=MAX_PAGE)
            for job in page.items:
                by = f"{type(self).__name__}/{job.job_id}"
                await self._fill_job(job.job_id, event_id, by=by)
            if page.next_after is None:
                return
            after = page.items[-1].job_id
