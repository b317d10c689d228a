"""The table in PostgreSQL."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses.persistence.postgresql import PostgresqlHarness


class PostgresqlStoreHarness(PostgresqlHarness):
    """Persistence decides which database it is."""

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Make a database with nothing in its tables."""
        return {**super().fresh(folder), "JOBGRAPH_PERSISTENCE": "postgresql"}


HARNESS = PostgresqlStoreHarness()
