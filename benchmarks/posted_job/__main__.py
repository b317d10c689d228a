"""How long a job that was posted waits for its ranking, with very many candidates stored.

`python -m benchmarks.posted_job [--on sqlite|postgresql] [--candidates N] [--jobs N] [--json]`

Candidates are loaded as a restore would. Then jobs are posted and published, one by one, as the
interface does it; a relay in the same process reacts. What is timed: from the call that publishes
until the ranking is stored, and until those who hear of it at once have it in theirs; then the
explanations of its matches, for the company and for the candidate.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from attrs import asdict, field, frozen

from application.companies.create_company import CreateCompany
from application.jobs.post_job import PostJob
from application.shared.actor import Actor
from benchmarks.posted_job.people import stored, world
from domain.jobs.events import JobPosted
from domain.matching.match_ids import match_id
from domain.shared.ids import AccountId, JobId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import Settings, load_settings
from entrypoints.worker.outbox_relay import build_relay
from tests.servers.postgresql import OwnPostgresqlServer

CANDIDATES = 100_000
RANKED_WITHIN = 2.0
"""Seconds from the call that publishes."""
EXPLAINED_WITHIN = 0.02
TECHNOLOGIES = ("sqlite", "postgresql")
_BOSS = Actor(account_id=AccountId("boss"), roles=frozenset({"employer"}))
_TITLES = (
    "Data engineer",
    "Registered nurse",
    "Truck driver",
    "Accountant",
    "Front end developer",
)
_WANTED = ("Python", "SQL", "Docker", "Excel", "Nursing", "Java", "Accounting", "English")
_POLL = 0.01


@frozen(kw_only=True)
class Figures:
    """Seconds, each list by job."""

    on: str
    candidates: int
    loading: float
    first: float
    """The first question after a start: everybody is loaded."""
    ranked: list[float] = field(factory=list)
    """From publishing until the ranking is stored."""
    heard: list[float] = field(factory=list)
    """Until all who hear at once have it in theirs."""
    explained: list[float] = field(factory=list)
    """One pair each."""


def main(arguments: Sequence[str]) -> int:
    """Print what was measured; return 1 when it is not good enough."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.posted_job", description=__doc__)
    parser.add_argument("--on", choices=TECHNOLOGIES, default="sqlite")
    parser.add_argument("--candidates", type=int, default=CANDIDATES)
    parser.add_argument("--jobs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with (
        tempfile.TemporaryDirectory(prefix="jobgraph-benchmark-") as folder,
        _place(Path(folder), options.on) as place,
    ):
        figures = asyncio.run(_measured(place, options))
    if options.json:
        print(json.dumps({"posted_job": asdict(figures)}))
    else:
        _show(figures)
    slow = max(figures.ranked) > RANKED_WITHIN or median(figures.explained) > EXPLAINED_WITHIN
    return int(slow)


def _show(figures: Figures) -> None:
    print(f"{figures.candidates:,} candidates on {figures.on}, loaded in {figures.loading:.0f} s")
    print(f"first question   {figures.first:8.2f} s   everybody is loaded, once a process")
    for what, seconds, note in (
        ("ranked", figures.ranked, "from publishing until the ranking is stored"),
        ("heard", figures.heard, "until it stands in the rankings of the best"),
        ("explained", figures.explained, "one pair"),
    ):
        print(f"{what:<16} {median(seconds):8.3f} s   {max(seconds):8.3f} at most   {note}")


@contextmanager
def _place(folder: Path, technology: str) -> Iterator[Mapping[str, str]]:
    here = {"JOBGRAPH_PERSISTENCE": technology, "JOBGRAPH_DATA": str(folder)}
    if technology == "sqlite":
        yield here
        return
    server = OwnPostgresqlServer()
    server.start()
    try:
        yield {
            **here,
            "JOBGRAPH_DATABASE_URL": server.database(),
            "JOBGRAPH_DATABASE_TLS": "off",
        }
    finally:
        server.stop()


def _settings(place: Mapping[str, str]) -> Settings:
    memory = (
        "BLOB_STORAGE",
        "SESSION_STORE",
        "PROGRESS_STORE",
        "RATE_LIMITER",
        "IDENTITY_PROVIDER",
        "URL_SIGNER",
        "PUSH_TOPIC",
    )
    return load_settings({**place, **{f"JOBGRAPH_{name}": "memory" for name in memory}})


async def _measured(place: Mapping[str, str], options: argparse.Namespace) -> Figures:
    await migrate(build_container(_settings(place)))
    async with running(build_container(_settings(place))) as container:
        words = world(container.knowledge())
        started = perf_counter()
        await container.persistence().archive.load(stored(words, options.candidates))
        loading = perf_counter() - started
        await container.create_company()(CreateCompany(name="Boss & Co"), actor=_BOSS)
        await build_relay(container).drain()
        first, *_ = await _post(container, "Clerk", ())
        figures = Figures(
            on=options.on, candidates=options.candidates, loading=loading, first=first
        )
        for n in range(options.jobs):
            wanted = [_WANTED[(n + k) % len(_WANTED)] for k in range(4)]
            ranked, heard, job_id = await _post(container, _TITLES[n % len(_TITLES)], wanted)
            figures.ranked.append(ranked)
            figures.heard.append(heard)
            figures.explained.extend(await _explain(container, job_id))
    return figures


async def _post(
    container: Container, title: str, wanted: Sequence[str]
) -> tuple[float, float, JobId]:
    lines = "\n".join(f"- {skill}" for skill in wanted)
    text = f"Job title: {title}\n\nWe keep ferries on time.\n\nRequirements\n{lines}\n"
    job_id = await container.post_job()(PostJob(description=text), actor=_BOSS)
    started = perf_counter()
    await container.publish_job()(job_id, actor=_BOSS)
    reacting = asyncio.create_task(build_relay(container).drain())
    while not await container.list_job_matches()(job_id, limit=1, actor=_BOSS):
        if reacting.done():
            raise SystemExit(f"{JobPosted.__name__} left no ranking")
        await asyncio.sleep(_POLL)
    ranked = perf_counter() - started
    await reacting
    return ranked, perf_counter() - started, job_id


async def _explain(container: Container, job_id: JobId) -> list[float]:
    took = []
    for match in await container.list_job_matches()(job_id, actor=_BOSS):
        id = match_id(job_id, match.candidate_id)
        them = Actor(account_id=AccountId(match.candidate_id), roles=frozenset({"candidate"}))
        for actor in (_BOSS, them):
            started = perf_counter()
            await container.show_match()(id, actor=actor)
            took.append(perf_counter() - started)
    return took


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
