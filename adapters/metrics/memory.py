"""Figures that the process can read back."""

from collections import Counter
from collections.abc import Mapping

from adapters.metrics import Bound, Labels
from application.ports.metrics import Metrics

Series = tuple[str, Labels]
"""A name with its labels."""


class MemoryMetrics(Metrics):
    """For tests, and for those who do not collect."""

    def __init__(self) -> None:
        self._bound = Bound()
        self.counts: Counter[Series] = Counter()
        self.times: dict[Series, tuple[int, float]] = {}
        """How many, and their sum in seconds."""
        self.gauges: dict[Series, float] = {}

    def count(self, name: str, /, by: int = 1, **labels: str) -> None:
        """See Metrics."""
        if by >= 0 and (series := self._series(name, labels)):
            self.counts[series] += by

    def observe(self, name: str, seconds: float, /, **labels: str) -> None:
        """See Metrics."""
        if series := self._series(name, labels):
            many, total = self.times.get(series, (0, 0.0))
            self.times[series] = many + 1, total + seconds

    def gauge(self, name: str, value: float, /, **labels: str) -> None:
        """See Metrics."""
        if series := self._series(name, labels):
            self.gauges[series] = value

    def counted(self, name: str, /, **labels: str) -> int:
        """Add up every series of a counter that has these labels, whatever others it has."""
        wanted = labels.items()
        return sum(n for (of, has), n in self.counts.items() if of == name and wanted <= set(has))

    def _series(self, name: str, labels: Mapping[str, str]) -> Series | None:
        bound = self._bound.labels(name, labels)
        return None if bound is None else (name, bound)
