"""Nobody asks too often."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta

import pytest
from attrs import frozen
from httpx import ASGITransport, AsyncClient, Response

from adapters.clock.fixed import FixedClock
from adapters.rate_limiter.memory import MemoryRateLimiter
from application.ports.lifecycle import UnavailableError
from application.ports.rate_limiter import Allowance, RateLimit
from entrypoints.container.everything import Container, build_container
from entrypoints.http.app import build_app
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.conftest import IN_PROCESS
from tests.e2e.http.described import Description, check
from tests.e2e.http.people import API, PASSWORD

LIMITED = {**IN_PROCESS, "JOBGRAPH_LOGIN_LIMIT": "10"}
HERE, THERE = "203.0.113.7", "198.51.100.9"
ADA = "ada@example.org"
TOO_MANY = (429, "/problems/too-many-requests")


class Watched(MemoryRateLimiter):
    """Notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """Count, and note."""
        self.keys.append(key)
        return await super().take(key, limit, now=now)


class Away(MemoryRateLimiter):
    """Does not answer."""

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """Fail as a server that is away."""
        raise UnavailableError("redis://:hunter2@limits.internal")


@frozen
class Caller:
    """Somebody at an address, who never gives up."""

    client: AsyncClient

    async def log_in(self, email: str = ADA, *, password: str = PASSWORD, **headers: str) -> int:
        """Try a password; return the status."""
        body = {"email": email, "password": password}
        sent = await self.client.post(f"{API}/auth/login", json=body, headers=headers)
        return sent.status_code

    async def register(self, email: str = ADA) -> Response:
        """Begin an account."""
        body = {"email": email, "password": PASSWORD, "role": "candidate"}
        return await self.client.post(f"{API}/auth/register", json=body)

    async def join(self, email: str = ADA) -> dict[str, str]:
        """Return what proves who asks."""
        assert 201 == (await self.register(email)).status_code
        body = {"email": email, "password": PASSWORD}
        token = (await self.client.post(f"{API}/auth/login", json=body)).json()["access_token"]
        return {"authorization": f"Bearer {token}"}

    async def get(self, path: str, **headers: str) -> Response:
        """Ask."""
        return await self.client.get(API + path, headers=headers)


@frozen
class Service:
    """The application, open."""

    container: Container
    at: Callable[[str], Caller]

    def wait(self, time: timedelta) -> None:
        """Let time pass."""
        clock = self.container.clock()
        assert isinstance(clock, FixedClock)
        clock.advance(time)


Serve = Callable[..., AbstractAsyncContextManager[Service]]


@pytest.fixture
def serve(description: Description) -> Serve:
    @asynccontextmanager
    async def serve(**settings: str) -> AsyncIterator[Service]:
        named = {f"JOBGRAPH_{name.upper()}": value for name, value in settings.items()}
        container = build_container(load_settings({**LIMITED, **named}))
        app = build_app(container, relay=False)

        async def compare(response: Response) -> None:
            await response.aread()
            check(response, description)

        def at(address: str) -> Caller:
            transport = ASGITransport(
                app=app,  # type: ignore[arg-type] # its scope is of ASGI, more exact than httpx's
                client=(address, 50000),
                raise_app_exceptions=False,
            )
            hooks = {"response": [compare]}
            return Caller(
                AsyncClient(transport=transport, base_url="http://jobgraph", event_hooks=hooks)
            )

        async with running(container):
            yield Service(container, at)

    return serve


async def test_passwords_of_an_account_are_tried_ten_times_a_minute(serve: Serve) -> None:
    async with serve() as service:
        here, there = service.at(HERE), service.at(THERE)
        await here.register()
        tried = [await here.log_in(password=f"guess {n}") for n in range(5)]
        tried += [await there.log_in(password=f"guess {n}") for n in range(6)]
        assert [401] * 9 + [429] * 2 == tried
        assert 429 == await here.log_in()
        assert 401 == await here.log_in("grace@example.org")
        service.wait(timedelta(minutes=1))
        assert 200 == await here.log_in()


async def test_however_an_address_is_typed_it_is_one_account(serve: Serve) -> None:
    async with serve(login_limit="2") as service:
        here = service.at(HERE)
        tried = [
            await here.log_in(email) for email in (ADA, " ADA@Example.ORG", "Ada@example.org ")
        ]
        assert [401, 401, 429] == tried


async def test_one_address_tries_ten_times_as_many_names(serve: Serve) -> None:
    async with serve(login_limit="2") as service:
        here, there = service.at(HERE), service.at(THERE)
        tried = [await here.log_in(f"name-{n}@example.org") for n in range(21)]
        assert [401] * 20 + [429] == tried
        assert 429 == (await here.register("new@example.org")).status_code
        assert 401 == await there.log_in("name-0@example.org")


async def test_who_registers_is_counted_with_who_logs_in(serve: Serve) -> None:
    async with serve(login_limit="2") as service:
        here = service.at(HERE)
        assert 201 == (await here.register()).status_code
        assert 200 == await here.log_in()
        assert 429 == (await here.register()).status_code


