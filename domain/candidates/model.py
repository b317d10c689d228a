"""The candidate: résumés, the profile read from the latest, and what the person wants."""

from datetime import datetime
from enum import StrEnum
from typing import Self

from attrs import evolve, field, frozen

from domain.candidates.corrections.model import Corrections
from domain.candidates.errors import (
    ResumeAlreadyReadError,
    ResumeAlreadyUploadedError,
    ResumeNotFoundError,
)
from domain.candidates.events import (
    PreferencesChanged,
    ProfileUpdated,
    ResumeParsed,
    ResumeRejected,
    ResumeUploaded,
)
from domain.candidates.profile import PersonalDetails, Profile, ResumeReading
from domain.candidates.sources import PersonalSources, ProfileSources
from domain.candidates.told import told_of_work
from domain.shared.aggregate import Aggregate
from domain.shared.ids import CandidateId, ResumeId
from domain.shared.text import HiddenText, ReadingWarning
from domain.shared.values import Place, RemotePolicy, SalaryRange

MOST_DISMISSED = 500
"""Questions; the oldest are asked again."""


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
    moves: bool | None = None
    """Whether they would move for work."""
    permits: tuple[str, ...] = ()
    """Where they may work: ISO 3166-1 codes, and "EU" for who may in all of Europe's single market.
    """
    titles: tuple[str, ...] = ()
    """Job titles that they look for."""


@frozen(kw_only=True)
class Candidate(Aggregate):
    """A person who wants to be hired."""

    id: CandidateId
    personal: PersonalDetails = field(factory=PersonalDetails)
    profile: Profile = field(factory=Profile)
    """Both are what the latest résumé says, with what the person wrote laid over it."""
    profile_from: ResumeId | None = None
    """The résumé that the profile was read from; None before the first."""
    personal_sources: PersonalSources = field(factory=PersonalSources)
    profile_sources: ProfileSources = field(factory=ProfileSources)
    preferences: Preferences = field(factory=Preferences)
    resumes: tuple[Resume, ...] = ()
    """Oldest first."""

    def resume(self, resume_id: ResumeId) -> Resume:
        """Raise ResumeNotFoundError."""
        for resume in self.resumes:
            if resume.id == resume_id:
                return resume
        raise ResumeNotFoundError(resume_id)

    @property
    def written_in(self) -> str | None:
        """The language of the résumé that the profile was read from; None when it has none."""
        made_of = (resume for resume in self.resumes if resume.id == self.profile_from)
        return next((resume.language for resume in made_of), None)

    @property
    def told(self) -> tuple[str, ...]:
        """What they say of their work, without who they are."""
        return told_of_work(self.profile, self.personal)

    @property
    def read_personal(self) -> PersonalDetails:
        """Return the personal details as they were read, before any correction."""
        read = self.personal_sources.read
        return self.personal if read is None else read

    @property
    def read_profile(self) -> Profile:
        """Return the profile as it was read, before any correction."""
        read = self.profile_sources.read
        return self.profile if read is None else read

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

    def read(
        self,
        resume_id: ResumeId,
        reading: ResumeReading,
        *,
        at: datetime,
        imported: str | None = None,
    ) -> Self:
        """Make the profile anew, unless a later résumé made it already.

        What the person wrote is laid over it. `imported` is the document, if it is a JSON Resume.
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
        read = evolve(self, resumes=resumes)
        if latest:
            personal = evolve(self.personal_sources, imported=imported)
            read = evolve(read, personal_sources=personal, profile_from=resume_id)
            read = read._made(reading.personal, reading.profile)  # noqa: SLF001 - another self
        return read._record(  # noqa: SLF001 - another self
            ResumeParsed(candidate_id=self.id, resume_id=resume_id, occurred_at=at)
        )

    def replace_profile(self, resume: Resume, reading: ResumeReading, *, imported: str) -> Self:
        """Let a JSON Resume that the person wrote take the place of all that was known.

        It is their newest word, so their corrections of what was there before end with it. The
        same document again is fine.
        """
        blank = evolve(
            self,
            resumes=(*self.resumes, resume),
            profile_from=None,
            personal_sources=evolve(self.personal_sources, corrections=Corrections()),
            profile_sources=evolve(self.profile_sources, corrections=Corrections()),
        )
        return blank.read(resume.id, reading, at=resume.uploaded_at, imported=imported)

    def is_exactly(self, document: str) -> bool:
        """Tell whether the profile is this JSON Resume, and nothing was corrected since."""
        sources = (self.personal_sources, self.profile_sources)
        corrected = any(source.corrections.size for source in sources)
        return self.personal_sources.imported == document and not corrected

    def correct(self, *, personal: Corrections, profile: Corrections, at: datetime) -> Self:
        """Replace everything that the person wrote about themselves: see `editing`."""
        changed = evolve(
            self,
            personal_sources=evolve(self.personal_sources, corrections=personal),
            profile_sources=evolve(self.profile_sources, corrections=profile),
        )
        made = changed._made(self.read_personal, self.read_profile)  # noqa: SLF001 - another self
        return made._record(ProfileUpdated(candidate_id=self.id, occurred_at=at))  # noqa: SLF001 - likewise

    def dismiss(self, question_id: str) -> Self:
        """Note that a question does not apply: it is not asked again, whatever is uploaded."""
        dismissed = tuple(dict.fromkeys((*self.profile_sources.dismissed, question_id)))
        sources = evolve(self.profile_sources, dismissed=dismissed[-MOST_DISMISSED:])
        return evolve(self, profile_sources=sources)

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

    def _made(self, read_personal: PersonalDetails, read_profile: Profile) -> Self:
        """Lay the corrections over what was read; keep that beside only where it differs."""
        personal = self.personal_sources.made(read_personal)
        profile = self.profile_sources.made(read_profile)
        return evolve(
            self,
            personal=personal,
            profile=profile,
            personal_sources=evolve(
                self.personal_sources, read=None if personal == read_personal else read_personal
            ),
            profile_sources=evolve(
                self.profile_sources, read=None if profile == read_profile else read_profile
            ),
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
