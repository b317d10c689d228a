"""Processes, and what the kernel saw them take."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from attrs import frozen

HOUSE = Path(__file__).parents[2]
_MIB = 1024
"""The kernel counts in KiB."""


@frozen
class Step:
    """What one process took."""

    seconds: float
    memory: float
    """Of its resident set, in MiB, at most."""
    told: Any


def step(arguments: Sequence[str], environment: Mapping[str, str]) -> Step:
    """Run to the end; end with it when it fails."""
    started = perf_counter()
    process = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, *arguments],
        cwd=HOUSE,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None  # noqa: S101 - for the type checker
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(process.returncode)
    told = json.loads(said) if said else None
    return Step(perf_counter() - started, usage.ru_maxrss / _MIB, told)


@contextmanager
def writing(arguments: Sequence[str], environment: Mapping[str, str]) -> Iterator[Any]:
    """Write until the end; gives a function that tells how many commits there were."""
    process = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, *arguments],
        cwd=HOUSE,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None  # noqa: S101 - for the type checker
    process.stdout.readline()
    said = b""
    try:
        yield lambda: said.decode().strip()
    finally:
        said, _ = process.communicate()
