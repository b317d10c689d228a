"""Registering, logging in, and who may do what."""

from datetime import timedelta

import pytest

from adapters.clock.fixed import FixedClock
from application.identity.grant_role import GrantRole
from application.identity.log_in import LogIn
from application.identity.register_account import RegisterAccount
from application.ports.identity_provider import InvalidTokenError
from application.shared.actor import Actor, ForbiddenError
from domain.identity.errors import (
    AccountNotFoundError,
    EmailTakenError,
    WeakPasswordError,
    WrongCredentialsError,
)
from domain.identity.model import Role
from domain.shared.email import InvalidEmailError
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container

PASSWORD = "correct Horse 1"
ROOT = Actor(account_id=AccountId("root"), roles=frozenset({"administrator"}))


async def _register(container: Container, email: str = "ada@example.org") -> AccountId:
    command = RegisterAccount(email=email, password=PASSWORD, role=Role.CANDIDATE)
    return await container.register_account()(command)


async def test_who_registered_may_log_in_however_the_address_is_typed(
    in_process: Container,
) -> None:
    id = await _register(in_process, " Ada@Example.ORG ")
    token = await in_process.log_in()(LogIn(email="ADA@example.org", password=PASSWORD))
    identity = await in_process.identity_provider().authenticate(token.text)
    assert (id, frozenset({"candidate"})) == (identity.account_id, identity.roles)
    account = await in_process.show_account()(actor=Actor(account_id=id))
    assert "ada@example.org" == account.email


async def test_a_token_ends_after_an_hour(in_process: Container) -> None:
    await _register(in_process)
    token = await in_process.log_in()(LogIn(email="ada@example.org", password=PASSWORD))
    clock = in_process.clock()
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(hours=1))
    with pytest.raises(InvalidTokenError):
        await in_process.identity_provider().authenticate(token.text)


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("ada@example.org", "wrong Horse 1"),
        ("eve@example.org", PASSWORD),
        ("no address", PASSWORD),
        ("", ""),
    ],
)
async def test_what_is_wrong_is_not_told_apart(
    in_process: Container, email: str, password: str
) -> None:
    await _register(in_process)
    with pytest.raises(WrongCredentialsError):
        await in_process.log_in()(LogIn(email=email, password=password))


async def test_an_address_has_one_account(in_process: Container) -> None:
    await _register(in_process)
    with pytest.raises(EmailTakenError):
        await _register(in_process, "ADA@example.org")


@pytest.mark.parametrize("email", ["", "ada", "a@b", "a@@b.org", "a b@c.org", "x" * 250 + "@c.org"])
async def test_what_is_no_address_is_refused(in_process: Container, email: str) -> None:
    with pytest.raises(InvalidEmailError):
        await _register(in_process, email)


@pytest.mark.parametrize(
    ("password", "missing"),
    [
        ("Sh0rt!", "at least 8 characters"),
        ("all lower 1", "an upper-case letter"),
        ("ALL UPPER 1", "a lower-case letter"),
        ("No digits !", "a digit"),
        ("NoSpecial1", "a special character"),
        ("Aa1!" * 100, "at most 256 characters"),
    ],
)
async def test_a_weak_password_is_refused_with_what_it_lacks(
    in_process: Container, password: str, missing: str
) -> None:
    command = RegisterAccount(email="ada@example.org", password=password, role=Role.EMPLOYER)
    with pytest.raises(WeakPasswordError) as caught:
        await in_process.register_account()(command)
    assert (missing,) == caught.value.args
    assert password not in repr(command)


async def test_nobody_registers_as_administrator(in_process: Container) -> None:
    command = RegisterAccount(email="eve@example.org", password=PASSWORD, role=Role.ADMINISTRATOR)
    with pytest.raises(ForbiddenError):
        await in_process.register_account()(command)


async def test_an_administrator_grants_a_role_and_nobody_else_does(in_process: Container) -> None:
    id = await _register(in_process)
    command = GrantRole(email="ada@example.org", role=Role.EMPLOYER)
    with pytest.raises(ForbiddenError):
        await in_process.grant_role()(command, actor=Actor(account_id=id))
    await in_process.grant_role()(command, actor=ROOT)
    account = await in_process.show_account()(actor=Actor(account_id=id))
    assert {Role.CANDIDATE, Role.EMPLOYER} == account.roles


async def test_a_role_is_not_granted_to_nobody(in_process: Container) -> None:
    with pytest.raises(AccountNotFoundError):
        await in_process.grant_role()(
            GrantRole(email="eve@example.org", role=Role.EMPLOYER), actor=ROOT
        )
    with pytest.raises(AccountNotFoundError):
        await in_process.show_account()(actor=ROOT)
