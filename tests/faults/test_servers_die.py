"""Servers that are killed, and networks that hang, under load.

While a server is away the API answers 503 and says when to come again; once it is back the API
works again by itself, and nothing that was acknowledged is lost.
"""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import monotonic

import pytest
from attrs import frozen

from entrypoints.container.everything import build_container
from entrypoints.lifespan import migrate
from entrypoints.settings import load_settings
from tests.conftest import Environment, not_run
from tests.faults.service import LIGHT, Answer, Person, people, serving
from tests.servers import REQUIRED, Server, ServerMissingError
from tests.servers.aws import OwnAwsServer
from tests.servers.mongodb import OwnMongodbServer
from tests.servers.postgresql import OwnPostgresqlServer
from tests.servers.proxy import Proxy
from tests.servers.redis import OwnRedisServer

PEOPLE = 6
DEADLINE = 10
"""Seconds within which there is an answer, whatever is away."""
RECOVERY = 5
"""Seconds until it works again, once what was away is back."""
AWAY = 5
"""Seconds until a server that was killed is started again."""
HANGING = DEADLINE + 2
"""Seconds: a network that hangs for less than the deadline may be waited out."""
_DELIVERED = 60


@frozen(kw_only=True)
class Dependency:
    """Something that the product cannot do without, reached through a network that can fail."""

    server: Server
    proxy: Proxy
    environment: Environment


def _postgresql(server: OwnPostgresqlServer, through: Callable[[int], int]) -> Environment:
    url = server.database()
    return {
        "JOBGRAPH_PERSISTENCE": "postgresql",
        "JOBGRAPH_DATABASE_URL": url.replace(f":{server.port}/", f":{through(server.port)}/"),
        "JOBGRAPH_DATABASE_TLS": "off",
    }


def _mongodb(server: OwnMongodbServer, through: Callable[[int], int]) -> Environment:
    url = server.database()
    return {
        "JOBGRAPH_PERSISTENCE": "mongodb",
        "JOBGRAPH_SESSION_STORE": "sql",
        "JOBGRAPH_PROGRESS_STORE": "sql",
        "JOBGRAPH_RATE_LIMITER": "sql",
        "JOBGRAPH_DATABASE_URL": url.replace(f":{server.port}/", f":{through(server.port)}/"),
        "JOBGRAPH_DATABASE_TLS": "off",
    }


def _redis(server: OwnRedisServer, through: Callable[[int], int]) -> Environment:
    return {
        "JOBGRAPH_SESSION_STORE": "redis",
        "JOBGRAPH_RATE_LIMITER": "redis",
        "JOBGRAPH_RATE_LIMIT": "1000000",
        "JOBGRAPH_REDIS_URL": server.url.replace(f":{server.port}/", f":{through(server.port)}/"),
    }


def _dynamodb(server: OwnAwsServer, through: Callable[[int], int]) -> Environment:
    return {
        **server.environment,
        "JOBGRAPH_SESSION_STORE": "dynamodb",
        "JOBGRAPH_RATE_LIMITER": "dynamodb",
        "JOBGRAPH_RATE_LIMIT": "1000000",
        "JOBGRAPH_AWS_ENDPOINT": f"http://127.0.0.1:{through(server.port)}",
    }


KINDS = {
    "dynamodb": (OwnAwsServer, _dynamodb),
    "postgresql": (OwnPostgresqlServer, _postgresql),
    "mongodb": (OwnMongodbServer, _mongodb),
    "redis": (OwnRedisServer, _redis),
}
DURABLE = sorted(KINDS.keys() - {"dynamodb"})
"""Those that keep what they have when they are killed: the emulator of AWS does not."""


@pytest.fixture
def dependency(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Dependency]:
    kind, environment = KINDS[request.param]
    server = kind()
    with ExitStack() as stack:
        try:
            server.start()
        except ServerMissingError as e:
            if server.name in REQUIRED:
                raise
            pytest.skip(not_run(f"faults of {request.param}", e))
        stack.callback(server.stop)
        proxies = [stack.enter_context(Proxy(server.port))]
        chosen = {
            **LIGHT,
            "JOBGRAPH_DATA": str(tmp_path),
            **environment(server, lambda _: proxies[0].port),  # type: ignore[operator] # its own kind
        }
        asyncio.run(migrate(build_container(load_settings(chosen))))
        yield Dependency(server=server, proxy=proxies[0], environment=chosen)


async def _suffer(
    address: str, fail: Callable[[], None], mend: Callable[[], None], *, away: float
) -> None:
    async with people(address, PEOPLE) as everybody:
        stop = asyncio.Event()
        uploads = [asyncio.create_task(person.keep_uploading(stop)) for person in everybody]
        await asyncio.sleep(2)
        failed_at = monotonic()
        await asyncio.to_thread(fail)
        await asyncio.sleep(away)
        await asyncio.to_thread(mend)
        mended_at = monotonic()
        await asyncio.sleep(RECOVERY + 2)
        stop.set()
        await asyncio.gather(*uploads)
        answers = [answer for person in everybody for answer in person.answers]
        _check_answers(answers, failed_at, mended_at)
        for person in everybody:
            await _check_kept(person)


def _check_answers(answers: list[Answer], failed_at: float, mended_at: float) -> None:
    refused = [a for a in answers if a.status not in {202, 409}]
    assert refused, "it was away, and somebody noticed"
    assert {503} == {a.status for a in refused}
    assert all(a.retry_after and a.problem for a in refused)
    slowest = max(a.took for a in answers)
    recovered = max(a.ended for a in refused) - mended_at
    sys.stdout.write(
        f"\nfirst 503 after {min(a.ended for a in refused) - failed_at:.1f} s, "
        f"slowest answer {slowest:.1f} s, last 503 {recovered:.1f} s after the mending, "
        f"{len(refused)} refused of {len(answers)}\n"
    )
    assert slowest < DEADLINE
    assert recovered < RECOVERY
    assert any(a.status == 202 and a.began > mended_at for a in answers), "it works again"


async def _check_kept(person: Person) -> None:
    """Everything that was acknowledged is there, and is read at last."""
    deadline = monotonic() + _DELIVERED
    while True:
        statuses = await person.statuses()
        missing = [id for id in person.acknowledged if id not in statuses]
        assert [] == missing, "an acknowledged upload is kept"
        if {"parsed"} == set(statuses.values()):
            return
        assert monotonic() < deadline, statuses
        await asyncio.sleep(0.2)


@pytest.mark.parametrize("dependency", DURABLE, indirect=True)
def test_a_server_that_is_killed_is_waited_for(dependency: Dependency) -> None:
    with serving(dependency.environment) as address:
        asyncio.run(_suffer(address, dependency.server.kill, dependency.server.run, away=AWAY))


@pytest.mark.parametrize("dependency", sorted(KINDS), indirect=True)
def test_a_network_that_hangs_is_noticed(dependency: Dependency) -> None:
    with serving(dependency.environment) as address:
        asyncio.run(_suffer(address, dependency.proxy.hang, dependency.proxy.resume, away=HANGING))
