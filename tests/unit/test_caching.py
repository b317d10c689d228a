"""Cache-aside: what happens when many ask, when somebody dies, and when somebody writes."""

import asyncio
from datetime import timedelta
from hashlib import sha256

import pytest
from attrs import frozen

from adapters.cache.memory import MemoryCache
from adapters.cache.none import NoCache
from adapters.metrics.memory import MemoryMetrics
from application.ports.lifecycle import UnavailableError
from application.shared.cache_keys import skills_catalog_key
from application.shared.caching import ReadThrough
from domain.shared.errors import DomainError
from tests.notes import KEY, Note, Source, notes

LASTS = 300.0
SHORT = 10
OLD, NEW = Note(version=1, text="old"), Note(version=2, text="new")


class TooLongError(DomainError):
    """A note is short."""


@frozen(kw_only=True)
class ShortNote(Note):
    """Of a type that has a rule."""

    def __attrs_post_init__(self) -> None:
        """Raise TooLongError."""
        if len(self.text) > SHORT:
            raise TooLongError


class Seconds:
    """A clock that is put forward."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def metrics() -> MemoryMetrics:
    return MemoryMetrics()


@pytest.fixture
def cache(seconds: Seconds) -> MemoryCache:
    return MemoryCache(seconds=seconds)


@pytest.fixture
def cached(cache: MemoryCache, metrics: MemoryMetrics) -> ReadThrough[Note]:
    return notes(cache, metrics, lasts=LASTS)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def open_source() -> Source:
    source = Source()
    source.gate.set()
    return source


async def test_many_who_ask_at_once_load_once(cached: ReadThrough[Note], source: Source) -> None:
    asking = [asyncio.create_task(cached(KEY, source.load)) for _ in range(200)]
    await source.reading.wait()
    source.gate.set()
    assert [OLD] * 200 == await asyncio.gather(*asking)
    assert 1 == source.loads


async def test_of_many_who_ask_for_what_ran_out_one_loads(
    cached: ReadThrough[Note], source: Source, seconds: Seconds
) -> None:
    source.gate.set()
    await cached(KEY, source.load)
    source.gate.clear()
    seconds.now += LASTS
    asking = [asyncio.create_task(cached(KEY, source.load)) for _ in range(200)]
    await asyncio.sleep(0)
    source.gate.set()
    assert [OLD] * 200 == await asyncio.gather(*asking)
    assert 2 == source.loads


async def test_shortly_before_the_end_one_loads_and_the_others_are_given_the_old_one(
    cached: ReadThrough[Note], source: Source, seconds: Seconds
) -> None:
    source.gate.set()
    await cached(KEY, source.load)
    source.gate.clear()
    source.reading.clear()
    source.note = NEW
    seconds.now += LASTS * 0.81
    first = asyncio.create_task(cached(KEY, source.load))
    await source.reading.wait()
    assert [OLD] * 20 == [await cached(KEY, source.load) for _ in range(20)]
    source.gate.set()
    assert await first == NEW == await cached(KEY, source.load)
    assert 2 == source.loads


async def test_an_early_load_that_finds_the_source_away_gives_the_old_one(
    cached: ReadThrough[Note], open_source: Source, seconds: Seconds
) -> None:
    async def away() -> Note:
        raise UnavailableError

    await cached(KEY, open_source.load)
    seconds.now += LASTS * 0.81
    assert OLD == await cached(KEY, away)
    seconds.now += LASTS
    with pytest.raises(UnavailableError):
        await cached(KEY, away)


async def test_an_early_load_from_a_source_that_lags_gives_what_is_remembered(
    cached: ReadThrough[Note], open_source: Source, seconds: Seconds
) -> None:
    open_source.note = NEW
    await cached(KEY, open_source.load)
    open_source.note = OLD
    seconds.now += LASTS * 0.81
    assert NEW == await cached(KEY, open_source.load)
    assert 2 == open_source.loads


async def test_many_who_ask_a_source_that_lags_behind_a_write_load_twice_at_most(
    cached: ReadThrough[Note], source: Source
) -> None:
    """The second time since they may have joined one who had asked before the write."""
    await cached.forget(KEY, before=NEW.version)
    asking = [asyncio.create_task(cached(KEY, source.load)) for _ in range(300)]
    await source.reading.wait()
    source.gate.set()
    assert [OLD] * 300 == await asyncio.gather(*asking)
    assert 2 >= source.loads


async def test_when_the_one_who_loads_is_cancelled_another_takes_over(
    cached: ReadThrough[Note], source: Source
) -> None:
    first = asyncio.create_task(cached(KEY, source.load))
    await source.reading.wait()
    others = [asyncio.create_task(cached(KEY, source.load)) for _ in range(20)]
    await asyncio.sleep(0)
    first.cancel()
    source.gate.set()
    assert [OLD] * 20 == await asyncio.gather(*others)
    assert 2 == source.loads


async def test_one_who_waits_and_is_cancelled_disturbs_nobody(
    cached: ReadThrough[Note], source: Source
) -> None:
    asking = [asyncio.create_task(cached(KEY, source.load)) for _ in range(3)]
    await source.reading.wait()
    asking[1].cancel()
    source.gate.set()
    answers = await asyncio.gather(*asking, return_exceptions=True)
    assert [OLD, OLD] == [answers[0], answers[2]]
    assert 1 == source.loads


async def test_what_goes_wrong_goes_wrong_for_all_who_wait_and_is_not_kept(
    cached: ReadThrough[Note], open_source: Source
) -> None:
    entered = asyncio.Event()
    gate = asyncio.Event()

    async def fail() -> Note:
        entered.set()
        await gate.wait()
        raise LookupError

    asking = [asyncio.create_task(cached(KEY, fail)) for _ in range(5)]
    await entered.wait()
    gate.set()
    answers = await asyncio.gather(*asking, return_exceptions=True)
    assert [LookupError] * 5 == [type(answer) for answer in answers]
    assert OLD == await cached(KEY, open_source.load)


async def test_a_process_that_died_while_it_loaded_is_waited_for_but_not_for_ever(
    cached: ReadThrough[Note], cache: MemoryCache, open_source: Source
) -> None:
    """The clock of the cache stands still, so its turn never ends: the longest wait does."""
    assert await cache.begin(KEY, lasts=timedelta(seconds=1))
    async with asyncio.timeout(10):
        assert OLD == await cached(KEY, open_source.load)


async def test_what_another_version_wrote_counts_as_nothing(
    cached: ReadThrough[Note], cache: MemoryCache, metrics: MemoryMetrics, open_source: Source
) -> None:
    for odd in (b"", b"x" * 100, cached.form.write(OLD)[:-2], cached.form.write(OLD)[1:]):
        await cache.put(KEY, odd, version=1, lasts=timedelta(minutes=5))
        assert OLD == await cached(KEY, open_source.load)
    assert 4 == metrics.counted("cache_reads", family="job", result="unreadable")


async def test_what_was_written_under_other_rules_counts_as_nothing(
    cache: MemoryCache, metrics: MemoryMetrics, open_source: Source
) -> None:
    strict = notes(cache, metrics, of=ShortNote)
    open_source.note = ShortNote(version=1, text="short")
    too_long = strict.form.write(Note(version=1, text="longer than they may be now"))
    await cache.put(KEY, too_long, version=1, lasts=timedelta(minutes=5))
    assert open_source.note == await strict(KEY, open_source.load)
    assert 1 == metrics.counted("cache_reads", family="job", result="unreadable")


async def test_what_cannot_be_written_is_answered_all_the_same(
    cached: ReadThrough[Note], open_source: Source
) -> None:
    open_source.note = Note(version=1, text="\ud800")
    assert open_source.note == await cached(KEY, open_source.load)
    assert open_source.note == await cached(KEY, open_source.load)
    assert 2 == open_source.loads


async def test_with_a_cache_that_keeps_nothing_everybody_asks_the_source(
    metrics: MemoryMetrics, open_source: Source
) -> None:
    cached = notes(NoCache(), metrics)
    for _ in range(3):
        assert OLD == await cached(KEY, open_source.load)
    assert (3, {}) == (open_source.loads, dict(metrics.counts))


async def test_hits_and_misses_are_counted_by_family(
    cached: ReadThrough[Note], metrics: MemoryMetrics, open_source: Source
) -> None:
    for _ in range(4):
        await cached(KEY, open_source.load)
    assert (3, 1, 1) == (
        metrics.counted("cache_reads", family="job", result="hit"),
        metrics.counted("cache_reads", family="job", result="miss"),
        metrics.counted("cache_loads", family="job", why="miss"),
    )


async def test_a_cache_in_memory_lets_the_least_asked_go() -> None:
    cache = MemoryCache(max_entries=2)
    for key in ("job:1", "job:2"):
        await cache.put(key, b"a", version=1, lasts=timedelta(minutes=1))
    await cache.get("job:1")
    await cache.put("job:3", b"a", version=1, lasts=timedelta(minutes=1))
    assert [True, False, True] == [
        await cache.get(key) is not None for key in ("job:1", "job:2", "job:3")
    ]


async def test_a_cache_in_memory_has_room_for_so_many_bytes() -> None:
    cache = MemoryCache(max_bytes=10_000)
    for n in range(100):
        await cache.put(f"job:{n}", bytes(1_000), version=1, lasts=timedelta(minutes=1))
    kept = [n for n in range(100) if await cache.get(f"job:{n}") is not None]
    assert [93, 94, 95, 96, 97, 98, 99] == kept
    await cache.put("job:large", bytes(20_000), version=1, lasts=timedelta(minutes=1))
    assert await cache.get("job:large") is None


def test_searches_of_any_number_have_so_many_places_and_no_more() -> None:
    asked = (sha256(str(n).encode()).hexdigest() for n in range(50_000))
    assert 4096 == len({skills_catalog_key(one) for one in asked})
