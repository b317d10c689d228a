"""Back up 100,000 candidates while writes go on, and restore them into another database.

`python -m benchmarks.backup [--candidates N] [--into postgresql|mongodb]`

The launchers of the tests start the other database (`make servers` installs it). Every step is a
process of its own, the command that people run; its memory is the most that the kernel saw it have.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from attrs import evolve, frozen

from application.ports.archive import Record, StoredAggregate, StoredEvent, StoredReceipt
from application.ports.event_codec import EncodedEvent
from domain.candidates.model import Candidate, Resume, ResumeStatus
from domain.candidates.profile import Experience, PersonalDetails, Profile, SkillClaim
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, ResumeId, SkillId
from domain.shared.text import Found, Span
from domain.shared.values import Month
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.factories import NOON, a_resume
from tests.servers.mongodb import MongodbServer
from tests.servers.postgresql import PostgresqlServer

HOUSE = Path(__file__).parents[1]
CANDIDATES = 100_000
LIMIT = 300
"""MiB that no step may take."""
_MIB = 1024
"""The kernel counts in KiB."""
_SKILLS = 12
_EXPERIENCES = 3
_TEXT = "Kept the timetable of a small ferry line, and the boats on time. " * 3
_WRITER = "--write"


@frozen
class Step:
    """What one process took."""

    seconds: float
    memory: float
    """Of its resident set, in MiB, at most."""
    told: Any


def main(arguments: Sequence[str]) -> int:
    """Print a line a step; return 1 when hashes differ or a step takes too much memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=int, default=CANDIDATES)
    parser.add_argument("--into", choices=["postgresql", "mongodb"], default="postgresql")
    parser.add_argument("--fill", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(_WRITER, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.fill:
        asyncio.run(_fill(options.candidates))
        return 0
    if options.write:
        asyncio.run(_write())
        return 0
    with tempfile.TemporaryDirectory(prefix="jobgraph-benchmark-") as folder:
        return _run(Path(folder), options.candidates, options.into)


def _run(folder: Path, candidates: int, into: str) -> int:
    source = {"JOBGRAPH_PERSISTENCE": "sqlite", "JOBGRAPH_DATA": str(folder / "source")}
    file = str(folder / "backup.jobgraph")
    this = ["-m", "benchmarks.backup"]
    filled = _step([*this, "--fill", "--candidates", str(candidates)], source)
    _print(f"fill SQLite with {candidates:,} candidates", filled)
    command = ["-m", "entrypoints.cli.main"]
    with _target(folder, into) as target:
        with _writing([*this, _WRITER], source) as written:
            backup = _step([*command, "backup", file, "--json"], source)
        _print("back up while writes go on", backup, f"{written()} commits meanwhile")
        size = Path(file).stat().st_size / 2**20
        _print_line(f"  {size:.0f} MiB, {backup.told['records']:,} records")
        verify = _step([*command, "backup", "--verify", file, "--json"], source)
        _print("check the backup", verify)
        restore = _step([*command, "restore", file, "--json"], target)
        _print(f"restore into {target['JOBGRAPH_PERSISTENCE']}, and compare", restore)
    equal = backup.told["kinds"] == restore.told["kinds"] == verify.told["kinds"]
    _print_line(f"equal by count and hash: {'yes' if equal else 'NO'}")
    most = max(step.memory for step in (backup, verify, restore))
    _print_line(f"most memory of a step: {most:.0f} MiB (limit {LIMIT})")
    return 0 if equal and most < LIMIT else 1


def _step(arguments: Sequence[str], environment: Mapping[str, str]) -> Step:
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
def _writing(arguments: Sequence[str], environment: Mapping[str, str]) -> Iterator[Any]:
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


@contextmanager
def _target(folder: Path, into: str) -> Iterator[Mapping[str, str]]:
    server = PostgresqlServer() if into == "postgresql" else MongodbServer()
    server.use()
    try:
        yield {
            "JOBGRAPH_PERSISTENCE": into,
            "JOBGRAPH_DATABASE_URL": server.database(),
            "JOBGRAPH_DATABASE_TLS": "off",
            "JOBGRAPH_DATA": str(folder / "target"),
        }
    finally:
        server.leave()


async def _fill(candidates: int) -> None:
    async with running(build_container(load_settings(os.environ))) as container:
        await container.archive().load(_records(candidates))


async def _records(candidates: int) -> AsyncIterator[Record]:
    """Yield candidates as a parser leaves them, one event in ten on its way, a receipt each."""
    ids = [CandidateId(f"candidate-{n:08}") for n in range(candidates)]
    for n, id in enumerate(ids):
        yield StoredAggregate(aggregate=_candidate(id, n))
    for id in ids[::10]:
        payload = json.dumps({"candidate_id": id, "occurred_at": "2026-11-21T12:00:00+00:00"})
        encoded = EncodedEvent(name="candidates.preferences-changed", version=1, payload=payload)
        yield StoredEvent(
            event_id=EventId(f"Candidate/{id}/2/0"),
            stream=f"Candidate/{id}",
            encoded=encoded,
            due_at=None,
            attempt=0,
            parked=None,
        )
    for id in ids:
        yield StoredReceipt(
            reaction="WhenResumeUploadedReadIt", event_id=EventId(f"Candidate/{id}/1/0")
        )


def _candidate(id: CandidateId, n: int) -> Candidate:
    def span(text: str, start: int) -> Span:
        return Span(start=start, end=start + len(text), text=text)

    title = f"Timetable planner {n % 97}"
    return Candidate(
        id=id,
        version=2,
        personal=PersonalDetails(),
        profile=Profile(
            headline=Found(value=title, span=span(title, 0)),
            experiences=tuple(
                Experience(
                    title=Found(value=title, span=span(title, 100 * k)),
                    start=Found(value=Month(year=2010 + k, month=1), span=span("2010", 40)),
                    end=Found(value=Month(year=2011 + k, month=6), span=span("2011", 50)),
                    body=span(_TEXT, 100 * k),
                )
                for k in range(_EXPERIENCES)
            ),
            skills=tuple(
                SkillClaim(
                    skill_id=SkillId(f"tech:skill-{(n + k) % 500}"),
                    name=f"Skill {(n + k) % 500}",
                    mentions=(span(f"Skill {(n + k) % 500}", 400 + 20 * k),),
                )
                for k in range(_SKILLS)
            ),
        ),
        profile_from=ResumeId(f"resume-{n}"),
        resumes=(_resume(n),),
    )


def _resume(n: int) -> Resume:
    return evolve(a_resume(f"resume-{n}"), status=ResumeStatus.PARSED, size=40_000)


async def _write() -> None:
    """Save the first candidates again and again until standard input is closed."""
    closed = asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    sys.stdout.write("writing\n")
    sys.stdout.flush()
    commits = 0
    async with running(build_container(load_settings(os.environ))) as container:
        while not closed.done():
            async with container.persistence().unit_of_work() as uow:
                candidate = await uow.candidates.of(CandidateId(f"candidate-{commits % 100:08}"))
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
