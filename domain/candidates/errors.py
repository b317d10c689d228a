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
