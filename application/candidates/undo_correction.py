"""Take a correction back."""

import asyncio
from collections.abc import Callable

from attrs import frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from application.shared.precondition import require_version
from domain.candidates.editing.changes import corrections_without
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class UndoCorrection:
    """Command."""

    path: str
    """Of a field or an entry, which is named by its id: see Edit."""
    version: int | None = None


@frozen(kw_only=True)
class UndoCorrectionHandler:
    """The field, or all of an entry, is again as it was read."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    cached: ReadThrough[Candidate]
    clock: Clock

    async def __call__(self, command: UndoCorrection, *, actor: Actor) -> Candidate:
        """Raise Forbidden-, PreconditionFailed-, CorrectionNotFound- or ConflictError."""
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(actor.account_id))
            require_version(candidate, command.version)
            personal, profile = corrections_without(candidate, command.path)
            candidate = await asyncio.to_thread(
                candidate.correct, personal=personal, profile=profile, at=self.clock.now()
            )
            candidate = await uow.candidates.save(candidate)
            await self.cached.commit(uow, profile_key(candidate.id), candidate)
        return candidate
