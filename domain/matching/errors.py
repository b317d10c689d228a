"""Broken rules of matching."""

from domain.shared.errors import DomainError, NotFoundError


class MatchNotFoundError(NotFoundError):
    """There is no such match."""


class JobNotOpenError(NotFoundError):
    """There is no such job, or it is not published."""


class OccupationNotKnownError(NotFoundError):
    """No source says what this occupation needs. Compare with a job instead."""


class NothingReadError(DomainError):
    """No résumé was read yet. Upload one first."""


class PolicyRefusedError(DomainError):
    """The policy has figures that no policy may have. Mend the one that is named."""
