"""Cache-aside on real caches: one load over many readers, and writers who come in between."""

import asyncio

import pytest

from adapters.metrics.memory import MemoryMetrics
from application.ports.unit_of_work import ConflictError
from application.shared.caching import ReadThrough
from entrypoints.container.everything import Container
from tests.notes import KEY, Note, Source, Transaction, notes

pytestmark = pytest.mark.every("cache", but=("none",))

OLD, NEW, NEWER = (Note(version=n, text=f"state {n}") for n in (1, 2, 3))


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """See what is right, however busy this machine is; `test_redis` sees what is fast."""
    monkeypatch.setattr("adapters.cache.redis.PATIENCE", 10.0)


@pytest.fixture
def cached(container: Container) -> ReadThrough[Note]:
    return notes(container.cache(), container.metrics())


@pytest.fixture
def elsewhere(container: Container) -> ReadThrough[Note]:
    """Another process that shares the cache: it knows nothing of who loads here."""
    return notes(container.cache(), container.metrics())


@pytest.fixture
def source() -> Source:
    return Source(note=OLD)


async def write(cached: ReadThrough[Note], source: Source, note: Note) -> None:
    """Commit as a handler does."""
    await cached.commit(Transaction(source, note), KEY, note)  # type: ignore[arg-type] # commits, which is all that counts


async def test_many_readers_of_many_processes_load_once(
    container: Container, cached: ReadThrough[Note], elsewhere: ReadThrough[Note], source: Source
) -> None:
    asking = [
        asyncio.create_task(process(KEY, source.load))
        for _ in range(50)
        for process in (cached, elsewhere)
    ]
    metrics = container.metrics()
    assert isinstance(metrics, MemoryMetrics)
    async with asyncio.timeout(10):
        while metrics.counted("cache_reads") < len(asking):  # noqa: ASYNC110 - no event of ours
            await asyncio.sleep(0.001)
    source.gate.set()
    assert [OLD] * 100 == await asyncio.gather(*asking)
    assert 1 == source.loads


async def test_who_writes_reads_it_and_nobody_needs_to_load(
    cached: ReadThrough[Note], elsewhere: ReadThrough[Note], source: Source
) -> None:
    source.gate.set()
    await write(cached, source, NEW)
    assert NEW == await cached(KEY, source.load)
    assert NEW == await elsewhere(KEY, source.load)
    assert 0 == source.loads


@pytest.mark.parametrize("warm", [False, True])
async def test_a_reader_overtaken_by_a_writer_does_not_put_the_old_state_back(
    cached: ReadThrough[Note],
    elsewhere: ReadThrough[Note],
    source: Source,
    warm: bool,  # noqa: FBT001 - a parameter
) -> None:
    if warm:
        await write(cached, source, OLD)
        await cached.forget(KEY, before=OLD.version + 1)
        source.note = OLD
    slow = asyncio.create_task(elsewhere(KEY, source.load))
    await source.reading.wait()  # it has read the old state, and holds it
    await write(cached, source, NEW)
    source.gate.set()
    assert OLD == await slow
    assert NEW == await elsewhere(KEY, source.load)
    assert NEW == await cached(KEY, source.load)
    assert 1 == source.loads


async def test_nor_when_the_writer_died_right_after_its_commit(
    cached: ReadThrough[Note], elsewhere: ReadThrough[Note], source: Source
) -> None:
    source.gate.set()
    await elsewhere(KEY, source.load)

    class Died(BaseException):
        pass

    class LastBreath(Transaction):
        async def commit(self) -> None:
            await super().commit()
            raise Died

    with pytest.raises(Died):
        await cached.commit(LastBreath(source, NEW), KEY, NEW)  # type: ignore[arg-type] # as above
    assert NEW == await elsewhere(KEY, source.load)


async def test_a_writer_who_lost_leaves_the_truth(
    cached: ReadThrough[Note], elsewhere: ReadThrough[Note], source: Source
) -> None:
    class Lost(Transaction):
        async def commit(self) -> None:
            raise ConflictError

    source.gate.set()
    await elsewhere(KEY, source.load)
    with pytest.raises(ConflictError):
        await cached.commit(Lost(source, NEW), KEY, NEW)  # type: ignore[arg-type] # as above
    assert OLD == await elsewhere(KEY, source.load)
    await write(elsewhere, source, NEW)
    assert NEW == await cached(KEY, source.load)


async def test_who_asks_after_a_write_is_not_answered_from_before_it(
    cached: ReadThrough[Note], elsewhere: ReadThrough[Note], source: Source
) -> None:
    """Not even by joining somebody of the same process who began before."""
    slow = asyncio.create_task(elsewhere(KEY, source.load))
    await source.reading.wait()
    source.note = NEW
    await cached.forget(KEY, before=NEW.version)
    late = asyncio.create_task(elsewhere(KEY, source.load))
    await asyncio.sleep(0)
    source.gate.set()
    assert (OLD, NEW) == (await slow, await late)


async def test_of_two_writers_the_later_commit_is_what_is_read(
    cached: ReadThrough[Note], elsewhere: ReadThrough[Note], source: Source
) -> None:
    source.gate.set()
    await write(elsewhere, source, NEWER)
    await cached.cache.put(KEY, cached.form.write(NEW), version=NEW.version, lasts=cached.lasts)
    assert NEWER == await cached(KEY, source.load)


async def test_late_news_of_a_write_cost_no_hit(cached: ReadThrough[Note], source: Source) -> None:
    source.gate.set()
    await write(cached, source, NEW)
    await cached.forget(KEY, before=NEW.version)
    assert NEW == await cached(KEY, source.load)
    assert 0 == source.loads


async def test_readers_beside_a_writer_never_see_time_go_back(
    cached: ReadThrough[Note], elsewhere: ReadThrough[Note], source: Source
) -> None:
    source.gate.set()
    seen: dict[int, list[int]] = {}

    async def read(reader: int) -> None:
        process = (cached, elsewhere)[reader % 2]
        seen[reader] = []
        for _ in range(30):
            floor = source.note.version
            note = await process(KEY, source.load)
            seen[reader].append(note.version)
            assert note.version >= floor - 1

    async def keep_writing() -> None:
        for version in range(2, 30):
            await write(cached, source, Note(version=version))

    await asyncio.gather(keep_writing(), *(read(n) for n in range(6)))
    assert 29 == (await elsewhere(KEY, source.load)).version
    assert all(versions == sorted(versions) for versions in seen.values())
