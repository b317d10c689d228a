"""MongoDB without a replica set."""

from tests.servers.mongodb import MongodbServer

SHARED = MongodbServer(standalone=True)
