"""What clients send and see of companies."""

from datetime import datetime
from typing import Annotated, Literal, Self

from msgspec import Meta

from domain.companies.model import Company
from entrypoints.http.values import ShortId
from entrypoints.http.wire import Body, View

MemberRoleName = Literal["owner", "recruiter"]


class NewCompany(Body, frozen=True, kw_only=True):
    """A company to begin."""

    name: Annotated[str, Meta(extra_json_schema={"minLength": 1, "maxLength": 200})]


class NewInvitation(Body, frozen=True, kw_only=True):
    """Whom to invite."""

    email: Annotated[
        str,
        Meta(max_length=300, examples=["grace@example.org"]),
    ]


class InvitationAcceptance(Body, frozen=True, kw_only=True):
    """An invitation that was made for the address of one's account."""

    invitation_id: ShortId


class CompanyCreated(View, frozen=True, kw_only=True):
    """The new company."""

    id: str


class InvitationCreated(View, frozen=True, kw_only=True):
    """The new invitation: its id is what the colleague needs to join."""

    id: str


class MemberView(View, frozen=True, kw_only=True):
    """An employer who belongs to the company."""

    account_id: str
    role: MemberRoleName


class InvitationView(View, frozen=True, kw_only=True):
    """An open invitation."""

    id: str
    email: str
    expires_at: datetime


class CompanyView(View, frozen=True, kw_only=True):
    """A company as its members see it."""

    id: str
    name: str
    members: Annotated[list[MemberView], Meta(description="In the order of joining")]
    invitations: Annotated[list[InvitationView], Meta(description="Oldest first")]

    @classmethod
    def of(cls, company: Company) -> Self:
        """Show a company."""
        return cls(
            id=company.id,
            name=company.name,
            members=[
                MemberView(account_id=m.account_id, role=m.role.value) for m in company.members
            ],
            invitations=[
                InvitationView(id=i.id, email=i.email, expires_at=i.expires_at)
                for i in company.invitations
            ],
        )
