"""Processes that save the same progress lose nothing of each other."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from entrypoints.container.everything import Container
from tests.conftest import Environment
from tests.integration.progress_store.tabs import TABS
from tests.integration.session_store.own_redis import NOW

_NAMES = "abcd"
_LONGEST = 120
"""Seconds."""
_HOUSE = Path(__file__).parents[3]
Process = subprocess.Popen[str]
_PATIENT = {"JOBGRAPH_DATABASE_CONNECT_TIMEOUT": "30", "JOBGRAPH_REDIS_TIMEOUT": "30"}


@contextmanager
def windows(environment: Environment) -> Iterator[Sequence[Process]]:
    """Start processes, ready to save."""
    with ExitStack() as stack:
        processes = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests.integration.progress_store.tabs", name],
                    cwd=_HOUSE,
                    env={**os.environ, **environment, **_PATIENT},
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for name in _NAMES
        ]
        for process in processes:
            stack.callback(process.kill)
        for process in processes:
            assert process.stdout is not None
            assert "ready\n" == process.stdout.readline()
        yield processes


def begin(process: Process) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


@pytest.mark.every("progress_store", but=("memory",))
async def test_of_20_tabs_over_4_processes_each_has_its_answer_in_the_end(
    container: Container, backend: Environment
) -> None:
    with windows(backend) as processes:
        for process in processes:
            begin(process)
        assert [0] * len(_NAMES) == [process.wait(_LONGEST) for process in processes]
    found = await container.progress_store().find("shared", now=NOW)
    assert found is not None
    assert len(_NAMES) * TABS == found.revision
    expected = sorted(f"{name}{n}" for name in _NAMES for n in range(TABS))
    assert expected == sorted(found.content.split())
