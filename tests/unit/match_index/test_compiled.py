"""The compiled index on random small worlds: the reference's scores, confidences and order."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random
from typing import Literal

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from adapters.match_index.compiled import CompiledMatchIndex
from adapters.match_index.reference import ReferenceMatchIndex
from application.ports.match_index import MatchIndex
from domain.matching.columns import CandidateColumns, Column, Stretches
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.ranked import Ranked
from domain.shared.ids import CandidateId, JobId
from tests.unit.matching.examples import TAXONOMY, candidates, jobs, policies


@frozen(kw_only=True)
class World:
    """Whom to rank for what."""

    people: Sequence[CandidateSide]
    jobs: Sequence[JobSide]
    policy: MatchPolicy
    top: int


@st.composite
def worlds(draw: st.DrawFn) -> World:
    people = draw(st.lists(candidates, max_size=8))
    openings = draw(st.lists(jobs, max_size=4))
    return World(
        people=[evolve(c, candidate_id=CandidateId(f"c{n}")) for n, c in enumerate(people)],
        jobs=[evolve(j, job_id=JobId(f"j{n}")) for n, j in enumerate(openings)],
        policy=draw(policies()),
        top=draw(st.integers(1, 6)),
    )


Answers = tuple[dict[JobId, tuple[Ranked, ...]], list[tuple[Ranked, ...]]]


async def filled(index: MatchIndex, world: World) -> MatchIndex:
    await index.put_candidates(world.people)
    await index.put_jobs(world.jobs, policy=world.policy)
    return index


async def answers(index: MatchIndex, world: World) -> Answers:
    return (
        {job_id: ranking async for job_id, ranking in index.rankings(top=world.top)},
        [await index.jobs_for(person, top=world.top) for person in world.people],
    )


@given(worlds())
async def test_it_ranks_exactly_as_the_reference_does(world: World) -> None:
    reference = await filled(ReferenceMatchIndex(TAXONOMY), world)
    compiled = await filled(CompiledMatchIndex(TAXONOMY), world)
    assert await answers(reference, world) == await answers(compiled, world)


@given(worlds(), st.randoms(use_true_random=False))
async def test_the_order_in_which_sides_come_does_not_matter(world: World, chance: Random) -> None:
    shuffled = evolve(
        world,
        people=chance.sample(world.people, len(world.people)),
        jobs=chance.sample(world.jobs, len(world.jobs)),
    )
    one = await filled(CompiledMatchIndex(TAXONOMY), world)
    other = await filled(CompiledMatchIndex(TAXONOMY), shuffled)
    assert await answers(one, world) == await answers(other, world)


@given(worlds(), worlds(), st.sets(st.integers(0, 7)))
async def test_what_was_changed_is_as_if_it_had_been_so_from_the_start(
    before: World, after: World, gone: set[int]
) -> None:
    changed = await filled(CompiledMatchIndex(TAXONOMY), before)
    await answers(changed, before)  # so that there is something to be out of date
    await filled(changed, after)
    for number in gone:
        await changed.remove_candidate(CandidateId(f"c{number}"))
        await changed.remove_job(JobId(f"j{number}"))
    left = evolve(
        after,
        people=[
            c
            for n, c in enumerate([*after.people, *before.people[len(after.people) :]])
            if n not in gone
        ],
    )
    fresh = CompiledMatchIndex(TAXONOMY)
    await fresh.put_candidates(left.people)
    for world, jobs_of in ((before, before.jobs[len(after.jobs) :]), (after, after.jobs)):
        await fresh.put_jobs(
            [j for j in jobs_of if int(j.job_id[1:]) not in gone], policy=world.policy
        )
    assert await answers(fresh, left) == await answers(changed, left)


@given(worlds())
async def test_columns_are_ranked_as_the_sides_that_they_stand_for(world: World) -> None:
    columns = columns_of(world.people)
    assert list(world.people) == [columns.side(n) for n in range(len(columns))]
    from_sides = await filled(CompiledMatchIndex(TAXONOMY), world)
    from_columns = CompiledMatchIndex(TAXONOMY)
    await from_columns.put_columns(columns)
    await from_columns.put_jobs(world.jobs, policy=world.policy)
    assert await answers(from_sides, world) == await answers(from_columns, world)


FIELDS = (
    *("read", "months_of_work", "seniority", "places", "remote", "moves", "salary"),
    *("languages", "education", "permits", "wanted", "wording"),
)


def columns_of(people: Sequence[CandidateSide]) -> CandidateColumns:
    """Write every value down by itself."""
    held = [skill for person in people for skill in person.skills]
    titles = [title for person in people for title in person.titles]
    return CandidateColumns(
        ids=[person.candidate_id for person in people],
        skills=Stretches(
            ends=ends(len(person.skills) for person in people),
            values=[(skill.skill_id, skill.name) for skill in held],
            chosen=numbers("i", range(len(held))),
        ),
        levels=numbers("b", (skill.level or 0 for skill in held)),
        months=numbers("i", (-1 if s.months is None else s.months for s in held)),
        idle=numbers("i", (-1 if s.idle is None else s.idle for s in held)),
        titles=Stretches(
            ends=ends(len(person.titles) for person in people),
            values=titles,
            chosen=numbers("i", range(len(titles))),
        ),
        fields={
            name: Column(
                values=[getattr(person, name) for person in people],
                chosen=numbers("i", range(len(people))),
            )
            for name in FIELDS
        },
    )


def ends(counts: Iterable[int]) -> "memoryview[int]":
    return numbers("q", accumulate(counts, initial=0))


def numbers(code: Literal["b", "i", "q"], some: Iterable[int]) -> "memoryview[int]":
    return memoryview(array(code, some))
