"""One worker process of procrastinate: `python -m benchmarks.relay.theirs URL`."""

import asyncio
import sys

from procrastinate import App, PsycopgConnector
from procrastinate.types import JSONDict
from psycopg.sql import SQL, Identifier
from psycopg_pool import AsyncConnectionPool

from benchmarks.relay.effects import STREAMS

EFFECTS = "their_effects"
HANDLERS = 8
_BATCH = 1_000


def application(url: str) -> tuple[App, AsyncConnectionPool]:
    """One task, and the pool that it writes with."""
    pool = AsyncConnectionPool(url, min_size=HANDLERS, max_size=HANDLERS, open=False)
    app = App(connector=PsycopgConnector(conninfo=url, min_size=HANDLERS, max_size=HANDLERS + 2))
    write = SQL(
        "INSERT INTO {} (id, stream, place) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
    ).format(Identifier(EFFECTS))

    @app.task(name="write_one_row", queue="default")
    async def write_one_row(stream: str, place: int) -> None:
        async with pool.connection() as connection:
            await connection.execute(write, (f"{stream}/{place}", stream, place))

    return app, pool


async def fill(url: str, jobs: int) -> None:
    """Make their tables, and defer that many jobs."""
    app, _ = application(url)
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        task = app.tasks["write_one_row"]
        for start in range(0, jobs, _BATCH):
            batch = range(start, min(start + _BATCH, jobs))
            rows: list[JSONDict] = [
                {"stream": f"s{n % STREAMS}", "place": n // STREAMS + 1} for n in batch
            ]
            await task.batch_defer_async(*rows)


async def work(url: str) -> None:
    """Until nothing is left."""
    app, pool = application(url)
    async with pool, app.open_async():
        await app.run_worker_async(
            concurrency=HANDLERS,
            wait=False,
            listen_notify=False,
            delete_jobs="successful",  # we forget what was delivered, so may they
            install_signal_handlers=False,
        )


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1]))
