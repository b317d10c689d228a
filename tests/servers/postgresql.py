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
from tests.servers.server import Server, ServerMissingError

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
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [_OWNER])
            if found.fetchone() is None:
                connection.execute(f"CREATE ROLE {_OWNER} LOGIN PASSWORD '{_OWNER}'".encode())

    @property
    def admin_url(self) -> str:
        """Of a superuser, for making databases."""
        return self._elsewhere or f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def database(self) -> str:
        """Make an empty database; return its URL, for its owner."""
        name = f"jobgraph_{os.getpid()}_{next(self._names)}"
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} OWNER {_OWNER}".encode())
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
        """Keep it durable: tests kill it."""
        fixed = ("-h", "127.0.0.1", "-p", str(self.port), "-k", str(self.folder))
        settings = ("max_connections=200", "shared_buffers=64MB", *self._options)
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


SHARED = PostgresqlServer("synchronous_commit=on")
