"""What reading one profile costs beyond the driver: `python -m benchmarks.read_profile [URL]`.

From PostgreSQL: an empty database, or a server of its own without a URL. The bare driver sends the
same query on a connection that it keeps, and makes a dictionary of the row. The repository begins
a unit of work, takes a connection from the pool, and makes a candidate of the row. They take turns,
so that whatever else the machine does meets both.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

import psycopg
from psycopg.rows import dict_row

from domain.candidates.model import Candidate
from domain.candidates.reading import read_resume
from domain.shared.ids import ResumeId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import build_container
from entrypoints.settings import load_settings
from tests.factories import NOON, a_candidate
from tests.servers.postgresql import OwnPostgresqlServer

RUNS, READS = 40, 50
MOST = 1.5
RESUME = Path(__file__).parents[1] / "examples" / "resume.txt"
_QUERY = """
SELECT id, version, personal, profile, profile_from, preferences, resumes
FROM candidates WHERE id = %s
"""
_USAGE = "Usage: python -m benchmarks.read_profile [URL]\n"


def main(arguments: Sequence[str]) -> int:
    """Print three lines; return 1 when the ratio is above what is promised, 2 for wrong usage."""
    if len(arguments) > 1:
        sys.stderr.write(_USAGE)
        return 2
    if arguments:
        return asyncio.run(_measure(arguments[0]))
    server = OwnPostgresqlServer()
    server.use()
    try:
        return asyncio.run(_measure(server.database()))
    finally:
        server.leave()


async def _measure(url: str) -> int:
    settings = {
        "JOBGRAPH_PERSISTENCE": "postgresql",
        "JOBGRAPH_DATABASE_URL": url,
        "JOBGRAPH_DATABASE_TLS": "off",
    }
    container = build_container(load_settings(settings))
    catalogue = container.skill_catalogue()
    text = RESUME.read_text()
    reading = read_resume(text, catalogue.find(text))
    candidate = a_candidate().read(ResumeId("r1"), reading, at=NOON)
    store = container.persistence()
    await store.open()
    try:
        async with store.unit_of_work() as uow:
            await uow.candidates.save(candidate)
            await uow.commit()
        bare, ours = await _take_turns(url, store, candidate)
    finally:
        await store.close()
    ratio = ours / bare
    print(f"{'bare driver':<12} {bare * 1e6:7.0f} µs  median of {RUNS} runs of {READS} reads")
    print(f"{'repository':<12} {ours * 1e6:7.0f} µs  the same, in turns")
    print(f"{'ratio':<12} {ratio:7.2f}     at most {MOST}")
    return 0 if ratio <= MOST else 1


async def _take_turns(url: str, store: Persistence, candidate: Candidate) -> tuple[float, float]:
    async with await psycopg.AsyncConnection.connect(
        url, autocommit=True, row_factory=dict_row
    ) as connection:

        async def bare() -> None:
            cursor = await connection.execute(_QUERY, [candidate.id])
            await cursor.fetchone()

        async def ours() -> None:
            async with store.reading() as uow:
                await uow.candidates.of(candidate.id)

        times: dict[Callable[[], Awaitable[None]], list[float]] = {bare: [], ours: []}
        for _ in range(RUNS):
            for read, taken in times.items():
                taken.append(await _seconds_each(read))
    return median(times[bare]), median(times[ours])


async def _seconds_each(read: Callable[[], Awaitable[None]]) -> float:
    begun = perf_counter()
    for _ in range(READS):
        await read()
    return (perf_counter() - begun) / READS


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
