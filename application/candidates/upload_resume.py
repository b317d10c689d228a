"""Upload a résumé."""

from collections.abc import Callable
from hashlib import sha256

from attrs import field, frozen

from application.candidates.claimed_type import mismatch
from application.candidates.ports import CandidatesUnitOfWork
from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock
from application.ports.ids import Ids
from application.ports.text_extraction import TextExtraction
from application.shared.actor import Actor
from application.shared.cache_keys import profile_key
from application.shared.caching import ReadThrough
from domain.candidates.model import Candidate, Resume
from domain.shared.ids import CandidateId, ResumeId


@frozen(kw_only=True)
class UploadResume:
    """Command."""

    data: bytes = field(repr=False)
    claimed: str | None = field(default=None, repr=False)
    """The name of the file, or the type that its sender gave; the content decides."""


@frozen(kw_only=True)
class UploadResumeHandler:
    """Type and size are refused before anything is stored; the reading comes by event.

    The document is stored before the candidate: an orphan can be swept, a dangling key cannot.
    """

    unit_of_work: Callable[[], CandidatesUnitOfWork]
    cached: ReadThrough[Candidate]
    blobs: BlobStorage
    text_extraction: TextExtraction
    clock: Clock
    ids: Ids

    async def __call__(self, command: UploadResume, *, actor: Actor) -> ResumeId:
        """Raise Forbidden-, UnreadableDocument-, ResumeAlreadyUploaded- or ConflictError."""
        actor.require(actor.has("candidate"))
        media_type = self.text_extraction.media_type(command.data)
        content_hash = sha256(command.data).hexdigest()
        resume_id = ResumeId(self.ids.new())
        resume = Resume(
            id=resume_id,
            # The id keeps a late deletion of a refused document off a second upload of the same.
            blob_key=f"resumes/{actor.account_id}/{content_hash}/{resume_id}",
            content_hash=content_hash,
            media_type=media_type.value,
            size=len(command.data),
            uploaded_at=self.clock.now(),
            warnings=mismatch(command.claimed, media_type),
        )
        async with self.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(actor.account_id))
            candidate = candidate.upload(resume)
            await self.blobs.put(resume.blob_key, command.data)
            candidate = await uow.candidates.save(candidate)
            await self.cached.commit(uow, profile_key(candidate.id), candidate)
        return resume.id
