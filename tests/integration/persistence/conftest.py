"""Servers that a test may do everything to."""

from collections.abc import Callable, Iterator

import pytest

from tests.harnesses import Harness
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
