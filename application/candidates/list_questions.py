"""Ask a candidate about what is missing or in doubt."""

import asyncio

from attrs import frozen

from application.candidates.show_candidate import ShowCandidateHandler
from application.ports.clock import Clock
from application.shared.actor import Actor
from domain.candidates.questions.asking import Question, questions
from domain.shared.values import Month


@frozen(kw_only=True)
class ListQuestionsHandler:
    """Work that goes on counts until today."""

    show_candidate: ShowCandidateHandler
    clock: Clock

    async def __call__(self, *, actor: Actor) -> tuple[Question, ...]:
        """Return questions, the most important first. Raise ForbiddenError."""
        candidate = await self.show_candidate(actor=actor)
        today = Month.of(self.clock.now().date())
        return await asyncio.to_thread(questions, candidate, today=today)
