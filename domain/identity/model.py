"""The account: who may log in, and as what."""

from datetime import datetime
from enum import StrEnum
from typing import Self

from attrs import field, frozen

from domain.identity.events import AccountRegistered
from domain.shared.aggregate import Aggregate
from domain.shared.email import normalised_email
from domain.shared.ids import AccountId


class Role(StrEnum):
    """What an account may do."""

    CANDIDATE = "candidate"
    EMPLOYER = "employer"
    ADMINISTRATOR = "administrator"


@frozen(kw_only=True)
class Account(Aggregate):
    """A person who may log in."""

    id: AccountId
    email: str = field(repr=False)
    """Normalised; no two accounts share one."""
    roles: frozenset[Role]
    credential: str = field(repr=False)
    """What the identity provider needs to know the person again; it alone can read it."""
    registered_at: datetime

    @classmethod
    def register(
        cls, *, id: AccountId, email: str, role: Role, credential: str, at: datetime
    ) -> Self:
        """Begin an account. Raise InvalidEmailError."""
        account = cls(
            id=id,
            email=normalised_email(email),
            roles=frozenset({role}),
            credential=credential,
            registered_at=at,
        )
        return account._record(AccountRegistered(account_id=id, role=role.value, occurred_at=at))

    def grant(self, role: Role) -> Self:
        """Let the account do more; again is fine."""
        return self._record(roles=self.roles | {role})
