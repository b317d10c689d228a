"""Backends for whoever asks, as the container lists them."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from entrypoints.container.backends import selectors
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.harnesses import Harness, load_harness

IN_PROCESS = {
    "JOBGRAPH_PERSISTENCE": "memory",
    "JOBGRAPH_BLOB_STORAGE": "memory",
    "JOBGRAPH_TEXT_EXTRACTION": "memory",
    "JOBGRAPH_SKILL_CATALOGUE": "memory",
    "JOBGRAPH_IDENTITY_PROVIDER": "memory",
    "JOBGRAPH_CLOCK": "fixed",
    "JOBGRAPH_IDS": "sequence",
}

Environment = dict[str, str]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`@pytest.mark.every("blob_storage")` runs a test on every backend of that port."""
    for mark in metafunc.definition.iter_markers("every"):
        (port,) = mark.args
        left_out = mark.kwargs.get("but", ())
        backends = sorted(set(selectors()[port].providers) - set(left_out))
        metafunc.parametrize("backend", [(port, b) for b in backends], ids=backends, indirect=True)


@pytest.fixture(scope="session")
def started() -> Iterator[Callable[[str, str], Harness]]:
    """Each harness starts when first needed and stops at the end."""
    with ExitStack() as stack:

        @cache
        def start(port: str, backend: str) -> Harness:
            harness = load_harness(port, backend)
            harness.start()
            stack.callback(harness.stop)
            return harness

        yield start


@pytest.fixture
def backend(
    request: pytest.FixtureRequest, started: Callable[[str, str], Harness], tmp_path: Path
) -> Environment:
    """Choose this backend and nothing else."""
    port, name = request.param
    fresh = started(port, name).fresh(tmp_path)
    return {**IN_PROCESS, **fresh, f"JOBGRAPH_{port.upper()}": name}


@pytest.fixture
async def container(backend: Environment) -> AsyncIterator[Container]:
    """Everything open."""
    async with running(build_container(load_settings(backend))) as opened:
        yield opened


@pytest.fixture
async def in_process(tmp_path: Path) -> AsyncIterator[Container]:
    """Open the memory adapters, for unit tests of use cases."""
    environment = {**IN_PROCESS, "JOBGRAPH_DATA": str(tmp_path)}
    async with running(build_container(load_settings(environment))) as opened:
        yield opened
