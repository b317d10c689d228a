"""Compute a score again from its receipt."""

from collections.abc import Callable

from attrs import frozen

from application.matching.authority import require_side
from application.matching.knowledge import Knowledge
from application.matching.known_policies import find_policy
from application.matching.ports import MatchingUnitOfWork
from application.shared.actor import Actor
from domain.matching.errors import MatchNotFoundError
from domain.matching.match import Receipt
from domain.matching.replay import Replay, replay
from domain.shared.ids import CandidateId, JobId


@frozen(kw_only=True)
class ReplayMatch:
    """Query: whether a receipt holds for a candidate and a job as they are now."""

    receipt: Receipt
    candidate_id: CandidateId
    job_id: JobId


@frozen(kw_only=True)
class ReplayMatchHandler:
    """For whoever may see the match. It knows every policy that was published or ever adopted."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    knowledge: Knowledge

    async def __call__(self, query: ReplayMatch, *, actor: Actor) -> Replay:
        """Raise MatchNotFound- or ForbiddenError."""
        async with self.unit_of_work() as uow:
            await require_side(uow, actor, job_id=query.job_id, candidate_id=query.candidate_id)
            candidate = await uow.candidate_sides.get(query.candidate_id, as_of=query.receipt.as_of)
            job = await uow.job_sides.get(query.job_id)
            policy = await find_policy(uow, query.receipt.policy)
        if candidate is None or job is None:
            raise MatchNotFoundError(query.job_id)
        return replay(
            query.receipt,
            candidate,
            job,
            taxonomy=self.knowledge,
            policies={policy.version: policy} if policy else {},
        )
