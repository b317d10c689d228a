"""Filling a service with the demo by its own use cases. Stopped half-way, it goes on later."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from application.candidates.upload_resume import UploadResume
from application.companies.create_company import CreateCompany
from application.identity.log_in import LogIn
from application.identity.register_account import RegisterAccount
from application.jobs.list_jobs import ListJobs
from application.jobs.post_job import PostJob
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.companies.errors import CompanyNotFoundError
from domain.identity.errors import EmailTakenError, WrongCredentialsError
from domain.identity.model import Role
from domain.jobs.model import JobStatus
from entrypoints.container.everything import Container
from entrypoints.demo.accounts import CANDIDATES, PASSWORD, RECRUITERS, Recruiter
from entrypoints.demo.people import Person
from entrypoints.worker.outbox_relay import build_relay

T = TypeVar("T")
_CHUNK = 6
"""Candidates who are read at once: enough to keep every processor at work."""

Advance = Callable[[str], None]
"""Told after each step, with what it was."""

STEPS = len(RECRUITERS) + len(CANDIDATES)


async def is_loaded(container: Container) -> bool:
    """Tell by the last candidate, who is loaded last."""
    try:
        actor = await log_in(container, CANDIDATES[-1].email)
    except WrongCredentialsError:
        return False
    return (await container.show_candidate()(actor=actor)).profile_from is not None


async def load(container: Container, advance: Advance) -> None:
    """Load companies with their jobs, then candidates; skip what is there."""
    relay = build_relay(container)
    for recruiter in RECRUITERS:
        await _load_company(container, recruiter)
        await relay.drain()
        advance(recruiter.company.name)
    for people in _chunks(CANDIDATES, _CHUNK):
        await asyncio.gather(*(_load_candidate(container, person) for person in people))
        await relay.drain()
        for person in people:
            advance(person.name)


async def log_in(container: Container, email: str) -> Actor:
    """Raise WrongCredentialsError."""
    token = await container.log_in()(LogIn(email=email, password=PASSWORD))
    identity = await container.identity_provider().authenticate(token.text)
    return Actor(account_id=identity.account_id, roles=identity.roles)


async def _account(container: Container, email: str, role: Role) -> Actor:
    try:
        id = await container.register_account()(
            RegisterAccount(email=email, password=PASSWORD, role=role)
        )
    except EmailTakenError:
        return await log_in(container, email)
    return Actor(account_id=id, roles=frozenset({role.value}))


async def _load_company(container: Container, recruiter: Recruiter) -> None:
    actor = await _account(container, recruiter.email, Role.EMPLOYER)
    try:
        await container.show_company()(None, actor=actor)
    except CompanyNotFoundError:
        await container.create_company()(CreateCompany(name=recruiter.company.name), actor=actor)
    jobs = await container.list_jobs()(ListJobs(mine=True, limit=MAX_PAGE), actor=actor)
    posted = {job.description: job for job in jobs.items}
    for advertisement in recruiter.company.advertisements:
        job = posted.get(advertisement)
        if job is None:
            job_id = await container.post_job()(PostJob(description=advertisement), actor=actor)
            await container.publish_job()(job_id, actor=actor)
        elif job.status is JobStatus.DRAFT:
            await container.publish_job()(job.id, actor=actor)


async def _load_candidate(container: Container, person: Person) -> None:
    # Draws with a library that only the demo needs.
    from entrypoints.demo.resumes import render_resume  # noqa: PLC0415 - only then

    actor = await _account(container, person.email, Role.CANDIDATE)
    if not (await container.show_candidate()(actor=actor)).resumes:
        data = await asyncio.to_thread(render_resume, person)
        await container.upload_resume()(UploadResume(data=data), actor=actor)


def _chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))
