"""What is cached, and how it is written down."""

from collections.abc import Callable
from datetime import timedelta
from functools import cached_property, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Generic, TypeVar

from application.shared.caching import Form, ReadThrough
from domain.shared.errors import DomainError

if TYPE_CHECKING:
    import msgspec

T = TypeVar("T")

_MARK = 16
"""Bytes."""


def read_through(
    of: type[T], version: Callable[[T], int], *, lasts: timedelta
) -> Callable[..., ReadThrough[T]]:
    """Say what is cached and for how long; the cache and the metrics are given later."""
    return partial(ReadThrough[T], form=JsonForm(of), version=version, lasts=lasts)


class JsonForm(Form[T], Generic[T]):
    """JSON behind a mark of the type's shape: what another version wrote is not read.

    The mark follows from the type, so that no one can forget to count it up.
    """

    def __init__(self, of: type[T]) -> None:
        self._of = of

    def write(self, value: T) -> bytes:
        """See Form."""
        import msgspec

        return self._mark + msgspec.json.encode(value)

    def read(self, data: bytes) -> T:
        """See Form."""
        import msgspec

        if not data.startswith(self._mark):
            raise ValueError("written by another version")
        try:
            return self._decoder.decode(data[_MARK:])
        except (msgspec.MsgspecError, DomainError) as e:
            raise ValueError("written by nobody of us, or under other rules") from e

    @cached_property
    def _decoder(self) -> "msgspec.json.Decoder[T]":
        import msgspec

        return msgspec.json.Decoder(self._of)

    @cached_property
    def _mark(self) -> bytes:
        import msgspec

        shape = msgspec.json.encode(msgspec.json.schema(self._of), order="deterministic")
        return sha256(shape).digest()[:_MARK]
