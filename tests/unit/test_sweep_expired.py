"""What has expired is deleted, in whatever store it is."""

from datetime import timedelta

from adapters.clock.fixed import FixedClock
from adapters.progress_store.memory import MemoryProgressStore
from adapters.rate_limiter.memory import MemoryRateLimiter
from adapters.session_store.memory import MemorySessionStore
from application.operations.sweep_expired import SweepExpired
from application.ports.progress_store import Progress
from application.ports.rate_limiter import RateLimit
from application.ports.session_store import Session
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container

MINUTE = timedelta(minutes=1)


async def test_every_store_that_cannot_do_it_alone_is_swept() -> None:
    clock = FixedClock()
    now = clock.now()
    sessions, progress, limiter = MemorySessionStore(), MemoryProgressStore(), MemoryRateLimiter()
    for n in (1, 2):
        soon = now + n * MINUTE
        await sessions.begin(
            Session(id=f"s{n}", account_id=AccountId("ada"), began_at=now, expires_at=soon)
        )
        await progress.save(Progress(interview_id=f"i{n}", content="{}", expires_at=soon), now=now)
        await limiter.take(f"k{n}", RateLimit(most=1, period=n * MINUTE), now=now)
    sweep = SweepExpired(stores=(sessions, object(), progress, limiter), clock=clock)
    assert 0 == await sweep()
    clock.advance(MINUTE)
    assert [3, 0] == [await sweep(), await sweep()]
    clock.advance(MINUTE)
    assert 3 == await sweep()


async def test_the_container_sweeps_what_was_chosen(in_process: Container) -> None:
    await in_process.rate_limiter().take(
        "a", RateLimit(most=1, period=MINUTE), now=in_process.clock().now()
    )
    clock = in_process.clock()
    assert isinstance(clock, FixedClock)
    clock.advance(MINUTE)
    assert 1 == await in_process.sweep_expired()()


async def test_a_limiter_in_memory_forgets_keys_of_strangers_by_itself() -> None:
    clock, limiter = FixedClock(), MemoryRateLimiter()
    limit = RateLimit(most=1, period=MINUTE)
    for n in range(10_000):
        await limiter.take(f"k{n}", limit, now=clock.now())
    clock.advance(MINUTE)
    await limiter.take("one more", limit, now=clock.now())
    assert 0 == await limiter.sweep(now=clock.now()), "it swept before"
