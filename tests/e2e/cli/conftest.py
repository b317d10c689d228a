"""The command in this process, and files to give it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest
from click.testing import CliRunner, Result

from entrypoints.cli.main import cli
from tests.e2e.cli.texts import FRONT_END_JOB, RESUME


class Write(Protocol):
    """Makes a file and returns its path."""

    def __call__(self, name: str, content: str | bytes, /) -> Path: ...


Run = Callable[..., Result]
Ask = Callable[..., Any]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def made(name: str, content: str | bytes, /) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made


@pytest.fixture
def resume(write: Write) -> Path:
    return write("resume.txt", RESUME)


@pytest.fixture
def job(write: Write) -> Path:
    return write("job.txt", FRONT_END_JOB)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `jobgraph` with these arguments, on data of its own."""

    def invoked(*arguments: object) -> Result:
        environment = {"JOBGRAPH_DATA": str(tmp_path / "var")}
        return CliRunner().invoke(cli, [str(a) for a in arguments], env=environment)

    return invoked


@pytest.fixture
def ask(run: Run) -> Ask:
    """Run `jobgraph` with `--json`, and return what it says."""

    def answered(*arguments: object) -> Any:  # noqa: ANN401 - JSON
        done = run(*arguments, "--json")
        assert "" == done.stderr
        assert done.exit_code in (0, 1)
        return json.loads(done.stdout)

    return answered
