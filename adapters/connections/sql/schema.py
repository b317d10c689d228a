"""What every table shares: one catalogue of them, and kinds of columns."""

from datetime import UTC, datetime
from typing import Any, TypeVar

from msgspec.json import Decoder, encode
from sqlalchemy import JSON, DateTime, Dialect, MetaData, TypeDecorator
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeEngine

T = TypeVar("T")

metadata = MetaData()
"""Every adapter that keeps tables adds its own; `migrations/` make them."""


class Structured(TypeDecorator[Any]):
    """A value object, or a tuple of them, as JSON: times in ISO 8601, enumerations by value.

    Keys that are not known are passed over. msgspec reads and writes it at once, in a fifth of the
    time that the driver's dictionaries and a mapping of those would take; so the drivers are told
    to leave JSON alone (`to_json`, `left_alone`).
    """

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:  # noqa: ANN401 - a class, or a tuple of one
        super().__init__()
        self._read = Decoder(kind).decode
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL has a type for it."""
        return dialect.type_descriptor(JSONB() if dialect.name == "postgresql" else JSON())

    def process_result_value(self, value: Any, _: Dialect) -> Any:  # noqa: ANN401 - JSON
        """From what the database holds."""
        return self.read(value)

    def read(self, json: Any) -> Any:  # noqa: ANN401 - JSON
        """Read what a query took as it is."""
        return None if json is None else self._read(json)


def to_json(value: object) -> str:
    """Write a value of any `Structured` column."""
    return encode(value).decode()


def left_alone(json: T) -> T:
    """Read nothing: the column does."""
    return json


class UtcDateTime(TypeDecorator[datetime]):
    """SQLite drops the zone; this keeps it, and refuses times without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """To UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        """From UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
