"""`jobgraph bench matching`."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.util import find_spec
from itertools import chain, islice
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import json_option

if TYPE_CHECKING:
    from application.matching.knowledge import Knowledge
    from domain.matching.columns import CandidateColumns
    from domain.matching.model import JobSide
    from entrypoints.cli.commands.bench.ranking import Took
    from entrypoints.cli.commands.bench.world.vocabulary import Vocabulary

_WARM = 10
"""Times as many candidates as are wanted: so that the likely ones are looked for first, and all is
compiled.
"""
_FEWEST_WARM = 2_000
_EXPLAINED = 20
"""Rankings that are explained, and compared."""
_MOST_TELLING, _MOST_TOLD = 100_000, 1_000
"""Candidates and jobs that are ranked by free text, too."""
_KEPT = 10_000
"""Jobs that are kept to compare with others; more are made when they are put."""


@frozen(kw_only=True)
class Asked:
    """What the options say."""

    candidates: int
    jobs: int
    top: int
    seed: int
    peers: bool
    text: bool


@click.command
@click.option("--candidates", type=click.IntRange(1, 10_000_000), default=10_000, show_default=True)
@click.option("--jobs", type=click.IntRange(1, 1_000_000), default=1_000, show_default=True)
@click.option("--top", type=click.IntRange(1, 1_000), default=50, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Another world a number.")
@click.option("--peers/--no-peers", default=True, help="Time others on the same skills too.")
@click.option("--text/--no-text", default=True, help="Time free text, too.")
@json_option
def matching(*, as_json: bool, **asked: Any) -> None:  # noqa: ANN401 - click has checked them
    r"""Rank made-up candidates for made-up jobs by every component but free text, and time it.

    With free text it is timed again and told beside, on a part of a large world.

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
    from domain.matching.title_words import plain_titles
    from entrypoints.cli.commands.bench.ranking import explain_all, fill, new_index, peak_mib, rank
    from entrypoints.cli.commands.bench.world.openings import openings
    from entrypoints.cli.commands.bench.world.people import people
    from entrypoints.cli.commands.bench.world.telling import advertised, told
    from entrypoints.cli.commands.bench.world.vocabulary import vocabulary
    from entrypoints.cli.session import session, settings_in_memory

    async with session(settings_in_memory(as_of=datetime.now(UTC).date())) as current:
        knowledge = current.container.knowledge()
        words = vocabulary(knowledge.catalogue)
        everybody = people(words, asked.candidates, seed=asked.seed)
        some = list(islice(openings(words, asked.jobs, seed=asked.seed), _KEPT))
        jobs = chain(some, islice(openings(words, asked.jobs, seed=asked.seed), _KEPT, None))

        # What is known of a title is worked out once and kept, whoever bears it.
        plain = {part for title in words.titles for part in plain_titles(title)}
        started = perf_counter()
        knowledge.title_vectors(sorted(plain))
        read = perf_counter() - started

        started = perf_counter()
        warm = new_index(knowledge)
        warming = people(words, max(_FEWEST_WARM, _WARM * asked.top), seed=0)
        await fill(
            warm,
            told(words, warming, seed=0) if asked.text else warming,
            advertised(words, some[:_EXPLAINED], seed=0) if asked.text else some[:_EXPLAINED],
        )
        await rank(warm, top=asked.top, keep=())
        compiled = perf_counter() - started

        index = new_index(knowledge)
        build = await fill(index, everybody, jobs)
        explained = {job.job_id for job in some[:_EXPLAINED]}
        took, rankings = await rank(index, top=asked.top, keep=explained)
        peak = peak_mib()
        started = perf_counter()
        differing = explain_all(rankings, everybody, some, knowledge)
        explaining = perf_counter() - started
        if differing:
            raise CommandError(
                "bench.differs", f"{differing} explanations differ.", exit_code=CHECK_FAILED
            )
        pairs, count = asked.candidates * asked.jobs, sum(map(len, rankings.values()))
        return {
            "pairs": pairs,
            "seconds": round(build + took.seconds, 4),
            "build_seconds": round(build, 4),
            "rank_seconds": round(took.seconds, 4),
            "rank_cpu_seconds": round(took.cpu_seconds, 4),
            "ns_per_pair": round(took.seconds / pairs * 1e9, 3),
            "cpu_ns_per_pair": round(took.cpu_seconds / pairs * 1e9, 3),
            "peak_mib": peak,
            "compile_seconds": round(compiled, 2),
            "titles": len(plain),
            "ms_per_title": round(read / len(plain) * 1_000, 3),
            "explained": count,
            "ms_per_explanation": round(explaining / max(count, 1) * 1_000, 3),
            "ratio_to": {},
            **(await _with_words(asked, knowledge, words, some) if asked.text else {}),
            **(await _peers(asked, knowledge, everybody, some, took) if asked.peers else {}),
        }


