"""PostgreSQL dies, its network hangs: what was acknowledged stays, and it recovers by itself."""

import asyncio
from collections.abc import Iterator
from time import monotonic

import pytest

from application.ports.lifecycle import UnavailableError
from domain.shared.ids import CandidateId
from tests.factories import a_candidate
from tests.integration.persistence.postgresql import (
    database_of,
    opened,
    read,
    recovered,
    save,
)
from tests.servers.postgresql import OwnPostgresqlServer
from tests.servers.proxy import Proxy


async def test_after_a_restart_the_next_request_works(own_server: OwnPostgresqlServer) -> None:
    async with opened(database_of(own_server.database())) as store:
        await asyncio.gather(*(save(store, f"c{n}") for n in range(1, 5)))
        own_server.kill()
        with pytest.raises(UnavailableError):
            await read(store)
        with pytest.raises(UnavailableError):
            await save(store, "c9")
        own_server.run()
        for _ in range(4):
            assert 1 == await read(store)
        await save(store, "c9")


async def test_a_restart_that_nobody_noticed_is_no_error(own_server: OwnPostgresqlServer) -> None:
    async with opened(database_of(own_server.database())) as store:
        await asyncio.gather(*(save(store, f"c{n}") for n in range(4)))
        await asyncio.gather(*(read(store) for _ in range(4)))
        own_server.kill()
        own_server.run()
        await asyncio.gather(*(save(store, f"c{n}") for n in range(4, 8)))
        assert [1] * 4 == await asyncio.gather(*(read(store) for _ in range(4)))


async def test_what_was_acknowledged_survives_the_server(own_server: OwnPostgresqlServer) -> None:
    async with opened(database_of(own_server.database())) as store:
        kept: list[str] = []
        enough = asyncio.Event()

        async def write(worker: int) -> None:
            for n in range(1_000_000):
                try:
                    await save(store, f"c{worker}-{n}")
                except UnavailableError:
                    return
                kept.append(f"c{worker}-{n}")
                if len(kept) == 40:
                    enough.set()

        async with asyncio.TaskGroup() as writers:
            for worker in range(4):
                writers.create_task(write(worker))
            async with asyncio.timeout(20):
                await enough.wait()
            await asyncio.to_thread(own_server.kill)
        await asyncio.to_thread(own_server.run)
        await recovered(store, within=5)
        async with store.reading() as uow:
            found = [(await uow.candidates.of(CandidateId(id))).version for id in kept]
        assert [1] * len(kept) == found


@pytest.fixture
def network(own_server: OwnPostgresqlServer) -> Iterator[tuple[Proxy, str]]:
    """Lead to a database through a network that can fail."""
    with Proxy(own_server.port) as proxy:
        url = own_server.database()
        yield proxy, url.replace(f":{own_server.port}/", f":{proxy.port}/")


@pytest.mark.parametrize("writes", [True, False])
async def test_a_network_that_hangs_is_noticed_and_left(
    network: tuple[Proxy, str], *, writes: bool
) -> None:
    proxy, url = network
    async with opened(database_of(url)) as store:
        await save(store)
        proxy.hang()
        begun = monotonic()
        with pytest.raises(UnavailableError, match=r"does not answer|timeout|cannot be used"):
            await (save(store, "c2") if writes else read(store))
        assert monotonic() - begun < 4, "a statement may take two seconds, a connection one"
        with pytest.raises(UnavailableError):
            await read(store)
        proxy.resume()
        await recovered(store, within=5)


async def test_who_is_cancelled_does_not_wait_for_a_network_that_hangs(
    network: tuple[Proxy, str],
) -> None:
    proxy, url = network
    async with opened(database_of(url)) as store:
        await save(store)
        proxy.hang()
        reading = asyncio.create_task(read(store))
        done, _ = await asyncio.wait([reading], timeout=0.3)
        assert not done
        begun = monotonic()
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert monotonic() - begun < 0.5
        proxy.resume()
        await recovered(store, within=5)


async def test_an_answer_to_a_commit_that_is_lost_leaves_it_open(
    network: tuple[Proxy, str],
) -> None:
    proxy, url = network
    async with opened(database_of(url)) as store:
        with pytest.raises(UnavailableError):
            async with store.unit_of_work() as uow:
                await uow.candidates.save(a_candidate())
                proxy.cut()
                await asyncio.sleep(0.2)  # the proxy is a thread of its own
                await uow.commit()
        await recovered(store, within=5)
