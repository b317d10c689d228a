"""The promises of Lifecycle, for everything that has one."""

from pathlib import Path

import pytest

from application.ports.lifecycle import Lifecycle
from entrypoints.container.backends import selectors
from entrypoints.container.everything import build_container
from entrypoints.settings import load_settings
from tests.conftest import IN_PROCESS

BACKENDS = [(port, b) for port, s in selectors().items() for b in sorted(s.providers)]


def _adapter(port: str, backend: str, folder: Path) -> Lifecycle | None:
    environment = {
        **IN_PROCESS,
        "JOBGRAPH_DATA": str(folder / "data"),
        f"JOBGRAPH_{port.upper()}": backend,
    }
    adapter = getattr(build_container(load_settings(environment)), port)()
    return adapter if isinstance(adapter, Lifecycle) else None


@pytest.mark.parametrize(("port", "backend"), BACKENDS)
async def test_it_opens_answers_and_closes(port: str, backend: str, tmp_path: Path) -> None:
    adapter = _adapter(port, backend, tmp_path)
    if adapter is not None:
        await adapter.open()
        await adapter.ping()
        await adapter.close()


@pytest.mark.parametrize(("port", "backend"), BACKENDS)
async def test_it_closes_when_it_was_never_opened(port: str, backend: str, tmp_path: Path) -> None:
    adapter = _adapter(port, backend, tmp_path)
    if adapter is not None:
        await adapter.close()
