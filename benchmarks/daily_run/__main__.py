"""What the daily run costs, on SQLite: on the first day, on one like the last, and after changes.

`python -m benchmarks.daily_run [--candidates N] [--jobs N] [--most-candidates N] [--most-jobs N]
[--changed N] [--json]`

Candidates and jobs are loaded as a restore would, without a single ranking. Then the run is cut,
and a relay in the same process does the shards, and fills what ran short. On the second day all is
as it was. On the third some candidates and as many jobs have changed, of which no reaction heard.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from time import perf_counter, process_time

from attrs import asdict, define, evolve, frozen

from adapters.clock.fixed import FixedClock
from application.matching.cut_daily_ranking import MOST_CANDIDATES, MOST_JOBS
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from benchmarks.daily_run.jobs import market
from benchmarks.posted_job.people import world
from domain.candidates.model import Preferences
from domain.matching.events import RankingRanShort, RankingShardDue
from domain.matching.match import Match
from domain.shared.events import DomainEvent
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import migrate, running
from entrypoints.reactions import REACTIONS, Reaction
from entrypoints.settings import Settings, load_settings
from entrypoints.worker.outbox_relay import build_relay
from tests.factories import NOON

_IN_MEMORY = (
    "BLOB_STORAGE",
    "SESSION_STORE",
    "PROGRESS_STORE",
    "RATE_LIMITER",
    "IDENTITY_PROVIDER",
    "URL_SIGNER",
    "PUSH_TOPIC",
)


@define(kw_only=True)
class _Counts:
    explained: int = 0
    commits: int = 0


@frozen(kw_only=True)
class _CountingScorer(Scorer):
    counts: _Counts

    def __call__(self, *sides: object, **how: object) -> Match:
        self.counts.explained += 1
        return Scorer.__call__(self, *sides, **how)  # type: ignore[arg-type] # whatever came


@frozen(kw_only=True)
class Day:
    """What one day cost."""

    shards: int
    seconds: float
    """Of the clock on the wall."""
    cpu_seconds: float
    explained: int
    """Pairs, by shards and by what filled rankings that ran short."""
    commits: int
    """Of rankings."""


def main(arguments: Sequence[str]) -> int:
    """Print a line a day."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.daily_run", description=__doc__)
    parser.add_argument("--candidates", type=int, default=5_000)
    parser.add_argument("--jobs", type=int, default=500)
    parser.add_argument("--most-candidates", type=int, default=MOST_CANDIDATES)
    parser.add_argument("--most-jobs", type=int, default=MOST_JOBS)
    parser.add_argument("--changed", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="jobgraph-benchmark-") as folder:
        days = asyncio.run(_measured(folder, options))
    if options.json:
        print(json.dumps({"daily_run": [asdict(day) for day in days]}))
        return 0
    print(f"{options.candidates:,} candidates, {options.jobs:,} jobs")
    for name, day in zip(("first", "the same", "changed"), days, strict=True):
        print(
            f"{name:<9} {day.shards} shards {day.seconds:8.1f} s {day.cpu_seconds:8.1f} s of"
            f" processors {day.explained:9,} explained {day.commits:7,} commits"
        )
    return 0


def _settings(folder: str) -> Settings:
    chosen = {f"JOBGRAPH_{name}": "memory" for name in _IN_MEMORY}
    chosen |= {"JOBGRAPH_PERSISTENCE": "sqlite", "JOBGRAPH_DATA": folder, "JOBGRAPH_CLOCK": "fixed"}
    return load_settings(chosen)


async def _measured(folder: str, options: argparse.Namespace) -> list[Day]:
    await migrate(build_container(_settings(folder)))
    async with running(build_container(_settings(folder))) as container:
        everybody = market(
            world(container.knowledge()), candidates=options.candidates, jobs=options.jobs
        )
        await container.persistence().archive.load(everybody)
        days = [await _run(container, options)]
        _next_day(container)
        days.append(await _run(container, options))
        _next_day(container)
        await _change(container, options.changed)
        days.append(await _run(container, options))
    return days


def _next_day(container: Container) -> None:
    clock = container.clock()
    if isinstance(clock, FixedClock):
        clock.advance(timedelta(days=1))


async def _change(container: Container, count: int) -> None:
    """Change candidates and jobs, and take the events away before anybody hears of them."""
    store = container.persistence()
    async with store.reading() as uow:
        people = sorted(await uow.candidate_sides.versions())[:count]
        jobs = sorted(await uow.job_sides.versions())[:count]
    for candidate_id in people:
        async with store.unit_of_work() as uow:
            candidate = await uow.candidates.of(candidate_id)
            await uow.candidates.save(candidate.prefer(Preferences(moves=True), at=NOON))
            await uow.commit()
    for job_id in jobs:
        async with store.unit_of_work() as uow:
            job = await uow.jobs.get(job_id)
            await uow.jobs.save(evolve(job, terms=evolve(job.terms, min_years=7)))
            await uow.commit()
    lease = timedelta(minutes=1)
    while taken := await store.outbox.claim(now=container.clock().now(), lease=lease, limit=100):
        await store.outbox.settle(taken)


async def _run(container: Container, options: argparse.Namespace) -> Day:
    counts = _Counts()
    scorer = _CountingScorer(
        knowledge=container.knowledge(), clock=container.clock(), counts=counts
    )

    def committing() -> MatchingUnitOfWork:
        counts.commits += 1
        return container.persistence().unit_of_work()

    def counted(build: Callable[[Container], Reaction[DomainEvent]]) -> object:
        return lambda c: evolve(build(c), scorer=scorer, unit_of_work=committing)  # type: ignore[misc] # both have them

    table = {event: tuple(builds) for event, builds in REACTIONS.items()}
    for event in (RankingShardDue, RankingRanShort):
        table[event] = tuple(counted(build) for build in REACTIONS[event])  # type: ignore[misc] # as before
    cutting = evolve(
        container.cut_daily_ranking(),
        most_jobs=options.most_jobs,
        most_candidates=options.most_candidates,
    )
    started, worked = perf_counter(), process_time()
    shards = await cutting()
    await evolve(build_relay(container), reactions=table).drain()
    return Day(
        shards=shards,
        seconds=perf_counter() - started,
        cpu_seconds=process_time() - worked,
        explained=counts.explained,
        commits=counts.commits,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
