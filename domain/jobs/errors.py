"""Broken rules of jobs."""

from domain.shared.errors import DomainError, NotFoundError


class JobNotFoundError(NotFoundError):
    """There is no such job."""


class JobClosedError(DomainError):
    """The job is closed and cannot be changed."""


class JobNotReadyError(DomainError):
    """A job needs a title before it is published."""


class DuplicateRequirementError(DomainError):
    """A job names each skill once."""


class JobDescriptionError(DomainError):
    """A job is described in 1 to 100,000 characters."""


class NotAnEmployerError(DomainError):
    """You belong to no company: create one, or join one by an invitation."""


class NotAJobPostingError(DomainError):
    """A job posting must be a schema.org JobPosting that says something."""
