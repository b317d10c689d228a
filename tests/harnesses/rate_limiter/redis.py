"""One server, emptied for each test."""

from tests.harnesses.session_store.redis import RedisHarness

HARNESS = RedisHarness()
