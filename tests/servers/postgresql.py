"""PostgreSQL, 15 or newer."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.servers.containers import postgresql_container
from tests.servers.server import Server, ServerMissingError, program

_OWNER = "jobgraph"
"""No superuser: row-level security does not hold for those."""


class PostgresqlServer(Server):
    """A cluster of our own; PostgreSQL refuses to run as root, so root lends it another user."""

    name = "postgresql"
    user = "postgres"

    def __init__(self, *options: str) -> None:
        super().__init__()
        self._options = options
        self._names = count()
        self._elsewhere = os.environ.get("TEST_POSTGRESQL_URL", "")
        """Of a superuser."""

    def start(self) -> None:
        """Take what the environment names, else a container, else what is installed."""
        self._elsewhere = self._elsewhere or postgresql_container() or ""
        if not self._elsewhere:
            super().start()
        self._make_owner()

    def _make_owner(self) -> None:
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [_OWNER])
            if found.fetchone() is None:
                connection.execute(f"CREATE ROLE {_OWNER} LOGIN PASSWORD '{_OWNER}'".encode())

    @property
    def admin_url(self) -> str:
        """Of a superuser, for making databases."""
        return self._elsewhere or f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def database(self, *, like: str = "") -> str:
        """Make a database, empty or like that of a URL; return its URL, for its owner."""
        name = f"jobgraph_{os.getpid()}_{next(self._names)}"
        template = f"TEMPLATE {urlsplit(like).path[1:]}" if like else ""
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} OWNER {_OWNER} {template}".encode())
        host = urlsplit(self.admin_url)
        return f"postgresql://{_OWNER}:{_OWNER}@{host.hostname}:{host.port or 5432}/{name}"

    def _bin(self, name: str) -> str:
        folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        found = str(folders[-1] / name) if folders else shutil.which(name)
        if found is None:
            raise ServerMissingError("PostgreSQL is not installed: make servers")
        return found

    def prepare(self) -> None:
        """Make a cluster."""
        initdb = self._bin("initdb")
        if os.geteuid() == 0:
            shutil.chown(self.folder, self.user)
        subprocess.run(
            [initdb, "-D", "data", "-A", "trust", "-U", "postgres", "-N", "-E", "UTF8"],
            check=True,
            user=self.user if os.geteuid() == 0 else None,
            capture_output=True,
            cwd=self.folder,
        )

    def command(self) -> Sequence[str]:
        """Let tests kill it: that loses nothing which the system has, flushed to a disk or not."""
        fixed = ("-h", "127.0.0.1", "-p", str(self.port), "-k", str(self.folder))
        settings = (
            "max_connections=200",
            "shared_buffers=64MB",
            "fsync=off",
            "dynamic_shared_memory_type=mmap",  # in its folder: what is killed leaves none behind
            *self._options,
        )
        flags = [word for setting in settings for word in ("-c", setting)]
        return [self._bin("postgres"), "-D", str(self.folder / "data"), *fixed, *flags]

    def answers(self) -> bool:
        """Whether it has recovered and takes connections."""
        try:
            psycopg.connect(self.admin_url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """Leave nothing behind."""
        if not self._elsewhere:
            super().stop()


class OwnPostgresqlServer(PostgresqlServer):
    """One that a test may kill, and start again on the same port with the same data."""

    def __init__(self, *options: str) -> None:
        super().__init__(*options)
        self._elsewhere = ""

    def start(self) -> None:
        """Start it here and nowhere else."""
        Server.start(self)
        self._make_owner()


class TlsPostgresqlServer(OwnPostgresqlServer):
    """It has a certificate for 127.0.0.1 that it signed itself."""

    @property
    def certificate(self) -> Path:
        """What a client must know to trust it."""
        return self.folder / "server.crt"

    def prepare(self) -> None:
        """Make a key and a certificate."""
        super().prepare()
        key = self.folder / "server.key"
        subprocess.run(
            [
                *(program("openssl"), "req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=test"),
                *("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
                *("-addext", "subjectAltName=IP:127.0.0.1"),
                *("-keyout", str(key), "-out", str(self.certificate)),
            ],
            check=True,
            capture_output=True,
        )
        key.chmod(0o600)
        if os.geteuid() == 0:
            shutil.chown(key, self.user)

    def command(self) -> Sequence[str]:
        """With TLS."""
        files = {"ssl_cert_file": "server.crt", "ssl_key_file": "server.key"}
        flags = [f for name, file in files.items() for f in ("-c", f"{name}={self.folder / file}")]
        return [*super().command(), "-c", "ssl=on", *flags]


class PostgresqlReplica(OwnPostgresqlServer):
    """Follows another by streaming; it is read from and not written to."""

    def __init__(self, primary: OwnPostgresqlServer) -> None:
        super().__init__()
        self._primary = primary

    def start(self) -> None:
        """Start it; the owner comes with the data."""
        Server.start(self)

    def prepare(self) -> None:
        """Copy the primary as it is now."""
        if os.geteuid() == 0:
            shutil.chown(self.folder, self.user)
        subprocess.run(
            [
                *(self._bin("pg_basebackup"), "-d", self._primary.admin_url, "-D", "data"),
                *("-R", "-X", "stream", "-c", "fast"),
            ],
            check=True,
            capture_output=True,
            cwd=self.folder,
            user=self.user if os.geteuid() == 0 else None,
        )

    def same(self, url: str) -> str:
        """Return the URL of the primary's database, here."""
        return url.replace(f":{self._primary.port}/", f":{self.port}/")


SHARED = PostgresqlServer("synchronous_commit=on")
