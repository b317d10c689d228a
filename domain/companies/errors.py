"""Broken rules of companies."""

from domain.shared.errors import AlreadyExistsError, DomainError, NotFoundError


class CompanyNotFoundError(NotFoundError):
    """There is no such company."""


class AlreadyInACompanyError(AlreadyExistsError):
    """You belong to a company already."""


class InvitationNotFoundError(NotFoundError):
    """There is no such invitation, or it is for another e-mail address."""


class InvitationExpiredError(DomainError):
    """The invitation has expired: ask for a new one."""


class TooManyInvitationsError(DomainError):
    """100 invitations are open: wait until one is accepted or expires."""


class CompanyNameError(DomainError):
    """A company has a name of 1 to 200 characters."""
