"""Correct one's own profile."""

import asyncio
from collections.abc import Callable

from attrs import field, frozen

from application.candidates.known_skills import skill_called
from application.candidates.ports import CandidatesUnitOfWork
from application.ports.clock import Clock
from application.ports.skill_catalogue import SkillCatalogue
from application.shared.actor import Actor
from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from application.shared.precondition import require_version
from domain.candidates.editing.changes import corrections_after
from domain.candidates.editing.edits import Edit
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class CorrectProfile:
    """Command."""

    edits: tuple[Edit, ...] = field(repr=False)
    """One after the other, all or none."""
    version: int | None = None
    """Which version of the profile the person saw; None for any."""


@frozen(kw_only=True)
class CorrectProfileHandler:
    """What a person writes outranks what is read, now and in every later résumé."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    cached: ReadThrough[Candidate]
    catalogue: SkillCatalogue
    clock: Clock

    async def __call__(self, command: CorrectProfile, *, actor: Actor) -> Candidate:
        """Return the candidate as corrected.

        Raise Forbidden-, PreconditionFailed-, UnknownField-, EntryNotFound-, CorrectionValue-,
        TooManyCorrections- or ConflictError.
        """
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(actor.account_id))
            require_version(candidate, command.version)
            # a long profile takes a while: nobody else may wait for it
            candidate = await asyncio.to_thread(self._corrected, candidate, command.edits)
            candidate = await uow.candidates.save(candidate)
            await self.cached.commit(uow, profile_key(candidate.id), candidate)
        return candidate

    def _corrected(self, candidate: Candidate, edits: tuple[Edit, ...]) -> Candidate:
        personal, profile = corrections_after(
            candidate, edits, lambda name: skill_called(self.catalogue, name)
        )
        return candidate.correct(personal=personal, profile=profile, at=self.clock.now())
