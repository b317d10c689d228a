"""Pairs that the compiled index rules out unseen: never one that belongs to the best.

In a ranking of everybody nothing is ruled out, and on small worlds it is the reference's; so its
first entries are what any shorter ranking has to be.
"""

from adapters.match_index.compiled import CompiledMatchIndex
from adapters.match_index.compiled.segment import SEGMENT
from domain.matching.ranked import Ranked
from domain.shared.ids import JobId
from entrypoints.cli.commands.bench.world.openings import openings
from entrypoints.cli.commands.bench.world.people import people
from entrypoints.cli.commands.bench.world.vocabulary import vocabulary
from entrypoints.container.everything import Container

PEOPLE = SEGMENT + 700


async def rankings(index: CompiledMatchIndex, *, top: int) -> dict[JobId, tuple[Ranked, ...]]:
    return {job_id: ranking async for job_id, ranking in index.rankings(top=top)}


async def test_a_short_ranking_is_the_beginning_of_the_whole(in_process: Container) -> None:
    words = vocabulary(in_process.skill_catalogue())
    index = CompiledMatchIndex(in_process.knowledge())
    await index.put_columns(people(words, PEOPLE, seed=5))
    await index.put_jobs(openings(words, 24, seed=5))
    whole = await rankings(index, top=PEOPLE)
    assert {PEOPLE} == {len(ranking) for ranking in whole.values()}
    for top in (1, 10, 300):
        short = await rankings(index, top=top)
        assert {job_id: ranking[:top] for job_id, ranking in whole.items()} == short
