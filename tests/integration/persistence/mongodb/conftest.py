"""MongoDB, a replica set and a server alone."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from pymongo import AsyncMongoClient

from adapters.persistence.mongodb import MongoPersistence
from tests.harnesses import Harness
from tests.integration.persistence.mongodb.stores import Documents, opened
from tests.servers import server
from tests.servers.mongodb import MongodbServer


@pytest.fixture(params=["mongodb", "mongodb__standalone"])
def url(request: pytest.FixtureRequest, started: Callable[[str, str], Harness]) -> str:
    """Of a database that nobody has used."""
    (name,) = started("persistence", request.param).needs
    found = server(name)
    assert isinstance(found, MongodbServer)
    return found.database()


@pytest.fixture
async def store(url: str) -> AsyncIterator[MongoPersistence]:
    """Open one."""
    async with opened(url) as store:
        yield store


@pytest.fixture
async def documents(url: str) -> AsyncIterator[Documents]:
    """As somebody sees them who looks into the database."""
    async with AsyncMongoClient[dict[str, Any]](url) as client:
        yield client.get_default_database()
