"""Show a company how far candidates got with its job."""

from collections.abc import Callable
from datetime import date

from attrs import frozen

from application.matching.authority import require_company
from application.matching.known_policies import policies_of
from application.matching.ports import MatchingUnitOfWork
from application.shared.actor import Actor
from application.shared.cache_keys import funnel_key
from application.shared.caching import ReadThrough
from domain.matching.census import EVERYBODY
from domain.matching.errors import MatchNotFoundError
from domain.matching.funnel import Stage, funnel
from domain.shared.ids import JobId


@frozen(kw_only=True)
class JobStatistics:
    """Figures about one job."""

    version: int
    """Of the ranking of candidates."""
    counted_on: date | None
    """The day when all candidates were counted last; None before the first."""
    funnel: tuple[Stage, ...]


@frozen(kw_only=True)
class ShowJobStatisticsHandler:
    """The job's company only. Figures may be some minutes old."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    cached: ReadThrough[JobStatistics]

    async def __call__(self, job_id: JobId, *, actor: Actor) -> JobStatistics:
        """Raise MatchNotFound- or ForbiddenError."""
        async with self.unit_of_work() as uow:
            if await uow.recruiters.company_of_job(job_id) is None:
                raise MatchNotFoundError(job_id)
            await require_company(uow, actor, job_id=job_id)
        return await self.cached(funnel_key(job_id), lambda: self._load(job_id))

    async def _load(self, job_id: JobId) -> JobStatistics:
        async with self.unit_of_work() as uow:
            ranking = await uow.job_rankings.of(job_id)
            published = await uow.job_sides.get(job_id) is not None
            everybody = (await uow.skill_censuses.of([EVERYBODY])).get(EVERYBODY)
            viewed = await uow.views.count_of_job(job_id)
            policies = await policies_of(uow, ranking.entries)
        counted = everybody.candidates if everybody else None
        return JobStatistics(
            version=ranking.version,
            counted_on=everybody.taken_on if everybody else None,
            funnel=funnel(
                ranking,
                policies=policies,
                candidates=counted if published else 0,
                viewed=viewed,
            ),
        )
