"""Show a candidate's own data."""

from collections.abc import Callable

from attrs import frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.shared.actor import Actor
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class ShowCandidateHandler:
    """Nobody sees another's résumés and profile."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]

    async def __call__(self, *, actor: Actor) -> Candidate:
        """Return an empty candidate before the first upload. Raise ForbiddenError."""
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            return await uow.candidates.of(CandidateId(actor.account_id))
