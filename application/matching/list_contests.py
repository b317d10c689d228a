"""List contests: one's own, those that one's company is asked to decide, or all."""

from collections.abc import Callable
from enum import StrEnum

from attrs import frozen

from application.matching.contests import WantedContests
from application.matching.ports import MatchingUnitOfWork
from application.shared.actor import Actor, ForbiddenError
from application.shared.paging import MAX_PAGE, Page
from domain.matching.contest import Contest, ContestState
from domain.shared.ids import CandidateId, ContestId, JobId


class Whose(StrEnum):
    """Whose contests somebody asks for."""

    MINE = "mine"
    """That I raised."""
    COMPANY = "company"
    """About the jobs of my company."""
    ALL = "all"
    """Everybody's: for administrators."""


@frozen(kw_only=True)
class ListContests:
    """Query."""

    whose: Whose = Whose.MINE
    job_id: JobId | None = None
    state: ContestState | None = None
    after: ContestId | None = None
    limit: int = 20


@frozen(kw_only=True)
class ListContestsHandler:
    """Oldest first, a page at a time."""

    unit_of_work: Callable[[], MatchingUnitOfWork]

    async def __call__(self, query: ListContests, *, actor: Actor) -> Page[Contest]:
        """Raise ForbiddenError when somebody asks for what is not theirs to see."""
        limit = max(1, min(query.limit, MAX_PAGE))
        async with self.unit_of_work() as uow:
            wanted = await _wanted(uow, query, actor)
            return await uow.contests.page(wanted, after=query.after, limit=limit)


async def _wanted(uow: MatchingUnitOfWork, query: ListContests, actor: Actor) -> WantedContests:
    match query.whose:
        case Whose.MINE:
            mine = CandidateId(actor.account_id)
            return WantedContests(candidate_id=mine, job_id=query.job_id, state=query.state)
        case Whose.COMPANY:
            company_id = await uow.recruiters.company_of(actor.account_id)
            if company_id is None:
                raise ForbiddenError(actor.account_id)
            return WantedContests(company_id=company_id, job_id=query.job_id, state=query.state)
        case Whose.ALL:
            actor.require(actor.has("administrator"))
            return WantedContests(job_id=query.job_id, state=query.state)
