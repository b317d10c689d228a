"""How long a résumé in PDF takes, from bytes to profile.

Milliseconds say much about the machine. The ratio says more: to the time that `pdfplumber` takes
for the text alone, in turns with ours. Then many are read at once, on all processors, and the
memory of all processes together is watched.
"""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

import pdfplumber
from attrs import frozen
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from rich.progress import track

from application.candidates.propose_facts import ProposeFacts
from application.candidates.read_text import ReadText
from application.ports.lifecycle import Lifecycle
from application.ports.text_extraction import TextExtraction
from entrypoints.container.everything import build_container
from entrypoints.settings import load_settings

RUNS = 15
MANY = 1_000
AT_ONCE = 8
LONGEST = 0.06
"""Seconds for a résumé of two pages, once the process is warm."""
LEAST = 4.0
"""Times as fast as the peer."""
GROWTH = 1.2
"""Times the memory after the first tenth that there may be at the end."""


@frozen
class Reading:
    """All that a worker does between the bytes of a résumé and its profile."""

    extraction: TextExtraction
    read_text: ReadText
    propose_facts: ProposeFacts

    async def profile(self, document: bytes) -> None:
        """Read one."""
        text = (await self.extraction.extract(document)).text
        await self.propose_facts(text, await asyncio.to_thread(self.read_text, text))


def main(arguments: Sequence[str]) -> int:
    """Print what was measured; return 1 when it is not good enough."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.read_resume", description=__doc__)
    parser.add_argument("documents", nargs="*", type=Path, metavar="PDF", help="else one is made")
    named = parser.parse_args(arguments).documents
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # what the peer says of fonts
    documents = [path.read_bytes() for path in named] or [two_pages()]
    return asyncio.run(_measured(documents))


async def _measured(documents: Sequence[bytes]) -> int:
    container = build_container(load_settings({}))
    reading = Reading(container.text_extraction(), container.read_text(), container.propose_facts())
    async with AsyncExitStack() as stack:
        for adapter in (reading.extraction, reading.read_text.catalogue):
            if isinstance(adapter, Lifecycle):
                await adapter.open()
                stack.push_async_callback(adapter.close)
        ours, text, theirs = await _turns(reading, documents)
        print(f"{'bytes to profile':<18} {ours * 1e3:7.1f} ms  median of {RUNS} runs")
        print(f"{'text alone':<18} {text * 1e3:7.1f} ms  the same")
        print(f"{'pdfplumber':<18} {theirs * 1e3:7.1f} ms  text alone, in turns with ours")
        print(f"{'ratio':<18} {theirs / ours:7.1f}     at least {LEAST}, to the whole of ours")
        growth = await _many(reading, documents)
    return 0 if ours <= LONGEST and theirs / ours >= LEAST and growth <= GROWTH else 1


async def _turns(reading: Reading, documents: Sequence[bytes]) -> tuple[float, float, float]:
    async def whole() -> None:
        for document in documents:
            await reading.profile(document)

    async def text() -> None:
        for document in documents:
            await reading.extraction.extract(document)

    async def peer() -> None:
        for document in documents:
            with pdfplumber.open(BytesIO(document)) as opened:
                for page in opened.pages:
                    page.extract_text()

    await whole()  # warm
    times: dict[Callable[[], Awaitable[None]], list[float]] = {whole: [], text: [], peer: []}
    for _ in range(RUNS):
        for work, taken in times.items():
            begun = perf_counter()
            await work()
            taken.append((perf_counter() - begun) / len(documents))
    return median(times[whole]), median(times[text]), median(times[peer])


async def _many(reading: Reading, documents: Sequence[bytes]) -> float:
    """Read many, so many at once; return how much the memory of all processes grew."""
    early = latest = 0
    begun = perf_counter()
    for number in track(range(MANY // AT_ONCE), description="reading"):
        async with asyncio.TaskGroup() as group:
            for place in range(AT_ONCE):
                document = documents[(number * AT_ONCE + place) % len(documents)]
                group.create_task(reading.profile(document))
        latest = _memory()
        if number == MANY // AT_ONCE // 10:
            early = latest
    each = (perf_counter() - begun) / MANY
    print(f"{'one of many':<18} {each * 1e3:7.1f} ms  of {MANY}, {AT_ONCE} at once")
    print(f"{'memory':<18} {latest / 2**20:7.0f} MiB {early / 2**20:.0f} MiB after a tenth")
    return latest / early


def _memory() -> int:
    """Return the bytes that this process and its nursery hold; zero where /proc is not."""
    me = os.getpid()
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(
                line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line
            )
        except (FileNotFoundError, ProcessLookupError):
            continue
        if str(me) in (status.parent.name, fields["PPid"].strip()):
            total += int(fields.get("VmRSS", "0 kB").split()[0]) * 1024
    return total


def two_pages() -> bytes:
    """Return a résumé as programs write it: two full pages, dates at the right margin."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    lines = Path(__file__).parents[1].joinpath("examples", "resume.txt").read_text().splitlines()
    for _ in range(2):
        y = 800.0
        for line in (lines * 9)[:62]:
            canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 10)
            canvas.drawString(50, y, line)
            if line.endswith(("Berlin", "Germany")):
                canvas.drawRightString(545, y, "2019 - 2022")
            y -= 12
        canvas.showPage()
    canvas.save()
    return target.getvalue()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
