"""The company: its members, and who is invited."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from attrs import field, frozen

from domain.companies.errors import (
    CompanyNameError,
    InvitationExpiredError,
    InvitationNotFoundError,
    TooManyInvitationsError,
)
from domain.companies.events import CompanyCreated, MemberJoined
from domain.shared.aggregate import Aggregate
from domain.shared.email import normalised_email
from domain.shared.ids import AccountId, CompanyId, InvitationId

INVITATION_LASTS = timedelta(days=14)
MAX_OPEN_INVITATIONS = 100
"""They are kept inside the company: without a bound one owner could make it too large to load."""
_MAX_NAME = 200


class MemberRole(StrEnum):
    """What a member may do in the company."""

    OWNER = "owner"
    """May invite."""
    RECRUITER = "recruiter"


@frozen(kw_only=True)
class Member:
    """An employer who belongs to the company."""

    account_id: AccountId
    role: MemberRole


@frozen(kw_only=True)
class Invitation:
    """A way in for one e-mail address."""

    id: InvitationId
    email: str = field(repr=False)
    """Normalised."""
    expires_at: datetime

    def is_open(self, *, at: datetime) -> bool:
        """Whether it still lets somebody in; at the moment of expiry it does not."""
        return at < self.expires_at


@frozen(kw_only=True)
class Company(Aggregate):
    """An employer."""

    id: CompanyId
    name: str
    members: tuple[Member, ...]
    """In the order of joining; an account belongs to one company at most."""
    invitations: tuple[Invitation, ...] = ()
    """Those that nobody has accepted, oldest first; see `open_invitations`."""

    @classmethod
    def create(cls, *, id: CompanyId, name: str, owner: AccountId, at: datetime) -> Self:
        """Begin with one owner. Raise CompanyNameError."""
        name = name.strip()
        if not 0 < len(name) <= _MAX_NAME:
            raise CompanyNameError
        company = cls(id=id, name=name, members=(Member(account_id=owner, role=MemberRole.OWNER),))
        return company._record(CompanyCreated(company_id=id, account_id=owner, occurred_at=at))

    def owned_by(self, account_id: AccountId) -> bool:
        """Whether the account may invite."""
        return Member(account_id=account_id, role=MemberRole.OWNER) in self.members

    def has_member(self, account_id: AccountId) -> bool:
        """Whether the account belongs to the company."""
        return any(m.account_id == account_id for m in self.members)

    def open_invitations(self, *, at: datetime) -> tuple[Invitation, ...]:
        """Leave out what has expired; oldest first."""
        return tuple(i for i in self.invitations if i.is_open(at=at))

    def invite(self, *, id: InvitationId, email: str, at: datetime) -> Self:
        """Let an address in; a new invitation takes the place of an older one.

        Raise InvalidEmail- or TooManyInvitationsError.
        """
        email = normalised_email(email)
        others = tuple(i for i in self.open_invitations(at=at) if i.email != email)
        if len(others) >= MAX_OPEN_INVITATIONS:
            raise TooManyInvitationsError
        invitation = Invitation(id=id, email=email, expires_at=at + INVITATION_LASTS)
        return self._record(invitations=(*others, invitation))

    def join(
        self, *, invitation_id: InvitationId, account_id: AccountId, email: str, at: datetime
    ) -> Self:
        """Become a recruiter. Raise InvitationNotFound- or InvitationExpiredError.

        `email` is normalised.
        """
        for invitation in self.invitations:
            if invitation.id == invitation_id and invitation.email == email:
                break
        else:
            raise InvitationNotFoundError(invitation_id)
        if not invitation.is_open(at=at):
            raise InvitationExpiredError(invitation_id)
        return self._record(
            MemberJoined(company_id=self.id, account_id=account_id, occurred_at=at),
            members=(*self.members, Member(account_id=account_id, role=MemberRole.RECRUITER)),
            invitations=tuple(i for i in self.invitations if i != invitation),
        )
