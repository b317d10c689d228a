"""The same on a server without a replica set."""

from tests.harnesses.persistence.mongodb import MongodbHarness

HARNESS = MongodbHarness("mongodb_standalone")
