"""Databases whose tables are made: copies of one that was migrated, once a run.

To migrate each anew would take most of the time of most tests; that migrating works is for the
tests of migrations.
"""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from entrypoints.container.everything import build_container
from entrypoints.lifespan import migrate
from entrypoints.settings import load_settings
from tests.harnesses import Harness
from tests.servers.postgresql import PostgresqlServer

_FILE = "jobgraph.sqlite3"


class SqliteHarness(Harness):
    """A file for each test."""

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Copy one with nothing in its tables."""
        file = folder / _FILE
        file.touch(mode=0o600)
        file.write_bytes(_empty_file())
        return super().fresh(folder)


def migrated(server: PostgresqlServer) -> str:
    """Make a database with nothing in its tables; return its URL, for its owner."""
    return server.database(like=_template(server.admin_url, server))


@cache
def _template(_: str, server: PostgresqlServer) -> str:
    """Return the URL of one to copy; a server that was started anew has another address."""
    url = server.database()
    _migrate({"JOBGRAPH_PERSISTENCE": "postgresql", "JOBGRAPH_DATABASE_URL": url})
    return url


@cache
def _empty_file() -> bytes:
    with TemporaryDirectory() as folder:
        _migrate({"JOBGRAPH_PERSISTENCE": "sqlite", "JOBGRAPH_DATA": folder})
        return (Path(folder) / _FILE).read_bytes()


def _migrate(environment: Mapping[str, str]) -> None:
    """Make the tables, whether or not a loop runs in this thread."""
    said = {"JOBGRAPH_BLOB_STORAGE": "memory", "JOBGRAPH_DATABASE_TLS": "off", **environment}
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, migrate(build_container(load_settings(said)))).result()
