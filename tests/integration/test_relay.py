"""The relay on every persistence: once by effect, in order, and never stuck."""

import asyncio
from collections import defaultdict
from collections.abc import Coroutine
from datetime import timedelta

import pytest
from attrs import evolve

from adapters.clock.fixed import FixedClock
from application.ports.event_codec import UnknownEventError
from application.ports.lifecycle import UnavailableError
from domain.candidates.events import ResumeUploaded
from domain.shared.events import DomainEvent, EventId
from domain.shared.ids import CandidateId, ResumeId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.reactions import Build
from entrypoints.settings import load_settings
from entrypoints.worker.outbox_relay import build_relay
from tests.factories import a_candidate, a_resume

pytestmark = pytest.mark.every("persistence")
CANDIDATES = [CandidateId(f"c{n}") for n in range(6)]
UPLOADS = 5


class Broken:
    """A reaction that never succeeds."""

    async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
        raise RuntimeError("no")


def _fixed(container: Container) -> FixedClock:
    clock = container.clock()
    assert isinstance(clock, FixedClock)
    return clock


async def _fill(container: Container) -> None:
    store = container.persistence()
    for id in CANDIDATES:
        candidate = a_candidate(id, resume=f"{id}-0")
        for n in range(UPLOADS):
            async with store.unit_of_work() as uow:
                if n:
                    candidate = (await uow.candidates.of(id)).upload(a_resume(f"{id}-{n}"))
                await uow.candidates.save(candidate)
                await uow.commit()


class Receipts:
    """Notes each event once, in the inbox, as a real reaction does."""

    def __init__(self, container: Container, seen: dict[str, list[str]]) -> None:
        self._container = container
        self._seen = seen

    async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
        async with self._container.persistence().unit_of_work() as uow:
            if not await uow.receive(event_id, by="test"):
                return
            candidate = await uow.candidates.of(event.candidate_id)
            await uow.candidates.save(candidate)
            await uow.commit()
        self._seen[event.candidate_id].append(event_id)


async def test_two_relays_have_one_effect_in_order(
    container: Container, backend: dict[str, str]
) -> None:
    await _fill(container)
    seen: dict[str, list[str]] = defaultdict(list)

    def relay_of(own: Container) -> Coroutine[object, object, int]:
        table: dict[type[DomainEvent], tuple[Build, ...]] = {
            ResumeUploaded: (lambda c: Receipts(c, seen),)
        }
        return evolve(build_relay(own), reactions=table, concurrency=2).drain()

    # A second process has a container, hence a pool, of its own; memory has none to share.
    if backend["JOBGRAPH_PERSISTENCE"] == "memory":
        await asyncio.gather(relay_of(container), relay_of(container))
    else:
        async with running(build_container(load_settings(backend))) as other:
            await asyncio.gather(relay_of(container), relay_of(other))
    await relay_of(container)
    for id in CANDIDATES:
        # Each receipt saved the candidate once more, so versions have gaps; the order holds.
        events = seen[id]
        assert UPLOADS == len(events) == len(set(events))
        assert sorted(events, key=lambda e: int(e.split("/")[2])) == events


async def test_delivering_again_changes_nothing(container: Container) -> None:
    await _fill(container)
    seen: dict[str, list[str]] = defaultdict(list)
    relay = evolve(
        build_relay(container), reactions={ResumeUploaded: (lambda c: Receipts(c, seen),)}
    )

    class Forgetful:
        """Dies before it settles."""

        def __getattr__(self, name: str) -> object:
            return getattr(relay.outbox, name)

        async def settle(self, _: object) -> None:
            """Loses the lease."""

    clock = _fixed(container)
    forgetful = evolve(relay, outbox=Forgetful())  # type: ignore[arg-type] # every call but one is the outbox's
    for _ in range(3):
        await forgetful.drain()
        clock.advance(relay.lease)
    while await relay.drain():
        clock.advance(relay.lease)
    assert [UPLOADS] * len(CANDIDATES) == [len(seen[id]) for id in CANDIDATES]


class Away:
    """A reaction to which something is missing."""

    async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
        raise UnavailableError("it is away")


async def test_what_is_away_is_waited_for_and_nothing_given_up(container: Container) -> None:
    await _fill(container)
    clock = _fixed(container)
    away = evolve(build_relay(container), reactions={ResumeUploaded: (lambda _: Away(),)})
    for _ in range(3 * away.attempts):
        await away.drain()
        clock.advance(timedelta(seconds=5))
    assert [] == await container.outbox().parked(limit=1)
    seen: dict[str, list[str]] = defaultdict(list)
    relay = evolve(away, reactions={ResumeUploaded: (lambda c: Receipts(c, seen),)})
    await relay.drain()
    assert [UPLOADS] * len(CANDIDATES) == [len(seen[id]) for id in CANDIDATES]


async def test_a_reaction_that_fails_is_tried_again_later_each_time_longer(
    container: Container,
) -> None:
    store = container.persistence()
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate())
        await uow.commit()
    clock = _fixed(container)
    relay = evolve(build_relay(container), reactions={ResumeUploaded: (lambda _: Broken(),)})
    waited = []
    for _ in range(4):
        assert 1 == await relay.drain()
        seconds = 0
        while not await relay.outbox.claim(now=clock.now(), lease=timedelta(0), limit=1):
            clock.advance(timedelta(seconds=1))
            seconds += 1
        waited.append(seconds)
    assert sorted(set(waited)) == waited, "each pause is longer than the one before"


