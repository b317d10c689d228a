"""Schedules on every persistence: one run a period over many workers."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from adapters.clock.fixed import FixedClock
from entrypoints.container.everything import Container
from entrypoints.schedules import SCHEDULES, Schedule
from entrypoints.worker.schedule_keeper import ScheduleKeeper, build_keeper
from tests.eventually import eventually

HOUR = timedelta(hours=1)
ADDRESS = "ada@example.org"


class Runs:
    """Counts."""

    def __init__(self) -> None:
        self.count = 0

    def build(self, _: Container) -> Callable[[], Awaitable[int]]:
        async def run() -> int:
            self.count += 1
            return self.count

        return run


@pytest.fixture
def runs() -> Runs:
    return Runs()


@pytest.fixture
def hourly(runs: Runs) -> Schedule:
    return Schedule(name="count", every=HOUR, offset=timedelta(minutes=5), build=runs.build)


def _keeper(container: Container, *schedules: Schedule) -> ScheduleKeeper:
    return ScheduleKeeper(
        unit_of_work=container.unit_of_work(),
        clock=container.clock(),
        container=container,
        schedules=schedules,
    )


def _clock(container: Container) -> FixedClock:
    clock = container.clock()
    assert isinstance(clock, FixedClock)
    return clock


@pytest.mark.every("persistence")
async def test_of_eight_workers_one_runs_each_period(
    container: Container, runs: Runs, hourly: Schedule
) -> None:
    for period in range(1, 4):
        keepers = [_keeper(container, hourly) for _ in range(8)]
        ran = await asyncio.gather(*(keeper.look(hourly) for keeper in keepers))
        assert (1, period) == (sum(ran), runs.count)
        _clock(container).advance(HOUR)


async def test_who_starts_again_in_the_same_period_does_not_run_again(
    in_process: Container, runs: Runs, hourly: Schedule
) -> None:
    assert await _keeper(in_process, hourly).look(hourly)
    _clock(in_process).advance(timedelta(minutes=4))  # the fixed clock begins on the full hour
    assert not await _keeper(in_process, hourly).look(hourly)
    _clock(in_process).advance(timedelta(minutes=1))
    assert await _keeper(in_process, hourly).look(hourly), "another period, five past the hour"
    assert 2 == runs.count


async def test_a_worker_that_starts_late_in_a_period_makes_up_for_it(
    in_process: Container, runs: Runs, hourly: Schedule
) -> None:
    assert await _keeper(in_process, hourly).look(hourly)
    _clock(in_process).advance(HOUR + timedelta(minutes=50))  # nobody was there on time
    assert await _keeper(in_process, hourly).look(hourly)


async def test_a_run_that_fails_is_told_discreetly_and_left_to_the_next_period(
    in_process: Container, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> None:
        raise RuntimeError(ADDRESS)

    broken = Schedule(name="broken", every=HOUR, build=lambda _: fail)
    keeper = _keeper(in_process, broken)
    assert await keeper.look(broken)
    assert not await keeper.look(broken)
    assert "broken failed" in caplog.text
    assert ADDRESS not in caplog.text


async def test_a_worker_runs_what_is_due_and_a_slow_schedule_holds_up_no_other(
    in_process: Container, runs: Runs, hourly: Schedule
) -> None:
    async def endless() -> None:
        await asyncio.Event().wait()

    slow = Schedule(name="slow", every=HOUR, build=lambda _: endless)
    running = asyncio.create_task(_keeper(in_process, slow, hourly).run(asyncio.Event()))
    await eventually(lambda: runs.count == 1)
    _clock(in_process).advance(HOUR)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_who_is_told_to_stop_ends_the_run_and_begins_no_other(
    in_process: Container,
) -> None:
    begun, go_on, stopping = asyncio.Event(), asyncio.Event(), asyncio.Event()
    ended = []

    async def slow() -> None:
        begun.set()
        await go_on.wait()
        ended.append(True)

    schedule = Schedule(name="slow", every=HOUR, build=lambda _: slow)
    running = asyncio.create_task(_keeper(in_process, schedule).run(stopping))
    async with asyncio.timeout(10):
        await begun.wait()
        stopping.set()
        go_on.set()
        await running
    assert [True] == ended


@pytest.mark.every("persistence")
async def test_every_schedule_of_the_product_runs(
    container: Container, caplog: pytest.LogCaptureFixture
) -> None:
    keeper = build_keeper(container)
    for schedule in SCHEDULES:
        assert await keeper.look(schedule)
    assert "failed" not in caplog.text


def test_no_two_schedules_share_a_name() -> None:
    names = [schedule.name for schedule in SCHEDULES]
    assert len(set(names)) == len(names)
