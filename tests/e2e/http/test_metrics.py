"""Figures about requests, and where they are read."""

from collections.abc import AsyncIterator

import pytest
from litestar import Litestar
from litestar.testing import AsyncTestClient

from adapters.metrics.memory import MemoryMetrics
from entrypoints.container.everything import Container, build_container
from entrypoints.http.app import build_app
from entrypoints.settings import load_settings
from tests.conftest import IN_PROCESS
from tests.e2e.http.conftest import Built, build
from tests.e2e.http.described import Client


@pytest.fixture
def built() -> Built:
    """Build the routes anew: what they count with is chosen when they are built."""
    return build()


@pytest.fixture
def made(built: Built) -> Container:
    """As it was then."""
    container, _ = built
    return container


@pytest.fixture
async def collected() -> AsyncIterator[AsyncTestClient[Litestar]]:
    """Choose figures that are collected."""
    container = build_container(load_settings({**IN_PROCESS, "JOBGRAPH_METRICS": "prometheus"}))
    app = build_app(container, relay=False)
    async with AsyncTestClient(app, raise_server_exceptions=False) as client:
        yield client


async def test_requests_are_counted_by_route_and_never_by_path(
    client: Client, made: Container
) -> None:
    for path in ("/health", "/api/v1/jobs/of-ada", "/api/v1/skills/tech:unheard", "/who/is/ada"):
        await client.get(path)
    await client.request("BREW", "/health")
    metrics = made.metrics()
    assert isinstance(metrics, MemoryMetrics)
    series = {labels for name, labels in metrics.counts if name == "http_requests"}
    assert {
        ("GET", "/health", "2xx"),
        ("GET", "/api/v1/jobs/{job_id}", "4xx"),
        ("GET", "/api/v1/skills/{skill_id}", "4xx"),
        ("GET", "none", "4xx"),
        ("other", "none", "4xx"),
    } == {tuple(value for _, value in labels) for labels in series}
    assert 5 == sum(many for many, _ in metrics.times.values())


async def test_figures_can_be_read_where_they_are_collected(
    collected: AsyncTestClient[Litestar],
) -> None:
    await collected.get("/health")
    page = await collected.get("/metrics")
    assert 200 == page.status_code
    assert page.headers["content-type"].startswith("text/plain; version=")
    assert (
        'jobgraph_http_requests_total{method="GET",route="/health",status="2xx"} 1.0'
        in page.text.splitlines()
    )
    assert "/metrics" not in (await collected.get("/api/v1/openapi.json")).json()["paths"]


async def test_there_is_no_such_page_where_nobody_collects(client: Client) -> None:
    assert 404 == (await client.get("/metrics")).status_code
