"""Whether the service lives, and whether it can work."""

from importlib.metadata import version
from typing import Literal

from litestar import Controller, get
from litestar.di import NamedDependency

from entrypoints.http.readiness import Readiness
from entrypoints.http.refusals import refusals
from entrypoints.http.wire import View


class HealthView(View, frozen=True, kw_only=True):
    """The process lives."""

    status: Literal["ok"] = "ok"
    version: str


class HealthController(Controller):
    """For load balancers and people on call."""

    tags = ("Operation",)

    @get("/health", summary="Is it alive?", responses=refusals(), sync_to_thread=False)
    def health(self) -> HealthView:
        """Answer without asking anything else; restart the process when this fails."""
        return HealthView(version=version("jobgraph"))

    @get("/ready", summary="Can it work?", responses=refusals())
    async def ready(self, readiness: NamedDependency[Readiness]) -> HealthView:
        """Ask everything that the product needs; send no traffic here while this is 503."""
        await readiness()
        return HealthView(version=version("jobgraph"))
