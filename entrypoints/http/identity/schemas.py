"""What clients send and see of accounts."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Literal, Self

from msgspec import Meta

from application.ports.identity_provider import AccessToken
from application.ports.session_store import Session
from domain.identity.model import Account
from domain.identity.password import MAX_LENGTH, MIN_LENGTH
from entrypoints.http.wire import Body, View

Email = Annotated[str, Meta(max_length=300, examples=["ada@example.org"])]
Password = Annotated[str, Meta(max_length=1000, examples=["Analytical-Engine-1843"])]
NewPassword = Annotated[
    str,
    Meta(
        # The domain refuses others itself, and says all that they lack.
        extra_json_schema={"minLength": MIN_LENGTH, "maxLength": MAX_LENGTH},
        description="With an upper-case and a lower-case letter, a digit and a special character",
        examples=["Analytical-Engine-1843"],
    ),
]


class Registration(Body, frozen=True, kw_only=True):
    """An account to begin."""

    email: Email
    password: NewPassword
    role: Literal["candidate", "employer"]


class Credentials(Body, frozen=True, kw_only=True):
    """What was registered."""

    email: Email
    password: Password


class Registered(View, frozen=True, kw_only=True):
    """The new account."""

    id: str


class TokenView(View, frozen=True, kw_only=True):
    """An access token, for the header `Authorization: Bearer <access_token>`."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the name of a scheme (RFC 6750)
    expires_at: datetime

    @classmethod
    def of(cls, token: AccessToken) -> Self:
        """Hand over a token."""
        return cls(access_token=token.text, expires_at=token.expires_at)


class SessionView(View, frozen=True, kw_only=True):
    """One sign-in."""

    id: str
    began_at: datetime
    expires_at: datetime
    current: Annotated[bool, Meta(description="Whether this request was made with it")]


class SessionsView(View, frozen=True, kw_only=True):
    """Where somebody is signed in."""

    items: list[SessionView]

    @classmethod
    def of(cls, sessions: Iterable[Session], *, current: str) -> Self:
        """Show sessions to whom they belong."""
        return cls(
            items=[
                SessionView(
                    id=session.id,
                    began_at=session.began_at,
                    expires_at=session.expires_at,
                    current=session.id == current,
                )
                for session in sessions
            ]
        )


class AccountView(View, frozen=True, kw_only=True):
    """One's own account."""

    id: str
    email: str
    roles: list[str]
    registered_at: datetime

    @classmethod
    def of(cls, account: Account) -> Self:
        """Show an account to its owner."""
        return cls(
            id=account.id,
            email=account.email,
            roles=sorted(role.value for role in account.roles),
            registered_at=account.registered_at,
        )
