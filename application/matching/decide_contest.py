"""A person decides what a candidate disputes."""

from collections.abc import Callable

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from domain.matching.contest import Consequence, Contest, Office, Verdict
from domain.shared.ids import ContestId


@frozen(kw_only=True)
class DecideContest:
    """Command."""

    contest_id: ContestId
    verdict: Verdict
    reasons: str
    consequence: Consequence


@frozen(kw_only=True)
class DecideContestHandler:
    """For members of the company that offers the job, and administrators.

    Nothing else in the product decides a contest: no reaction, no schedule, no engine.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    clock: Clock

    async def __call__(self, command: DecideContest, *, actor: Actor) -> Contest:
        """Raise ContestNotFound-, Forbidden- or ConflictError, or what `decide` raises."""
        async with self.unit_of_work() as uow:
            contest = await uow.contests.get(command.contest_id)
            mine = await uow.recruiters.company_of(actor.account_id)
            is_member = mine == contest.company_id
            actor.require(is_member)
            contest = contest.decide(
                verdict=command.verdict,
                reasons=command.reasons,
                consequence=command.consequence,
                by=actor.account_id,
                office=Office.COMPANY if is_member else Office.ADMINISTRATOR,
                at=self.clock.now(),
            )
            contest = await uow.contests.save(contest)
            await uow.commit()
        return contest