async def _with_words(
    asked: Asked, knowledge: "Knowledge", words: "Vocabulary", jobs: "Sequence[JobSide]"
) -> Mapping[str, Any]:
    """Rank by free text, too: the same world, or the first of it; explanations come out alike."""
    from entrypoints.cli.commands.bench.ranking import explain_all, fill, new_index, rank
    from entrypoints.cli.commands.bench.world.people import people
    from entrypoints.cli.commands.bench.world.telling import advertised, told

    count = min(asked.candidates, _MOST_TELLING)
    everybody = told(words, people(words, count, seed=asked.seed), seed=asked.seed)
    some = list(advertised(words, jobs[:_MOST_TOLD], seed=asked.seed))
    index = new_index(knowledge)
    await fill(index, everybody, some)
    explained = {job.job_id for job in some[:_EXPLAINED]}
    took, rankings = await rank(index, top=asked.top, keep=explained)
    if differing := explain_all(rankings, everybody, some, knowledge):
        raise CommandError(
            "bench.differs", f"{differing} explanations differ.", exit_code=CHECK_FAILED
        )
    pairs = count * len(some)
    return {
        "free_text": {
            "pairs": pairs,
            "ns_per_pair": round(took.seconds / pairs * 1e9, 3),
            "cpu_ns_per_pair": round(took.cpu_seconds / pairs * 1e9, 3),
        }
    }


async def _peers(
    asked: Asked,
    knowledge: "Knowledge",
    everybody: "CandidateColumns",
    jobs: "Sequence[JobSide]",
    took: "Took",
) -> Mapping[str, Any]:
    """Compare with others, on the first jobs and skills alone."""
    from entrypoints.cli.commands.bench import peers
    from entrypoints.cli.commands.bench.ranking import fill, new_index, rank, skills_alone

    bare, bare_jobs = skills_alone(everybody, jobs)
    index = new_index(knowledge)
    await fill(index, bare, bare_jobs)
    await rank(index, top=asked.top, keep=())
    # The peer is given its matrices for nothing; we are given what one ranking leaves behind.
    alone = median(
        [(await rank(index, top=asked.top, keep=()))[0].seconds for _ in range(peers.TIMES)]
    )
    threads = len(os.sched_getaffinity(0))
    sparse = peers.sparse_dot_topn(bare, bare_jobs, knowledge, top=asked.top, threads=threads)
    sets = peers.python_sets(bare, bare_jobs, knowledge, top=asked.top)
    ours = took.seconds / asked.candidates / asked.jobs * 1e9
    ours_alone = alone / len(bare) / len(bare_jobs) * 1e9
    return {
        "skills_alone_ns_per_pair": round(ours_alone, 3),
        "peers_ns_per_pair": {p.name: round(p.ns_per_pair, 3) for p in (sparse, sets) if p},
        "ratio_to": {
            **({sparse.name: round(ours_alone / sparse.ns_per_pair, 3)} if sparse else {}),
            sets.name: round(ours / sets.ns_per_pair, 5),
        },
        "times_as_fast_as": {sets.name: round(sets.ns_per_pair / ours)},
    }
