"""The promises of SessionStore."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from application.ports.session_store import Session, SessionStore
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("session_store")
ADA, GRACE = AccountId("ada"), AccountId("grace")
NOON = datetime(2026, 1, 1, 12, 0, 0, 123456, tzinfo=UTC)
HOUR = timedelta(hours=1)
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def store(container: Container) -> SessionStore:
    return container.session_store()


def a_session(id_: str, *, of: AccountId = ADA, at: datetime = NOON) -> Session:
    return Session(id=id_, account_id=of, began_at=at, expires_at=at + HOUR)


async def test_what_began_is_found_as_it_was(store: SessionStore) -> None:
    session = a_session("phone")
    await store.begin(session)
    assert session == await store.find("phone", now=NOON)
    assert [session] == list(await store.of_account(ADA, now=NOON))


async def test_nobody_is_signed_in_at_first(store: SessionStore) -> None:
    assert await store.find("phone", now=NOON) is None
    assert [] == list(await store.of_account(ADA, now=NOON))


async def test_a_session_lasts_until_the_moment_it_expires(store: SessionStore) -> None:
    session = a_session("phone")
    await store.begin(session)
    last = session.expires_at - MOMENT
    assert session == await store.find("phone", now=last)
    assert [session] == list(await store.of_account(ADA, now=last))
    assert await store.find("phone", now=session.expires_at) is None
    assert [] == list(await store.of_account(ADA, now=session.expires_at))


async def test_an_accounts_sessions_come_oldest_first_without_those_of_others(
    store: SessionStore,
) -> None:
    later, first, other, same = (
        a_session("a", at=NOON + MOMENT),
        a_session("c"),
        a_session("d", of=GRACE),
        a_session("b"),
    )
    for session in (later, first, other, same):
        await store.begin(session)
    assert [same, first, later] == list(await store.of_account(ADA, now=NOON))


async def test_an_id_in_use_is_refused_and_stays_as_it_was(store: SessionStore) -> None:
    session = a_session("phone")
    await store.begin(session)
    for other in (a_session("phone", of=GRACE), session):
        with pytest.raises(ValueError, match="in use"):
            await store.begin(other)
    assert session == await store.find("phone", now=NOON)
    assert [] == list(await store.of_account(GRACE, now=NOON))


async def test_of_many_who_begin_with_one_id_one_does(store: SessionStore) -> None:
    accounts = [AccountId(f"account-{n}") for n in range(20)]
    said = await asyncio.gather(
        *(store.begin(a_session("phone", of=account)) for account in accounts),
        return_exceptions=True,
    )
    winners = [a for a, answer in zip(accounts, said, strict=True) if answer is None]
    assert 1 == len(winners)
    found = await store.find("phone", now=NOON)
    assert found is not None
    assert winners == [found.account_id]


async def test_what_ended_is_gone_and_ending_again_is_fine(store: SessionStore) -> None:
    await store.begin(a_session("phone"))
    await store.begin(a_session("laptop"))
    for _ in range(2):
        await store.end("phone")
    assert await store.find("phone", now=NOON) is None
    assert [a_session("laptop")] == list(await store.of_account(ADA, now=NOON))


async def test_all_sessions_of_an_account_end_and_no_others(store: SessionStore) -> None:
    ids = [f"device-{n:03}" for n in range(120)]
    for n in range(0, 120, 30):
        await asyncio.gather(*(store.begin(a_session(id_)) for id_ in ids[n : n + 30]))
    await store.begin(a_session("other", of=GRACE))
    for _ in range(2):
        await store.end_all(ADA)
    assert [] == list(await store.of_account(ADA, now=NOON))
    assert not [id_ for id_ in ids if await store.find(id_, now=NOON)]
    assert [a_session("other", of=GRACE)] == list(await store.of_account(GRACE, now=NOON))


async def test_who_signs_in_while_all_sessions_end_is_wholly_in_or_wholly_out(
    store: SessionStore,
) -> None:
    before, meanwhile = [f"old-{n}" for n in range(10)], [f"new-{n}" for n in range(10)]
    for id_ in before:
        await store.begin(a_session(id_))
    first, rest = meanwhile[:5], meanwhile[5:]
    await asyncio.gather(
        *(store.begin(a_session(id_)) for id_ in first),
        store.end_all(ADA),
        *(store.begin(a_session(id_)) for id_ in rest),
    )
    assert not [id_ for id_ in before if await store.find(id_, now=NOON)]
    listed = [s.id for s in await store.of_account(ADA, now=NOON)]
    assert sorted(listed) == [id_ for id_ in meanwhile if await store.find(id_, now=NOON)]
    await store.end_all(ADA)
    assert not [id_ for id_ in meanwhile if await store.find(id_, now=NOON)]


@pytest.mark.parametrize("text", ["{a}:b", "Zürich 東京", "a'b\"c\\d", " "])
async def test_an_id_may_be_any_text(store: SessionStore, text: str) -> None:
    session = a_session(text, of=AccountId(text))
    await store.begin(session)
    assert session == await store.find(text, now=NOON)
    assert [session] == list(await store.of_account(AccountId(text), now=NOON))
    await store.end_all(AccountId(text))
    assert await store.find(text, now=NOON) is None
