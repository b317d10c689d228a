"""An SQL database on which migrations are tried."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, create_engine

from adapters.connections.sql import SqlDatabase
from adapters.persistence.sql import SqlPersistence
from adapters.word_weights.memory import MemoryWordWeights
from tests.integration.persistence.postgresql import CODEC

T = TypeVar("T")


class Place:
    """An empty database, as the product sees it and as Alembic does."""

    def __init__(self, database: SqlDatabase, url: str) -> None:
        self.database = database
        self.url = url

    def store(self) -> SqlPersistence:
        """Make a store, not open yet."""
        return SqlPersistence(self.database, CODEC, MemoryWordWeights())

    def run(self, step: Callable[[Connection], T]) -> T:
        """Do something in one transaction, past the product."""
        engine = create_engine(self.url)
        try:
            with engine.begin() as connection:
                return step(connection)
        finally:
            engine.dispose()
