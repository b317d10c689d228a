"""Back up 100,000 candidates while writes go on, and restore them into another database.

`python -m benchmarks.backup [--from TECHNOLOGY] [--into TECHNOLOGY] [--candidates N] …`

The launchers of the tests start the databases (`make servers` installs them). Every step is a
process of its own, the command that people run; its memory is the most that the kernel saw it have.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.backup.records import Amount, candidate_id, documents, records
from benchmarks.backup.steps import Step, step, writing
from entrypoints.container.everything import build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import load_settings
from tests.factories import NOON
from tests.servers.mongodb import MongodbServer
from tests.servers.postgresql import PostgresqlServer

CANDIDATES = 100_000
FEWER = 100
"""Candidates for each full ranking, and for each document, unless an option says otherwise."""
LIMIT = 300
"""MiB that no step may take."""
_CHOSEN = ("JOBGRAPH_SESSION_STORE", "JOBGRAPH_PROGRESS_STORE", "JOBGRAPH_RATE_LIMITER")
"""Stores that must be named beside MongoDB; nothing here uses them."""
TECHNOLOGIES = ("sqlite", "postgresql", "mongodb")


def main(arguments: Sequence[str]) -> int:
    """Print a line a step; return 1 when hashes differ or a step takes too much memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="source", choices=TECHNOLOGIES, default="sqlite")
    parser.add_argument("--into", choices=TECHNOLOGIES, default="postgresql")
    parser.add_argument("--candidates", type=int, default=CANDIDATES)
    parser.add_argument("--rankings", type=int, help="full ones; one a hundred candidates")
    parser.add_argument("--documents", type=int, help="of 40 kB; one a hundred candidates")
    parser.add_argument("--fill", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    few = options.candidates // FEWER
    amount = Amount(
        candidates=options.candidates,
        rankings=few if options.rankings is None else options.rankings,
        documents=few if options.documents is None else options.documents,
    )
    if options.fill:
        asyncio.run(_fill(amount))
        return 0
    if options.write:
        asyncio.run(_write())
        return 0
    with (
        tempfile.TemporaryDirectory(prefix="jobgraph-benchmark-") as folder,
        _place(Path(folder) / "source", options.source) as source,
        _place(Path(folder) / "target", options.into) as target,
    ):
        return _run(Path(folder), amount, source, target)


def _run(folder: Path, amount: Amount, source: Mapping[str, str], target: Mapping[str, str]) -> int:
    file = str(folder / "backup.jobgraph")
    this = ["-m", "benchmarks.backup"]
    command = ["-m", "entrypoints.cli.main"]
    amounts = [
        f"--{name}={getattr(amount, name)}" for name in ("candidates", "rankings", "documents")
    ]
    where, there = (place["JOBGRAPH_PERSISTENCE"] for place in (source, target))
    told = f"{amount.candidates:,} candidates, {amount.rankings:,} full rankings"
    _print_line(f"{told}, {amount.documents:,} documents")
    _print(f"fill {where}", step([*this, "--fill", *amounts], source))
    with writing([*this, "--write"], source) as written:
        backup = step([*command, "backup", file, "--json"], source)
    _print(f"back up from {where} while writes go on", backup, f"{written()} commits meanwhile")
    size = Path(file).stat().st_size / 2**20
    _print_line(f"  {size:.0f} MiB, {backup.told['records']:,} records")
    verify = step([*command, "backup", "--verify", file, "--json"], source)
    _print("check the backup", verify)
    restore = step([*command, "restore", file, "--json"], target)
    _print(f"restore into {there}, and compare", restore)
    equal = backup.told["kinds"] == restore.told["kinds"] == verify.told["kinds"]
    _print_line(f"equal by count and hash: {'yes' if equal else 'NO'}")
    most = max(taken.memory for taken in (backup, verify, restore))
    _print_line(f"most memory of a step: {most:.0f} MiB (limit {LIMIT})")
    return 0 if equal and most < LIMIT else 1


@contextmanager
def _place(folder: Path, technology: str) -> Iterator[Mapping[str, str]]:
    here = {"JOBGRAPH_PERSISTENCE": technology, "JOBGRAPH_DATA": str(folder)}
    if technology == "sqlite":
        yield here
        return
    server = PostgresqlServer() if technology == "postgresql" else MongodbServer()
    server.use()
    try:
        yield {
            **here,
            "JOBGRAPH_DATABASE_URL": server.database(),
            "JOBGRAPH_DATABASE_TLS": "off",
            **dict.fromkeys(_CHOSEN, "memory"),
        }
    finally:
        server.leave()


async def _fill(amount: Amount) -> None:
    await migrate(build_container(load_settings(os.environ)))
    async with running(build_container(load_settings(os.environ))) as container:
        await container.archive().load(records(amount, container.knowledge()))
        for key, data in documents(amount):
            await container.blob_storage().put(key, _whole(data))


async def _whole(data: bytes) -> AsyncIterator[bytes]:
    yield data


async def _write() -> None:
    """Save the first candidates again and again until standard input is closed."""
    closed = asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    sys.stdout.write("writing\n")
    sys.stdout.flush()
    commits = 0
    async with running(build_container(load_settings(os.environ))) as container:
        while not closed.done():
            async with container.persistence().unit_of_work() as uow:
                candidate = await uow.candidates.of(candidate_id(commits % 100))
                await uow.candidates.save(candidate.prefer(candidate.preferences, at=NOON))
                await uow.commit()
            commits += 1
    sys.stdout.write(f"{commits}\n")


def _print(what: str, step: Step, note: str = "") -> None:
    _print_line(f"{what:45} {step.seconds:7.1f} s  {step.memory:5.0f} MiB  {note}")


def _print_line(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