async def test_no_limit_is_zero(serve: Serve) -> None:
    async with serve(login_limit="0") as service:
        here = service.at(HERE)
        assert [401] * 30 == [await here.log_in() for _ in range(30)]


async def test_requests_are_counted_by_account_wherever_they_come_from(serve: Serve) -> None:
    async with serve(rate_limit="5") as service:
        here, there = service.at(HERE), service.at(THERE)
        ada = await here.join()
        tried = [(await one.get("/users/me", **ada)).status_code for one in (here, there) * 3]
        assert [200] * 5 + [429] == tried


async def test_strangers_are_counted_by_address(serve: Serve) -> None:
    async with serve(rate_limit="5") as service:
        here, there = service.at(HERE), service.at(THERE)
        tried = [(await here.get("/skills")).status_code for _ in range(6)]
        assert [200] * 5 + [429] == tried
        assert 429 == await here.log_in()
        assert 200 == (await there.get("/skills")).status_code
        service.wait(timedelta(minutes=1))
        assert 200 == (await here.get("/skills")).status_code


async def test_who_guesses_tokens_is_counted_too(serve: Serve) -> None:
    async with serve(rate_limit="3") as service:
        here = service.at(HERE)
        tried = [
            (await here.get("/users/me", authorization=f"Bearer {n}")).status_code for n in range(5)
        ]
        assert [401, 401, 401, 429, 429] == tried


async def test_a_load_balancer_asks_as_often_as_it_likes(serve: Serve) -> None:
    async with serve(rate_limit="1") as service:
        here = service.at(HERE)
        tried = [await here.client.get(path) for path in ("/health", "/ready") * 3]
        assert {200} == {answer.status_code for answer in tried}


async def test_who_is_refused_is_told_when_to_come_back(serve: Serve) -> None:
    async with serve(rate_limit="2") as service:
        here = service.at(HERE)
        await here.get("/skills")
        service.wait(timedelta(seconds=20, milliseconds=500))
        await here.get("/skills")
        answer = await here.get("/skills")
        assert TOO_MANY == (answer.status_code, answer.json()["type"])
        expected = {
            "retry-after": "40",
            "ratelimit-limit": "2",
            "ratelimit-remaining": "0",
            "ratelimit-reset": "40",
        }
        assert expected == {name: answer.headers[name] for name in expected}


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        ("0", ["1.1.1.1", "2.2.2.2", "3.3.3.3"], [401, 429, 429]),
        ("1", ["1.1.1.1", "2.2.2.2", "1.1.1.1"], [401, 401, 429]),
        ("1", ["9.9.9.9, 1.1.1.1", "8.8.8.8, 1.1.1.1", "1.1.1.1"], [401, 429, 429]),
        (
            "2",
            ["9.9.9.9, 1.1.1.1, 10.0.0.1", "1.1.1.1,10.0.0.2", "2.2.2.2, 10.0.0.1"],
            [401, 429, 401],
        ),
        ("1", ["", "unknown", "1.1.1.1:0:80"], [401, 429, 429]),
        ("1", ["1.1.1.1:80", "1.1.1.1:65535", "1.1.1.1"], [401, 429, 429]),
        ("1", ["[2001:db8::1]:80", "[2001:db8::2]", "[2001:db8:0:1::1]:443"], [401, 429, 401]),
        ("1", ["[2001:db8::1]80", "[1.1.1.1]:80", "1.1.1.1:http"], [401, 429, 429]),
        ("1", ["2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"], [401, 429, 401]),
        ("1", ["::ffff:1.1.1.1", "1.1.1.1", "::ffff:2.2.2.2"], [401, 429, 401]),
    ],
)
async def test_whom_proxies_heard_is_believed_for_as_many_as_are_ours(
    serve: Serve, proxies: str, forwarded: list[str], expected: list[int]
) -> None:
    async with serve(rate_limit="1", login_limit="0", trusted_proxies=proxies) as service:
        here = service.at(HERE)
        assert expected == [await here.log_in(**{"x-forwarded-for": said}) for said in forwarded]


async def test_the_store_learns_neither_names_nor_addresses(serve: Serve) -> None:
    async with serve(rate_limit="100") as service:
        watched = Watched()
        with service.container.rate_limiter.override(watched):
            ada = await service.at(HERE).join()
            await service.at(HERE).get("/users/me", **ada)
        assert 4 == len(set(watched.keys))
        assert {64} == {len(key) for key in watched.keys}
        assert not [key for key in watched.keys if "ada" in key or HERE in key]


async def test_when_the_store_is_away_nobody_tries_passwords(serve: Serve) -> None:
    async with serve() as service:
        here = service.at(HERE)
        await here.register()
        with service.container.rate_limiter.override(Away()):
            answer = await here.client.post(
                f"{API}/auth/login", json={"email": ADA, "password": PASSWORD}
            )
        assert 503 == answer.status_code
        assert 1 <= int(answer.headers["retry-after"]) <= 5
        assert "hunter2" not in answer.text
        assert 200 == await here.log_in()
