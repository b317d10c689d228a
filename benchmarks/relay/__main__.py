"""Throughput of the relay: `python -m benchmarks.relay [EVENTS]`.

Eight relay processes with eight handlers each deliver events on PostgreSQL; eight processes of
procrastinate, of the same concurrency, work off as many jobs on the same server. Both write one
row an event in a transaction. They take turns, a part of the whole each, so that what else the
machine does is shared fairly. Ours keeps the order within an aggregate and remembers each event;
theirs, as run here, does neither.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Coroutine, Sequence
from time import perf_counter

from attrs import asdict, frozen

from benchmarks.relay import ours, theirs
from benchmarks.relay.effects import count, prepare
from tests.servers.postgresql import OwnPostgresqlServer

PROCESSES = 8
TURNS = 2
_DEFAULT = 20_000


@frozen(kw_only=True)
class Run:
    """One turn."""

    what: str
    events: int
    seconds: float
    effects: int
    disordered: int

    @property
    def rate(self) -> float:
        """Events a second."""
        return self.events / self.seconds


def main(arguments: Sequence[str]) -> int:
    """Print a line a turn and the ratio; 1 when an effect is missing or out of order."""
    events = int(arguments[0]) if arguments else _DEFAULT
    server = OwnPostgresqlServer()
    server.start()
    try:
        runs = [
            _run(server, events // TURNS, contender)
            for _ in range(TURNS)
            for contender in CONTENDERS
        ]
    finally:
        server.stop()
    for run in runs:
        print(
            f"{run.what:14} {run.events} events in {run.seconds:.1f} s, {run.rate:.0f} a second; "
            f"{run.effects} effects, {run.disordered} out of order"
        )
    mine, peer = (_rate(runs, what) for what in ("jobgraph", "procrastinate"))
    print(f"ratio to procrastinate: {mine / peer:.2f}")
    print(json.dumps({"ratio": mine / peer, "runs": [asdict(run) for run in runs]}))
    lost = any(run.effects != run.events for run in runs)
    return int(lost or any(run.disordered for run in runs if run.what == "jobgraph"))


@frozen(kw_only=True)
class Contender:
    """Who delivers."""

    what: str
    fill: Callable[[str, int], Coroutine[None, None, None]]
    effects: str
    """The table."""
    program: str


CONTENDERS = (
    Contender(
        what="jobgraph", fill=ours.fill, effects=ours.EFFECTS, program="benchmarks.relay.ours"
    ),
    Contender(
        what="procrastinate",
        fill=theirs.fill,
        effects=theirs.EFFECTS,
        program="benchmarks.relay.theirs",
    ),
)


def _run(server: OwnPostgresqlServer, events: int, contender: Contender) -> Run:
    url = server.database()
    prepare(url, contender.effects)
    asyncio.run(contender.fill(url, events))
    started = perf_counter()
    processes = [
        subprocess.Popen([sys.executable, "-m", contender.program, url])  # noqa: S603 - our own words
        for _ in range(PROCESSES)
    ]
    failed = [process.wait() for process in processes]
    seconds = perf_counter() - started
    if any(failed):
        raise SystemExit(f"{contender.what}: a process failed")
    effects, disordered = count(url, contender.effects)
    return Run(
        what=contender.what,
        events=events,
        seconds=seconds,
        effects=effects,
        disordered=disordered,
    )


def _rate(runs: Sequence[Run], what: str) -> float:
    mine = [run for run in runs if run.what == what]
    return sum(run.events for run in mine) / sum(run.seconds for run in mine)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
