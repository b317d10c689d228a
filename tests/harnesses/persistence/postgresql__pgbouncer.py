"""The same through PgBouncer in transaction mode."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness
from tests.harnesses.migrated import migrated
from tests.servers import server
from tests.servers.pgbouncer import PgbouncerServer


class PgbouncerHarness(Harness):
    """Work goes through the pooler; LISTEN and locks go straight to the server."""

    needs = ("postgresql", "pgbouncer")

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Make a database with nothing in its tables."""
        pooler = server("pgbouncer")
        assert isinstance(pooler, PgbouncerServer)
        direct = migrated(pooler.behind())
        return {
            **super().fresh(folder),
            "JOBGRAPH_DATABASE_URL": pooler.through(direct),
            "JOBGRAPH_DATABASE_DIRECT_URL": direct,
            "JOBGRAPH_DATABASE_POOLED": "yes",
            "JOBGRAPH_DATABASE_TLS": "off",
        }


HARNESS = PgbouncerHarness()
