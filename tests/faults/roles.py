"""What the processes do that are made to die: each is one child, forked from a warm parent."""

import asyncio
import os
import pickle
import signal
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from attrs import evolve, frozen

from application.candidates.upload_resume import UploadResume
from application.companies.create_company import CreateCompany
from application.jobs.post_job import PostJob
from application.shared.actor import Actor
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import load_settings
from entrypoints.worker.outbox_forwarder import OutboxForwarder
from entrypoints.worker.outbox_relay import OutboxRelay
from entrypoints.worker.parts import RELAY, parts
from entrypoints.worker.queue_consumer import build_consumer
from tests.faults.points import Crossings, Point, Trouble, plant

Environment = dict[str, str]
Role = Callable[[Container], Awaitable[str]]

EMPLOYER = Actor(account_id=AccountId("bob"), roles=frozenset({"employer"}))
JOBS = 3
PEOPLE = 40
"""Fewer than a ranking holds, so that none runs short."""
LEASE = timedelta(seconds=1)
NO_TROUBLE = Trouble()
ADVERTISEMENT = "Job title: Python Developer\n\nRequirements\n- Python\n- SQL\n- Kubernetes\n"


@frozen(kw_only=True)
class Ended:
    """How a child ended."""

    killed: bool
    acknowledged: str = ""
    """What it was told before it died, if anything."""
    crossings: Counter[str]
    """Empty for one that was killed."""


def person(number: int) -> Actor:
    """One of a few, again and again."""
    account_id = AccountId(f"person-{number % PEOPLE:02}")
    return Actor(account_id=account_id, roles=frozenset({"candidate"}))


def serving(number: int) -> Role:
    """Do what the serving process does about an upload, and tell the client."""

    async def upload(container: Container) -> str:
        text = (
            f"Ada Example\nPython Developer\nada{number}@example.org\n\n"
            f"Skills\nPython, SQL, Docker\n\nNumber {number}\n"
        )
        resume_id = await container.upload_resume()(
            UploadResume(data=text.encode()), actor=person(number)
        )
        return f"{number % PEOPLE} {resume_id}"

    return upload


async def relaying(container: Container) -> str:
    """Do what a relay does, until nothing is due. It tells nobody anything."""
    await relay_of(container).drain()
    return ""


async def consuming(container: Container) -> str:
    """Do what a worker does beside a relay, until the queue is empty."""
    await evolve(build_consumer(container), wait=LEASE).drain()
    return ""


def relay_of(container: Container) -> OutboxRelay | OutboxForwarder:
    """Build what empties the outbox: into reactions, or into a queue."""
    relay, *_ = parts(container, only=[RELAY])
    if isinstance(relay, OutboxRelay):
        # Killed again and again, an event has many attempts without having failed.
        return evolve(relay, attempts=10_000)
    assert isinstance(relay, OutboxForwarder), "there are two ways out"
    return relay


async def posting(container: Container) -> str:
    """Prepare: jobs that everybody is ranked for."""
    await container.create_company()(CreateCompany(name="Bob & Co"), actor=EMPLOYER)
    for _ in range(JOBS):
        job_id = await container.post_job()(PostJob(description=ADVERTISEMENT), actor=EMPLOYER)
        await container.publish_job()(job_id, actor=EMPLOYER)
    await relaying(container)
    if container.settings().transport == "queue":
        await consuming(container)
    return ""


async def migrating(container: Container) -> str:
    """Prepare: tables and the like."""
    await migrate(container)
    return ""


def run(
    environment: Environment,
    role: Role,
    fatal: Point | None = None,
    trouble: Trouble = NO_TROUBLE,
) -> Ended:
    """Fork a child that plays the role, and wait for its end.

    The parent has no threads and no loop, so the child begins with what was imported alone. What
    is acknowledged goes through a pipe at once, as an answer to a client would.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            asyncio.run(
                _play(environment, role, partial(plant, fatal=fatal, trouble=trouble), writer)
            )
        except BaseException as e:  # noqa: BLE001 - whatever it was, the parent must not go on twice
            os.write(2, f"{type(e).__name__}: {e}\n".encode())
            os._exit(1)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    if not killed and status != 0:
        raise RuntimeError(f"a child failed: {status}")
    acknowledged, _, counts = told.partition(b"\n")
    return Ended(
        killed=killed,
        acknowledged=acknowledged.decode(),
        crossings=pickle.loads(counts) if counts else Counter(),  # noqa: S301 - our own child's
    )


async def _play(
    environment: Environment, role: Role, planting: Callable[[Container], Crossings], writer: int
) -> None:
    container = build_container(load_settings(environment))
    if role is migrating:
        os.write(writer, b"\n" + pickle.dumps(Counter()))
        await migrating(container)
        return
    async with running(container):
        crossings = planting(container)
        acknowledged = await role(container)
        os.write(writer, acknowledged.encode() + b"\n")
        crossings.cross("acknowledged, after")
        os.write(writer, pickle.dumps(crossings.counts))
        # Closing is no step of the product: a process may end without it.
