"""A new résumé is read into a profile."""

import asyncio
from collections.abc import Callable

from attrs import evolve, frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.candidates.propose_facts import ProposeFacts
from application.candidates.read_text import ReadText
from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.text_extraction import (
    ExtractedText,
    TextExtraction,
    UnreadableDocumentError,
)
from domain.candidates.errors import NotAJsonResumeError
from domain.candidates.events import ResumeUploaded
from domain.candidates.model import ResumeStatus
from domain.candidates.profile import ResumeReading
from domain.candidates.reading.json_resume import JSON_RESUME, read_json_resume
from domain.shared.events import EventId
from domain.shared.text import ReadingWarning

Outcome = tuple[ResumeReading | ReadingWarning, str | None]
"""What was read or why not, and the document if it is to be kept to the letter."""


@frozen(kw_only=True)
class WhenResumeUploadedReadIt:
    """Reads outside the transaction: a parser may take seconds, a writer must not wait for it."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    reading: Callable[[], CandidatesUnitOfWork]
    blobs: BlobStorage
    text_extraction: TextExtraction
    catalogue: SkillCatalogue
    read_text: ReadText
    propose_facts: ProposeFacts
    clock: Clock

    async def __call__(self, event: ResumeUploaded, event_id: EventId) -> None:
        """Raise BlobNotFound- or ConflictError; both may be retried."""
        async with self.reading() as uow:
            candidate = await uow.candidates.of(event.candidate_id)
        resume = candidate.resume(event.resume_id)
        if resume.status is not ResumeStatus.UPLOADED:
            return
        data = await self.blobs.get(resume.blob_key)
        is_json = resume.media_type == JSON_RESUME
        outcome, document = await (self._read_json(data) if is_json else self._read(data))
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=type(self).__name__):
                return
            candidate = await uow.candidates.of(event.candidate_id)
            if isinstance(outcome, ResumeReading):
                candidate = await asyncio.to_thread(
                    candidate.read,
                    event.resume_id,
                    outcome,
                    at=self.clock.now(),
                    imported=document,
                )
            else:
                candidate = candidate.reject(event.resume_id, outcome, at=self.clock.now())
            await uow.candidates.save(candidate)
            await uow.commit()

    async def _read(self, data: bytes) -> Outcome:
        try:
            extracted = await self.text_extraction.extract(data)
        except UnreadableDocumentError as e:
            return _refusal(e), None
        # seconds of computing for a long text: nobody else may wait for it
        reading = await asyncio.to_thread(self.read_text, extracted.text)
        reading = await self.propose_facts(extracted.text, reading)
        return _with_what_was_seen(reading, extracted), None

    async def _read_json(self, data: bytes) -> Outcome:
        try:
            extracted = await self.text_extraction.extract(data)
        except UnreadableDocumentError as e:
            return _refusal(e), None
        document = _to_the_letter(data, extracted.text)
        try:
            reading = await asyncio.to_thread(read_json_resume, document, self.catalogue.find)
        except NotAJsonResumeError as e:
            what = (type(e).__doc__ or "").partition("\n")[0]
            return ReadingWarning(code="resume.not_json_resume", message=what), None
        return _with_what_was_seen(reading, extracted), document


def _refusal(error: UnreadableDocumentError) -> ReadingWarning:
    what = (type(error).__doc__ or "").partition("\n")[0]
    return ReadingWarning(code=f"resume.{error.code}", message=f"{what} {error.advice}")


def _with_what_was_seen(reading: ResumeReading, extracted: ExtractedText) -> ResumeReading:
    return evolve(
        reading,
        hidden=extracted.hidden,
        warnings=(*extracted.warnings, *reading.warnings),
    )


def _to_the_letter(data: bytes, text: str) -> str:
    """Take what was uploaded where it is UTF-8, as JSON is: extraction may tidy it.

    UTF-16 without its mark is UTF-8 as well, with a NUL in every other place; JSON has none.
    """
    try:
        document = data.decode()
    except UnicodeDecodeError:
        return text
    return text if "\0" in document else document
