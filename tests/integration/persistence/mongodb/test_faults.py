"""A server that dies, a network that hangs, strangers."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta
from time import monotonic

import pytest

from adapters.persistence.mongodb import MongoPersistence
from application.ports.lifecycle import UnavailableError
from application.ports.unit_of_work import ConflictError
from domain.shared.ids import CandidateId
from tests.factories import NOON, a_candidate, a_resume
from tests.harnesses import Harness
from tests.integration.persistence.mongodb.stores import C1, opened, save
from tests.servers.mongodb import GuardedMongodbServer, OwnMongodbServer
from tests.servers.proxy import Proxy

MINUTE = timedelta(minutes=1)
NOTICED, RECOVERED = 10.0, 5.0
"""Seconds at most."""


@pytest.fixture(params=[False, True], ids=["replica set", "alone"])
def dying(
    request: pytest.FixtureRequest, started: Callable[[str, str], Harness]
) -> Iterator[OwnMongodbServer]:
    """One to kill, if there is MongoDB at all."""
    started("persistence", "mongodb")
    server = OwnMongodbServer(standalone=request.param)
    server.use()
    yield server
    server.leave()


@pytest.fixture
def guarded(started: Callable[[str, str], Harness]) -> Iterator[GuardedMongodbServer]:
    """One with a password and TLS."""
    started("persistence", "mongodb")
    server = GuardedMongodbServer()
    server.use()
    yield server
    server.leave()


async def _refused(store: MongoPersistence) -> float:
    """Return the seconds until a commit that cannot succeed says so."""
    begun = monotonic()
    with pytest.raises(UnavailableError):
        await save(store, "never")
    return monotonic() - begun


async def _until_it_serves(store: MongoPersistence) -> float:
    begun = monotonic()
    while True:
        try:
            await save(store, f"after {monotonic()}")
        except UnavailableError:
            assert monotonic() < begun + 2 * RECOVERED, "it should have recovered by now"
        else:
            return monotonic() - begun


async def test_a_killed_server_has_lost_nothing_that_was_acknowledged(
    dying: OwnMongodbServer,
) -> None:
    acknowledged: dict[str, int] = {}
    enough = asyncio.Event()

    async def write(id: str) -> None:
        """Save one candidate over and over, until the server is gone."""
        candidate = a_candidate(id, resume="r0")
        while True:
            async with store.unit_of_work() as uow:
                stored = await uow.candidates.save(candidate)
                await uow.commit()
            acknowledged[id] = stored.version
            if stored.version == 20:
                enough.set()
            candidate = stored.upload(a_resume(f"r{stored.version}"))

    async with opened(dying.database()) as store:
        writers = [asyncio.create_task(write(f"c{n}")) for n in range(8)]
        await enough.wait()
        await asyncio.to_thread(dying.kill)
        ended = await asyncio.gather(*writers, return_exceptions=True)
        assert [UnavailableError] * 8 == [type(error) for error in ended]
        assert await _refused(store) < NOTICED
        await asyncio.to_thread(dying.run)
        assert await _until_it_serves(store) < RECOVERED

        async with store.reading() as uow:
            for id, least in acknowledged.items():
                found = await uow.candidates.of(CandidateId(id))
                # The last one was written or not, nobody was told which; never more than that.
                assert least <= found.version <= least + 1
                assert found.version == len(found.resumes)
        saves = dict.fromkeys(acknowledged, 0)
        while claimed := await store.outbox.claim(now=NOON, lease=MINUTE, limit=100):
            await store.outbox.settle(claimed)
            for delivery in claimed:
                _, id, version, _ = delivery.event_id.split("/")
                if id in saves:
                    assert saves[id] + 1 == int(version), "every event once, in order"
                    saves[id] = int(version)
        async with store.reading() as uow:
            for id, events in saves.items():
                assert events == (await uow.candidates.of(CandidateId(id))).version


async def test_a_network_that_hangs_is_noticed_and_left_behind(dying: OwnMongodbServer) -> None:
    with Proxy(dying.port) as proxy:
        url = dying.database().replace(str(dying.port), str(proxy.port))
        async with opened(url) as store:
            await save(store)
            proxy.hang()
            waited = await asyncio.gather(*(_refused(store) for _ in range(30)))
            assert max(waited) < NOTICED + 0.5
            proxy.resume()
            assert await _until_it_serves(store) < RECOVERED
            async with store.reading() as uow:
                assert 1 == (await uow.candidates.of(C1)).version


async def test_connections_that_are_cut_are_made_anew(dying: OwnMongodbServer) -> None:
    with Proxy(dying.port) as proxy:
        url = dying.database().replace(str(dying.port), str(proxy.port))
        async with opened(url) as store:
            await save(store)
            proxy.cut()
            assert await _until_it_serves(store) < RECOVERED


async def test_a_write_that_the_driver_repeats_is_no_conflict(dying: OwnMongodbServer) -> None:
    lost = 0

    async def write(id: str, cut: Callable[[], None]) -> None:
        nonlocal lost
        may_still_arrive = False
        for n in range(60):
            try:
                async with store.unit_of_work() as uow:
                    candidate = await uow.candidates.of(CandidateId(id))
                    await uow.candidates.save(candidate.upload(a_resume(f"r{n}")))
                    await uow.commit()
            except UnavailableError:
                lost, may_still_arrive = lost + 1, True
            except ConflictError:
                assert may_still_arrive, "with whom? nobody else writes this"
                lost, may_still_arrive = lost + 1, False
            else:
                may_still_arrive = False
            if n % 5 == 0:
                cut()

    with Proxy(dying.port) as proxy:
        url = dying.database().replace(str(dying.port), str(proxy.port))
        async with opened(url) as store:
            await asyncio.gather(*(write(f"c{n}", proxy.cut) for n in range(4)))
            async with store.reading() as uow:
                for n in range(4):
                    found = await uow.candidates.of(CandidateId(f"c{n}"))
                    assert 60 - lost <= found.version == len(found.resumes) <= 60


async def test_a_crowd_takes_turns_on_few_connections(dying: OwnMongodbServer) -> None:
    async with opened(dying.database(), pool=2) as store:
        await asyncio.gather(*(save(store, f"c{n}") for n in range(40)))
        async with store.reading() as uow:
            for n in range(40):
                assert 1 == (await uow.candidates.of(CandidateId(f"c{n}"))).version


async def test_a_server_that_is_not_there_is_said_at_start() -> None:
    nowhere = "mongodb://127.0.0.1:1/jobgraph"
    with pytest.raises(UnavailableError, match="does not answer"):
        async with opened(nowhere, connect_timeout=0.5):
            pass
    with pytest.raises(UnavailableError, match="not found"):
        async with opened("mongodb+srv://nowhere.invalid/jobgraph", connect_timeout=0.5):
            pass


@pytest.mark.parametrize(
    "url",
    [
        "mongodb://127.0.0.1:1",
        "mongodb://somebody:pass:word@127.0.0.1:1/jobgraph",
        "postgresql://somebody:password@127.0.0.1/jobgraph",
    ],
)
async def test_an_address_that_makes_no_sense_is_said_without_the_password(url: str) -> None:
    with pytest.raises(UnavailableError, match="must be mongodb") as caught:
        async with opened(url):
            pass
    assert "pass" not in str(caught.value)


async def test_a_password_and_encryption_are_what_the_settings_say(
    guarded: GuardedMongodbServer,
) -> None:
    url, trusted = guarded.database(), str(guarded.certificate)
    for settings in ({"tls": "require"}, {"tls": "verify", "tls_ca": trusted}):
        async with opened(url, **settings) as store:
            await save(store, settings["tls"])
    wrong = url.replace("root:root", "root:password")
    for address, settings in (
        (url, {"tls": "off"}),
        (url, {"tls": "verify"}),
        (wrong, {"tls": "require"}),
    ):
        with pytest.raises(UnavailableError) as caught:
            async with opened(address, connect_timeout=1, **settings):
                pass
        assert "password" not in str(caught.value)
