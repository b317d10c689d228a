"""Figures about the product at work."""

from typing import Protocol


class Metrics(Protocol):
    """Counts and times, by names and labels that are few and name nobody. It never fails."""

    def count(self, name: str, /, by: int = 1, **labels: str) -> None:
        """Add to a counter, such as `cache_reads` with `result="hit"`."""

    def observe(self, name: str, seconds: float, /, **labels: str) -> None:
        """Note how long something took."""

    def gauge(self, name: str, value: float, /, **labels: str) -> None:
        """Set a figure that goes up and down."""
