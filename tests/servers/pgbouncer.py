"""PgBouncer in transaction mode, before the PostgreSQL of the run."""

import os
import shutil
from collections.abc import Sequence
from urllib.parse import urlsplit

import psycopg

from tests.servers import server
from tests.servers.postgresql import PostgresqlServer
from tests.servers.server import Server, program


class PgbouncerServer(Server):
    """PgBouncer refuses to run as root, so root lends it another user."""

    name = "pgbouncer"
    user = "postgres"

    def __init__(self) -> None:
        super().__init__()
        self._elsewhere = os.environ.get("TEST_PGBOUNCER_ADDRESS", "")
        """Host and port."""

    def behind(self) -> PostgresqlServer:
        """Return the server itself."""
        found = server("postgresql")
        assert isinstance(found, PostgresqlServer)
        return found

    def start(self) -> None:
        """Both. Take what the environment names, else what is installed.

        In a container it could not reach a PostgreSQL that listens to this machine alone.
        """
        if not self._elsewhere:
            program("pgbouncer")
        self.behind().use()
        if not self._elsewhere:
            super().start()

    def prepare(self) -> None:
        """Few connections, so that transactions really share them."""
        host = urlsplit(self.behind().admin_url)
        users = f'"jobgraph" "jobgraph"\n"{host.username}" "{host.password or ""}"\n'
        (self.folder / "users.txt").write_text(users)
        (self.folder / "pgbouncer.ini").write_text(
            f"[databases]\n* = host={host.hostname} port={host.port or 5432}\n"
            "[pgbouncer]\nlisten_addr = 127.0.0.1\n"
            f"listen_port = {self.port}\nunix_socket_dir = {self.folder}\n"
            f"auth_type = trust\nauth_file = {self.folder}/users.txt\n"
            "pool_mode = transaction\ndefault_pool_size = 8\n"
            "max_client_conn = 400\nignore_startup_parameters = extra_float_digits\n"
        )
        if os.geteuid() == 0:
            shutil.chown(self.folder, self.user)

    def command(self) -> Sequence[str]:
        """In the foreground."""
        return [program("pgbouncer"), str(self.folder / "pgbouncer.ini")]

    def through(self, url: str) -> str:
        """Return the same database's URL through the pooler."""
        parts = urlsplit(url)
        credentials = parts.netloc.rpartition("@")[0]
        place = self._elsewhere or f"127.0.0.1:{self.port}"
        return f"postgresql://{credentials}@{place}{parts.path}"

    def answers(self) -> bool:
        """Whether it passes connections on."""
        try:
            psycopg.connect(self.through(self.behind().admin_url), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """Both."""
        if not self._elsewhere:
            super().stop()
        self.behind().leave()


SHARED = PgbouncerServer()
