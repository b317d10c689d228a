"""Servers that a test may do everything to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.connections.sql.postgresql import Address, PostgresqlDatabase
from adapters.connections.sql.sqlite import SqliteDatabase
from tests.harnesses import Harness
from tests.integration.persistence.place import Place
from tests.servers import server
from tests.servers.postgresql import OwnPostgresqlServer, PostgresqlServer

Started = Callable[[str, str], Harness]


@pytest.fixture
def url(started: Started) -> str:
    """Lead to an empty database."""
    started("persistence", "postgresql")
    found = server("postgresql")
    assert isinstance(found, PostgresqlServer)
    return found.database()


@pytest.fixture
def own_server(started: Started) -> Iterator[OwnPostgresqlServer]:
    """One of the test's own, if there is PostgreSQL at all."""
    started("persistence", "postgresql")
    own = OwnPostgresqlServer()
    own.use()
    yield own
    own.leave()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Make one of either."""
    if request.param == "sqlite":
        file = tmp_path / "a.sqlite3"
        return Place(SqliteDatabase(file), f"sqlite:///{file}")
    url: str = request.getfixturevalue("url")
    address = Address(url=url, tls="off")
    return Place(
        PostgresqlDatabase(address, direct=address, replica=None, pool=3),
        url.replace("postgresql://", "postgresql+psycopg://"),
    )
