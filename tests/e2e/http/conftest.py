"""The application on memory adapters, and people who use it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from functools import partial

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import AsyncTestClient, TestClient

from adapters.clock.fixed import FixedClock
from entrypoints.container.everything import Container, build_container
from entrypoints.http.app import build_app
from entrypoints.settings import load_settings
from entrypoints.worker.outbox_relay import build_relay
from tests.conftest import IN_PROCESS
from tests.e2e.http.described import Client, Description, check
from tests.e2e.http.people import Person, a_job, an_employer, join

MAX_DOCUMENT = 64 * 1024

Built = tuple[Container, Litestar]


def build() -> Built:
    """Build everything on memory adapters, and the routes to it."""
    settings = {**IN_PROCESS, "JOBGRAPH_MAX_DOCUMENT_BYTES": str(MAX_DOCUMENT)}
    container = build_container(load_settings(settings))
    return container, build_app(container, relay=False)


@pytest.fixture(scope="session")
def description() -> Description:
    """Ask once what the API is like."""
    _, app = build()
    with TestClient(app) as client:
        return Description(client.get("/api/v1/openapi.json").json())


@pytest.fixture(scope="session")
def built() -> Built:
    """Build the routes once: that takes longer than most tests, and they keep nothing."""
    return build()


@pytest.fixture
def made(built: Built) -> Container:
    """Start from nothing."""
    container, _ = built
    container.reset_singletons()
    return container


@pytest.fixture
async def client(made: Container, built: Built, description: Description) -> AsyncIterator[Client]:
    """Every answer is compared with what the description of the API announces."""
    container, app = built
    assert container is made, "the routes ask the container that the test looks into"
    async with AsyncTestClient(app, raise_server_exceptions=False) as client:

        async def compare(response: Response) -> None:
            await response.aread()
            check(response, description)

        client.event_hooks = {"response": [compare]}
        yield client


@pytest.fixture
def relay(made: Container) -> Callable[[], Awaitable[int]]:
    """Let all events flow; nobody has to wait and see."""
    return build_relay(made).drain


@pytest.fixture
def wait(made: Container) -> Callable[[timedelta], None]:
    """Let time pass."""
    clock = made.clock()
    assert isinstance(clock, FixedClock)
    return partial(FixedClock.advance, clock)


@pytest.fixture
async def ada(client: Client) -> Person:
    """Register a candidate."""
    return await join(client, "ada@example.org", "candidate")


@pytest.fixture
async def grace(client: Client) -> Person:
    """Register an employer with a company."""
    return await an_employer(client)


@pytest.fixture
async def match_id(ada: Person, grace: Person, relay: Callable[[], Awaitable[int]]) -> str:
    """Match Ada's résumé with Grace's job."""
    await a_job(grace)
    await ada.upload()
    await relay()
    (match,) = (await ada.get("/matches")).json()["items"]
    return str(match["id"])
