"""The child process: bounded, without a way out, and gone however it ends."""

import asyncio
import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from shutil import copy

import pytest

from adapters.connections.programs import NoAnswerError, ask
from adapters.text_extraction.local import LocalTextExtraction, child
from adapters.text_extraction.local.child.pdf.sample import sample
from adapters.text_extraction.local.child.spare import WAITING, WARMING
from adapters.text_extraction.local.pictures import Pictures
from adapters.text_extraction.local.places import Places
from application.ports.text_extraction import (
    BrokenDocumentError,
    MediaType,
    TooComplexDocumentError,
)
from tests.documents import MEBIBYTE, bomb_pdf, pdf, word_of
from tests.eventually import eventually

PDF = pdf("Python")
LONG = bomb_pdf(400)
"""Takes until some limit ends it."""
CHILD = Path(child.__file__).parent
HOUSE = Path(__file__).parents[3]
FOREVER = "while True: pass"
_SERVERS: set[int] = set()
"""Children of this process that have nothing to do with these tests."""


@pytest.fixture(autouse=True)
def _no_child_is_left() -> Iterator[None]:
    gc.collect()  # what other tests let go of is closed before it is counted
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
    return [child for child in below(os.getpid()) if child not in _SERVERS]


def grandchildren() -> list[int]:
    """Return what the nurseries bore to read at once."""
    return [born for born in born_by_nurseries() if name_of(born) not in (WARMING, WAITING)]


def spares() -> list[int]:
    """Return those that wait for a document."""
    return [born for born in born_by_nurseries() if name_of(born) == WAITING]


def born_by_nurseries() -> list[int]:
    return [born for nursery in children() for born in below(nursery)]


def name_of(process: int) -> str:
    with suppress(FileNotFoundError, ProcessLookupError):  # ended meanwhile
        return Path(f"/proc/{process}/comm").read_text().strip()
    return ""


