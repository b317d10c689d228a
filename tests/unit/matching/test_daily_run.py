"""The daily run: whatever the shards, their order and what they find, the rankings are right."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from random import Random

import pytest
from attrs import define, evolve, field, frozen

from adapters.clock.fixed import FixedClock
from adapters.match_index.reference import ReferenceMatchIndex
from application.matching import shard_sides
from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.ports.match_index import MatchIndex
from application.ports.unit_of_work import ConflictError
from domain.matching import ranking
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.events import RankingShardDue
from domain.matching.match import Match
from domain.matching.ranked import Ranked
from domain.matching.ranking import JobRanking
from domain.shared.ids import CandidateId, CompanyId, JobId
from entrypoints.container.everything import Container, build_container
from entrypoints.schedules import SCHEDULES
from entrypoints.settings import load_settings
from tests.conftest import IN_PROCESS
from tests.factories import FIRM, NOON, a_job, a_read_candidate
from tests.unit.matching.daily import (
    Event,
    a_person,
    an_opening,
    close,
    deliver,
    move,
    ranked_at_once,
    run,
    save,
    stored,
    taken,
    versions,
)

TOP = 3
DAY = timedelta(days=1)
J0, C0 = JobId("j0"), CandidateId("c0")


@pytest.fixture
def short_rankings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep few, so that in a small world many are cut."""
    monkeypatch.setattr(ranking, "RANKING_LIMIT", TOP)
    monkeypatch.setattr(shard_sides, "RANKING_LIMIT", TOP)


@contextmanager
def _indexed_by(kind: str) -> Iterator[Container]:
    if kind == "compiled":
        pytest.importorskip("numba")
    yield build_container(load_settings({**IN_PROCESS, "JOBGRAPH_MATCH_INDEX": kind}))


def _next_day(container: Container) -> None:
    clock = container.clock()
    assert isinstance(clock, FixedClock)
    clock.advance(DAY)


async def _change(container: Container, chance: Random, *, people: int, jobs: int) -> None:
    """Change, close and add some, of which no ranking hears."""
    for n in chance.sample(range(people), chance.randrange(people)):
        await move(container, f"c{n}", moves=chance.random() < 0.5)
    for n in chance.sample(range(jobs), chance.randrange(jobs)):
        await close(container, f"j{n}")
    await save(container, a_person(people, chance), an_opening(jobs, chance))
    if chance.random() < 0.5:
        await _adopt(container)


async def _adopt(container: Container) -> None:
    """Let the company score by a policy of its own; nobody hears of it yet."""
    async with container.persistence().unit_of_work() as uow:
        await uow.kept_policies.save(KeptPolicy.of(FIRM))
        await uow.commit()
    async with container.persistence().unit_of_work() as uow:
        adopted = CompanyPolicy(company_id=CompanyId("k1")).adopt(FIRM, at=NOON)
        await uow.company_policies.save(adopted)
        await uow.commit()


