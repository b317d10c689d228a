"""Show a contest: what was disputed, in which words, and what a person decided."""

from collections.abc import Callable

from attrs import frozen

from application.matching.authority import require_side
from application.matching.knowledge import Knowledge
from application.matching.known_policies import find_policy
from application.matching.ports import MatchingUnitOfWork
from application.shared.actor import Actor
from domain.matching.contest import Contest
from domain.matching.replay import Replay, replay
from domain.shared.ids import ContestId


@frozen(kw_only=True)
class ShowContestHandler:
    """For the candidate, the company of the job, and administrators."""

    unit_of_work: Callable[[], MatchingUnitOfWork]

    async def __call__(self, contest_id: ContestId, *, actor: Actor) -> Contest:
        """Raise ContestNotFound- or ForbiddenError."""
        async with self.unit_of_work() as uow:
            contest = await uow.contests.get(contest_id)
            await require_side(uow, actor, job_id=contest.job_id, candidate_id=contest.candidate_id)
        return contest


@frozen(kw_only=True)
class ReplayContestHandler:
    """Whether the disputed score comes out of the facts that were kept with it.

    It knows every policy that was published or ever adopted.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    show_contest: ShowContestHandler
    knowledge: Knowledge

    async def __call__(self, contest_id: ContestId, *, actor: Actor) -> Replay:
        """Raise ContestNotFound- or ForbiddenError."""
        disputed = (await self.show_contest(contest_id, actor=actor)).disputed
        if disputed.candidate is None or disputed.job is None:
            return Replay(same=False, differences=(_NOT_KEPT,))
        receipt = disputed.match.receipt
        async with self.unit_of_work() as uow:
            policy = await find_policy(uow, receipt.policy)
        return replay(
            receipt,
            disputed.candidate,
            disputed.job,
            taxonomy=self.knowledge,
            policies={policy.version: policy} if policy else {},
        )


_NOT_KEPT = "Résumé or job had changed before the match was disputed, so their facts are not kept."
