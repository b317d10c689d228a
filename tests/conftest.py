"""Backends for whoever asks, as the container lists them."""

import gc
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import load_settings
from tests.harnesses import Harness, load_harness, variants
from tests.scratch import write_into_memory
from tests.servers import REQUIRED, ServerMissingError

write_into_memory()

# Machines are shared and noisy: how long an example takes belongs into benchmarks.
settings.register_profile(
    "shared machines", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("shared machines")

IN_PROCESS = {
    "JOBGRAPH_PERSISTENCE": "memory",
    "JOBGRAPH_BLOB_STORAGE": "memory",
    "JOBGRAPH_CACHE": "none",
    "JOBGRAPH_SESSION_STORE": "memory",
    "JOBGRAPH_PROGRESS_STORE": "memory",
    "JOBGRAPH_RATE_LIMITER": "memory",
    "JOBGRAPH_TEXT_EXTRACTION": "memory",
    "JOBGRAPH_OCR": "none",
    "JOBGRAPH_SKILL_CATALOGUE": "memory",
    "JOBGRAPH_MATCH_INDEX": "reference",
    "JOBGRAPH_GAZETTEER": "memory",
    "JOBGRAPH_WORD_WEIGHTS": "memory",
    "JOBGRAPH_PHONE_NUMBERS": "memory",
    "JOBGRAPH_SKILL_TAGGING": "memory",
    "JOBGRAPH_TEXT_EMBEDDING": "characters",
    "JOBGRAPH_IDENTITY_PROVIDER": "memory",
    "JOBGRAPH_URL_SIGNER": "memory",
    "JOBGRAPH_CLOCK": "fixed",
    "JOBGRAPH_LOGIN_LIMIT": "0",  # a limit never ends while the clock stands still
    "JOBGRAPH_IDS": "sequence",
}

Environment = dict[str, str]
NOT_RUN = "no server: "
"""How the reason of a test begins that was not run for want of a server."""


def pytest_collection() -> None:
    """Look for no garbage while tests are collected: there is next to none.

    But before: attrs makes each class anew, with slots, and the first is a subclass until then.
    """
    gc.collect()
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave ten thousand tests out of every search for garbage: they stay to the end."""
    gc.freeze()
    gc.enable()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`@pytest.mark.every("blob_storage")` runs a test on every variant of every backend."""
    for mark in metafunc.definition.iter_markers("every"):
        (port,) = mark.args
        left_out = mark.kwargs.get("but", ())
        names = [v for v in variants(port) if not {v, v.split("__")[0]} & set(left_out)]
        metafunc.parametrize("backend", [(port, name) for name in names], ids=names, indirect=True)


@pytest.fixture(scope="session")
def started() -> Iterator[Callable[[str, str], Harness]]:
    """Each harness starts when first needed and stops at the end.

    Without its server a test fails when JOBGRAPH_REQUIRE names the server; else it is told as
    not run at the end.
    """
    missing: dict[str, str] = {}
    running: dict[str, Harness] = {}
    with ExitStack() as stack:

        def start(port: str, variant: str) -> Harness:
            what = f"{port} on {variant}"
            if what in missing:
                pytest.skip(missing[what])
            if what in running:
                return running[what]
            harness = load_harness(port, variant)
            try:
                harness.start()
            except ServerMissingError as e:
                if REQUIRED & {name.partition("_")[0] for name in harness.needs}:
                    raise
                missing[what] = not_run(what, e)
                pytest.skip(missing[what])
            stack.callback(harness.stop)
            return running.setdefault(what, harness)

        yield start


def not_run(what: str, why: ServerMissingError) -> str:
    """Give the reason of a skip that is told at the end."""
    return f"{NOT_RUN}{what}: {str(why).splitlines()[0]}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was not run: nobody shall take silence for proof."""
    skipped: list[pytest.TestReport] = terminalreporter.stats.get("skipped", [])
    reasons = (str(r.longrepr[2]) for r in skipped if isinstance(r.longrepr, tuple))
    missing = {r.partition(NOT_RUN)[2] for r in reasons if NOT_RUN in r}
    if missing:
        terminalreporter.section("not run, for want of servers: `make servers` installs them")
        for line in sorted(missing):
            terminalreporter.line(line)


@pytest.fixture
def backend(
    request: pytest.FixtureRequest, started: Callable[[str, str], Harness], tmp_path: Path
) -> Environment:
    """Choose this backend and nothing else."""
    port, variant = request.param
    fresh = started(port, variant).fresh(tmp_path)
    return {**IN_PROCESS, f"JOBGRAPH_{port.upper()}": variant.split("__")[0], **fresh}


@pytest.fixture
async def container(backend: Environment) -> AsyncIterator[Container]:
    """Everything made and open."""
    made = build_container(load_settings(backend))
    await migrate(made)
    made.reset_singletons()  # as good as another one, in an eighth of the time
    async with running(made) as opened:
        yield opened


@pytest.fixture
async def in_process(tmp_path: Path) -> AsyncIterator[Container]:
    """Open the memory adapters, for unit tests of use cases."""
    environment = {**IN_PROCESS, "JOBGRAPH_DATA": str(tmp_path)}
    async with running(build_container(load_settings(environment))) as opened:
        yield opened
