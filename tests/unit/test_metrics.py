"""What can be read back of figures."""

from adapters.metrics.memory import MemoryMetrics
from adapters.metrics.prometheus import PrometheusMetrics


def test_counters_add_up_by_label() -> None:
    metrics = MemoryMetrics()
    metrics.count("reads", family="job", result="hit")
    metrics.count("reads", by=2, family="job", result="miss")
    metrics.count("reads", by=4, family="user", result="hit")
    assert (5, 3, 7, 0) == (
        metrics.counted("reads", result="hit"),
        metrics.counted("reads", family="job"),
        metrics.counted("reads"),
        metrics.counted("writes"),
    )


def test_what_comes_with_other_labels_or_goes_down_is_left_out() -> None:
    metrics = MemoryMetrics()
    metrics.count("reads", family="job")
    metrics.count("reads", colour="red")
    metrics.count("reads", by=-1, family="job")
    assert 1 == metrics.counted("reads")


def test_beyond_the_bound_labels_are_counted_together() -> None:
    metrics = MemoryMetrics()
    for n in range(600):
        metrics.count("reads", of=str(n))
    assert (600, 100) == (metrics.counted("reads"), metrics.counted("reads", of="other"))


def test_times_and_gauges_can_be_read() -> None:
    metrics = MemoryMetrics()
    metrics.observe("requests", 0.5)
    metrics.observe("requests", 0.25)
    metrics.gauge("depth", 3)
    metrics.gauge("depth", 2)
    assert {("requests", ()): (2, 0.75)} == metrics.times
    assert {("depth", ()): 2} == metrics.gauges


def test_prometheus_reads_lines() -> None:
    metrics = PrometheusMetrics()
    metrics.count("reads", by=2, result="hit")
    metrics.observe("requests", 0.2, route='/"')
    metrics.gauge("depth", 3.5)
    lines = metrics.page().decode().splitlines()
    assert 'jobgraph_reads_total{result="hit"} 2.0' in lines
    assert 'jobgraph_requests_seconds_bucket{le="0.25",route="/\\""} 1.0' in lines
    assert "jobgraph_depth 3.5" in lines


def test_figures_of_two_containers_do_not_mix() -> None:
    one, other = PrometheusMetrics(), PrometheusMetrics()
    one.count("reads")
    assert b"reads" in one.page()
    assert b"" == other.page()
