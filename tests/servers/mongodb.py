"""MongoDB, 6 or newer."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from pymongo import MongoClient
from pymongo.errors import PyMongoError

from tests.servers.containers import mongodb_container, mongodb_standalone_container
from tests.servers.server import LAUNCHERS, Server, program


class MongodbServer(Server):
    """A replica set of one, or a server alone."""

    name = "mongodb"

    def __init__(self, *, standalone: bool = False) -> None:
        super().__init__()
        self._standalone = standalone
        self._names = count()
        variable = "TEST_MONGODB_STANDALONE_URL" if standalone else "TEST_MONGODB_URL"
        self._elsewhere = os.environ.get(variable, "")
        """Without a database."""

    def start(self) -> None:
        """Take what the environment names, else a container, else what was installed."""
        container = mongodb_standalone_container if self._standalone else mongodb_container
        self._elsewhere = self._elsewhere or container() or ""
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
            self.url, directConnection=True, serverSelectionTimeoutMS=500, **self.client_options()
        )
        try:
            return bool(client.admin.command("hello").get("isWritablePrimary"))
        except PyMongoError:
            return False
        finally:
            client.close()

    def client_options(self) -> Mapping[str, Any]:
        """Return what a client needs beside the URL."""
        return {}

    def stop(self) -> None:
        """Leave nothing behind."""
        if not self._elsewhere:
            super().stop()


class OwnMongodbServer(MongodbServer):
    """One that a test may kill, and start again on the same port with the same data."""

    def start(self) -> None:
        """Start it here and nowhere else."""
        self._elsewhere = ""
        Server.start(self)


class GuardedMongodbServer(OwnMongodbServer):
    """It asks for a password, and has a certificate for 127.0.0.1 that it signed itself."""

    @property
    def url(self) -> str:
        """Without a database."""
        return f"mongodb://root:root@127.0.0.1:{self.port}"

    def database(self) -> str:
        """Return the URL of a database that nobody has used."""
        return f"{super().database()}&authSource=admin"

    @property
    def certificate(self) -> Path:
        """What a client must know to trust it."""
        return self.folder / "server.crt"

    def prepare(self) -> None:
        """Make a key and a certificate, in one file for the server."""
        key = self.folder / "server.key"
        asked = ["-subj", "/CN=test", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
        curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        files = ["-keyout", str(key), "-out", str(self.certificate)]
        made = [program("openssl"), "req", "-x509", *asked, *curve, *files]
        subprocess.run(made, check=True, capture_output=True)
        both = key.read_text() + self.certificate.read_text()
        (self.folder / "server.pem").write_text(both)

    def command(self) -> Sequence[str]:
        """With TLS and a password."""
        return [*super().command(), "--auth", "--tls-pem", str(self.folder / "server.pem")]

    def client_options(self) -> Mapping[str, Any]:
        """Trust it: it is this machine."""
        return {"tls": True, "tlsAllowInvalidCertificates": True}


SHARED = MongodbServer()
