"""Show an employer the candidates who fit a job, best first and without their names."""

from collections.abc import Callable

from attrs import frozen

from application.matching.authority import require_company
from application.matching.ports import MatchingUnitOfWork
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.matching.errors import MatchNotFoundError
from domain.matching.match import Match
from domain.shared.ids import JobId


@frozen(kw_only=True)
class ListJobMatchesHandler:
    """The job's company only."""

    unit_of_work: Callable[[], MatchingUnitOfWork]

    async def __call__(
        self, job_id: JobId, *, limit: int = MAX_PAGE, actor: Actor
    ) -> tuple[Match, ...]:
        """Return an empty list while nobody fits. Raise MatchNotFound- or ForbiddenError."""
        async with self.unit_of_work() as uow:
            if await uow.recruiters.company_of_job(job_id) is None:
                raise MatchNotFoundError(job_id)
            await require_company(uow, actor, job_id=job_id)
            return (await uow.job_rankings.of(job_id)).entries[: max(1, min(limit, MAX_PAGE))]
