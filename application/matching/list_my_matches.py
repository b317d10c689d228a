"""Show a candidate the jobs that fit, best first."""

from collections.abc import Callable

from attrs import frozen

from application.matching.ports import JobCard, MatchingUnitOfWork
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.matching.match import Match
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class MatchedJob:
    """A match with what to show of its job."""

    match: Match
    job: JobCard


@frozen(kw_only=True)
class ListMyMatchesHandler:
    """One's own only."""

    unit_of_work: Callable[[], MatchingUnitOfWork]

    async def __call__(self, *, limit: int = MAX_PAGE, actor: Actor) -> tuple[MatchedJob, ...]:
        """Return an empty list before the first résumé was read. Raise ForbiddenError."""
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            ranking = await uow.candidate_rankings.of(CandidateId(actor.account_id))
            best = ranking.entries[: max(1, min(limit, MAX_PAGE))]
            cards = await uow.job_cards.of(m.job_id for m in best)
        return tuple(MatchedJob(match=m, job=cards[m.job_id]) for m in best if m.job_id in cards)
