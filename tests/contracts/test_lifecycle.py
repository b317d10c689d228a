"""The promises of Lifecycle, Provisioned and OpenedAsItIs, for everything that has one."""

import pytest

from application.ports.lifecycle import Lifecycle, OpenedAsItIs, Provisioned
from entrypoints.container.backends import selectors
from entrypoints.container.everything import build_container
from entrypoints.settings import load_settings
from tests.conftest import Environment
from tests.harnesses import variants

BACKENDS = [(port, name) for port in sorted(selectors()) for name in variants(port)]
every_backend = pytest.mark.parametrize(
    "backend", BACKENDS, ids=["-".join(b) for b in BACKENDS], indirect=True
)


@pytest.fixture
def adapter(backend: Environment, request: pytest.FixtureRequest) -> object:
    port, _ = request.node.callspec.params["backend"]
    return getattr(build_container(load_settings(backend)), port)()


@every_backend
async def test_it_opens_answers_and_closes(adapter: object) -> None:
    if isinstance(adapter, Provisioned):
        await adapter.migrate()
    if isinstance(adapter, Lifecycle):
        await adapter.open()
        await adapter.ping()
        await adapter.close()
        await adapter.close()


@every_backend
async def test_it_closes_when_it_was_never_opened(adapter: object) -> None:
    if isinstance(adapter, Lifecycle):
        await adapter.close()


@every_backend
async def test_what_it_needs_can_be_made_twice(adapter: object) -> None:
    if isinstance(adapter, Provisioned):
        await adapter.migrate()
        await adapter.migrate()
    if isinstance(adapter, Lifecycle):
        await adapter.close()


@every_backend
async def test_what_was_made_can_be_opened_as_it_is(adapter: object) -> None:
    if isinstance(adapter, OpenedAsItIs) and isinstance(adapter, Lifecycle):
        if isinstance(adapter, Provisioned):
            await adapter.migrate()
        await adapter.open_as_it_is()
        await adapter.ping()
        await adapter.close()
