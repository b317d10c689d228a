"""Broken rules of matching."""

from domain.shared.errors import AlreadyExistsError, DomainError, NotFoundError


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


class PolicyNotFoundError(NotFoundError):
    """There is no such policy."""


class CompanyNotKnownError(NotFoundError):
    """There is no such company."""


class ContestNotFoundError(NotFoundError):
    """There is no such contest."""


class ContestAlreadyOpenError(AlreadyExistsError):
    """You have an open contest about this already: wait for its decision, or withdraw it."""


class ContestClosedError(DomainError):
    """The contest was decided or withdrawn, and stays as it is."""


class NotDisputableError(DomainError):
    """The match has no such component, gate or skill, or no field is called so."""


class ContestWordsError(DomainError):
    """Say it in 1 to 2,000 characters."""


class TooManyContestsError(DomainError):
    """50 contests about one match are kept, and there are so many."""


class OwnContestError(DomainError):
    """Nobody decides their own contest."""


class ConsequenceError(DomainError):
    """An upheld contest has a consequence; a rejected one may be shown as disputed, no more."""
