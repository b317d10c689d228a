"""The promises of Metrics."""

import pytest

from application.ports.metrics import Exposed, Metrics
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("metrics")


@pytest.fixture
def metrics(container: Container) -> Metrics:
    return container.metrics()


def test_it_takes_every_kind_of_figure(metrics: Metrics) -> None:
    metrics.count("reads", result="hit")
    metrics.count("reads", by=2, result="miss")
    metrics.count("starts")
    metrics.observe("requests", 0.25, route="/jobs")
    metrics.gauge("depth", 3.5)


@pytest.mark.parametrize("name", ["reads", "", "what a name", "ünïcode", "a\nb"])
def test_it_never_fails_whatever_it_is_told(metrics: Metrics, name: str) -> None:
    metrics.count(name, colour="red")
    metrics.count(name, by=-1, colour="red")
    metrics.count(name, other_label="red")
    metrics.count(name)
    metrics.gauge(name, float("nan"))
    metrics.observe(name, float("inf"), le="\N{SNOWMAN}")
    metrics.count(name, colour='"}\n\x00' + "x" * 10_000)


def test_labels_without_end_do_not_fill_the_memory(metrics: Metrics) -> None:
    for n in range(2_000):
        metrics.count("reads", of=str(n))
    if isinstance(metrics, Exposed):
        assert 600 > metrics.page().count(b"\n")
