"""MongoDB, 6 or newer."""

import os
from collections.abc import Sequence
from itertools import count

from pymongo import MongoClient
from pymongo.errors import PyMongoError

from tests.servers.containers import mongodb_container
from tests.servers.server import LAUNCHERS, Server


class MongodbServer(Server):
    """A replica set of one, or a server alone."""

    name = "mongodb"

    def __init__(self, *, standalone: bool = False) -> None:
        super().__init__()
        self._standalone = standalone
        self._names = count()
        self._elsewhere = "" if standalone else os.environ.get("TEST_MONGODB_URL", "")
        """Without a database."""

    def start(self) -> None:
        """Take what the environment names, else a container, else what was installed."""
        if not self._standalone:
            self._elsewhere = self._elsewhere or mongodb_container() or ""
        if not self._elsewhere:
            super().start()

    @property
    def url(self) -> str:
        """Without a database."""
        return self._elsewhere or f"mongodb://127.0.0.1:{self.port}"

    def database(self) -> str:
        """Return the URL of a database that nobody has used."""
        name = f"jobgraph_{os.getpid()}_{next(self._names)}"
        return f"{self.url}/{name}?directConnection=true"

    def command(self) -> Sequence[str]:
        """Expired documents go after a second."""
        options = ["--port", str(self.port), "--data", str(self.folder / "data")]
        alone = ["--standalone"] if self._standalone else []
        launcher = str(LAUNCHERS / "mongodb-server")
        return [launcher, "start", *options, "--ttl-seconds", "1", *alone]

    def answers(self) -> bool:
        """Whether it takes writes: a replica set has to elect itself first."""
        if not self.accepts():
            return False
        client: MongoClient[dict[str, object]] = MongoClient(
            self.url, directConnection=True, serverSelectionTimeoutMS=500
        )
        try:
            return bool(client.admin.command("hello").get("isWritablePrimary"))
        except PyMongoError:
            return False
        finally:
            client.close()

    def stop(self) -> None:
        """Leave nothing behind."""
        if not self._elsewhere:
            super().stop()


SHARED = MongodbServer()
