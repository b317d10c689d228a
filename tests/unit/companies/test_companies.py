"""Companies: creating, inviting, joining."""

from datetime import timedelta

import pytest

from adapters.clock.fixed import FixedClock
from application.companies.create_company import CreateCompany
from application.companies.invite_member import InviteMember
from application.companies.join_company import JoinCompany
from application.identity.register_account import RegisterAccount
from application.shared.actor import Actor, ForbiddenError
from domain.companies.errors import (
    AlreadyInACompanyError,
    CompanyNameError,
    CompanyNotFoundError,
    InvitationExpiredError,
    InvitationNotFoundError,
)
from domain.companies.model import MemberRole
from domain.identity.model import Role
from domain.shared.ids import AccountId, CompanyId, InvitationId
from entrypoints.container.everything import Container


async def _employer(container: Container, name: str) -> Actor:
    command = RegisterAccount(
        email=f"{name}@example.org", password="correct Horse 1", role=Role.EMPLOYER
    )
    id = await container.register_account()(command)
    return Actor(account_id=id, roles=frozenset({"employer"}))


async def _company(container: Container, owner: Actor) -> CompanyId:
    return await container.create_company()(CreateCompany(name=" Bob & Co "), actor=owner)


async def _invitation(
    container: Container, owner: Actor, email: str
) -> tuple[CompanyId, InvitationId]:
    company = await _company(container, owner)
    command = InviteMember(company_id=company, email=email)
    return company, await container.invite_member()(command, actor=owner)


async def test_who_creates_a_company_owns_it(in_process: Container) -> None:
    bob = await _employer(in_process, "bob")
    id = await _company(in_process, bob)
    company = await in_process.show_company()(None, actor=bob)
    assert (id, "Bob & Co") == (company.id, company.name)
    assert company == await in_process.show_company()(id, actor=bob)
    assert [(bob.account_id, MemberRole.OWNER)] == [(m.account_id, m.role) for m in company.members]


async def test_a_colleague_joins_by_the_invitation_for_their_address(
    in_process: Container,
) -> None:
    bob, eva = await _employer(in_process, "bob"), await _employer(in_process, "eva")
    company, invitation = await _invitation(in_process, bob, " EVA@example.org ")
    await in_process.join_company()(
        JoinCompany(company_id=company, invitation_id=invitation), actor=eva
    )
    joined = await in_process.show_company()(None, actor=eva)
    assert [MemberRole.OWNER, MemberRole.RECRUITER] == [m.role for m in joined.members]
    assert () == joined.invitations


async def test_an_invitation_is_for_one_address_and_one_use(in_process: Container) -> None:
    bob, eva, max_ = [await _employer(in_process, n) for n in ("bob", "eva", "max")]
    company, invitation = await _invitation(in_process, bob, "eva@example.org")
    command = JoinCompany(company_id=company, invitation_id=invitation)
    with pytest.raises(InvitationNotFoundError):
        await in_process.join_company()(command, actor=max_)
    await in_process.join_company()(command, actor=eva)
    with pytest.raises(AlreadyInACompanyError):
        await in_process.join_company()(command, actor=eva)


async def test_a_new_invitation_takes_the_place_of_the_old_one(in_process: Container) -> None:
    bob, eva = await _employer(in_process, "bob"), await _employer(in_process, "eva")
    company, old = await _invitation(in_process, bob, "eva@example.org")
    again = InviteMember(company_id=company, email="eva@example.org")
    await in_process.invite_member()(again, actor=bob)
    with pytest.raises(InvitationNotFoundError):
        await in_process.join_company()(
            JoinCompany(company_id=company, invitation_id=old), actor=eva
        )


async def test_an_invitation_expires(in_process: Container) -> None:
    bob, eva = await _employer(in_process, "bob"), await _employer(in_process, "eva")
    company, invitation = await _invitation(in_process, bob, "eva@example.org")
    clock = in_process.clock()
    assert isinstance(clock, FixedClock)
    assert 1 == len((await in_process.show_company()(company, actor=bob)).invitations)
    clock.advance(timedelta(days=14))
    assert () == (await in_process.show_company()(company, actor=bob)).invitations
    with pytest.raises(InvitationExpiredError):
        await in_process.join_company()(
            JoinCompany(company_id=company, invitation_id=invitation), actor=eva
        )


async def test_only_owners_invite_and_only_members_look(in_process: Container) -> None:
    bob, eva = await _employer(in_process, "bob"), await _employer(in_process, "eva")
    company = await _company(in_process, bob)
    with pytest.raises(ForbiddenError):
        await in_process.invite_member()(
            InviteMember(company_id=company, email="x@example.org"), actor=eva
        )
    with pytest.raises(ForbiddenError):
        await in_process.show_company()(company, actor=eva)
    with pytest.raises(CompanyNotFoundError):
        await in_process.show_company()(None, actor=eva)


async def test_candidates_have_no_company(in_process: Container) -> None:
    ada = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))
    with pytest.raises(ForbiddenError):
        await _company(in_process, ada)
    with pytest.raises(ForbiddenError):
        await in_process.join_company()(
            JoinCompany(company_id=CompanyId("k"), invitation_id=InvitationId("i")), actor=ada
        )


async def test_nobody_owns_two_companies(in_process: Container) -> None:
    bob = await _employer(in_process, "bob")
    await _company(in_process, bob)
    with pytest.raises(AlreadyInACompanyError):
        await _company(in_process, bob)


@pytest.mark.parametrize("name", ["", "  ", "x" * 201])
async def test_a_company_has_a_name(in_process: Container, name: str) -> None:
    bob = await _employer(in_process, "bob")
    with pytest.raises(CompanyNameError):
        await in_process.create_company()(CreateCompany(name=name), actor=bob)


async def test_an_account_that_is_gone_joins_nothing(in_process: Container) -> None:
    ghost = Actor(account_id=AccountId("ghost"), roles=frozenset({"employer"}))
    with pytest.raises(InvitationNotFoundError):
        await in_process.join_company()(
            JoinCompany(company_id=CompanyId("k"), invitation_id=InvitationId("i")), actor=ghost
        )
