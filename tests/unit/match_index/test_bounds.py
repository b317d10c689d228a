"""Pairs that the compiled index rules out unseen: never one that belongs to the best.

In a ranking of everybody nothing is ruled out, and on small worlds it is the reference's; so its
first entries are what any shorter ranking has to be.
"""

from itertools import chain, islice

from attrs import evolve

from adapters.match_index.compiled import CompiledMatchIndex
from adapters.match_index.compiled.segment import SEGMENT
from domain.matching.match import FULL, ComponentName, GateName
from domain.matching.model import MAX_REQUIREMENTS, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.ranked import Ranked
from domain.matching.wording import NOTHING_SAID
from domain.shared.ids import CandidateId, JobId
from entrypoints.cli.commands.bench.world.openings import openings
from entrypoints.cli.commands.bench.world.people import people
from entrypoints.cli.commands.bench.world.telling import advertised, told
from entrypoints.cli.commands.bench.world.vocabulary import Vocabulary, vocabulary
from entrypoints.container.everything import Container

PEOPLE = 2 * SEGMENT + 700


async def rankings(index: CompiledMatchIndex, *, top: int) -> dict[JobId, tuple[Ranked, ...]]:
    return {job_id: ranking async for job_id, ranking in index.rankings(top=top)}


ON_FACETS = MatchPolicy(
    version="facets",
    weights=dict(
        zip(ComponentName, (500, 500, 500, 2_000, 1_500, 2_000, 1_500, 500, 500, 500), strict=True)
    ),
    caps=dict.fromkeys(GateName, 9_500),
)
ON_MUSTS = MatchPolicy(
    version="musts",
    weights={**dict.fromkeys(ComponentName, 0), ComponentName.MUST_HAVE_SKILLS: 10_000},
    caps=dict.fromkeys(GateName, 0),
)
ON_TITLES = MatchPolicy(
    version="titles",
    weights={
        **dict.fromkeys(ComponentName, 0),
        ComponentName.NICE_TO_HAVE_SKILLS: 3_000,
        ComponentName.TITLE: 7_000,
    },
    caps=dict.fromkeys(GateName, FULL),
    broader=10_000,
    sibling=0,
)
HELD_DOWN = MatchPolicy(
    version="held down", caps={**dict.fromkeys(GateName, 9_000), GateName.MUST_HAVE_SKILLS: 965}
)
ON_WORDS = MatchPolicy(
    version="words",
    weights={
        **dict.fromkeys(ComponentName, 0),
        ComponentName.MUST_HAVE_SKILLS: 2_000,
        ComponentName.FREE_TEXT: 8_000,
    },
)


def asks_for_much(words: Vocabulary, name: str) -> JobSide:
    """Return a job with as many requirements as one may have, of both kinds."""
    asked = chain.from_iterable(job.requirements for job in openings(words, 90, seed=7))
    some = [*islice(asked, MAX_REQUIREMENTS)]
    assert MAX_REQUIREMENTS == len(some)
    return JobSide(job_id=JobId(f"much, {name}"), title="Engineer", requirements=tuple(some))


async def test_a_short_ranking_is_the_beginning_of_the_whole(in_process: Container) -> None:
    words = vocabulary(in_process.skill_catalogue())
    index = CompiledMatchIndex(in_process.knowledge())
    await index.put_columns(told(words, people(words, PEOPLE, seed=5), seed=5))
    # Jobs are ranked together: some of them say too little in words.
    said = enumerate(advertised(words, openings(words, 30, seed=5), seed=5))
    jobs = (evolve(job, wording=NOTHING_SAID) if n % 3 == 0 else job for n, job in said)
    for policy in (DEFAULT_POLICY, ON_FACETS, ON_MUSTS, ON_TITLES, HELD_DOWN, ON_WORDS):
        await index.put_jobs(
            [*islice(jobs, 5), asks_for_much(words, policy.version)], policy=policy
        )
    for number in range(0, PEOPLE, 50):
        await index.remove_candidate(CandidateId(f"candidate-{number:08d}"))
    whole = await rankings(index, top=PEOPLE)
    assert {PEOPLE - PEOPLE // 50 - 1} == {len(ranking) for ranking in whole.values()}
    for top in (1, 10, 300):
        short = await rankings(index, top=top)
        assert {job_id: ranking[:top] for job_id, ranking in whole.items()} == short
