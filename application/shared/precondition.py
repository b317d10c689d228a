"""Changing only what one has seen."""

from domain.shared.aggregate import Aggregate


class PreconditionFailedError(Exception):
    """It has changed since you loaded it: load it again, and look whether you still want this."""


def require_version(aggregate: Aggregate, expected: int | None) -> None:
    """Raise PreconditionFailedError unless the aggregate has this version; None is any."""
    if expected is not None and aggregate.version != expected:
        raise PreconditionFailedError
