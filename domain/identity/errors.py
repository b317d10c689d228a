"""Broken rules of identity."""

from domain.shared.errors import AlreadyExistsError, DomainError, NotFoundError


class AccountNotFoundError(NotFoundError):
    """There is no such account."""


class EmailTakenError(AlreadyExistsError):
    """An account with this e-mail address exists already: log in instead."""


class SessionNotFoundError(NotFoundError):
    """You have no such session: it was ended, or it has expired."""


class WeakPasswordError(DomainError):
    """The password is too easy to guess: the arguments say what it lacks."""


class WrongCredentialsError(DomainError):
    """The e-mail address or the password is wrong."""
