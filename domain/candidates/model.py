"""The candidate: résumés, the profile read from the latest, and what the person wants."""

from datetime import datetime
from enum import StrEnum
from typing import Self

from attrs import evolve, field, frozen

from domain.candidates.errors import (
    ResumeAlreadyReadError,
    ResumeAlreadyUploadedError,
    ResumeNotFoundError,
)
from domain.candidates.events import (
    PreferencesChanged,
    ResumeParsed,
    ResumeRejected,
    ResumeUploaded,
)
from domain.candidates.profile import PersonalDetails, Profile, ResumeReading
from domain.shared.aggregate import Aggregate
from domain.shared.ids import CandidateId, ResumeId
from domain.shared.text import HiddenText, ReadingWarning
from domain.shared.values import Place, RemotePolicy, SalaryRange


class ResumeStatus(StrEnum):
    """How far a résumé has come."""

    UPLOADED = "uploaded"
    PARSED = "parsed"
    FAILED = "failed"


@frozen(kw_only=True)
class Resume:
    """One document."""

    id: ResumeId
    blob_key: str
    content_hash: str
    """SHA-256 of the bytes, in hexadecimal digits."""
    media_type: str
    size: int
    """In bytes."""
    uploaded_at: datetime
    status: ResumeStatus = ResumeStatus.UPLOADED
    language: str | None = None
    """What it is written in: ISO 639-1; None when that cannot be told."""
    hidden: tuple[HiddenText, ...] = ()
    """What a reader of the document would not see; none of it is in the profile."""
    warnings: tuple[ReadingWarning, ...] = ()
    failure: ReadingWarning | None = None
    """Why it could not be read, and what to do; only when it failed."""


@frozen(kw_only=True)
class Preferences:
    """What the person wants; None or empty where they did not say."""

    salary: SalaryRange | None = None
    """What they would accept, from the least on."""
    remote: tuple[RemotePolicy, ...] = ()
    places: tuple[Place, ...] = ()
    """Where they would work, beside where they live."""


@frozen(kw_only=True)
class Candidate(Aggregate):
    """A person who wants to be hired."""

    id: CandidateId
    personal: PersonalDetails = field(factory=PersonalDetails)
    profile: Profile = field(factory=Profile)
    profile_from: ResumeId | None = None
    """The résumé that the profile was read from; None before the first."""
    preferences: Preferences = field(factory=Preferences)
    resumes: tuple[Resume, ...] = ()
    """Oldest first."""

    def resume(self, resume_id: ResumeId) -> Resume:
        """Raise ResumeNotFoundError."""
        for resume in self.resumes:
            if resume.id == resume_id:
                return resume
        raise ResumeNotFoundError(resume_id)

    def upload(self, resume: Resume) -> Self:
        """Add a document. Raise ResumeAlreadyUploadedError; one that failed may come again."""
        if any(
            r.content_hash == resume.content_hash and r.status is not ResumeStatus.FAILED
            for r in self.resumes
        ):
            raise ResumeAlreadyUploadedError(self.id)
        return self._record(
            ResumeUploaded(
                candidate_id=self.id, resume_id=resume.id, occurred_at=resume.uploaded_at
            ),
            resumes=(*self.resumes, resume),
        )

    def read(self, resume_id: ResumeId, reading: ResumeReading, *, at: datetime) -> Self:
        """Make the profile anew, unless a later résumé made it already.

        Raise ResumeNotFound- or ResumeAlreadyReadError.
        """
        resumes = self._ended(
            resume_id,
            ResumeStatus.PARSED,
            language=reading.language,
            hidden=reading.hidden,
            warnings=(*self.resume(resume_id).warnings, *reading.warnings),
        )
        order = [r.id for r in self.resumes]
        latest = self.profile_from is None or order.index(resume_id) >= order.index(
            self.profile_from
        )
        changes: dict[str, object] = {"resumes": resumes}
        if latest:
            changes |= {
                "personal": reading.personal,
                "profile": reading.profile,
                "profile_from": resume_id,
            }
        return self._record(
            ResumeParsed(candidate_id=self.id, resume_id=resume_id, occurred_at=at), **changes
        )

    def reject(self, resume_id: ResumeId, failure: ReadingWarning, *, at: datetime) -> Self:
        """Note that a document cannot be read. Raise like `read`."""
        resume = self.resume(resume_id)
        return self._record(
            ResumeRejected(
                candidate_id=self.id,
                resume_id=resume_id,
                blob_key=resume.blob_key,
                code=failure.code,
                occurred_at=at,
            ),
            resumes=self._ended(resume_id, ResumeStatus.FAILED, failure=failure),
        )

    def prefer(self, preferences: Preferences, *, at: datetime) -> Self:
        """Say what is wanted."""
        return self._record(
            PreferencesChanged(candidate_id=self.id, occurred_at=at), preferences=preferences
        )

    def _ended(
        self, resume_id: ResumeId, status: ResumeStatus, **changes: object
    ) -> tuple[Resume, ...]:
        if self.resume(resume_id).status is not ResumeStatus.UPLOADED:
            raise ResumeAlreadyReadError(resume_id)
        return tuple(
            evolve(r, status=status, **changes) if r.id == resume_id else r  # type: ignore[arg-type] # fields of Resume by name
            for r in self.resumes
        )
