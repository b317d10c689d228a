"""Forty writers of one aggregate, in four processes: one wins each round, and nothing is lost."""

import asyncio
from multiprocessing import Queue, get_context
from multiprocessing.synchronize import Barrier

import pytest

from application.ports.unit_of_work import ConflictError
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import load_settings
from tests.conftest import Environment
from tests.factories import a_candidate, a_resume

PROCESSES, TASKS, ROUNDS = 4, 10, 5
_ID = CandidateId("c1")
_SPAWN = get_context("spawn")


async def _first(environment: Environment) -> None:
    await migrate(build_container(load_settings(environment)))
    made = build_container(load_settings(environment))
    async with running(made) as container, container.persistence().unit_of_work() as uow:
        await uow.candidates.save(a_candidate("c1", resume="first"))
        await uow.commit()


async def _read(container: Container) -> Candidate:
    async with container.persistence().reading() as uow:
        return await uow.candidates.of(_ID)


async def _save(container: Container, read: Candidate, name: str) -> str | None:
    """Return the name if it was acknowledged."""
    try:
        async with container.persistence().unit_of_work() as uow:
            await uow.candidates.save(read.upload(a_resume(name)))
            await uow.commit()
    except ConflictError:
        return None
    return name


async def _write(environment: Environment, number: int, all_are_here: Barrier) -> list[str]:
    """Each round all read, then all save. Return what was acknowledged."""
    won: list[str] = []
    async with running(build_container(load_settings(environment))) as container:
        for n in range(ROUNDS):
            read = await asyncio.gather(*(_read(container) for _ in range(TASKS)))
            assert {1 + n} == {candidate.version for candidate in read}
            await asyncio.to_thread(all_are_here.wait, 60)
            saves = (_save(container, c, f"r{n}-{number}-{t}") for t, c in enumerate(read))
            won += [name for name in await asyncio.gather(*saves) if name]
            await asyncio.to_thread(all_are_here.wait, 60)
    return won


def _writer(
    environment: Environment, number: int, all_are_here: Barrier, results: "Queue[list[str]]"
) -> None:
    results.put(asyncio.run(_write(environment, number, all_are_here)))


async def _kept(environment: Environment) -> tuple[int, list[str]]:
    async with running(build_container(load_settings(environment))) as container:
        async with container.persistence().reading() as uow:
            candidate = await uow.candidates.of(_ID)
        return candidate.version, [resume.id for resume in candidate.resumes]


@pytest.mark.every("persistence", but=("memory",))
def test_of_forty_writers_one_wins_each_round(backend: Environment) -> None:
    asyncio.run(_first(backend))
    all_are_here = _SPAWN.Barrier(PROCESSES)
    results: Queue[list[str]] = _SPAWN.Queue()
    processes = [
        _SPAWN.Process(target=_writer, args=(backend, number, all_are_here, results))
        for number in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    won = [name for _ in processes for name in results.get(timeout=60)]
    for process in processes:
        process.join()
    assert [0] * PROCESSES == [process.exitcode for process in processes]
    assert ROUNDS == len(won), "one winner a round"
    version, kept = asyncio.run(_kept(backend))
    assert 1 + ROUNDS == version
    assert ["first", *sorted(won)] == kept, "exactly what was acknowledged, in order"
