"""Note that an employer opened a match, for the statistics."""

from collections.abc import Callable

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.ports.clock import Clock
from application.ports.lifecycle import UnavailableError
from application.ports.metrics import Metrics
from application.ports.unit_of_work import ConflictError
from application.shared.actor import Actor
from domain.matching.match import Match
from domain.matching.match_ids import match_id
from domain.matching.views import MatchViews


@frozen(kw_only=True)
class RecordViewHandler:
    """Done when the answer is on its way: nobody waits for it, and nobody hears if it fails.

    Two colleagues who open the same match at the same moment are one view, as those are who do so
    on the same day. On all other openings of a day nothing is written, nor any writer waited for.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    reading: Callable[[], MatchingUnitOfWork]
    clock: Clock
    metrics: Metrics

    async def __call__(self, match: Match, *, actor: Actor) -> None:
        """Raise nothing that a store may raise."""
        try:
            await self._record(match, actor)
        except (ConflictError, UnavailableError):
            self.metrics.count("match_views_lost")

    async def _record(self, match: Match, actor: Actor) -> None:
        today = self.clock.now().date()
        async with self.reading() as uow:
            company_id = await uow.recruiters.company_of_job(match.job_id)
            mine = await uow.recruiters.company_of(actor.account_id)
            if company_id is None or mine != company_id:
                return  # the candidate, or an administrator
            known = await uow.views.get(match_id(match.job_id, match.candidate_id))
        views = known or MatchViews.none_yet(
            candidate_id=match.candidate_id, job_id=match.job_id, company_id=company_id
        )
        seen = views.view(on=today)
        if seen is views:
            return
        async with self.unit_of_work() as uow:
            await uow.views.save(seen)
            await uow.commit()
