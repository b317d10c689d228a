"""A product that dies by SIGKILL at a chosen point of the journey. Run as a program."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from attrs import evolve

from application.candidates.upload_resume import UploadResume
from application.companies.create_company import CreateCompany
from application.jobs.post_job import PostJob
from application.shared.actor import Actor
from domain.shared.events import DomainEvent, EventId
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.reactions import REACTIONS, Build
from entrypoints.settings import load_settings
from entrypoints.worker.outbox_relay import build_relay

CANDIDATE = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))
EMPLOYER = Actor(account_id=AccountId("bob"), roles=frozenset({"employer"}))
RESUME = b"Ada Example\nPython Developer\nada@example.org\n\nSkills\nPython, SQL, Docker\n"
ADVERTISEMENT = "Job title: Python Developer\n\nRequirements\n- Python\n- SQL\n- Kubernetes\n"


def die() -> None:
    """No handler, no finally."""
    os.kill(os.getpid(), signal.SIGKILL)


class DiesAtCommit:
    """A unit of work that dies instead of committing, the first time or the second."""

    def __init__(self, inner: Any) -> None:  # noqa: ANN401 - any context's
        self._inner = inner

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)

    async def __aenter__(self) -> object:
        await self._inner.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._inner.__aexit__(*error)

    async def commit(self) -> None:
        """Never comes back."""
        die()


def _deadly(build: Build, point: str) -> Build:
    def built(container: Container) -> Any:  # noqa: ANN401 - any reaction
        reaction: Any = build(container)
        if point.endswith("uncommitted"):
            begin: Callable[[], Any] = reaction.unit_of_work
            return evolve(reaction, unit_of_work=lambda: DiesAtCommit(begin()))

        async def react(event: DomainEvent, event_id: EventId, /) -> None:
            await reaction(event, event_id)
            die()

        return react

    return built


async def main(point: str) -> None:
    """Publish a job, upload a résumé, then relay until dead at `<Event> <n> <moment>`."""
    async with running(build_container(load_settings(os.environ))) as container:
        await container.create_company()(CreateCompany(name="Bob & Co"), actor=EMPLOYER)
        job = await container.post_job()(PostJob(description=ADVERTISEMENT), actor=EMPLOYER)
        await container.publish_job()(job, actor=EMPLOYER)
        relay = build_relay(container)
        await relay.drain()
        await container.upload_resume()(UploadResume(data=RESUME), actor=CANDIDATE)
        if point == "uploaded":
            die()
        event, ordinal, moment = point.split(" ", 2)
        table = {
            kind: tuple(
                _deadly(build, moment) if (kind.__name__, n) == (event, int(ordinal)) else build
                for n, build in enumerate(builds)
            )
            for kind, builds in REACTIONS.items()
        }
        await evolve(relay, reactions=table).drain()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
