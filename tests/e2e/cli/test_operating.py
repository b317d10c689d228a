"""`jobgraph migrate`, `events`, `schedules` and `grant`: what an operator does."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from application.identity.log_in import LogIn
from application.identity.register_account import RegisterAccount
from domain.identity.model import Role
from entrypoints.container.everything import Container, build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.e2e.cli.conftest import Ask, Run
from tests.factories import a_job, a_read_candidate

EMAIL = "kim@example.org"
PASSWORD = "Correct-Horse-7"

Serve = Callable[[Callable[[Container], Coroutine[Any, Any, Any]]], Any]


@pytest.fixture
def serve(tmp_path: Path) -> Serve:
    """Do something in the service whose data the command works on."""

    def served(work: Callable[[Container], Coroutine[Any, Any, Any]]) -> Any:  # noqa: ANN401 - whatever it returns
        async def inside() -> Any:  # noqa: ANN401 - likewise
            environment = {**os.environ, "JOBGRAPH_DATA": str(tmp_path / "var")}
            async with running(build_container(load_settings(environment))) as container:
                return await work(container)

        return asyncio.run(inside())

    return served


async def register(container: Container) -> None:
    command = RegisterAccount(email=EMAIL, password=PASSWORD, role=Role.EMPLOYER)
    await container.register_account()(command)


async def roles(container: Container) -> set[str]:
    token = await container.log_in()(LogIn(email=EMAIL, password=PASSWORD))
    identity = await container.identity_provider().authenticate(token.text)
    return set(identity.roles)


async def register_and_park(container: Container) -> str:
    await register(container)
    outbox = container.outbox()
    (delivery,) = await outbox.claim(now=datetime.now(UTC), lease=timedelta(minutes=1), limit=1)
    await outbox.park(delivery, reason="the post office\nis closed")
    return delivery.event_id


def test_migrating_twice_is_fine(run: Run, tmp_path: Path) -> None:
    assert [0, 0] == [run("migrate").exit_code for _ in range(2)]
    assert (tmp_path / "var" / "jobgraph.sqlite3").exists()


def test_a_role_that_is_granted_shows_at_the_next_log_in(run: Run, serve: Serve) -> None:
    serve(register)
    assert 0 == run("grant", EMAIL.upper(), "administrator").exit_code
    assert {"employer", "administrator"} == serve(roles)


def test_nobody_is_granted_a_role_before_they_register(run: Run) -> None:
    refused = run("grant", EMAIL, "administrator")
    assert 1 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: account.not_found: ")


def test_a_role_or_an_address_that_does_not_exist_is_wrong_usage(run: Run) -> None:
    assert 2 == run("grant", EMAIL, "pope").exit_code
    assert 2 == run("grant", "no address", "employer").exit_code


def test_a_parked_event_is_listed_with_its_reason(run: Run, ask: Ask, serve: Serve) -> None:
    event_id = serve(register_and_park)
    (parked,) = ask("events", "parked")["parked"]
    assert {
        "id": event_id,
        "name": "identity.account-registered",
        "reason": "the post office\nis closed",
    } == parked
    assert "the post office is closed" in run("events", "parked").stdout


@pytest.mark.parametrize("way", ["retry", "discard"])
def test_a_parked_event_is_retried_or_discarded_once(run: Run, serve: Serve, way: str) -> None:
    event_id = serve(register_and_park)
    assert 0 == run("events", way, event_id).exit_code
    assert "No event is parked.\n" == run("events", "parked").stdout
    again = run("events", way, event_id)
    assert 1 == again.exit_code
    assert again.stderr.startswith("jobgraph: event.not_parked: ")


async def store_a_pair(container: Container) -> None:
    for n in range(2):
        async with container.persistence().unit_of_work() as uow:
            await (uow.jobs.save(a_job()) if n else uow.candidates.save(a_read_candidate()))
            await uow.commit()


def test_what_is_scheduled_is_listed_and_done_now(run: Run, ask: Ask, serve: Serve) -> None:
    names = [schedule["name"] for schedule in ask("schedules", "list")["schedules"]]
    assert all(name in run("schedules", "list").stdout for name in names)
    serve(store_a_pair)
    assert "cut-daily-ranking" in names
    for shards in (1, 0):
        done = run("schedules", "run", "cut-daily-ranking")
        assert (0, f"cut-daily-ranking ended: {shards}\n") == (done.exit_code, done.stdout)


def test_what_is_not_scheduled_cannot_be_run(run: Run) -> None:
    refused = run("schedules", "run", "tea")
    assert 2 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: schedules.unknown: ")
