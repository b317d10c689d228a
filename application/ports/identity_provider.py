"""Who somebody is: passwords and access tokens."""

from datetime import datetime
from typing import Protocol

from attrs import field, frozen

from domain.shared.ids import AccountId


class InvalidTokenError(Exception):
    """The access token is missing, forged, expired or not ours: log in again."""


@frozen(kw_only=True)
class Identity:
    """What an access token says."""

    account_id: AccountId
    roles: frozenset[str]
    session_id: str
    """Of the sign-in at which it was issued."""


@frozen(kw_only=True)
class AccessToken:
    """Proof of an identity, for as long as it lasts: one hour."""

    text: str = field(repr=False)
    session_id: str
    """Random, 128 bits: no proof of anything, and never given again."""
    expires_at: datetime


class IdentityProvider(Protocol):
    """Keeps passwords safe and signs tokens. It keeps no account: the product does."""

    async def enrol(self, *, email: str, password: str) -> str:
        """Return the credential to keep with the account; it does not reveal the password.

        The same password gives another credential each time.
        """

    async def verify(self, credential: str | None, *, email: str, password: str) -> bool:
        """Tell whether the password belongs to the credential.

        None stands for nobody: False, after the same work as for somebody, so that the time of
        an answer does not tell which addresses have an account.
        """

    async def issue(self, account_id: AccountId, *, roles: frozenset[str]) -> AccessToken:
        """Sign a token that lasts one hour, for a new session."""

    async def authenticate(self, token: str) -> Identity:
        """Read a token; whether its session has been ended is not known here.

        Raise InvalidTokenError.
        """
