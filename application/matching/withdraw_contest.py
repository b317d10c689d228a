"""A candidate takes a contest back."""

from collections.abc import Callable

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor, ForbiddenError
from domain.matching.contest import Contest
from domain.shared.ids import AccountId, ContestId


@frozen(kw_only=True)
class WithdrawContestHandler:
    """One's own only, whatever else one may."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    clock: Clock

    async def __call__(self, contest_id: ContestId, *, actor: Actor) -> Contest:
        """Raise ContestNotFound-, Forbidden-, ContestClosed- or ConflictError."""
        async with self.unit_of_work() as uow:
            contest = await uow.contests.get(contest_id)
            if AccountId(contest.candidate_id) != actor.account_id:
                raise ForbiddenError(actor.account_id)
            contest = await uow.contests.save(contest.withdraw(at=self.clock.now()))
            await uow.commit()
        return contest
