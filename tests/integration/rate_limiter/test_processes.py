"""Processes that share a store never admit one too many between them."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.conftest import Environment
from tests.integration.rate_limiter.crowd import LIMIT

_HOUSE = Path(__file__).parents[3]
_PATIENT = {"JOBGRAPH_DATABASE_CONNECT_TIMEOUT": "30", "JOBGRAPH_REDIS_TIMEOUT": "30"}
"""Exactness is measured here, not how fast this machine is."""
Process = subprocess.Popen[str]


@contextmanager
def crowd(environment: Environment, *, processes: int, each: int) -> Iterator[Sequence[Process]]:
    """Start processes, ready to take."""
    with ExitStack() as stack:
        started = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests.integration.rate_limiter.crowd", str(each)],
                    cwd=_HOUSE,
                    env={**os.environ, **environment, **_PATIENT},
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for _ in range(processes)
        ]
        for process in started:
            stack.callback(process.kill)
        assert ["ready"] * processes == [said(process) for process in started]
        yield started


def said(process: Process) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: Process, minute: int) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{minute}\n")
    process.stdin.flush()


@pytest.mark.every("rate_limiter", but=("memory",))
@pytest.mark.usefixtures("container")  # it makes the tables
@pytest.mark.parametrize(("processes", "each"), [(4, 75), (1, 300)])
async def test_of_300_requests_over_some_processes_exactly_10_are_admitted(
    backend: Environment, processes: int, each: int
) -> None:
    with crowd(backend, processes=processes, each=each) as everybody:
        for minute in range(2):  # nobody has a period, then everybody finds one that is over
            for process in everybody:
                tell(process, minute)
            admitted = [int(said(process)) for process in everybody]
            assert LIMIT.most == sum(admitted), admitted
