"""The relay under strain, on every persistence."""

import asyncio
from datetime import timedelta

import pytest
from attrs import evolve

from adapters.clock.fixed import FixedClock
from application.ports.lifecycle import UnavailableError
from domain.candidates.events import ResumeUploaded
from domain.shared.events import DomainEvent, EventId
from entrypoints.container.everything import Container
from entrypoints.reactions import Build
from entrypoints.worker.outbox_relay import build_relay
from tests.eventually import eventually
from tests.factories import a_candidate

pytestmark = pytest.mark.every("persistence")


async def _save(container: Container, id: str = "c1") -> None:
    async with container.persistence().unit_of_work() as uow:
        await uow.candidates.save(a_candidate(id))
        await uow.commit()


async def test_an_event_that_kills_whoever_has_it_is_parked_in_the_end(
    container: Container,
) -> None:
    await _save(container)
    clock = container.clock()
    assert isinstance(clock, FixedClock)
    seen: list[EventId] = []

    class Notes:
        async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
            seen.append(event_id)

    relay = evolve(
        build_relay(container), reactions={ResumeUploaded: (lambda _: Notes(),)}, given_up={}
    )
    for _ in range(relay.attempts):  # each dies with the event in its hands
        assert await evolve(relay).borrow(1)
        clock.advance(relay.lease)
    assert 1 == await relay.drain()
    (parked,) = await container.outbox().parked(limit=9)
    assert "LostAtEveryAttemptError" == parked.reason
    assert not seen


async def test_who_waits_hears_of_a_commit_at_once(container: Container) -> None:
    done = asyncio.Event()

    class Tells:
        async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
            done.set()

    # It would look by itself in an hour.
    relay = evolve(
        build_relay(container),
        idle=timedelta(hours=1),
        reactions={ResumeUploaded: (lambda _: Tells(),)},
    )
    stopping = asyncio.Event()
    running_relay = asyncio.create_task(relay.run(stopping))
    async with asyncio.timeout(10):
        await asyncio.sleep(0.2)  # by now it waits, or will hear of it all the same
        await _save(container)
        await done.wait()
    stopping.set()
    await running_relay


@pytest.mark.parametrize("concurrency", [1, 6])
async def test_what_waits_for_something_away_keeps_no_other_event_waiting(
    container: Container, concurrency: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is due again at once, each time, and what was put off comes first."""
    monkeypatch.setattr("entrypoints.worker.reacting._AWAY", (-1.0, 0.0))
    for n in range(12):
        await _save(container, f"c{n:02}")
    done: list[str] = []

    class Away:
        async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
            if event.candidate_id < "d":
                raise UnavailableError("S3 is away")
            done.append(event.candidate_id)

    relay = evolve(
        build_relay(container),
        concurrency=concurrency,
        reactions={ResumeUploaded: (lambda _: Away(),)},
    )
    stopping = asyncio.Event()
    running_relay = asyncio.create_task(relay.run(stopping))
    for n in range(12):
        await _save(container, f"d{n:02}")
    await eventually(lambda: 12 == len(done), within=30)
    stopping.set()
    await running_relay


async def test_no_more_reactions_run_at_once_than_were_asked_for(container: Container) -> None:
    for n in range(9):
        await _save(container, f"c{n}")
    at_once = most = 0

    class Counting:
        async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
            nonlocal at_once, most
            at_once += 1
            most = max(most, at_once)
            await asyncio.sleep(0.01)  # the work
            at_once -= 1

    table: dict[type[DomainEvent], tuple[Build, ...]] = {ResumeUploaded: (lambda _: Counting(),)}
    assert 9 == await evolve(build_relay(container), concurrency=3, reactions=table).drain()
    assert 3 == most
