"""What a password must have: 8 characters of four kinds, as the product promises."""

from domain.identity.errors import WeakPasswordError

MIN_LENGTH, MAX_LENGTH = 8, 256
"""The upper bound keeps hashing cheap for us, not for a guesser."""


def check_password(password: str) -> None:
    """Raise WeakPasswordError, naming everything that is missing."""
    missing = [
        what
        for what, there in {
            f"at least {MIN_LENGTH} characters": len(password) >= MIN_LENGTH,
            f"at most {MAX_LENGTH} characters": len(password) <= MAX_LENGTH,
            "an upper-case letter": any(c.isupper() for c in password),
            "a lower-case letter": any(c.islower() for c in password),
            "a digit": any(c.isdigit() for c in password),
            "a special character": any(not c.isalnum() for c in password),
        }.items()
        if not there
    ]
    if missing:
        raise WeakPasswordError(*missing)
