"""Facts about candidates."""

from attrs import frozen

from domain.shared.events import DomainEvent
from domain.shared.ids import CandidateId, ResumeId


@frozen(kw_only=True)
class ResumeUploaded(DomainEvent):
    """A résumé is stored and may be read."""

    candidate_id: CandidateId
    resume_id: ResumeId


@frozen(kw_only=True)
class ResumeParsed(DomainEvent):
    """A résumé was read and the candidate's profile is made from it."""

    candidate_id: CandidateId
    resume_id: ResumeId


@frozen(kw_only=True)
class ResumeRejected(DomainEvent):
    """A résumé could not be read; the document is not kept."""

    candidate_id: CandidateId
    resume_id: ResumeId
    blob_key: str
    code: str


@frozen(kw_only=True)
class PreferencesChanged(DomainEvent):
    """The candidate said anew what they want."""

    candidate_id: CandidateId


@frozen(kw_only=True)
class ProfileUpdated(DomainEvent):
    """The candidate corrected their profile, or took a correction back."""

    candidate_id: CandidateId
