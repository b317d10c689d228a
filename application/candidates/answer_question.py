"""Answer a question about one's profile, or say that it does not apply."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from attrs import field, frozen

from application.candidates.known_skills import skill_called
from application.candidates.ports import CandidatesUnitOfWork
from application.ports.clock import Clock
from application.ports.skill_catalogue import SkillCatalogue
from application.shared.actor import Actor
from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from domain.candidates.editing.changes import corrections_after
from domain.candidates.editing.edits import Edit, Value
from domain.candidates.model import Candidate
from domain.candidates.questions.asking import question
from domain.shared.ids import CandidateId
from domain.shared.values import Month


@frozen(kw_only=True)
class AnswerQuestion:
    """Command."""

    question_id: str
    value: Value = field(repr=False)
    """None: the question does not apply."""


@frozen(kw_only=True)
class AnswerQuestionHandler:
    """An answer is a correction like any other; what does not apply is not asked again."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    cached: ReadThrough[Candidate]
    catalogue: SkillCatalogue
    clock: Clock

    async def __call__(self, command: AnswerQuestion, *, actor: Actor) -> Candidate:
        """Raise Forbidden-, QuestionNotFound-, CorrectionValue-, UnknownField- or ConflictError."""
        actor.require(actor.has("candidate"))
        now = self.clock.now()
        async with self.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(actor.account_id))
            asked = question(candidate, command.question_id, today=Month.of(now.date()))
            if command.value is None:
                candidate = candidate.dismiss(asked.id)
            else:
                edit = asked.edit(command.value)
                candidate = await asyncio.to_thread(self._corrected, candidate, edit, now)
            candidate = await uow.candidates.save(candidate)
            await self.cached.commit(uow, profile_key(candidate.id), candidate)
        return candidate

    def _corrected(self, candidate: Candidate, edit: Edit, now: datetime) -> Candidate:
        personal, profile = corrections_after(
            candidate, (edit,), lambda name: skill_called(self.catalogue, name)
        )
        return candidate.correct(personal=personal, profile=profile, at=now)
