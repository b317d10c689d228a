"""Figures in the form that Prometheus reads."""

from collections.abc import Mapping
from typing import TypeVar

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.metrics import MetricWrapperBase

from adapters.metrics import Bound
from application.ports.metrics import Exposed, Metrics

M = TypeVar("M", bound=MetricWrapperBase)


class PrometheusMetrics(Metrics, Exposed):
    """Of this process: each process is read for itself."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        # As many series again, which nobody looks at.
        disable_created_metrics()  # type: ignore[no-untyped-call] # theirs
        self._registry = CollectorRegistry(auto_describe=False)
        self._bound = Bound()
        self._metrics: dict[str, MetricWrapperBase] = {}

    def count(self, name: str, /, by: int = 1, **labels: str) -> None:
        """See Metrics. A counter goes up only."""
        metric = self._metric(Counter, name, labels)
        if metric is not None and by >= 0:
            metric.inc(by)

    def observe(self, name: str, seconds: float, /, **labels: str) -> None:
        """See Metrics."""
        metric = self._metric(Histogram, f"{name}_seconds", labels)
        if metric is not None:
            metric.observe(seconds)

    def gauge(self, name: str, value: float, /, **labels: str) -> None:
        """See Metrics."""
        metric = self._metric(Gauge, name, labels)
        if metric is not None:
            metric.set(value)

    def page(self) -> bytes:
        """See Exposed."""
        return generate_latest(self._registry)

    def _metric(self, kind: type[M], name: str, labels: Mapping[str, str]) -> M | None:
        """Return the series, or None for a name that cannot have it."""
        bound = self._bound.labels(name, labels)
        if bound is None:
            return None
        metric = self._metrics.get(name)
        if metric is None:
            try:
                metric = kind(
                    f"jobgraph_{name}", name, [n for n, _ in bound], registry=self._registry
                )
            except ValueError:
                return None
            self._metrics[name] = metric
        if not isinstance(metric, kind):
            return None
        return metric.labels(**dict(bound)) if bound else metric
