"""The command as a process: what only a process can show."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.documents import pdf
from tests.e2e.cli.conftest import Write
from tests.e2e.cli.texts import NURSE_JOB

HOUSE = Path(__file__).parents[3]
JOBGRAPH = [sys.executable, "-m", "entrypoints.cli.main"]
MEBIBYTE = 2**20

Start = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "JOBGRAPH_DATA": str(tmp_path / "var")}


@pytest.fixture
def start(environment: dict[str, str]) -> Start:
    def started(*arguments: object, **more: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*JOBGRAPH, *map(str, arguments)],
            cwd=HOUSE,
            env={**environment, **more},
            capture_output=True,
            timeout=60,
            check=False,
        )

    return started


@pytest.mark.parametrize("command", ["parse", "parse-job", "fit", "rank"])
def test_two_processes_print_the_same_bytes(
    start: Start, resume: Path, job: Path, write: Write, command: str
) -> None:
    cases: dict[str, list[object]] = {
        "parse": [resume],
        "parse-job": [job],
        "fit": [resume, job, "--as-of", "2026-11-21"],
        "rank": ["--job", job, resume, write("other.pdf", pdf(NURSE_JOB)), write("bad.pdf", "")],
    }
    one, two = (start(command, *cases[command], "--json", PYTHONHASHSEED=s) for s in ("1", "2"))
    assert (0, b"") == (one.returncode, one.stderr)
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)
    assert one.stdout.endswith(b"}\n")


def test_json_is_utf_8_whatever_the_locale_is(start: Start, resume: Path) -> None:
    done = start("parse", resume, "--json", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "café" in done.stdout.decode()


def test_people_are_served_where_only_ascii_can_be_written(
    start: Start, resume: Path, job: Path
) -> None:
    done = start("fit", resume, job, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (0, b"") == (done.returncode, done.stderr)
    assert b"Must-have skills" in done.stdout


def test_colours_are_for_terminals(start: Start, resume: Path, job: Path) -> None:
    assert b"\x1b" not in start("fit", resume, job).stdout


def test_a_huge_file_is_refused_before_it_is_read(start: Start, tmp_path: Path) -> None:
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.truncate(100 * MEBIBYTE)
    refused = start("parse", huge, "--json")
    assert (3, b"") == (refused.returncode, refused.stdout)
    assert refused.stderr.startswith(b"jobgraph: resume.too_large: ")
    assert 1 == len(refused.stderr.splitlines())


def test_a_pipe_that_nobody_writes_to_is_no_file(start: Start, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refused = start("parse", pipe)
    assert 3 == refused.returncode
    assert refused.stderr.startswith(b"jobgraph: file.not_a_file: ")


def test_settings_that_make_no_sense_are_wrong_usage(start: Start, resume: Path) -> None:
    refused = start("parse", resume, JOBGRAPH_FAX="on")
    assert (2, b"") == (refused.returncode, refused.stdout)
    assert refused.stderr.startswith(b"jobgraph: settings: JOBGRAPH_FAX")
    assert 1 == len(refused.stderr.splitlines())


def test_help_and_version_load_no_part_of_the_service(start: Start) -> None:
    assert b"parse-job" in start("--help").stdout
    assert start("--version").stdout.startswith(b"jobgraph ")
    code = (
        "import sys, entrypoints.cli.main; "
        "print(*(m for m in ('attrs', 'rich', 'application', 'asyncio') if m in sys.modules))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, capture_output=True, check=True
    )
    assert b"\n" == loaded.stdout


OUTPUTS = [
    ["--help"],
    ["--version"],
    ["fit", "examples/resume.txt", "examples/job.txt"],
    ["fit", "examples/resume.txt", "examples/job.txt", "--json"],
    ["rank", "--job", "examples/job.txt", "examples/resume.txt"],
    ["events", "parked"],
]


@pytest.mark.parametrize("arguments", OUTPUTS)
def test_an_output_that_is_full_is_one_sentence(
    environment: dict[str, str], arguments: list[str]
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*JOBGRAPH, *arguments],
            cwd=HOUSE,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert 1 == done.returncode
    (line,) = done.stderr.splitlines()
    assert line.startswith(b"jobgraph: output.not_written: ")


@pytest.mark.parametrize("arguments", OUTPUTS)
def test_nobody_is_told_of_an_output_that_nobody_reads(
    environment: dict[str, str], arguments: list[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [*JOBGRAPH, *arguments],
            cwd=HOUSE,
            env=environment,
            stdout=closed,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (1, b"") == (done.returncode, done.stderr)


@pytest.fixture
def port() -> Iterator[int]:
    """Somebody else listens here."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_busy_port_is_one_sentence(start: Start, port: int) -> None:
    refused = start("serve", "--port", port)
    assert (1, b"") == (refused.returncode, refused.stdout)
    (line,) = refused.stderr.splitlines()
    assert line.startswith(b"jobgraph: serve.address: ")
    assert b"--port" in line


def test_a_database_that_cannot_be_used_is_one_sentence(start: Start, write: Write) -> None:
    refused = start("migrate", JOBGRAPH_DATA=str(write("file", "no folder")))
    assert (1, b"") == (refused.returncode, refused.stdout)
    (line,) = refused.stderr.splitlines()
    assert line.startswith(b"jobgraph: unavailable: ")


def test_the_service_answers_until_it_is_interrupted(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [*JOBGRAPH, "serve", "--port", "0"],
        cwd=HOUSE,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().decode().split()[-1]
        with urllib.request.urlopen(f"{address}/api/v1/health", timeout=30) as answer:  # noqa: S310 - our own
            assert 200 == answer.status
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (0, b"") == (process.returncode, errors)
