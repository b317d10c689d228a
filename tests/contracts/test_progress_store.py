"""The promises of ProgressStore."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from attrs import evolve

from application.ports.progress_store import (
    MAX_CONTENT,
    Progress,
    ProgressStore,
    StaleProgressError,
)
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("progress_store")
NOON = datetime(2026, 1, 1, 12, 0, 0, 123456, tzinfo=UTC)
TOMORROW = NOON + timedelta(days=1)
MOMENT = timedelta(microseconds=1)
BEGUN = Progress(interview_id="i-1", content='{"answers": []}', expires_at=TOMORROW)


@pytest.fixture
def store(container: Container) -> ProgressStore:
    return container.progress_store()


async def test_nothing_is_there_at_first(store: ProgressStore) -> None:
    assert await store.find("i-1", now=NOON) is None


async def test_what_was_saved_is_found_with_the_next_revision(store: ProgressStore) -> None:
    saved = await store.save(BEGUN, now=NOON)
    assert evolve(BEGUN, revision=1) == saved
    assert saved == await store.find("i-1", now=NOON)


async def test_each_save_goes_over_the_one_it_was_made_from(store: ProgressStore) -> None:
    saved = await store.save(BEGUN, now=NOON)
    for n in range(2, 5):
        changed = evolve(saved, content=f"[{n}]", expires_at=TOMORROW + n * MOMENT)
        saved = await store.save(changed, now=NOON)
        assert evolve(changed, revision=n) == saved
        assert saved == await store.find("i-1", now=NOON)


@pytest.mark.parametrize("revision", [0, 1, 3])
async def test_another_revision_than_the_last_is_stale(store: ProgressStore, revision: int) -> None:
    last = await store.save(await store.save(BEGUN, now=NOON), now=NOON)
    assert 2 == last.revision
    with pytest.raises(StaleProgressError):
        await store.save(evolve(last, revision=revision, content="{}"), now=NOON)
    assert last == await store.find("i-1", now=NOON)


async def test_a_later_revision_of_what_was_never_saved_is_stale(store: ProgressStore) -> None:
    with pytest.raises(StaleProgressError):
        await store.save(evolve(BEGUN, revision=1), now=NOON)
    assert await store.find("i-1", now=NOON) is None


@pytest.mark.parametrize("revision", [0, 3])
async def test_of_twenty_who_save_the_same_revision_one_wins(
    store: ProgressStore, revision: int
) -> None:
    progress = BEGUN
    for _ in range(revision):
        progress = await store.save(progress, now=NOON)
    rivals = [evolve(progress, content=f"[{n}]") for n in range(20)]
    said = await asyncio.gather(
        *(store.save(rival, now=NOON) for rival in rivals), return_exceptions=True
    )
    winners = [answer for answer in said if isinstance(answer, Progress)]
    assert 1 == len(winners)
    assert 19 == len([a for a in said if isinstance(a, StaleProgressError)]), said
    assert revision + 1 == winners[0].revision
    assert winners[0] == await store.find("i-1", now=NOON)


async def test_of_twenty_who_save_the_same_content_one_wins(store: ProgressStore) -> None:
    said = await asyncio.gather(
        *(store.save(BEGUN, now=NOON) for _ in range(20)), return_exceptions=True
    )
    assert 1 == len([answer for answer in said if isinstance(answer, Progress)])


async def test_of_many_who_retry_nothing_is_lost(store: ProgressStore) -> None:
    async def add(mark: str) -> None:
        while True:
            last = await store.find("i-1", now=NOON) or evolve(BEGUN, content="")
            try:
                await store.save(evolve(last, content=last.content + mark), now=NOON)
            except StaleProgressError:
                continue
            return

    await asyncio.gather(*(add(mark) for mark in "abcdefgh"))
    found = await store.find("i-1", now=NOON)
    assert found is not None
    assert (8, "abcdefgh") == (found.revision, "".join(sorted(found.content)))


async def test_progress_lasts_until_the_moment_it_expires(store: ProgressStore) -> None:
    saved = await store.save(BEGUN, now=NOON)
    assert saved == await store.find("i-1", now=TOMORROW - MOMENT)
    assert await store.find("i-1", now=TOMORROW) is None


async def test_what_expired_is_begun_anew_and_not_gone_on_with(store: ProgressStore) -> None:
    saved = await store.save(BEGUN, now=NOON)
    later = evolve(saved, expires_at=TOMORROW + timedelta(days=1))
    with pytest.raises(StaleProgressError):
        await store.save(later, now=TOMORROW)
    anew = await store.save(evolve(later, revision=0), now=TOMORROW)
    assert 1 == anew.revision
    assert anew == await store.find("i-1", now=TOMORROW)


async def test_what_was_forgotten_is_gone_and_others_are_not(store: ProgressStore) -> None:
    saved = await store.save(BEGUN, now=NOON)
    other = await store.save(evolve(BEGUN, interview_id="i-2"), now=NOON)
    for _ in range(2):
        await store.forget("i-1")
    assert await store.find("i-1", now=NOON) is None
    with pytest.raises(StaleProgressError):
        await store.save(saved, now=NOON)
    assert other == await store.find("i-2", now=NOON)


async def test_content_of_the_greatest_length_is_kept(store: ProgressStore) -> None:
    longest = evolve(BEGUN, content="é" * (MAX_CONTENT // 2))
    saved = await store.save(longest, now=NOON)
    assert saved == await store.find("i-1", now=NOON)


@pytest.mark.parametrize(
    "content", ["x" * (MAX_CONTENT + 1), "é" * (MAX_CONTENT // 2) + "x", "a\0b", "\ud83d"]
)
async def test_what_cannot_be_kept_is_refused(store: ProgressStore, content: str) -> None:
    saved = await store.save(BEGUN, now=NOON)
    with pytest.raises(ValueError, match=r"larger|NUL|surrogates"):
        await store.save(evolve(saved, content=content), now=NOON)
    assert saved == await store.find("i-1", now=NOON)


@pytest.mark.parametrize("text", ["{a}:b", "Zürich 東京", "a'b\"c\\d", " "])
async def test_ids_and_content_may_be_any_text(store: ProgressStore, text: str) -> None:
    progress = evolve(BEGUN, interview_id=text, content=text)
    saved = await store.save(progress, now=NOON)
    assert saved == await store.find(text, now=NOON)


async def test_content_does_not_show_itself(store: ProgressStore) -> None:
    assert BEGUN.content not in repr(await store.save(BEGUN, now=NOON))
