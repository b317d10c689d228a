"""A database for each test."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness
from tests.harnesses.migrated import migrated
from tests.servers import server
from tests.servers.postgresql import PostgresqlServer


class PostgresqlHarness(Harness):
    """Loopback needs no TLS."""

    needs = ("postgresql",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Make a database with nothing in its tables."""
        found = server("postgresql")
        assert isinstance(found, PostgresqlServer)
        return {
            **super().fresh(folder),
            "JOBGRAPH_DATABASE_URL": migrated(found),
            "JOBGRAPH_DATABASE_TLS": "off",
        }


HARNESS = PostgresqlHarness()
