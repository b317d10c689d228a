"""Kill -9 at every boundary between steps: `python -m tests.faults.torture [--kills N]`.

Each kill is a child process that does real work on a real store and dies at a chosen crossing of
a boundary. At the end everything that was acknowledged must be there, every event must have had
its effect once, and nothing may be held by the dead.
"""

import argparse
import asyncio
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import count, cycle, repeat
from pathlib import Path
from time import perf_counter

from attrs import define, field, frozen

from tests.conftest import IN_PROCESS
from tests.faults.findings import Findings, look
from tests.faults.points import Point, Trouble
from tests.faults.roles import (
    LEASE,
    NO_TROUBLE,
    Ended,
    Environment,
    consuming,
    migrating,
    posting,
    relaying,
    run,
    serving,
)
from tests.harnesses import load_harness
from tests.servers import ServerMissingError

TECHNOLOGIES = ("sqlite", "postgresql", "mongodb", "postgresql+sqs")
"""Persistence; where there is a queue too, a worker consumes what the relay hands over."""
ROLES = {
    "serving": NO_TROUBLE,
    "relaying": NO_TROUBLE,
    "relaying slowly": Trouble(pause=LEASE.total_seconds() / 2),
    "relaying in trouble": Trouble(failures=1),
    "consuming": NO_TROUBLE,
    "consuming slowly": Trouble(pause=LEASE.total_seconds() / 2),
    "consuming in trouble": Trouble(failures=1),
}
"""With what happens to those who play them."""
MISSING = 3
"""What the program exits with when there is no server."""
_SEED = 20261121
_MISSES = 20
"""A point that is not reached so often in a row is none."""


@frozen(kw_only=True)
class Place:
    """Where a process dies: a role, and a boundary that it crosses."""

    role: str
    boundary: str


@define
class Torture:
    """The kills on one technology."""

    environment: Environment
    chance: random.Random
    kills: Counter[Place] = field(factory=Counter)
    acknowledged: list[str] = field(factory=list)
    _numbers: Iterator[int] = field(factory=count)

    def prepare(self) -> dict[Place, int]:
        """Fill the store, and find every boundary by crossing it once unharmed."""
        run(self.environment, migrating)
        run(self.environment, posting)
        return {
            Place(role=role, boundary=boundary): times
            for role in self._roles()
            for boundary, times in self._unharmed(role).items()
        }

    def _roles(self) -> Sequence[str]:
        if self.environment.get("JOBGRAPH_TRANSPORT") != "queue":
            return [role for role in ROLES if not role.startswith("consuming")]
        # Whoever hands events over reads no document and commits nothing.
        return [role for role in ROLES if role == "relaying" or not role.startswith("relaying")]

    def _unharmed(self, role: str) -> Mapping[str, int]:
        ended = run(self.environment, serving(next(self._numbers)))
        self.acknowledged.append(ended.acknowledged)
        if role == "serving":
            return ended.crossings
        return self._work(role, None).crossings

    def _work(self, role: str, fatal: Point | None) -> Ended:
        """Let what was uploaded take its way, up to the role that is looked at."""
        if role.startswith("relaying"):
            return run(self.environment, relaying, fatal, ROLES[role])
        run(self.environment, relaying)
        return run(self.environment, consuming, fatal, ROLES[role])

    def kill(self, place: Place, times: int) -> None:
        """Let one process die there; where it never comes so far again, the first time."""
        for nth in (self.chance.randint(1, times), *repeat(1, _MISSES)):
            point = Point(boundary=place.boundary, nth=nth)
            fatal = point if place.role == "serving" else None
            ended = run(self.environment, serving(next(self._numbers)), fatal)
            if ended.acknowledged:
                self.acknowledged.append(ended.acknowledged)
            if place.role != "serving":
                ended = self._work(place.role, point)
            if ended.killed:
                self.kills[place] += 1
                return
        raise RuntimeError(f"never reached: {place}")

    async def findings(self) -> Findings:
        """Relay what is left, once the dead have lost their leases, and look at everything."""
        return await look(self.environment, self.acknowledged)


def torture(technology: str, kills: int) -> tuple[Torture, Findings]:
    """Kill that often on one technology, each boundary in turn."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        persistence, _, queue = technology.partition("+")

        def fresh(port: str, variant: str) -> Mapping[str, str]:
            harness = load_harness(port, variant)
            harness.start()
            stack.callback(harness.stop)
            return harness.fresh(folder)

        environment = {
            **IN_PROCESS,
            **fresh("persistence", persistence),
            "JOBGRAPH_PERSISTENCE": persistence,
            "JOBGRAPH_BLOB_STORAGE": "filesystem",
            "JOBGRAPH_CLOCK": "system",
            "JOBGRAPH_IDS": "ulid",
            "JOBGRAPH_RELAY_LEASE": str(LEASE.total_seconds()),
        }
        if queue:
            environment |= fresh("message_queue", f"{queue}__elasticmq")
            environment |= {"JOBGRAPH_MESSAGE_QUEUE": queue, "JOBGRAPH_TRANSPORT": "queue"}
        done = Torture(environment=environment, chance=random.Random(_SEED))  # noqa: S311 - the same each time
        places = done.prepare()
        order = done.chance.sample(sorted(places, key=str), len(places))
        for place, _ in zip(cycle(order), range(kills), strict=False):
            done.kill(place, places[place])
        return done, asyncio.run(done.findings())


def main(arguments: Sequence[str]) -> int:
    """Print a table; return 1 when something was lost, doubled or held, 3 without a server."""
    parser = argparse.ArgumentParser(description="Kill processes at every boundary.")
    parser.add_argument("--kills", type=int, default=300, help="altogether")
    parser.add_argument("--on", nargs="*", default=TECHNOLOGIES, help="technologies")
    options = parser.parse_args(arguments)
    share = -(-options.kills // len(options.on))
    wrong = 0
    for technology in options.on:
        started = perf_counter()
        try:
            done, findings = torture(technology, share)
        except ServerMissingError as e:
            print(f"{technology}: {e}", file=sys.stderr)
            return MISSING
        print(f"{technology}: {done.kills.total()} kills in {perf_counter() - started:.0f} s")
        for place, times in sorted(done.kills.items(), key=str):
            print(f"  {times:3} x {place.role:20} at {place.boundary}")
        print(f"  {findings.summary}")
        for flaw in findings.flaws:
            print(f"  WRONG: {flaw}")
        wrong += len(findings.flaws)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
