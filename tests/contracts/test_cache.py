"""The promises of Cache. One that keeps nothing has few to keep."""

import asyncio
from datetime import timedelta

import pytest

from application.ports.cache import TOMBSTONE, Cache, Cached
from entrypoints.container.everything import Container

KEY, OTHER = "job:01J0", "user:Zoë {1}:profile"
A_WHILE, A_MOMENT = timedelta(minutes=5), timedelta(milliseconds=20)
MUCH = bytes(range(256)) * 1024

every_cache = pytest.mark.every("cache")
every_that_keeps = pytest.mark.every("cache", but=("none",))


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """See what is right, however busy this machine is; `test_redis` sees what is fast."""
    monkeypatch.setattr("adapters.cache.redis.PATIENCE", 10.0)


@pytest.fixture
def cache(container: Container) -> Cache:
    return container.cache()


async def gone(cache: Cache, key: str) -> bool:
    """Wait until it is: the outside world has a clock of its own."""
    async with asyncio.timeout(5):
        while await cache.get(key) is not None:  # noqa: ASYNC110 - no event of ours
            await asyncio.sleep(0.005)
    return True


def value_of(known: Cached | None) -> bytes | None:
    return known.value if known else None


@every_cache
async def test_it_knows_nothing_at_first(cache: Cache) -> None:
    assert await cache.get(KEY) is None


@every_cache
async def test_the_first_who_asks_begins(cache: Cache) -> None:
    assert await cache.begin(KEY, lasts=A_WHILE)


@every_cache
async def test_what_is_not_there_can_be_forgotten_and_given_up(cache: Cache) -> None:
    await cache.forget(KEY, before=1)
    await cache.give_up(KEY)
    assert value_of(await cache.get(KEY)) is None


@pytest.mark.every("cache", but=("memory", "redis"))
async def test_one_that_keeps_nothing_says_so(cache: Cache) -> None:
    assert not cache.keeps
    await cache.put(KEY, b"a", version=1, lasts=A_WHILE)
    assert await cache.get(KEY) is None


@every_that_keeps
@pytest.mark.parametrize("value", [b"", b"a", b"\x00\r\n$-1\xff", MUCH])
async def test_it_recalls_what_was_put(cache: Cache, value: bytes) -> None:
    assert cache.keeps
    await cache.put(KEY, value, version=7, lasts=A_WHILE)
    await cache.put(OTHER, b"another", version=1, lasts=A_WHILE)
    known = await cache.get(KEY)
    assert known is not None
    assert (value, 7) == (known.value, known.version)
    assert timedelta(minutes=4) < known.left <= A_WHILE


@every_that_keeps
async def test_it_forgets_when_the_time_is_over(cache: Cache) -> None:
    await cache.put(KEY, b"a", version=7, lasts=A_MOMENT)
    assert await gone(cache, KEY)
    await cache.put(KEY, b"older", version=1, lasts=A_WHILE)
    assert b"older" == value_of(await cache.get(KEY))


@every_that_keeps
async def test_what_is_as_new_or_newer_replaces(cache: Cache) -> None:
    await cache.put(KEY, b"a", version=9, lasts=A_MOMENT)
    await cache.put(KEY, b"b", version=9, lasts=A_WHILE)
    assert b"b" == value_of(await cache.get(KEY))
    await cache.put(KEY, b"c", version=10, lasts=A_WHILE)
    known = await cache.get(KEY)
    assert known is not None
    assert (b"c", 10) == (known.value, known.version)
    assert known.left > timedelta(minutes=4)


@every_that_keeps
@pytest.mark.parametrize(("older", "newer"), [(0, 1), (9, 10), (2**53 - 2, 2**53 - 1)])
async def test_what_is_older_never_replaces(cache: Cache, older: int, newer: int) -> None:
    await cache.put(KEY, b"new", version=newer, lasts=A_WHILE)
    await cache.put(KEY, b"old", version=older, lasts=A_WHILE)
    known = await cache.get(KEY)
    assert known is not None
    assert (b"new", newer) == (known.value, known.version)


@every_that_keeps
async def test_it_forgets_what_is_older_and_says_so(cache: Cache) -> None:
    await cache.put(KEY, b"a", version=1, lasts=A_WHILE)
    await cache.put(OTHER, b"b", version=1, lasts=A_WHILE)
    await cache.forget(KEY, before=2)
    known = await cache.get(KEY)
    assert known is not None
    assert (None, 2) == (known.value, known.version)
    assert timedelta(seconds=50) < known.left <= TOMBSTONE
    assert b"b" == value_of(await cache.get(OTHER))


@every_that_keeps
async def test_who_read_before_a_writer_cannot_put_it_back(cache: Cache) -> None:
    """Whatever was there: nothing, a value, or what was put through by the writer."""
    await cache.forget(KEY, before=2)
    await cache.put(KEY, b"old", version=1, lasts=A_WHILE)
    assert value_of(await cache.get(KEY)) is None
    await cache.put(KEY, b"new", version=2, lasts=A_WHILE)
    await cache.put(KEY, b"old", version=1, lasts=A_WHILE)
    assert b"new" == value_of(await cache.get(KEY))


@every_that_keeps
async def test_late_news_does_not_forget_what_is_newer(cache: Cache) -> None:
    await cache.put(KEY, b"a", version=3, lasts=A_WHILE)
    await cache.forget(KEY, before=3)
    await cache.forget(KEY, before=2)
    assert b"a" == value_of(await cache.get(KEY))


@every_that_keeps
async def test_of_tombstones_the_newest_counts(cache: Cache) -> None:
    await cache.forget(KEY, before=3)
    await cache.forget(KEY, before=2)
    await cache.put(KEY, b"old", version=2, lasts=A_WHILE)
    assert value_of(await cache.get(KEY)) is None


@every_that_keeps
async def test_of_many_who_begin_one_is_first(cache: Cache) -> None:
    began = await asyncio.gather(*(cache.begin(KEY, lasts=A_WHILE) for _ in range(30)))
    assert 1 == sum(began)
    assert await cache.begin(OTHER, lasts=A_WHILE)


@every_that_keeps
async def test_another_may_begin_once_it_is_put_or_given_up(cache: Cache) -> None:
    assert await cache.begin(KEY, lasts=A_WHILE)
    await cache.put(KEY, b"a", version=2, lasts=A_WHILE)
    assert await cache.begin(KEY, lasts=A_WHILE)
    await cache.put(KEY, b"refused", version=1, lasts=A_WHILE)
    assert await cache.begin(KEY, lasts=A_WHILE)
    await cache.give_up(KEY)
    assert await cache.begin(KEY, lasts=A_WHILE)


@every_that_keeps
async def test_who_began_and_died_is_waited_for_no_longer_than_said(cache: Cache) -> None:
    assert await cache.begin(KEY, lasts=A_MOMENT)
    async with asyncio.timeout(5):
        while not await cache.begin(KEY, lasts=A_WHILE):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.005)


@every_that_keeps
async def test_writers_in_any_order_leave_the_newest(cache: Cache) -> None:
    versions = [3, 9, 1, 7, 5, 8, 2, 6, 4, 0]
    await asyncio.gather(
        *(cache.put(KEY, str(v).encode(), version=v, lasts=A_WHILE) for v in versions)
    )
    assert b"9" == value_of(await cache.get(KEY))
