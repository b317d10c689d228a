"""A database for each test."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness
from tests.servers import server
from tests.servers.mongodb import MongodbServer


class MongodbHarness(Harness):
    """Loopback needs no TLS."""

    def __init__(self, name: str) -> None:
        self.needs = (name,)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Name a database that nobody has used."""
        (name,) = self.needs
        found = server(name)
        assert isinstance(found, MongodbServer)
        return {
            **super().fresh(folder),
            "JOBGRAPH_DATABASE_URL": found.database(),
            "JOBGRAPH_DATABASE_TLS": "off",
        }


HARNESS = MongodbHarness("mongodb")
