"""A process that starts fills the index before anybody asks it."""

import asyncio
from datetime import date

import pytest

from adapters.clock.fixed import FixedClock
from adapters.match_index.reference import ReferenceMatchIndex
from application.matching.contenders import Contenders
from application.matching.fresh_index import IndexedContenders
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.ids import JobId
from entrypoints.container.everything import Container
from entrypoints.worker.index_filler import IndexFiller
from tests.factories import NOON, a_job, a_read_candidate


class CountingIndex(ReferenceMatchIndex):
    """Tells how often candidates were put."""

    puts = 0

    async def put_candidates(self, candidates: object) -> None:
        """Count."""
        self.puts += 1
        await super().put_candidates(candidates)  # type: ignore[arg-type] # whatever came


def _filler(contenders: Contenders) -> IndexFiller:
    return IndexFiller(contenders=contenders, clock=FixedClock(NOON))


async def test_who_is_loaded_at_the_start_is_not_loaded_by_the_first_question(
    in_process: Container, caplog: pytest.LogCaptureFixture
) -> None:
    async with in_process.persistence().unit_of_work() as uow:
        for n in range(30):
            await uow.candidates.save(a_read_candidate(f"c{n}"))
        await uow.jobs.save(a_job("j1"))
        await uow.commit()
    index = CountingIndex(in_process.knowledge())
    contenders = IndexedContenders(index=index, reading=in_process.persistence().reading)
    with caplog.at_level("INFO"):
        await _filler(contenders).run(asyncio.Event())
    assert "31 candidates and jobs" in caplog.text
    puts = index.puts
    async with in_process.persistence().reading() as uow:
        job = await uow.job_sides.get(JobId("j1"))
    assert job is not None
    pages = contenders.for_job(job, policy=DEFAULT_POLICY, as_of=NOON.date())
    assert 30 == sum([len(page) async for page in pages])
    assert 0 < puts == index.puts


async def test_a_process_that_stops_does_not_wait_until_it_is_filled() -> None:
    class Endless(IndexedContenders):
        async def prepare(self, *, as_of: date) -> int:
            del as_of
            await asyncio.Event().wait()
            return 0

    stopping = asyncio.Event()
    stopping.set()
    endless = Endless(index=None, reading=None)  # type: ignore[arg-type] # neither is asked
    async with asyncio.timeout(5):
        await _filler(endless).run(stopping)
