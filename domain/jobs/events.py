"""Facts about jobs."""

from attrs import frozen

from domain.shared.events import DomainEvent
from domain.shared.ids import CompanyId, JobId


@frozen(kw_only=True)
class JobPosted(DomainEvent):
    """A job is published for candidates to see."""

    job_id: JobId
    company_id: CompanyId


@frozen(kw_only=True)
class JobUpdated(DomainEvent):
    """A published job asks for something else."""

    job_id: JobId


@frozen(kw_only=True)
class JobClosed(DomainEvent):
    """A job takes no more candidates."""

    job_id: JobId
