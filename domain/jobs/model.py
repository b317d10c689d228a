"""The job: drafted from an advertisement, edited, published, closed."""

from datetime import date, datetime
from enum import StrEnum
from typing import Self

from attrs import frozen

from domain.jobs.advertisement import (
    EducationRequirement,
    LanguageRequirement,
    SkillRequirement,
)
from domain.jobs.attachments import MAX_ATTACHMENTS, Attachment
from domain.jobs.errors import (
    AttachmentNotFoundError,
    DuplicateRequirementError,
    JobClosedError,
    JobNotReadyError,
    TooManyAttachmentsError,
)
from domain.jobs.events import JobClosed, JobPosted, JobUpdated
from domain.jobs.reading.about_the_work import about_the_work
from domain.shared.aggregate import Aggregate
from domain.shared.ids import AttachmentId, CompanyId, JobId
from domain.shared.values import EmploymentType, Place, RemotePolicy, SalaryRange, Seniority


class JobStatus(StrEnum):
    """How far a job has come."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


@frozen(kw_only=True)
class JobTerms:
    """What the employer may edit; None where nothing was said."""

    title: str
    requirements: tuple[SkillRequirement, ...] = ()
    seniority: Seniority | None = None
    min_years: int | None = None
    """Of work altogether."""
    place: Place | None = None
    remote: RemotePolicy | None = None
    salary: SalaryRange | None = None
    employment: tuple[EmploymentType, ...] = ()
    languages: tuple[LanguageRequirement, ...] = ()
    education: EducationRequirement | None = None
    valid_through: date | None = None
    """The last day to apply."""
    applicant_countries: tuple[str, ...] = ()
    """ISO 3166-1 codes of where applicants for remote work may live; empty where any will do."""

    def __attrs_post_init__(self) -> None:
        ids = [r.skill_id for r in self.requirements]
        if len(ids) != len(set(ids)):
            raise DuplicateRequirementError(self.title)


@frozen(kw_only=True)
class Job(Aggregate):
    """Work that a company offers."""

    id: JobId
    company_id: CompanyId
    description: str
    """The advertisement as it was posted."""
    terms: JobTerms
    status: JobStatus = JobStatus.DRAFT
    drafted_at: datetime
    published_at: datetime | None = None
    closed_at: datetime | None = None
    attachments: tuple[Attachment, ...] = ()
    """Oldest first."""

    @property
    def told(self) -> tuple[str, ...]:
        """What the title and the advertisement say of the work."""
        return (self.terms.title, about_the_work(self.description))

    def edit(self, terms: JobTerms, *, at: datetime) -> Self:
        """Ask for something else. Raise JobClosed- or JobNotReadyError."""
        if self.status is JobStatus.CLOSED:
            raise JobClosedError(self.id)
        if self.status is JobStatus.DRAFT:
            return self._record(terms=terms)
        _check_ready(terms)
        return self._record(JobUpdated(job_id=self.id, occurred_at=at), terms=terms)

    def publish(self, *, at: datetime) -> Self:
        """Show it to candidates; again is fine. Raise JobClosed- or JobNotReadyError."""
        if self.status is JobStatus.CLOSED:
            raise JobClosedError(self.id)
        if self.status is JobStatus.PUBLISHED:
            return self
        _check_ready(self.terms)
        return self._record(
            JobPosted(job_id=self.id, company_id=self.company_id, occurred_at=at),
            status=JobStatus.PUBLISHED,
            published_at=at,
        )

    def close(self, *, at: datetime) -> Self:
        """Take no more candidates; again is fine."""
        if self.status is JobStatus.CLOSED:
            return self
        return self._record(
            JobClosed(job_id=self.id, occurred_at=at), status=JobStatus.CLOSED, closed_at=at
        )

    def attachment(self, attachment_id: AttachmentId) -> Attachment:
        """Raise AttachmentNotFoundError."""
        for attachment in self.attachments:
            if attachment.id == attachment_id:
                return attachment
        raise AttachmentNotFoundError(attachment_id)

    def check_room_for_attachment(self) -> None:
        """Raise JobClosed- or TooManyAttachmentsError."""
        if self.status is JobStatus.CLOSED:
            raise JobClosedError(self.id)
        if len(self.attachments) >= MAX_ATTACHMENTS:
            raise TooManyAttachmentsError(self.id)

    def attach(self, attachment: Attachment) -> Self:
        """Add a document; one that is there already stays as it is. Raise like the above."""
        if any(a.id == attachment.id for a in self.attachments):
            return self
        self.check_room_for_attachment()
        return self._record(attachments=(*self.attachments, attachment))

    def detach(self, attachment_id: AttachmentId) -> Self:
        """Remove a document, also of a closed job. Raise AttachmentNotFoundError."""
        gone = self.attachment(attachment_id)
        return self._record(attachments=tuple(a for a in self.attachments if a != gone))


def _check_ready(terms: JobTerms) -> None:
    if not terms.title.strip():
        raise JobNotReadyError(terms.title)
