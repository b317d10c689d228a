"""Where somebody is signed in, and how that ends."""

from datetime import timedelta

import pytest

from adapters.clock.fixed import FixedClock
from application.identity.end_session import EndSession
from application.identity.log_in import LogIn
from application.identity.log_out import LogOut
from application.identity.register_account import RegisterAccount
from application.ports.identity_provider import AccessToken, InvalidTokenError
from application.ports.session_store import Session
from application.shared.actor import Actor
from domain.identity.errors import SessionNotFoundError, WrongCredentialsError
from domain.identity.model import Role
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container

ADA, EVE, PASSWORD = "ada@example.org", "eve@example.org", "correct Horse 1"
HOUR = timedelta(hours=1)


async def join(container: Container, email: str = ADA) -> Actor:
    command = RegisterAccount(email=email, password=PASSWORD, role=Role.CANDIDATE)
    return Actor(account_id=await container.register_account()(command))


async def log_in(container: Container, email: str = ADA) -> AccessToken:
    return await container.log_in()(LogIn(email=email, password=PASSWORD))


async def is_good(container: Container, token: AccessToken) -> bool:
    try:
        await container.authenticate()(token.text)
    except InvalidTokenError:
        return False
    return True


async def test_who_logs_in_has_a_session_as_long_as_the_token(in_process: Container) -> None:
    ada = await join(in_process)
    token, now = await log_in(in_process), in_process.clock().now()
    session = Session(
        id=token.session_id, account_id=ada.account_id, began_at=now, expires_at=now + HOUR
    )
    assert now + HOUR == token.expires_at
    assert [session] == list(await in_process.list_sessions()(actor=ada))
    identity = await in_process.authenticate()(token.text)
    assert (ada.account_id, token.session_id) == (identity.account_id, identity.session_id)


async def test_who_does_not_get_in_has_no_session(in_process: Container) -> None:
    ada = await join(in_process)
    with pytest.raises(WrongCredentialsError):
        await in_process.log_in()(LogIn(email=ADA, password="wrong Horse 1"))
    assert [] == list(await in_process.list_sessions()(actor=ada))


async def test_a_session_that_expired_is_listed_no_more(in_process: Container) -> None:
    ada, token = await join(in_process), await log_in(in_process)
    clock = in_process.clock()
    assert isinstance(clock, FixedClock)
    clock.advance(HOUR)
    assert [] == list(await in_process.list_sessions()(actor=ada))
    assert not await is_good(in_process, token)


async def test_who_logs_out_is_out_there_and_nowhere_else(in_process: Container) -> None:
    await join(in_process)
    here, there = await log_in(in_process), await log_in(in_process)
    for _ in range(2):
        await in_process.log_out()(LogOut(session_id=here.session_id))
    assert [False, True] == [await is_good(in_process, token) for token in (here, there)]


async def test_one_ends_a_session_of_ones_own_once(in_process: Container) -> None:
    ada = await join(in_process)
    here, there = await log_in(in_process), await log_in(in_process)
    end = EndSession(session_id=there.session_id)
    await in_process.end_session()(end, actor=ada)
    assert [True, False] == [await is_good(in_process, token) for token in (here, there)]
    with pytest.raises(SessionNotFoundError):
        await in_process.end_session()(end, actor=ada)


async def test_anothers_session_is_as_if_it_were_not_there(in_process: Container) -> None:
    await join(in_process)
    eve, token = await join(in_process, EVE), await log_in(in_process)
    for id_ in (token.session_id, "none", ""):
        with pytest.raises(SessionNotFoundError):
            await in_process.end_session()(EndSession(session_id=id_), actor=eve)
    assert [] == list(await in_process.list_sessions()(actor=eve))
    await in_process.end_all_sessions()(actor=eve)
    assert await is_good(in_process, token)


async def test_one_ends_all_sessions_of_ones_own(in_process: Container) -> None:
    ada = await join(in_process)
    tokens = [await log_in(in_process) for _ in range(3)]
    await in_process.end_all_sessions()(actor=ada)
    assert [False] * 3 == [await is_good(in_process, token) for token in tokens]
    assert await is_good(in_process, await log_in(in_process))


async def test_a_token_with_the_session_of_somebody_else_is_refused(in_process: Container) -> None:
    await join(in_process)
    token = await log_in(in_process)
    store = in_process.session_store()
    (session,) = [await store.find(token.session_id, now=in_process.clock().now())]
    assert session is not None
    await store.end(session.id)
    await store.begin(
        Session(
            id=session.id,
            account_id=AccountId("eve"),
            began_at=session.began_at,
            expires_at=session.expires_at,
        )
    )
    assert not await is_good(in_process, token)
