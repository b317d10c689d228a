"""A cluster of three masters and three replicas, emptied for each test."""

from tests.harnesses.session_store.redis__cluster import RedisClusterHarness

HARNESS = RedisClusterHarness()