def below(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, rest = stat.read_text().rpartition(")")
        except (FileNotFoundError, ProcessLookupError):  # ended meanwhile
            continue
        if int(rest.split()[1]) == parent:
            found.append(int(stat.parent.name))
    return found


async def first(look: Callable[[], list[int]]) -> int:
    async with asyncio.timeout(20):
        while not (found := look()):  # noqa: ASYNC110 - the system sets no event
            await asyncio.sleep(0)
    return found[0]


def is_running(process: int) -> bool:
    """Tell it from one that is dead and not yet buried."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def is_there(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


async def gone(process: int) -> None:
    async with asyncio.timeout(10):
        while is_there(process):  # noqa: ASYNC110 - the system sets no event
            await asyncio.sleep(0)


@asynccontextmanager
async def extraction(
    *, seconds: float = 20, memory: int = 512 * MEBIBYTE, parallel: int | None = None
) -> AsyncIterator[LocalTextExtraction]:
    local = LocalTextExtraction(seconds=seconds, memory=memory, parallel=parallel)
    try:
        yield local
    finally:
        await local.close()


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
    async with extraction() as local:
        reading = asyncio.create_task(local.extract(LONG))
        os.kill(await first(grandchildren), signal.SIGKILL)
        with pytest.raises(TooComplexDocumentError):
            await reading
        assert "Python" == (await local.extract(PDF)).text


async def test_a_document_that_two_nurseries_die_of_is_an_error() -> None:
    async with extraction() as local:
        reading = asyncio.create_task(local.extract(LONG))
        while not reading.done():  # each as soon as it is there
            for nursery in children():
                with suppress(ProcessLookupError):
                    os.kill(nursery, signal.SIGKILL)
            await asyncio.sleep(0)
        with pytest.raises(TooComplexDocumentError):
            await reading
        assert "Python" == (await local.extract(PDF)).text


async def test_a_nursery_that_died_unnoticed_is_replaced() -> None:
    async with extraction() as local:
        await local.extract(PDF)
        (nursery,) = children()
        os.kill(nursery, signal.SIGKILL)
        await first(lambda: [] if is_running(nursery) else [nursery])
        assert "Python" == (await local.extract(PDF)).text


async def test_a_document_outlives_the_nursery_that_another_one_killed() -> None:
    async with extraction() as local:
        await local.extract(PDF)
        (nursery,) = children()
        os.kill(nursery, signal.SIGSTOP)
        reading = asyncio.create_task(local.extract(PDF))
        for _ in range(5):
            await asyncio.sleep(0)
        assert not reading.done()
        os.kill(nursery, signal.SIGKILL)
        assert "Python" == (await reading).text


async def test_a_nursery_that_is_stuck_is_replaced_and_nobody_waits_long() -> None:
    async with extraction() as local:
        await local.extract(PDF)
        (nursery,) = children()
        os.kill(nursery, signal.SIGSTOP)
        orders = local._nursery._orders  # noqa: SLF001 - thousands of orders fill it, too
        assert orders is not None
        with suppress(TimeoutError):
            while True:
                orders.send(bytes(2**10))
        began = time.monotonic()
        assert "Python" == (await local.extract(PDF)).text
        assert time.monotonic() - began < 4


def test_a_child_whose_nursery_is_gone_does_not_end_well() -> None:
    code = f"""
import sys
sys.path.insert(0, {str(CHILD)!r})
import nursery
born = nursery.Nursery.__new__(nursery.Nursery)
born._confinement = __import__("confinement")
born._answer({{"memory": 2**29, "seconds": 5}}, None, 1)
"""
    assert 1 == subprocess.run(python(code), check=False, stdin=subprocess.DEVNULL).returncode


async def test_many_documents_have_one_nursery() -> None:
    async with extraction() as local:
        await local.extract(PDF)
        first_one = children()
        await asyncio.gather(*(local.extract(PDF) for _ in range(10)))
        assert (1, first_one) == (len(first_one), children())


def test_several_threads_and_loops_share_one_nursery() -> None:
    local = LocalTextExtraction()
    with ThreadPoolExecutor(4) as threads:
        read = [threads.submit(lambda: asyncio.run(local.extract(PDF)).text) for _ in range(12)]
        assert ["Python"] * 12 == [each.result() for each in read]
    assert 1 == len(children())
    asyncio.run(local.close())


def test_whoever_forgets_to_close_leaves_nothing_behind() -> None:
    local = LocalTextExtraction()
    assert "Python" == asyncio.run(local.extract(PDF)).text
    del local
    gc.collect()
    assert [] == children()


async def test_a_nursery_and_its_children_do_not_outlive_their_parent(tmp_path: Path) -> None:
    (tmp_path / "long.pdf").write_bytes(LONG)
    code = f"""
import asyncio, sys
sys.path.insert(0, {str(HOUSE)!r})
from adapters.text_extraction.local import LocalTextExtraction
from adapters.text_extraction.local.child.pdf.sample import sample
asyncio.run(LocalTextExtraction().extract(open({str(tmp_path / "long.pdf")!r}, "rb").read()))
"""
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", code)
    born = await first(lambda: [g for c in below(parent.pid) for g in below(c)])
    (nursery,) = below(parent.pid)
    parent.kill()
    await parent.wait()
    await gone(nursery)
    await gone(born)


async def test_reading_takes_no_longer_than_allowed() -> None:
    async with extraction(seconds=0.2) as local:
        with pytest.raises(TooComplexDocumentError):
            await local.extract(LONG)


LARGE = {
    "PDF": bomb_pdf(5),
    "Word": word_of("".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(100_000))),
}


@pytest.mark.parametrize("data", LARGE.values(), ids=LARGE)
async def test_reading_takes_no_more_memory_than_allowed(data: bytes) -> None:
    async with extraction() as local:
        assert (await local.extract(data)).text
    async with extraction(memory=60 * MEBIBYTE) as local:
        with pytest.raises(TooComplexDocumentError):
            await local.extract(data)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Python",
        "[" * 100_000,
        '{"pages": ["Python"], "count": 0, "truncated": false}',
        '{"pages": ["Python"], "count": true, "truncated": false}',
        '{"pages": ["Python"], "count": 101, "truncated": false}',
        '{"pages": ["Python", 1], "count": 2, "truncated": false}',
        '{"pages": ["Python", "SQL"], "count": 1, "truncated": false}',
        pytest.param(
            f'{{"pages": ["{"a" * 1_000_100}"], "count": 1, "truncated": false}}', id="too long"
        ),
        '{"pages": "Python", "count": 1, "truncated": false}',
        '{"pages": ["Python"]}',
        '{"error": "a new one"}',
    ],
)
async def test_a_child_that_was_taken_over_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    replace_reader(
        tmp_path, monkeypatch, f"import os; os.write(1, {answer.encode()!r}); os._exit(0)"
    )
    async with extraction() as local:
        with pytest.raises(BrokenDocumentError):
            await local.extract(PDF)


@pytest.mark.parametrize(
    "instead",
    ["while True: pass", "import os; os.close(1)\nwhile True: pass", "import os; os.abort()"],
    ids=["busy", "silent", "crashes"],
)
async def test_a_child_that_was_taken_over_and_says_nothing_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, instead: str
) -> None:
    replace_reader(tmp_path, monkeypatch, instead)
    async with extraction(seconds=1) as local:
        with pytest.raises(TooComplexDocumentError):
            await local.extract(PDF)


async def test_a_child_cannot_see_what_is_asked_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_reader(
        tmp_path,
        monkeypatch,
        "import os, json\n"
        "        said = []\n"
        "        for n in range(3, 99):\n"
        "            try: os.fstat(n)\n"
        "            except OSError: continue\n"
        "            said.append(n)\n"
        "        return {'pages': ['open: ' + str(said)], 'count': 1, 'truncated': False}",
    )
    async with extraction() as local:
        read = await asyncio.gather(*(local.extract(PDF) for _ in range(3)))
        assert ["open: []"] * 3 == [each.text for each in read]


async def test_a_parser_that_is_not_installed_is_no_fault_of_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "python"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -S "$@"\n')
    script.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(script))
    async with extraction() as local:
        with pytest.raises(RuntimeError, match="application/pdf"):
            await local.extract(PDF)


def replace_reader(folder: Path, monkeypatch: pytest.MonkeyPatch, instead: str) -> None:
    """Let something else read PDF, in a nursery that is otherwise as it is."""
    for name in ("__main__.py", "nursery.py", "spare.py", "confinement.py"):
        copy(CHILD / name, folder)
    (folder / "pdf").mkdir()
    (folder / "pdf" / "document.py").write_text(
        f"def read(data, *, max_pages, max_characters):\n    if True:\n        {instead}\n"
    )
    monkeypatch.setattr("adapters.text_extraction.local.nursery.CHILD", folder)


@pytest.mark.parametrize("then", ["pass", "raise OSError"])
async def test_all_children_but_the_first_come_from_a_warm_nursery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    replace_reader(
        tmp_path,
        monkeypatch,
        "return {'pages': [f'warmed {len(CALLS)} times'], 'count': 1, 'truncated': False}",
    )
    with (tmp_path / "pdf" / "document.py").open("a") as module:
        module.write(f"CALLS = []\ndef warm_up():\n    CALLS.append(1)\n    {then}\n")
    async with extraction() as local:
        read = []
        for _ in range(3):
            read.append((await local.extract(PDF)).text)
            await first(spares)
    # once by the nursery, while the first was at work, and once by each spare
    assert ["warmed 0 times", "warmed 2 times", "warmed 2 times"] == read


async def test_who_reads_next_was_born_before_its_document() -> None:
    async with extraction() as local:
        await local.extract(PDF)
        waiting = await first(spares)
        assert "Python" == (await local.extract(PDF)).text
        assert not is_there(waiting), "it reads one document, and ends"
        assert waiting != await first(spares)


async def test_a_spare_is_as_confined_as_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_reader(
        tmp_path,
        monkeypatch,
        "import os\n"
        "        said = [os.getpid()]\n"
        "        try: bytearray(2**29)\n"
        "        except MemoryError: said.append('no room')\n"
        "        for n in range(3, 99):\n"
        "            try: os.fstat(n)\n"
        "            except OSError: continue\n"
        "            said.append(n)\n"
        "        try: os.listdir('/')\n"
        "        except PermissionError: said.append('refused')\n"
        "        return {'pages': [str(said)], 'count': 1, 'truncated': False}",
    )
    async with extraction(memory=300 * MEBIBYTE) as local:
        await local.extract(PDF)
        waiting = await first(spares)
        assert str([waiting, "no room", "refused"]) == (await local.extract(PDF)).text


async def test_one_waits_at_most_and_goes_with_its_nursery() -> None:
    async with extraction() as local:
        await asyncio.gather(*(local.extract(PDF) for _ in range(9)))
        waiting = await first(spares)
        assert [waiting] == born_by_nurseries()
        (nursery,) = children()
        os.kill(nursery, signal.SIGKILL)
        await gone(waiting)


async def test_a_spare_that_was_killed_is_missed_by_nobody() -> None:
    async with extraction() as local:
        await local.extract(PDF)
        for _ in range(3):
            waiting, (nursery,) = await first(spares), children()
            os.kill(nursery, signal.SIGSTOP)  # so that it has not seen what happens to its child
            os.kill(waiting, signal.SIGKILL)
            await first(lambda: [] if is_running(waiting) else [waiting])  # noqa: B023 - asked at once
            reading = asyncio.create_task(local.extract(PDF))
            await asyncio.sleep(0)
            os.kill(nursery, signal.SIGCONT)
            assert "Python" == (await reading).text
            assert [nursery] == children()


async def test_a_spare_that_cannot_warm_up_is_not_waited_for_nor_born_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_reader(
        tmp_path, monkeypatch, "return {'pages': ['Python'], 'count': 1, 'truncated': False}"
    )
    born = tmp_path / "born"
    with (tmp_path / "pdf" / "document.py").open("a") as module:
        module.write(
            "import os\nNURSERY = os.getpid()\ndef warm_up():\n"
            "    if os.getpid() != NURSERY:\n"
            f"        open({str(born)!r}, 'a').write('1')\n        os.abort()\n"
        )
    async with extraction() as local:
        for number in (1, 2):
            assert "Python" == (await local.extract(PDF)).text
            await eventually(lambda: born.exists() and number == len(born.read_text()))  # noqa: B023 - asked at once
            with pytest.raises(AssertionError):
                await eventually(lambda: number < len(born.read_text()), within=0.2)  # noqa: B023 - the same


async def test_a_spare_that_knows_one_kind_less_is_replaced() -> None:
    word = word_of("<w:p><w:r><w:t>Python</w:t></w:r></w:p>")
    async with extraction() as local:
        await local.extract(PDF)
        of_pdf = await first(spares)
        assert "Python" == (await local.extract(word)).text
        await gone(of_pdf)
        for document in (word, PDF):
            of_both = await first(spares)
            assert "Python" == (await local.extract(document)).text
            assert not is_there(of_both)


async def test_what_a_nursery_is_warmed_up_with_is_a_document_like_others() -> None:
    async with extraction() as local:
        text = (await local.extract(sample())).text
    assert "Senior Engineer, Example Works\tMarch 2019 - today" in text
    assert text.index("Example University") < text.index("Skills")


async def test_cancelling_a_reading_ends_its_child() -> None:
    async with extraction() as local:
        await local.extract(PDF)
        for moment in range(12):
            reading = asyncio.create_task(local.extract(LONG))
            for _ in range(moment):
                await asyncio.sleep(0)
            reading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reading
            await eventually(lambda: not grandchildren())


async def test_cancelling_ends_the_child_at_any_moment() -> None:
    for moment in range(20):
        reading = asyncio.create_task(ask(python(FOREVER), b"", seconds=10, max_answer=1000))
        for _ in range(moment):
            await asyncio.sleep(0)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert [] == children()


async def test_only_so_many_children_run_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_reader(tmp_path, monkeypatch, FOREVER)
    async with extraction(parallel=2) as local:
        reading = [asyncio.create_task(local.extract(PDF)) for _ in range(6)]
        await first(lambda: grandchildren()[1:])
        for _ in range(20):
            assert 2 == len(grandchildren())
            await asyncio.sleep(0)
        for each in reading:
            each.cancel()
        await asyncio.wait(reading)


def show_instead(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let something else show pages."""
    (folder / "show_page.py").write_text(code)
    monkeypatch.setattr("adapters.text_extraction.local.pictures._CHILD", folder / "show_page.py")


async def test_only_so_many_children_show_pages_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_instead(tmp_path, monkeypatch, FOREVER)
    pictures = Pictures(children=Places(2))
    showing = [asyncio.create_task(pictures.of(PDF, MediaType.PDF, 0)) for _ in range(6)]
    await first(lambda: children()[1:])
    for _ in range(20):
        assert 2 == len(children())
        await asyncio.sleep(0)
    for each in showing:
        each.cancel()
    await asyncio.wait(showing)


async def test_time_to_show_a_page_begins_with_its_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_instead(tmp_path, monkeypatch, FOREVER)
    pictures = Pictures(children=Places(1), seconds=0.5)
    showing = [asyncio.create_task(pictures.of(PDF, MediaType.PDF, 0)) for _ in range(2)]
    await asyncio.wait(showing, return_when=asyncio.FIRST_COMPLETED)
    assert [True, False] == [each.done() for each in showing]
    await asyncio.wait(showing)
    assert [TooComplexDocumentError] * 2 == [type(each.exception()) for each in showing]


@pytest.mark.parametrize(
    "answer",
    [
        b'{"count": 999999999999, "blank": true, "dark": false}\n',
        b'{"count": 1, "blank": false, "dark": false}\nP5 2 2 255 abcd',
        b'{"count": 1, "blank": false, "dark": false}\nP5 2 2 255\nabc',
        b'{"count": 1, "blank": false, "dark": false}\nP5 0 2 255\n',
        b'{"count": 1, "blank": true, "dark": false}\nabc',
    ],
    ids=["many pages", "no line feed", "too short", "no width", "not blank"],
)
async def test_a_child_that_was_taken_over_shows_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    show_instead(tmp_path, monkeypatch, f"import os; os.write(1, {answer!r})")
    with pytest.raises(BrokenDocumentError):
        await Pictures().of(PDF, MediaType.PDF, 0)


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
confinement.leave_network()
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
