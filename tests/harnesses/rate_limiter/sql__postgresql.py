"""The table in PostgreSQL."""

from tests.harnesses.session_store.sql__postgresql import PostgresqlStoreHarness

HARNESS = PostgresqlStoreHarness()
