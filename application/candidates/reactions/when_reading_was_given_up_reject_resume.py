"""A résumé that could not be read, for whatever reason, does not wait for ever."""

from collections.abc import Callable

from attrs import frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.ports.clock import Clock
from domain.candidates.events import ResumeUploaded
from domain.candidates.model import ResumeStatus
from domain.shared.events import EventId
from domain.shared.text import ReadingWarning

_FAILURE = ReadingWarning(
    code="resume.not_read",
    message="The document could not be read, by no fault of yours. Upload it again later.",
)


@frozen(kw_only=True)
class WhenReadingWasGivenUpRejectResume:
    """Ends what the relay parks, so that the person is told and may upload again."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    clock: Clock

    async def __call__(self, event: ResumeUploaded, event_id: EventId) -> None:
        """Do nothing for a résumé that was read after all. Raise ConflictError."""
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=type(self).__name__):
                return
            candidate = await uow.candidates.of(event.candidate_id)
            if candidate.resume(event.resume_id).status is not ResumeStatus.UPLOADED:
                return
            candidate = candidate.reject(event.resume_id, _FAILURE, at=self.clock.now())
            await uow.candidates.save(candidate)
            await uow.commit()
