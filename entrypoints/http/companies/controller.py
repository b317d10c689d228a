"""Companies over HTTP."""

from typing import Annotated

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody, PathParameter
from litestar.status_codes import HTTP_204_NO_CONTENT

from application.companies.create_company import CreateCompany, CreateCompanyHandler
from application.companies.invite_member import InviteMember, InviteMemberHandler
from application.companies.join_company import JoinCompany, JoinCompanyHandler
from application.companies.show_company import ShowCompanyHandler
from application.shared.actor import Actor
from domain.shared.ids import CompanyId, InvitationId
from entrypoints.http.companies.schemas import (
    CompanyCreated,
    CompanyView,
    InvitationAcceptance,
    InvitationCreated,
    NewCompany,
    NewInvitation,
)
from entrypoints.http.refusals import refusals

Id = Annotated[str, PathParameter(max_length=64, description="Of a company")]


class CompaniesController(Controller):
    """For employers."""

    path = "/companies"
    tags = ("Companies",)

    @post(summary="Create a company", responses=refusals(400, 401, 403, 409, 413, 422))
    async def create_company(
        self,
        data: JSONBody[NewCompany],
        create_company: NamedDependency[CreateCompanyHandler],
        actor: NamedDependency[Actor],
    ) -> CompanyCreated:
        """Become the owner of a company. An employer belongs to one at most."""
        return CompanyCreated(id=await create_company(CreateCompany(name=data.name), actor=actor))

    @get("/mine", summary="Show my company", responses=refusals(401, 403, 404))
    async def show_my_company(
        self, show_company: NamedDependency[ShowCompanyHandler], actor: NamedDependency[Actor]
    ) -> CompanyView:
        """Show the company that I belong to; 404 when there is none."""
        return CompanyView.of(await show_company(None, actor=actor))

    @get("/{company_id:str}", summary="Show a company", responses=refusals(400, 401, 403, 404))
    async def show_company(
        self,
        company_id: Id,
        show_company: NamedDependency[ShowCompanyHandler],
        actor: NamedDependency[Actor],
    ) -> CompanyView:
        """Show a company to its members."""
        return CompanyView.of(await show_company(CompanyId(company_id), actor=actor))

    @post(
        "/{company_id:str}/invitations",
        summary="Invite a colleague",
        responses=refusals(400, 401, 403, 404, 409, 413, 422),
    )
    async def invite_member(
        self,
        company_id: Id,
        data: JSONBody[NewInvitation],
        invite_member: NamedDependency[InviteMemberHandler],
        actor: NamedDependency[Actor],
    ) -> InvitationCreated:
        """Let an e-mail address in, for two weeks. Owners only; nothing is sent."""
        command = InviteMember(company_id=CompanyId(company_id), email=data.email)
        return InvitationCreated(id=await invite_member(command, actor=actor))

    @post(
        "/{company_id:str}/members",
        status_code=HTTP_204_NO_CONTENT,
        summary="Accept an invitation",
        response_description="You are a member now.",
        responses=refusals(400, 401, 403, 404, 409, 413, 422),
    )
    async def join_company(
        self,
        company_id: Id,
        data: JSONBody[InvitationAcceptance],
        join_company: NamedDependency[JoinCompanyHandler],
        actor: NamedDependency[Actor],
    ) -> None:
        """Join the company as a recruiter. The invitation must be for my own address."""
        command = JoinCompany(
            company_id=CompanyId(company_id), invitation_id=InvitationId(data.invitation_id)
        )
        await join_company(command, actor=actor)
