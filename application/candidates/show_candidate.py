"""Show a candidate's own data."""

from collections.abc import Callable

from attrs import frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.shared.actor import Actor
from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class ShowCandidateHandler:
    """Nobody sees another's résumés and profile."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    cached: ReadThrough[Candidate]

    async def __call__(self, *, actor: Actor) -> Candidate:
        """Return an empty candidate before the first upload. Raise ForbiddenError."""
        actor.require(actor.has("candidate"))
        mine = CandidateId(actor.account_id)

        async def load() -> Candidate:
            async with self.unit_of_work() as uow:
                return await uow.candidates.of(mine)

        return await self.cached(profile_key(mine), load)
