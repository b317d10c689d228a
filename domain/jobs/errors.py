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


class AttachmentNotFoundError(NotFoundError):
    """The job has no such attachment."""


class AttachmentNameError(DomainError):
    """A file name has 1 to 255 bytes and neither slashes nor control characters."""


class AttachmentSizeError(DomainError):
    """An attachment has 1 byte to 25 MiB."""


class AttachmentChecksumError(DomainError):
    """A SHA-256 is written in 64 hexadecimal digits, in lower case."""


class TooManyAttachmentsError(DomainError):
    """A job has 20 attachments at most: remove one first."""


class AttachmentMissingError(DomainError):
    """The document has not been uploaded, or too long ago: ask for a new address."""


class AttachmentMismatchError(DomainError):
    """The uploaded document is not what it was said to be: PDF, DOCX, plain text, PNG or JPEG."""
