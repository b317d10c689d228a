"""The ASGI application."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext

from dependency_injector.providers import Factory
from litestar import Litestar, Router, get
from litestar.di import Provide
from litestar.response import Redirect

from entrypoints.container.everything import Container, build_container
from entrypoints.http.auth import actor, identity, signed_in
from entrypoints.http.blobs import BlobsController
from entrypoints.http.candidates.controller import CandidateController
from entrypoints.http.candidates.editing import EditingController
from entrypoints.http.candidates.resumes import FORM_OVERHEAD, ResumesController
from entrypoints.http.companies.controller import CompaniesController
from entrypoints.http.errors import answer
from entrypoints.http.fairness.declarations import DeclarationController
from entrypoints.http.fairness.reports import ImpactController
from entrypoints.http.health import HealthController
from entrypoints.http.identity.controller import AccountController, AuthController
from entrypoints.http.identity.sessions import SessionsController
from entrypoints.http.jobs.attachments import AttachmentsController
from entrypoints.http.jobs.controller import JobsController
from entrypoints.http.matching.contests import ContestsController
from entrypoints.http.matching.controller import MatchesController
from entrypoints.http.matching.gap import GapController
from entrypoints.http.matching.policies import PoliciesController
from entrypoints.http.matching.statistics import StatisticsController
from entrypoints.http.metrics import counted, metrics_pages
from entrypoints.http.openapi import BEARER, openapi_config
from entrypoints.http.rate_limits import (
    RateLimits,
    log_ins_within_limit,
    strangers_within_limit,
)
from entrypoints.http.readiness import Readiness
from entrypoints.http.request import Request, refuse_nul
from entrypoints.http.security_headers import add_security_headers
from entrypoints.http.skills.controller import SkillsController
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from entrypoints.worker.parts import working

_MAX_BODY = 1024 * 1024
_MAX_FORM_PARTS = 8


@get("/", include_in_schema=False, sync_to_thread=False)
def home() -> Redirect:
    """Show whoever looks around what there is."""
    return Redirect("/api/docs")


def build_app(container: Container, *, relay: bool) -> Litestar:
    """Give each route its use case by the name of its parameter.

    With `relay`, events flow inside this process; the container is open while the application is.
    """

    @asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncIterator[None]:
        async with running(container), working(container) if relay else nullcontext():
            yield

    def rate_limits() -> RateLimits:
        return RateLimits(
            limiter=container.rate_limiter(), clock=container.clock(), settings=container.settings()
        )

    uploads = Router(
        "/",
        route_handlers=[ResumesController],
        request_max_body_size=container.settings().max_document_bytes + FORM_OVERHEAD,
    )
    # One place says who must sign in, so that no route can forget it.
    members = Router(
        "/",
        route_handlers=[
            AccountController,
            SessionsController,
            CandidateController,
            EditingController,
            uploads,
            CompaniesController,
            JobsController,
            AttachmentsController,
            MatchesController,
            GapController,
            PoliciesController,
            ContestsController,
            StatisticsController,
            DeclarationController,
            ImpactController,
        ],
        dependencies={
            "actor": Provide(actor, sync_to_thread=False),
            "identity": Provide(identity, sync_to_thread=False),
        },
        guards=[signed_in(container.authenticate, rate_limits)],
        security=[{BEARER: []}],
    )
    doors = Router("/", route_handlers=[AuthController], guards=[log_ins_within_limit(rate_limits)])
    strangers = Router(
        "/",
        route_handlers=[doors, SkillsController, HealthController, BlobsController],
        guards=[strangers_within_limit(rate_limits)],
    )
    api = Router("/api/v1", route_handlers=[strangers, members])
    metrics = container.metrics()
    probes = Router(
        "/",
        route_handlers=[HealthController, *metrics_pages(metrics)],
        include_in_schema=False,
    )
    app = Litestar(
        [home, probes, api],
        lifespan=[lifespan],
        dependencies={**_dependencies(container), "rate_limits": _provide(rate_limits)},
        exception_handlers={Exception: answer},
        before_send=[add_security_headers],
        openapi_config=openapi_config(),
        request_class=Request,
        before_request=refuse_nul,
        request_max_body_size=_MAX_BODY,
        multipart_form_part_limit=_MAX_FORM_PARTS,
        logging_config=None,
        debug=False,
    )
    app.asgi_handler = counted(app.asgi_handler, metrics)
    return app


def create() -> Litestar:
    """For `uvicorn --factory`. Raise SettingsError."""
    settings = load_settings(os.environ)
    return build_app(build_container(settings), relay=settings.relay == "inline")


def _dependencies(container: Container) -> dict[str, Provide]:
    use_cases = {
        name: provider
        for name, provider in container.providers.items()
        if isinstance(provider, Factory)
    }
    return {
        **{name: _provide(provider) for name, provider in use_cases.items()},
        "attribution": _provide(lambda: container.skill_catalogue().attribution),
        "readiness": _provide(lambda: Readiness(container=container)),
    }


class _Given(Provide):
    """Equal to itself alone: Litestar compares each with each other one for every route."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__


def _provide(build: Callable[[], object]) -> Provide:
    def provide() -> object:  # Litestar wants a signature; a provider has none
        return build()

    return _Given(provide, sync_to_thread=False)
