"""A new résumé is read into a profile."""

import asyncio
from collections.abc import Callable

from attrs import evolve, frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.candidates.propose_facts import ProposeFacts
from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock
from application.ports.gazetteer import Gazetteer
from application.ports.phone_numbers import PhoneNumbers
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.skill_tagging import SkillTagging
from application.ports.text_extraction import TextExtraction, UnreadableDocumentError
from domain.candidates.events import ResumeUploaded
from domain.candidates.model import ResumeStatus
from domain.candidates.profile import ResumeReading
from domain.candidates.reading import LONGEST_RESUME, Lookups, read_resume
from domain.shared.events import EventId
from domain.shared.skills import TaggedSpan
from domain.shared.text import ReadingWarning


@frozen(kw_only=True)
class WhenResumeUploadedReadIt:
    """Reads outside the transaction: a parser may take seconds, a writer must not wait for it."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    reading: Callable[[], CandidatesUnitOfWork]
    blobs: BlobStorage
    text_extraction: TextExtraction
    catalogue: SkillCatalogue
    propose_facts: ProposeFacts
    gazetteer: Gazetteer
    phone_numbers: PhoneNumbers
    tagging: SkillTagging
    clock: Clock

    async def __call__(self, event: ResumeUploaded, event_id: EventId) -> None:
        """Raise BlobNotFound- or ConflictError; both may be retried."""
        async with self.reading() as uow:
            candidate = await uow.candidates.of(event.candidate_id)
        resume = candidate.resume(event.resume_id)
        if resume.status is not ResumeStatus.UPLOADED:
            return
        outcome = await self._read(await self.blobs.get(resume.blob_key))
        async with self.unit_of_work() as uow:
            if not await uow.receive(event_id, by=type(self).__name__):
                return
            candidate = await uow.candidates.of(event.candidate_id)
            if isinstance(outcome, ResumeReading):
                candidate = candidate.read(event.resume_id, outcome, at=self.clock.now())
            else:
                candidate = candidate.reject(event.resume_id, outcome, at=self.clock.now())
            await uow.candidates.save(candidate)
            await uow.commit()

    async def _read(self, data: bytes) -> ResumeReading | ReadingWarning:
        try:
            extracted = await self.text_extraction.extract(data)
        except UnreadableDocumentError as e:
            what = (type(e).__doc__ or "").partition("\n")[0]
            return ReadingWarning(code=f"resume.{e.code}", message=f"{what} {e.advice}")
        # seconds of computing for a long text: nobody else may wait for it
        reading = await asyncio.to_thread(self._understood, extracted.text)
        reading = await self.propose_facts(extracted.text, reading)
        return evolve(
            reading,
            hidden=extracted.hidden,
            warnings=(*extracted.warnings, *reading.warnings),
        )

    def _understood(self, text: str) -> ResumeReading:
        document = text[:LONGEST_RESUME]
        tagged = tuple(t for t in self.tagging.tag(document) if not self._is_listed(t))
        lookups = Lookups(gazetteer=self.gazetteer, phone_numbers=self.phone_numbers)
        return read_resume(text, self.catalogue.find(document), tagged, lookups=lookups)

    def _is_listed(self, tagged: TaggedSpan) -> bool:
        """Tell whether the catalogue would know it in a list of skills.

        Where it is not counted for want of evidence ("we excel"), a model's word is no evidence.
        """
        return bool(self.catalogue.find(f"Skills: {tagged.span.text}"))
