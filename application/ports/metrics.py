"""Figures about the product at work."""

from typing import Protocol, runtime_checkable


class Metrics(Protocol):
    """Counts and times, by names and labels that are few and name nobody. It never fails.

    Names are words with underscores, as are those of labels. A name is of one kind and has the
    same labels each time: what comes with others is left out. Should a name get more than some
    hundred series after all, those that come later are taken together as `other`.
    """

    def count(self, name: str, /, by: int = 1, **labels: str) -> None:
        """Add to a counter, which never goes down; such as `cache_reads` with `result="hit"`."""

    def observe(self, name: str, seconds: float, /, **labels: str) -> None:
        """Note how long something took."""

    def gauge(self, name: str, value: float, /, **labels: str) -> None:
        """Set a figure that goes up and down."""


@runtime_checkable
class Exposed(Protocol):
    """Metrics that a collector comes to read."""

    content_type: str
    """Of the page."""

    def page(self) -> bytes:
        """Write down every figure as it is now."""
