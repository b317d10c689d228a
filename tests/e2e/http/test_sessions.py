"""People see where they are signed in, and sign out."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from httpx import Response

from adapters.session_store.memory import MemorySessionStore
from application.ports.lifecycle import UnavailableError
from application.ports.session_store import Session
from entrypoints.container.everything import Container
from tests.e2e.http.described import Client, Description
from tests.e2e.http.people import API, PASSWORD, Person

SESSIONS = "/users/me/sessions"


class Away(MemorySessionStore):
    """Does not answer."""

    async def find(self, id: str, *, now: object) -> Session | None:
        """Fail as a server that is away."""
        raise UnavailableError("redis://:hunter2@sessions.internal")


async def again(person: Person) -> Person:
    """Log in on another device."""
    credentials = {"email": person.email, "password": PASSWORD}
    token = await person.client.post(f"{API}/auth/login", json=credentials)
    return Person(client=person.client, email=person.email, token=token.json()["access_token"])


async def delete(person: Person, path: str) -> Response:
    return await person.client.delete(API + path, headers=person.headers)


async def sessions_of(person: Person) -> list[dict[str, object]]:
    answer = await person.get(SESSIONS)
    assert 200 == answer.status_code
    items: list[dict[str, object]] = answer.json()["items"]
    return items


async def test_somebody_sees_where_they_are_signed_in(
    ada: Person, grace: Person, wait: Callable[[timedelta], None]
) -> None:
    wait(timedelta(seconds=1))
    phone = await again(ada)
    assert [True, False] == [session["current"] for session in await sessions_of(ada)]
    assert [False, True] == [session["current"] for session in await sessions_of(phone)]
    assert 1 == len(await sessions_of(grace))


async def test_who_logs_out_needs_another_token(ada: Person) -> None:
    phone = await again(ada)
    assert 204 == (await ada.post("/auth/logout")).status_code
    refused = await ada.get("/users/me")
    assert (401, "Bearer") == (refused.status_code, refused.headers["www-authenticate"])
    assert 401 == (await ada.post("/auth/logout")).status_code
    assert 200 == (await phone.get("/users/me")).status_code
    assert 200 == (await (await again(ada)).get("/users/me")).status_code


async def test_a_session_elsewhere_is_ended(ada: Person) -> None:
    phone = await again(ada)
    (other,) = [session["id"] for session in await sessions_of(ada) if not session["current"]]
    assert 204 == (await delete(ada, f"{SESSIONS}/{other}")).status_code
    assert 401 == (await phone.get("/users/me")).status_code
    assert 404 == (await delete(ada, f"{SESSIONS}/{other}")).status_code
    assert 200 == (await ada.get("/users/me")).status_code


@pytest.mark.parametrize("id_", ["unknown", "x" * 5000, "%F0%9F%92%A9", ".."])
async def test_a_session_that_is_not_there(ada: Person, id_: str) -> None:
    assert (await delete(ada, f"{SESSIONS}/{id_}")).status_code in {404, 405}
    assert 200 == (await ada.get("/users/me")).status_code


async def test_nobody_ends_the_session_of_another(ada: Person, grace: Person) -> None:
    (session,) = await sessions_of(ada)
    assert 404 == (await delete(grace, f"{SESSIONS}/{session['id']}")).status_code
    assert 200 == (await ada.get("/users/me")).status_code


async def test_all_sessions_are_ended_and_no_others(ada: Person, grace: Person) -> None:
    devices = [ada, await again(ada), await again(ada)]
    assert 204 == (await delete(ada, SESSIONS)).status_code
    assert [401] * 3 == [(await device.get("/users/me")).status_code for device in devices]
    assert 200 == (await grace.get("/users/me")).status_code


async def test_a_session_ends_with_its_token(
    ada: Person, wait: Callable[[timedelta], None]
) -> None:
    wait(timedelta(minutes=59, seconds=59))
    assert 200 == (await ada.get(SESSIONS)).status_code
    wait(timedelta(seconds=1))
    assert 401 == (await ada.get(SESSIONS)).status_code


@pytest.mark.parametrize("method", ["GET", "DELETE"])
async def test_strangers_have_no_sessions(client: Client, method: str) -> None:
    assert 401 == (await client.request(method, API + SESSIONS)).status_code
    assert 401 == (await client.post(f"{API}/auth/logout")).status_code


async def test_when_the_store_is_away_everybody_is_asked_to_come_back(
    ada: Person, made: Container
) -> None:
    with made.session_store.override(Away()):
        answer = await ada.get("/users/me")
    assert 503 == answer.status_code
    assert 1 <= int(answer.headers["retry-after"]) <= 5
    assert "hunter2" not in answer.text
    assert 200 == (await ada.get("/users/me")).status_code


async def test_every_503_and_429_announces_when_to_come_back(description: Description) -> None:
    for key, operation in description.operations().items():
        for status in ("429", "503"):
            assert "Retry-After" in operation["responses"][status]["headers"], key