@pytest.mark.usefixtures("short_rankings")
@pytest.mark.parametrize("kind", ["reference", "compiled"])
@pytest.mark.parametrize("seed", [1, 3, 4])
async def test_after_all_shards_every_ranking_is_that_of_ranking_everybody_at_once(
    kind: str, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311 - the same world each time
    people, jobs = chance.randrange(1, 10), chance.randrange(1, 7)

    def order(events: list[Event]) -> list[Event]:
        some = [*events, *chance.sample(events, len(events) // 2)]
        return chance.sample(some, len(some))

    with _indexed_by(kind) as container:
        await save(container, *(a_person(n, chance) for n in range(people)))
        await save(container, *(an_opening(n, chance) for n in range(jobs)))
        for changed in (False, True):
            if changed:
                await _change(container, chance, people=people, jobs=jobs)
                _next_day(container)
            sizes = {"most_jobs": chance.randrange(1, 5), "most_candidates": chance.randrange(1, 5)}
            await run(container, **sizes, order=order)
            assert await ranked_at_once(container, top=TOP) == await stored(container)


async def test_a_day_on_which_nothing_changed_saves_nothing_and_explains_nothing(
    in_process: Container,
) -> None:
    await save(in_process, *(a_read_candidate(f"c{n}") for n in range(3)), a_job("j0"), a_job("j1"))
    assert 2 == await run(in_process)
    before = await versions(in_process)
    _next_day(in_process)
    await in_process.cut_daily_ranking()()
    work = in_process.when_ranking_shard_due_rank_it()
    counting = Counting(knowledge=work.scorer.knowledge, clock=work.clock)
    for event, event_id in await taken(in_process):
        if isinstance(event, RankingShardDue):
            await evolve(work, scorer=counting)(event, event_id)
    assert ([], before) == (counting.made, await versions(in_process))


@frozen(kw_only=True)
class Counting(Scorer):
    """Notes what it scored."""

    made: list[Match] = field(factory=list)

    def __call__(self, *sides: object, **how: object) -> Match:
        match = Scorer.__call__(self, *sides, **how)  # type: ignore[arg-type] # whatever came
        self.made.append(match)
        return match


async def test_shards_are_due_once_a_day(in_process: Container) -> None:
    await save(in_process, *(a_read_candidate(f"c{n}") for n in range(3)), a_job("j0"))
    assert 2 == await run(in_process)
    assert 0 == await run(in_process)
    _next_day(in_process)
    assert 2 == await run(in_process)
    assert "cut-daily-ranking" in [schedule.name for schedule in SCHEDULES]


async def test_nothing_is_due_where_there_is_nothing(in_process: Container) -> None:
    assert 0 == await run(in_process)


async def test_a_run_that_died_is_finished_by_the_next(in_process: Container) -> None:
    await save(in_process, *(a_read_candidate(f"c{n}") for n in range(5)), a_job("j0"))
    await taken(in_process)
    cutting = evolve(in_process.cut_daily_ranking(), most_jobs=1, most_candidates=1)
    begun = iter(range(3))

    def failing() -> MatchingUnitOfWork:
        if next(begun, None) is None:
            raise ConnectionError
        return in_process.persistence().unit_of_work()

    with pytest.raises(ConnectionError):
        await evolve(cutting, unit_of_work=failing)()
    assert 3 == len(await taken(in_process))
    assert 2 == await cutting()
    assert 0 == await cutting()
    assert ["0", "1"] == sorted(
        event.shard_id for event, _ in await taken(in_process) if isinstance(event, RankingShardDue)
    )


async def test_a_shard_that_is_due_on_a_later_day_is_not_done_for_the_earlier(
    in_process: Container,
) -> None:
    await save(in_process, a_read_candidate("c0"), a_job("j0"))
    await taken(in_process)
    await in_process.cut_daily_ranking()()
    _next_day(in_process)
    await in_process.cut_daily_ranking()()
    yesterdays, todays = await taken(in_process)
    await deliver(in_process, [yesterdays], RankingShardDue)
    assert {"j0": 0, "c0": 0} == await versions(in_process)
    await deliver(in_process, [todays], RankingShardDue)
    assert {"j0": 1, "c0": 1} == await versions(in_process)


async def test_the_last_job_that_was_closed_leaves_every_ranking(in_process: Container) -> None:
    await save(in_process, a_read_candidate("c0"), a_job("j0"))
    await run(in_process)
    await close(in_process, "j0")
    _next_day(in_process)
    await run(in_process)
    assert {"c0": []} == await stored(in_process)


@define(kw_only=True)
class _Meanwhile:
    """An index that lets something happen between loading and merging, once."""

    container: Container
    happens: Callable[[], Awaitable[None]]

    def __call__(self) -> MatchIndex:
        meanwhile = self

        class Index(ReferenceMatchIndex):
            async def rankings(
                self, *, top: int
            ) -> AsyncIterator[tuple[JobId, tuple[Ranked, ...]]]:
                await meanwhile.happens()
                async for one in super().rankings(top=top):
                    yield one

        return Index(self.container.knowledge())


async def _run_while(container: Container, happens: Callable[[], Awaitable[None]]) -> None:
    await taken(container)
    await container.cut_daily_ranking()()
    work = evolve(
        container.when_ranking_shard_due_rank_it(),
        new_index=_Meanwhile(container=container, happens=happens),
    )
    for event, event_id in await taken(container):
        assert isinstance(event, RankingShardDue)
        await work(event, event_id)


async def test_who_changed_meanwhile_is_ranked_as_they_are_now(in_process: Container) -> None:
    await save(in_process, a_read_candidate("c0"), a_read_candidate("c1"), a_job("j0"))
    await _run_while(in_process, lambda: move(in_process, "c0", moves=True))
    now, there = await ranked_at_once(in_process, top=100), await stored(in_process)
    assert (now["j0"], now["c1"]) == (there["j0"], there["c1"])
    assert [] == there["c0"], "left to the reaction"


async def test_jobs_scored_by_another_policy_meanwhile_are_left_to_its_reaction(
    in_process: Container,
) -> None:
    await save(in_process, a_read_candidate("c0"), a_job("j0"))
    await _run_while(in_process, lambda: _adopt(in_process))
    now, there = await ranked_at_once(in_process, top=100), await stored(in_process)
    assert (now["c0"], []) == (there["c0"], there["j0"])


async def test_what_a_reaction_placed_meanwhile_stays(in_process: Container) -> None:
    await save(in_process, a_read_candidate("c0"), a_read_candidate("c1"), a_job("j0"))
    await run(in_process)
    _next_day(in_process)

    async def change() -> None:
        await move(in_process, "c0", moves=True)
        events = await taken(in_process)
        await deliver(in_process, events, *(type(event) for event, _ in events))

    before = await versions(in_process)
    await _run_while(in_process, change)
    assert await ranked_at_once(in_process, top=100) == await stored(in_process)
    assert {**before, "c0": 2, "j0": 2} == await versions(in_process)


async def test_a_job_that_was_closed_meanwhile_is_left_to_its_reaction(
    in_process: Container,
) -> None:
    await save(in_process, a_read_candidate("c0"), a_job("j0"))
    await _run_while(in_process, lambda: close(in_process, "j0"))
    async with in_process.persistence().reading() as uow:
        assert 0 == (await uow.job_rankings.of(J0)).version
        assert () == (await uow.candidate_rankings.of(C0)).entries


async def test_a_ranking_that_others_saved_meanwhile_is_retried_after_the_others(
    in_process: Container,
) -> None:
    await save(in_process, a_read_candidate("c0"), a_job("j0"), a_job("j1"))
    await taken(in_process)
    await in_process.cut_daily_ranking()()
    ((event, event_id),) = await taken(in_process)
    work = in_process.when_ranking_shard_due_rank_it()

    to_steal = [J0]

    @asynccontextmanager
    async def rival() -> AsyncIterator[MatchingUnitOfWork]:
        store = in_process.persistence()
        while to_steal:
            async with store.unit_of_work() as other:
                await other.job_rankings.save(JobRanking(job_id=to_steal.pop()))
                await other.commit()
        async with store.unit_of_work() as uow:
            yield uow

    assert isinstance(event, RankingShardDue)
    with pytest.raises(ConflictError):
        await evolve(work, unit_of_work=rival)(event, event_id)  # type: ignore[arg-type] # as good as one
    assert {"c0": 1, "j0": 1, "j1": 1} == await versions(in_process)
    assert [] == (await stored(in_process))["j0"]
    await work(event, event_id)
    assert await ranked_at_once(in_process, top=100) == await stored(in_process)
