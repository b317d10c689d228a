"""Broken rules of candidates."""

from domain.shared.errors import AlreadyExistsError, DomainError, NotFoundError


class CandidateNotFoundError(NotFoundError):
    """There is no such candidate."""


class ResumeNotFoundError(NotFoundError):
    """You have no such résumé."""


class ResumeAlreadyUploadedError(AlreadyExistsError):
    """You have uploaded this very document before."""


class ResumeAlreadyReadError(DomainError):
    """The résumé has been read or refused before."""


class NotAJsonResumeError(DomainError):
    """The document is no JSON Resume: an object with "basics", "work" or another known section."""


class UnknownFieldError(DomainError):
    """A profile has no such field."""


class EntryNotFoundError(NotFoundError):
    """The profile has no such entry."""


class CorrectionValueError(DomainError):
    """The field does not take this value."""


class TooManyCorrectionsError(DomainError):
    """A profile has 500 corrections, a section 100 at most: upload a résumé that says it instead.

    All of them together have no more characters than a résumé may have.
    """


class CorrectionNotFoundError(NotFoundError):
    """You have corrected nothing there."""


class QuestionNotFoundError(NotFoundError):
    """There is no such question, or it has been answered."""
