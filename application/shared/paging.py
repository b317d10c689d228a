"""Long lists."""

from typing import Generic, TypeVar

from attrs import frozen

T_co = TypeVar("T_co", covariant=True)

MAX_PAGE = 100
"""Nobody gets more at once."""


@frozen(kw_only=True)
class Page(Generic[T_co]):
    """A stretch of a list; `after` of the next, or None at the end."""

    items: tuple[T_co, ...]
    next_after: str | None = None
