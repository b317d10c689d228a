"""Say what one wants."""

from collections.abc import Callable

from attrs import frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from domain.candidates.model import Candidate, Preferences
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class ChangePreferences:
    """Command."""

    preferences: Preferences


@frozen(kw_only=True)
class ChangePreferencesHandler:
    """Replaces everything that was said before."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    cached: ReadThrough[Candidate]
    clock: Clock

    async def __call__(self, command: ChangePreferences, *, actor: Actor) -> None:
        """Raise Forbidden- or ConflictError."""
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(actor.account_id))
            candidate = candidate.prefer(command.preferences, at=self.clock.now())
            candidate = await uow.candidates.save(candidate)
            await self.cached.commit(uow, profile_key(candidate.id), candidate)
