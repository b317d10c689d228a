"""How long a résumé in PDF takes, from bytes to profile.

Milliseconds say much about the machine. The ratio says more: to the time that `pdfplumber` takes
for the text alone, in turns with ours. Then many are read at once, on all processors, and the
memory of all processes together is watched.
"""

import argparse
import asyncio
import gc
import logging
import os
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
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
    gc.collect()
    gc.freeze()  # what is here stays: no turn shall pay for looking at it again
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


_JOBS = (
    ("Lead Developer", "Northwind Ledger", "Lisbon, Portugal", "March 2021 - Present"),
    ("Backend Developer", "Tagus Maps", "Porto, Portugal", "September 2018 - February 2021"),
    ("Software Engineer", "Harbour Rail", "Hamburg, Germany", "May 2015 - August 2018"),
    ("Junior Developer", "Blue Kiln Pottery", "Bristol, UK", "January 2013 - April 2015"),
    ("Working Student", "Ferro Instruments", "Lyon, France", "October 2011 - December 2012"),
)
_TASKS = (
    "Built and ran REST APIs in Python and Django for two million invoices a month",
    "Moved the reports of three teams to PostgreSQL, three times as fast as before",
    "Packaged every service with Docker and rolled it out to Kubernetes without a pause",
    "Wrote import jobs with tests, and a guide by which four newcomers found their way",
    "Kept a Java service alive until nobody needed it, and took it down in a night",
    "Cut the bill for storage by a third, with Terraform and a long look at what is kept",
    "Reviewed the code of six colleagues, and taught two of them how to measure",
    "Answered for the releases of a shop that sells on every continent but one",
)
_END = (
    ("Education", ""),
    ("BSc Computer Engineering, University of Porto", "2008 - 2011"),
    ("Certificates", ""),
    ("Certified Kubernetes Administrator, Linux Foundation", "June 2022"),
    ("Languages", ""),
    ("Portuguese (native), English (C1), German (B1)", ""),
    ("Skills", ""),
    ("Python, Django, PostgreSQL, SQL, Docker, Kubernetes, Terraform, RabbitMQ, Git", ""),
)
_HEADINGS = {"Summary", "Experience", "Education", "Certificates", "Languages", "Skills"}
_LEADING = 15


def two_pages() -> bytes:
    """Return a résumé as programs write it: two full pages, dates at the right margin."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    y = 800
    for text, date in _lines():
        if y < 2 * _LEADING:
            canvas.showPage()
            y = 800
        canvas.setFont("Helvetica-Bold" if date or text in _HEADINGS else "Helvetica", 10)
        canvas.drawString(50, y, text)
        canvas.setFont("Helvetica", 10)
        canvas.drawRightString(545, y, date)
        y -= _LEADING
    canvas.save()
    return target.getvalue()


def _lines() -> Iterator[tuple[str, str]]:
    """Yield what stands at the left, and what stands at the right."""
    yield "Mateus Example", ""
    yield "mateus@example.org | +1 202-555-0102 | Lisbon, Portugal | github.com/example", ""
    yield "Summary", ""
    yield "Backend developer who likes plain code and short feedback loops.", ""
    yield "Experience", ""
    for number, (title, employer, place, dates) in enumerate(_JOBS):
        yield f"{title}, {employer}, {place}", dates
        for turn in range(_TASKS_EACH):
            yield f"- {_TASKS[(3 * number + turn) % len(_TASKS)]}", ""
        yield "", ""
    yield from _END


_TASKS_EACH = 14
"""So many that two pages are full."""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
