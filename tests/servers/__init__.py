"""Real servers for tests: an address from the environment, a container, or one found here."""

import os
from functools import cache
from importlib import import_module

from tests.servers.server import Server, ServerMissingError

__all__ = ["REQUIRED", "Server", "ServerMissingError", "server"]

REQUIRED = frozenset(filter(None, os.environ.pop("JOBGRAPH_REQUIRE", "").split(",")))
"""Names of servers without which tests fail; without the others they are told as not run."""

# Of the launchers alone: the product knows no such setting.
os.environ.pop("JOBGRAPH_SERVERS", None)


@cache
def server(name: str) -> Server:
    """Return the one that the whole run shares, not started yet."""
    found: Server = import_module(f"tests.servers.{name}").SHARED
    return found
