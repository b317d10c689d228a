"""What every event and every job does: one row under its own id, once."""

import psycopg
from psycopg.sql import SQL, Composed, Identifier

STREAMS = 5_000
"""Aggregates among which events are spread; each one's come in order."""


def prepare(url: str, table: str) -> None:
    """Make an empty table of effects."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(SQL("DROP TABLE IF EXISTS {}").format(Identifier(table)))
        connection.execute(
            SQL(
                "CREATE TABLE {} (id text PRIMARY KEY, stream text NOT NULL, place int NOT NULL,"
                " nth bigint GENERATED ALWAYS AS IDENTITY)"
            ).format(Identifier(table))
        )


def count(url: str, table: str) -> tuple[int, int]:
    """Return how many effects there are, and how many came before an earlier one of their stream.

    The numbers of rows are given when they are inserted; where transactions of one stream do not
    overlap, as with us, their order is that of the commits.
    """
    disordered = SQL(
        "SELECT count(*) FROM (SELECT place, lag(place) OVER (PARTITION BY stream ORDER BY nth)"
        " AS before FROM {}) AS found WHERE before > place"
    )
    everything = SQL("SELECT count(*) FROM {}")
    with psycopg.connect(url) as connection:
        return (
            _number(connection, everything.format(Identifier(table))),
            _number(connection, disordered.format(Identifier(table))),
        )


def _number(connection: psycopg.Connection, query: Composed) -> int:
    ((number,),) = connection.execute(query)
    return int(number)
