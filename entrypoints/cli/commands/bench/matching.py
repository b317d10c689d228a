"""`jobgraph bench matching`."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.util import find_spec
from time import perf_counter
from typing import Any

import click
from attrs import frozen

from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import json_option

_WARM = 300
"""Enough that everything is compiled before it is timed."""
_EXPLAINED = 20
"""Rankings that are explained, and compared."""


@frozen(kw_only=True)
class Asked:
    """What the options say."""

    candidates: int
    jobs: int
    top: int
    seed: int
    peers: bool


@click.command
@click.option("--candidates", type=click.IntRange(1, 10_000_000), default=10_000, show_default=True)
@click.option("--jobs", type=click.IntRange(1, 1_000_000), default=1_000, show_default=True)
@click.option("--top", type=click.IntRange(1, 1_000), default=50, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Another world a number.")
@click.option("--peers/--no-peers", default=True, help="Time others on the same skills too.")
@json_option
def matching(*, as_json: bool, **asked: Any) -> None:  # noqa: ANN401 - click has checked them
    r"""Rank made-up candidates for made-up jobs by every component of the score, and time it.

    Titles, towns, skills and what is silent are spread as in life; the same seed gives the same
    world. Compilation is not timed. Some of the best are explained by the scoring function
    itself, and have to come out the same.

    \b
    Examples:
      jobgraph bench matching --candidates 10000 --jobs 1000 --top 50
      jobgraph bench matching --candidates 1000000 --jobs 100000 --no-peers --json
    """
    if not find_spec("numba"):
        raise CommandError(
            "bench.extra", "Install the extra `speed` to measure it.", exit_code=CHECK_FAILED
        )
    figures = execute(_measure(Asked(**asked)))
    if as_json:
        print_json({"matching": figures})
        return
    from entrypoints.cli.views.bench import show_matching

    show_matching(figures)


async def _measure(asked: Asked) -> Mapping[str, Any]:
    from entrypoints.cli.commands.bench import peers
    from entrypoints.cli.commands.bench.ranking import (
        explain_all,
        new_index,
        run,
        skills_alone,
    )
    from entrypoints.cli.commands.bench.world.openings import openings
    from entrypoints.cli.commands.bench.world.people import people
    from entrypoints.cli.commands.bench.world.vocabulary import vocabulary
    from entrypoints.cli.session import session, settings_in_memory

    async with session(settings_in_memory(as_of=datetime.now(UTC).date())) as current:
        knowledge = current.container.knowledge()
        words = vocabulary(knowledge.catalogue)
        everybody = people(words, asked.candidates, seed=asked.seed)
        jobs = list(openings(words, asked.jobs, seed=asked.seed))
        started = perf_counter()
        await run(new_index(knowledge), people(words, _WARM, seed=0), jobs[:9], top=asked.top)
        compiled = perf_counter() - started
        timed, rankings = await run(
            new_index(knowledge), everybody, jobs, top=asked.top, keep=_EXPLAINED
        )
        started = perf_counter()
        differing = explain_all(rankings, everybody, jobs, knowledge)
        explained = perf_counter() - started
        if differing:
            raise CommandError(
                "bench.differs", f"{differing} explanations differ.", exit_code=CHECK_FAILED
            )
        figures: dict[str, Any] = {
            "pairs": timed.pairs,
            "seconds": round(timed.seconds, 4),
            "build_seconds": round(timed.build_seconds, 4),
            "rank_seconds": round(timed.rank_seconds, 4),
            "ns_per_pair": round(timed.ns_per_pair, 3),
            "peak_mib": timed.peak_mib,
            "compile_seconds": round(compiled, 2),
            "explained": sum(map(len, rankings.values())),
            "ms_per_explanation": round(
                explained / max(sum(map(len, rankings.values())), 1) * 1_000, 3
            ),
            "ratio_to": {},
        }
        if asked.peers:
            bare, bare_jobs = skills_alone(everybody, jobs)
            alone, _ = await run(new_index(knowledge), bare, bare_jobs, top=asked.top, keep=0)
            sparse = peers.sparse_dot_topn(
                bare, bare_jobs, knowledge, top=asked.top, threads=len(os.sched_getaffinity(0))
            )
            sets = peers.python_sets(bare, bare_jobs, knowledge, top=asked.top)
            figures["skills_alone_ns_per_pair"] = round(alone.ns_per_pair, 3)
            figures["peers_ns_per_pair"] = {
                p.name: round(p.ns_per_pair, 3) for p in (sparse, sets) if p
            }
            figures["ratio_to"] = {
                **(
                    {sparse.name: round(alone.ns_per_pair / sparse.ns_per_pair, 3)}
                    if sparse
                    else {}
                ),
                sets.name: round(timed.ns_per_pair / sets.ns_per_pair, 5),
            }
            figures["times_as_fast_as"] = {sets.name: round(sets.ns_per_pair / timed.ns_per_pair)}
        return figures