async def test_a_reaction_that_keeps_failing_is_parked_and_the_rest_goes_on(
    container: Container,
) -> None:
    await _fill(container)
    clock = _fixed(container)
    seen: dict[str, list[str]] = defaultdict(list)
    receipts = Receipts(container, seen)

    class FailsForFirst:
        async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
            if event.resume_id == ResumeId("c0-0"):
                raise RuntimeError("no")
            await receipts(event, event_id)

    relay = evolve(
        build_relay(container),
        attempts=3,
        reactions={ResumeUploaded: (lambda _: FailsForFirst(),)},
    )
    for _ in range(6):
        await relay.drain()
        clock.advance(timedelta(hours=1))
    (parked,) = await container.outbox().parked(limit=100)
    assert ("Candidate/c0/1/0", "candidates.resume-uploaded") == (parked.event_id, parked.name)
    assert "RuntimeError" == parked.reason, "an unforeseen error may quote somebody"
    assert [UPLOADS - 1] + [UPLOADS] * 5 == [len(seen[id]) for id in CANDIDATES]

    assert await container.outbox().retry(parked.event_id)
    mended = evolve(relay, reactions={ResumeUploaded: (lambda _: receipts,)})
    await mended.drain()
    assert UPLOADS == len(seen["c0"])
    assert [] == await container.outbox().parked(limit=1)


async def test_an_event_that_nobody_can_read_is_parked(container: Container) -> None:
    store = container.persistence()
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate())
        await uow.commit()

    class Foreign:
        """A codec of an older version, which knows no events."""

        def decode(self, encoded: object) -> object:
            raise UnknownEventError("candidates.resume-uploaded")

    relay = evolve(build_relay(container), codec=Foreign())  # type: ignore[arg-type] # decodes alone
    await relay.drain()
    (parked,) = await store.outbox.parked(limit=1)
    assert "UnknownEventError" in parked.reason


async def _save(container: Container, id: str = "c1") -> None:
    async with container.persistence().unit_of_work() as uow:
        await uow.candidates.save(a_candidate(id))
        await uow.commit()


async def test_a_slow_reaction_holds_up_nobody_else(container: Container) -> None:
    for n in range(3):
        await _save(container, f"c{n}")
    done: list[str] = []
    go_on = asyncio.Event()

    class SlowForFirst:
        async def __call__(self, event: ResumeUploaded, event_id: EventId, /) -> None:
            if event.candidate_id == CandidateId("c0"):
                await go_on.wait()
            done.append(event.candidate_id)
            if len(done) == 2:
                go_on.set()

    table: dict[type[DomainEvent], tuple[Build, ...]] = {
        ResumeUploaded: (lambda _: SlowForFirst(),)
    }
    relay = evolve(build_relay(container), concurrency=2, reactions=table)
    async with asyncio.timeout(10):
        assert 3 == await relay.drain()
    assert ["c1", "c2", "c0"] == done


async def test_who_is_stopped_gives_the_event_back_at_once(container: Container) -> None:
    await _save(container)
    begun = asyncio.Event()

    class Endless:
        async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
            begun.set()
            await asyncio.Event().wait()

    relay = evolve(build_relay(container), reactions={ResumeUploaded: (lambda _: Endless(),)})
    running_relay = asyncio.create_task(relay.run())
    async with asyncio.timeout(10):
        await begun.wait()
    running_relay.cancel()
    await asyncio.gather(running_relay, return_exceptions=True)
    now = container.clock().now()
    (again,) = await container.outbox().claim(now=now, lease=relay.lease, limit=1)
    assert 1 == again.attempt, "an attempt that was stopped does not count"


async def test_a_lease_is_renewed_for_as_long_as_a_reaction_takes(container: Container) -> None:
    await _save(container)
    clock = _fixed(container)
    renewed = asyncio.Event()
    outbox = container.outbox()

    class Noticing:
        def __getattr__(self, name: str) -> object:
            return getattr(outbox, name)

        async def renew(self, *args: object, **kwargs: object) -> bool:
            held = await outbox.renew(*args, **kwargs)  # type: ignore[arg-type] # passed through
            renewed.set()
            return held

    lease = timedelta(seconds=0.3)

    class Long:
        async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
            clock.advance(lease)  # by now the first lease is over
            await renewed.wait()
            assert [] == await outbox.claim(now=clock.now(), lease=lease, limit=1)

    relay = evolve(
        build_relay(container),
        outbox=Noticing(),  # type: ignore[arg-type] # every call is the outbox's
        lease=lease,
        concurrency=1,
        reactions={ResumeUploaded: (lambda _: Long(),)},
    )
    async with asyncio.timeout(10):
        assert 1 == await relay.drain()
    assert [] == await outbox.parked(limit=1)


async def test_a_resume_whose_reading_is_given_up_is_failed_and_may_come_again(
    container: Container,
) -> None:
    await _save(container)
    relay = evolve(
        build_relay(container), attempts=1, reactions={ResumeUploaded: (lambda _: Broken(),)}
    )
    await relay.drain()
    async with container.persistence().reading() as uow:
        candidate = await uow.candidates.of(CandidateId("c1"))
    (resume,) = candidate.resumes
    assert resume.failure is not None
    assert ("failed", "resume.not_read") == (resume.status, resume.failure.code)
    assert candidate.upload(evolve(a_resume("r2"), content_hash=resume.content_hash))
    assert 1 == len(await container.outbox().parked(limit=9))
