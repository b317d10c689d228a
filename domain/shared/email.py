"""E-mail addresses: one form for every context that compares them."""

import re

from domain.shared.errors import DomainError

_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+")
_MAX_EMAIL = 254  # RFC 5321, 4.5.3.1.3


class InvalidEmailError(DomainError):
    """The e-mail address is not one."""


def normalised_email(email: str) -> str:
    """Make one form of all that people type for the same address. Raise InvalidEmailError."""
    email = email.strip().casefold()
    if len(email) > _MAX_EMAIL or not _EMAIL.fullmatch(email):
        raise InvalidEmailError
    return email
