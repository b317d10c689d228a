"""The child process: bounded, without a way out, and gone however it ends."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.text_extraction.local import LocalTextExtraction, child
from adapters.text_extraction.local.process import NoAnswerError, ask
from application.ports.text_extraction import BrokenDocumentError, TooComplexDocumentError
from tests.documents import MEBIBYTE, bomb_pdf, pdf, word_of

PDF = pdf("Python")
CHILD = Path(child.__file__).parent
FOREVER = "while True: pass"
_SERVERS: set[int] = set()
"""Children of this process that have nothing to do with these tests."""


@pytest.fixture(autouse=True)
def _no_child_is_left() -> Iterator[None]:
    files = open_files()
    _SERVERS.clear()
    _SERVERS.update(children())
    yield
    assert [] == children()
    assert files == open_files()


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def children() -> list[int]:
    """Return the processes that a test started, dead ones too that nobody has asked after."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, rest = stat.read_text().rpartition(")")
        except (FileNotFoundError, ProcessLookupError):  # ended meanwhile
            continue
        child = int(stat.parent.name)
        if int(rest.split()[1]) == os.getpid() and child not in _SERVERS:
            found.append(child)
    return found


async def first_child() -> int:
    async with asyncio.timeout(10):
        while not children():  # noqa: ASYNC110 - the system sets no event
            await asyncio.sleep(0)
    return children()[0]


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-c", code]


async def test_the_answer_is_what_the_child_says() -> None:
    code = "import sys; print(sys.stdin.read()[::-1], end='')"
    assert b"cba" == await ask(python(code), b"abc", seconds=10, max_answer=3)


async def test_the_child_sees_no_environment() -> None:
    code = "import os; print(sorted(os.environ), end='')"
    said = await ask(python(code), b"", seconds=10, max_answer=1000)
    assert b"['LC_CTYPE']" == said  # Python's own


@pytest.mark.parametrize(
    "code",
    [
        FOREVER,
        "import os; os.close(0); os.close(1); " + FOREVER,
        "import os; os.fork(); " + FOREVER,
        "while True: print('a' * 10_000)",
        "print('a' * 10_000)",
        "import os; os.abort()",
        "raise SystemExit(3)",
    ],
    ids=["busy", "silent", "forks", "floods", "says too much", "crashes", "fails"],
)
async def test_a_child_that_gives_no_answer_is_an_error(code: str) -> None:
    with pytest.raises(NoAnswerError):
        await ask(python(code), bytes(1_000_000), seconds=0.5, max_answer=1000)


async def test_a_child_that_does_not_listen_can_still_answer() -> None:
    assert b"1" == await ask(
        python("print(1, end='')"), bytes(10_000_000), seconds=10, max_answer=1000
    )


async def test_a_program_that_is_not_there_is_the_operators_trouble() -> None:
    with pytest.raises(FileNotFoundError):
        await ask(["/nowhere/python"], b"", seconds=10, max_answer=1000)


async def test_a_child_killed_from_outside_is_an_error_and_the_next_one_reads() -> None:
    extraction = LocalTextExtraction()
    reading = asyncio.create_task(extraction.extract(PDF))
    os.kill(await first_child(), signal.SIGKILL)
    with pytest.raises(TooComplexDocumentError):
        await reading
    assert "Python" == (await extraction.extract(PDF)).text


async def test_reading_takes_no_longer_than_allowed() -> None:
    with pytest.raises(TooComplexDocumentError):
        await LocalTextExtraction(seconds=0.01).extract(PDF)


LARGE = {
    "PDF": bomb_pdf(5),
    "Word": word_of("".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(100_000))),
}


@pytest.mark.parametrize("data", LARGE.values(), ids=LARGE)
async def test_reading_takes_no_more_memory_than_allowed(data: bytes) -> None:
    assert (await LocalTextExtraction().extract(data)).text
    with pytest.raises(TooComplexDocumentError):
        await LocalTextExtraction(memory=60 * MEBIBYTE).extract(data)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Python",
        "[" * 100_000,
        '{"pages": ["Python"], "count": 0, "truncated": false}',
        '{"pages": ["Python"], "count": 101, "truncated": false}',
        '{"pages": ["Python", 1], "count": 2, "truncated": false}',
        '{"pages": "Python", "count": 1, "truncated": false}',
        '{"pages": ["Python"]}',
        '{"error": "a new one"}',
    ],
)
async def test_a_child_that_was_taken_over_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    (tmp_path / "answer").write_text(answer)
    run_instead(monkeypatch, tmp_path, f"cat > /dev/null; cat {tmp_path}/answer")
    with pytest.raises(BrokenDocumentError):
        await LocalTextExtraction().extract(PDF)


async def test_a_parser_that_is_not_installed_is_no_fault_of_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_instead(monkeypatch, tmp_path, f'exec {sys.executable} -S "$@"')
    with pytest.raises(RuntimeError, match="application/pdf"):
        await LocalTextExtraction().extract(PDF)


def run_instead(monkeypatch: pytest.MonkeyPatch, folder: Path, command: str) -> None:
    """Let a shell script be what runs Python."""
    script = folder / "python"
    script.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{command}\n")
    script.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(script))


async def test_cancelling_ends_the_child_at_any_moment() -> None:
    for moment in range(20):
        reading = asyncio.create_task(ask(python(FOREVER), b"", seconds=10, max_answer=1000))
        for _ in range(moment):
            await asyncio.sleep(0)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert [] == children()


async def test_only_so_many_children_run_at_once() -> None:
    extraction = LocalTextExtraction(parallel=2)
    reading = asyncio.gather(*(extraction.extract(PDF) for _ in range(6)))
    most = 0
    while not reading.done():
        most = max(most, len(children()))
        await asyncio.sleep(0)
    assert ["Python"] * 6 == [extracted.text for extracted in await reading]
    assert 2 == most


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/passwd')",
        "open('/tmp/x', 'w')",
        "__import__('os').listdir('/')",
        "__import__('os').fork()",
        "__import__('os').kill(__import__('os').getppid(), 0)",
        "__import__('os').execv('/bin/true', ['true'])",
        "__import__('socket').socket()",
        "__import__('os').unlink('/nowhere')",
    ],
)
def test_behind_closed_doors_nothing_can_be_reached(attempt: str) -> None:
    code = f"""
import os, socket, sys
sys.path.insert(0, {str(CHILD)!r})
import confinement
confinement.limit(memory=2**29, seconds=5)
confinement.close_doors()
try:
    {attempt}
except PermissionError:
    os.write(1, b"refused")
os._exit(0)
"""
    done = subprocess.run(python(code), capture_output=True, check=True)
    assert b"refused" == done.stdout


def test_a_child_that_nobody_watches_ends_by_itself() -> None:
    code = f"""
import sys
sys.path.insert(0, {str(CHILD)!r})
import confinement
confinement.limit(memory=2**29, seconds=1)
{FOREVER}
"""
    done = subprocess.run(python(code), check=False)
    assert done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}
