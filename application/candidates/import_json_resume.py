"""Put a JSON Resume in the place of one's profile."""

import asyncio
from collections.abc import Callable
from hashlib import sha256

from attrs import evolve, field, frozen

from application.candidates.ports import CandidatesUnitOfWork
from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.text_extraction import (
    DocumentTooLargeError,
    TextExtraction,
    UnreadableDocumentError,
)
from application.shared.actor import Actor
from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from application.shared.precondition import require_version
from domain.candidates.errors import NotAJsonResumeError
from domain.candidates.model import Candidate, Resume
from domain.candidates.profile import ResumeReading
from domain.candidates.reading.json_resume import JSON_RESUME, read_json_resume
from domain.shared.ids import CandidateId, ResumeId
from domain.shared.text import HiddenText

MAX_BYTES = 2 * 2**20


@frozen(kw_only=True)
class ImportJsonResume:
    """Command."""

    data: bytes = field(repr=False)
    version: int | None = None


@frozen(kw_only=True)
class ImportJsonResumeHandler:
    """The person's newest word: it is read at once, and outranks what they corrected before.

    The document is kept to the letter, so that exporting returns it. It is stored before the
    candidate, as every other résumé.
    """

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    cached: ReadThrough[Candidate]
    blobs: BlobStorage
    text_extraction: TextExtraction
    """Tells what hides in the document: it is read as it came."""
    catalogue: SkillCatalogue
    clock: Clock
    ids: Ids

    async def __call__(self, command: ImportJsonResume, *, actor: Actor) -> Candidate:
        """Raise Forbidden-, DocumentTooLarge-, NotAJsonResume-, PreconditionFailed- or Conflict-.

        The very document that the profile is, uncorrected, changes nothing.
        """
        actor.require(actor.has("candidate"))
        text = _decoded(command.data)
        reading = await asyncio.to_thread(self._read, text)
        reading = evolve(reading, hidden=await self._hidden(command.data))
        content_hash = sha256(command.data).hexdigest()
        resume_id = ResumeId(self.ids.new())
        resume = Resume(
            id=resume_id,
            blob_key=f"resumes/{actor.account_id}/{content_hash}/{resume_id}",
            content_hash=content_hash,
            media_type=JSON_RESUME,
            size=len(command.data),
            uploaded_at=self.clock.now(),
        )
        async with self.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(actor.account_id))
            require_version(candidate, command.version)
            if candidate.is_exactly(text):
                return candidate
            candidate = await asyncio.to_thread(
                candidate.replace_profile, resume, reading, imported=text
            )
            await self.blobs.put(resume.blob_key, command.data)
            candidate = await uow.candidates.save(candidate)
            await self.cached.commit(uow, profile_key(candidate.id), candidate)
        return candidate

    async def _hidden(self, data: bytes) -> tuple[HiddenText, ...]:
        try:
            return (await self.text_extraction.extract(data)).hidden
        except UnreadableDocumentError:  # it was read, and is kept, all the same
            return ()

    def _read(self, text: str) -> ResumeReading:
        return read_json_resume(text, self.catalogue.find)


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise DocumentTooLargeError
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise NotAJsonResumeError from None
