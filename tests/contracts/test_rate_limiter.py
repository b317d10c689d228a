"""The promises of RateLimiter."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from application.ports.rate_limiter import Allowance, RateLimit, RateLimiter
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("rate_limiter")
NOON = datetime(2026, 1, 1, 12, 0, 0, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MOMENT = timedelta(microseconds=1)
THREE = RateLimit(most=3, period=MINUTE)


@pytest.fixture
def limiter(container: Container) -> RateLimiter:
    return container.rate_limiter()


async def test_so_many_are_admitted_and_then_none(limiter: RateLimiter) -> None:
    got = [await limiter.take("a", THREE, now=NOON) for _ in range(5)]
    expected = [(True, 2), (True, 1), (True, 0), (False, 0), (False, 0)]
    assert [
        Allowance(admitted=admitted, left=left, again_at=NOON + MINUTE)
        for admitted, left in expected
    ] == got


async def test_a_period_begins_with_the_first_and_no_later_one_prolongs_it(
    limiter: RateLimiter,
) -> None:
    times = [NOON, NOON + timedelta(seconds=30), NOON + timedelta(seconds=59)]
    for now in times:
        assert (await limiter.take("a", THREE, now=now)).admitted
    end = NOON + MINUTE
    for now in (times[-1], end - MOMENT):
        expected = Allowance(admitted=False, left=0, again_at=end)
        assert expected == await limiter.take("a", THREE, now=now)
    expected = Allowance(admitted=True, left=2, again_at=end + MINUTE)
    assert expected == await limiter.take("a", THREE, now=end)


async def test_after_a_pause_the_period_begins_when_somebody_comes(limiter: RateLimiter) -> None:
    await limiter.take("a", THREE, now=NOON)
    later = NOON + timedelta(days=400)
    expected = Allowance(admitted=True, left=2, again_at=later + MINUTE)
    assert expected == await limiter.take("a", THREE, now=later)


async def test_keys_are_counted_apart(limiter: RateLimiter) -> None:
    for key in ("a", "A", "a ", "{a}", "ä", "x" * 200):
        assert 2 == (await limiter.take(key, THREE, now=NOON)).left


async def test_a_moment_of_a_clock_that_is_behind_belongs_to_the_same_period(
    limiter: RateLimiter,
) -> None:
    await limiter.take("a", THREE, now=NOON)
    expected = Allowance(admitted=True, left=1, again_at=NOON + MINUTE)
    assert expected == await limiter.take("a", THREE, now=NOON - timedelta(seconds=2))


async def test_clocks_may_differ_by_a_period_and_who_is_refused_waits_no_longer(
    limiter: RateLimiter,
) -> None:
    for _ in range(3):
        await limiter.take("a", THREE, now=NOON)
    expected = Allowance(admitted=False, left=0, again_at=NOON + MINUTE)
    assert expected == await limiter.take("a", THREE, now=NOON - MINUTE)
    early = NOON - MINUTE - MOMENT
    expected = Allowance(admitted=True, left=2, again_at=early + MINUTE)
    assert expected == await limiter.take("a", THREE, now=early)


async def test_what_a_clock_that_was_wrong_began_is_not_believed(limiter: RateLimiter) -> None:
    wrong = NOON + timedelta(days=365)
    for _ in range(4):
        await limiter.take("a", THREE, now=wrong)
    got = [await limiter.take("a", THREE, now=NOON) for _ in range(4)]
    assert [True, True, True, False] == [one.admitted for one in got]
    assert {NOON + MINUTE} == {one.again_at for one in got}


async def test_another_limit_counts_what_was_taken_and_keeps_the_end(
    limiter: RateLimiter,
) -> None:
    for _ in range(3):
        await limiter.take("a", THREE, now=NOON)
    hour = timedelta(hours=1)
    more = await limiter.take("a", RateLimit(most=5, period=hour), now=NOON)
    assert Allowance(admitted=True, left=1, again_at=NOON + MINUTE) == more
    less = await limiter.take("a", RateLimit(most=2, period=hour), now=NOON)
    assert Allowance(admitted=False, left=0, again_at=NOON + MINUTE) == less


async def test_of_many_at_once_so_many_are_admitted_and_none_more(limiter: RateLimiter) -> None:
    ten = RateLimit(most=10, period=MINUTE)
    got = await asyncio.gather(*(limiter.take("a", ten, now=NOON) for _ in range(60)))
    assert sorted(range(10), reverse=True) == sorted(
        (one.left for one in got if one.admitted), reverse=True
    )
    assert {(0, NOON + MINUTE)} == {(one.left, one.again_at) for one in got if not one.admitted}


async def test_of_many_who_begin_a_period_again_so_many_are_admitted(limiter: RateLimiter) -> None:
    ten = RateLimit(most=10, period=MINUTE)
    for _ in range(12):
        await limiter.take("a", ten, now=NOON)
    later = NOON + 2 * MINUTE
    got = await asyncio.gather(*(limiter.take("a", ten, now=later) for _ in range(30)))
    assert 10 == sum(one.admitted for one in got)
    assert {later + MINUTE} == {one.again_at for one in got}
