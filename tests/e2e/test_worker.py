"""Workers as processes: they share the work, stop in order, and what one leaves another does."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import cast

import httpx
import pytest

from application.candidates.upload_resume import UploadResume
from application.shared.actor import Actor
from domain.candidates.model import ResumeStatus
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import load_settings
from tests.conftest import Environment
from tests.e2e.http.described import Client
from tests.e2e.http.people import a_job, an_employer, join
from tests.eventually import eventually
from tests.servers.server import free_port

CANDIDATE = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))
RESUME = b"Ada Example\nPython Developer\nada@example.org\n\nSkills\nPython, SQL, Docker\n"
HOUSE = Path(__file__).parents[2]
JOBGRAPH = ("-m", "entrypoints.cli.main")
SHARED = {
    "JOBGRAPH_CLOCK": "system",
    "JOBGRAPH_IDS": "ulid",
    "JOBGRAPH_BLOB_STORAGE": "filesystem",
    "JOBGRAPH_RELAY": "off",
}
"""What several processes can share, by the real time."""
ONE_OF_EACH = ("memory", "postgresql__pgbouncer", "mongodb__standalone")
"""Left out: how a server is reached is proved elsewhere."""
PATIENCE = 60
"""Seconds: a process takes some to start on a machine that others use."""

Process = subprocess.Popen[bytes]
Start = Callable[..., Process]


@pytest.fixture
def environment(backend: Environment) -> Environment:
    return {**backend, **SHARED}


@pytest.fixture
def start(environment: Environment) -> Iterator[Start]:
    """Start Python programs; whatever still runs at the end is killed."""
    with ExitStack() as stack:

        def started(*arguments: object, **more: str) -> Process:
            process = subprocess.Popen(
                [sys.executable, *map(str, arguments)],
                cwd=HOUSE,
                env={**os.environ, **environment, **more},
                stdout=subprocess.DEVNULL,
            )
            stack.callback(process.wait)
            stack.callback(process.kill)
            return process

        yield started


@asynccontextmanager
async def _opened(environment: Environment) -> AsyncIterator[Container]:
    container = build_container(load_settings(environment))
    await migrate(container)
    async with running(container):
        yield container


async def _answering(address: str) -> None:
    async with httpx.AsyncClient() as client:
        deadline = monotonic() + PATIENCE
        while True:
            try:
                if (await client.get(f"{address}/ready")).is_success:
                    return
            except httpx.TransportError:
                pass
            assert monotonic() < deadline, f"{address} does not answer"
            await asyncio.sleep(0.05)


async def _statuses(container: Container) -> list[ResumeStatus]:
    candidate = await container.show_candidate()(actor=CANDIDATE)
    return [resume.status for resume in candidate.resumes]


async def _until_read(container: Container) -> None:
    deadline = monotonic() + PATIENCE
    while await _statuses(container) != [ResumeStatus.PARSED]:
        assert monotonic() < deadline, "it is read in time"
        await asyncio.sleep(0.02)
    candidate = await container.show_candidate()(actor=CANDIDATE)
    assert 2 == candidate.version, "uploaded once, read once"
    assert [] == await container.outbox().parked(limit=1)


async def _stopped(process: Process, *, within: float = PATIENCE) -> int:
    process.send_signal(signal.SIGTERM)
    return await asyncio.to_thread(process.wait, within)


async def _an_upload_is_read_and_matched(start: Start) -> None:
    port, health = free_port(), free_port()
    start(*JOBGRAPH, "serve", "--port", port)
    workers = [
        start(*JOBGRAPH, "worker", "--health-port", health),
        start(*JOBGRAPH, "worker", "--concurrency", 2),
    ]
    address = f"http://127.0.0.1:{port}"
    await _answering(address)
    await _answering(f"http://127.0.0.1:{health}")
    async with httpx.AsyncClient(base_url=address, timeout=30) as http:
        client = cast("Client", http)
        grace, ada = await an_employer(client), await join(client, "ada@example.org", "candidate")
        await a_job(grace)
        assert 202 == (await ada.upload()).status_code
        deadline = monotonic() + PATIENCE
        while len((await ada.get("/matches")).json()["items"]) != 1:
            assert monotonic() < deadline, "it is matched in time"
            await asyncio.sleep(0.05)
    assert [0, 0] == [await _stopped(worker) for worker in workers]


@pytest.mark.every("persistence", but=ONE_OF_EACH)
async def test_two_workers_do_the_work_of_a_service_that_leaves_it_to_them(
    environment: Environment, start: Start
) -> None:
    async with _opened(environment):
        await _an_upload_is_read_and_matched(start)


@pytest.mark.every("message_queue", but=("memory",))
async def test_two_workers_share_the_queue_of_a_service(
    environment: Environment, start: Start
) -> None:
    more = {"JOBGRAPH_PERSISTENCE": "sqlite", "JOBGRAPH_TRANSPORT": "queue"}
    environment.update(more)
    async with _opened(environment) as container:
        await _an_upload_is_read_and_matched(start)
        assert [] == await container.message_queue().dead(limit=1)
        assert [] == await container.outbox().parked(limit=1)


async def _begun(
    container: Container, start: Start, folder: Path, *, grace: float, lease: float = 3600
) -> Process:
    """Upload, and start a worker that has begun to read when this returns."""
    await container.upload_resume()(UploadResume(data=RESUME), actor=CANDIDATE)
    slow = start("-m", "tests.e2e.slow_worker", folder, grace, JOBGRAPH_RELAY_LEASE=str(lease))
    begun = folder / "begun"
    await eventually(lambda: begun.exists() or slow.poll() is not None, within=PATIENCE)
    assert slow.poll() is None
    return slow


@pytest.mark.every("persistence", but=ONE_OF_EACH)
async def test_a_worker_that_is_stopped_finishes_what_it_began(
    environment: Environment, start: Start, tmp_path: Path
) -> None:
    async with _opened(environment) as container:
        slow = await _begun(container, start, tmp_path, grace=PATIENCE)
        slow.terminate()
        (tmp_path / "go-on").touch()
        assert 0 == await asyncio.to_thread(slow.wait, PATIENCE)
        assert [ResumeStatus.PARSED] == await _statuses(container)
        start(*JOBGRAPH, "worker")
        await _until_read(container)


@pytest.mark.every("persistence", but=ONE_OF_EACH)
async def test_what_a_worker_does_not_finish_in_time_another_gets_at_once(
    environment: Environment, start: Start, tmp_path: Path
) -> None:
    async with _opened(environment) as container:
        slow = await _begun(container, start, tmp_path, grace=0.5)
        assert 0 == await _stopped(slow)
        assert ResumeStatus.PARSED not in await _statuses(container)
        start(*JOBGRAPH, "worker")
        await _until_read(container)  # far within the lease, which is an hour


@pytest.mark.every("persistence", but=ONE_OF_EACH)
async def test_a_second_signal_does_not_wait_for_the_grace(
    environment: Environment, start: Start, tmp_path: Path
) -> None:
    async with _opened(environment) as container:
        slow = await _begun(container, start, tmp_path, grace=3600)
        slow.terminate()
        await asyncio.sleep(0.2)  # two signals at once may arrive as one
        assert 0 == await _stopped(slow)
        start(*JOBGRAPH, "worker")
        await _until_read(container)


@pytest.mark.every("persistence", but=ONE_OF_EACH)
async def test_what_a_worker_was_killed_at_another_does_when_the_lease_is_over(
    environment: Environment, start: Start, tmp_path: Path
) -> None:
    async with _opened(environment) as container:
        slow = await _begun(container, start, tmp_path, grace=60, lease=1)
        other = start(*JOBGRAPH, "worker")
        slow.kill()
        await _until_read(container)
        assert 0 == await _stopped(other)
