"""`jobgraph worker` and what `jobgraph events` says of a queue: what they refuse, and say."""

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest

from application.ports.event_codec import EncodedEvent
from application.ports.message_queue import Message
from domain.shared.events import EventId
from entrypoints.cloud_events import Envelope, write_envelope
from entrypoints.container.everything import build_container
from entrypoints.lifespan import migrate, running
from entrypoints.settings import load_settings
from entrypoints.worker.logs import JsonLines
from entrypoints.worker.tracing import traced, traceparent_of
from tests.conftest import Environment
from tests.e2e.cli.conftest import Run

HOUSE = Path(__file__).parents[3]
AS_FROM_A_BUS = Message(
    id="0" * 64,
    group="lane-4",
    body=write_envelope(
        Envelope(
            event_id=EventId("Candidate/c1/1/0"),
            stream="Candidate/c1",
            encoded=EncodedEvent(name="candidates.resume-uploaded", version=1, payload="{}"),
        )
    ),
)
"""It has no names but those that the bus gave it."""


@pytest.mark.parametrize(
    ("environment", "arguments", "told"),
    [
        ({"PERSISTENCE": "memory"}, [], "JOBGRAPH_PERSISTENCE must not be memory for a worker"),
        ({}, ["--only", "queue"], "JOBGRAPH_TRANSPORT must be queue or bus"),
        ({"TRANSPORT": "queue"}, [], "JOBGRAPH_MESSAGE_QUEUE must be sqs"),
        ({"TRANSPORT": "bus"}, [], "JOBGRAPH_MESSAGE_QUEUE must be sqs"),
        ({}, ["--concurrency", "0"], "1<=x<=64"),
        ({}, ["--concurrency", "65"], "1<=x<=64"),
        ({}, ["--only", "everything"], "'everything' is not one of"),
    ],
)
def test_a_worker_that_makes_no_sense_is_refused_in_a_sentence(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    arguments: list[str],
    told: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(f"JOBGRAPH_{name}", value)
    done = run("worker", *arguments)
    assert 2 == done.exit_code
    assert told in done.stderr


def test_without_a_queue_nothing_is_set_aside_in_one(run: Run) -> None:
    for command in (["dead"], ["redrive"], ["drop", "an-id"]):
        done = run("events", *command)
        assert 1 == done.exit_code
        assert "events.no_queue" in done.stderr


@pytest.mark.every("message_queue", but=("memory",))
def test_what_the_queue_set_aside_is_listed_and_queued_again(
    run: Run, backend: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = {"JOBGRAPH_PERSISTENCE": "sqlite", "JOBGRAPH_TRANSPORT": "queue"}
    for name, value in {**backend, **more}.items():
        if name != "JOBGRAPH_DATA":  # the command has its own
            monkeypatch.setenv(name, value)

    async def kill_messages() -> None:
        container = build_container(load_settings(backend))
        await migrate(container)
        async with running(container):
            queue = container.message_queue()
            await queue.send([Message(id="poison", group="g", body="nonsense"), AS_FROM_A_BUS])
            killed = 0
            deadline = monotonic() + 60
            while killed < 2:
                assert monotonic() < deadline, "they come in time"
                for received in await queue.receive(
                    limit=2, wait=timedelta(seconds=1), visibility=timedelta(minutes=1)
                ):
                    await queue.set_aside(received)
                    killed += 1

    assert 0 == run("migrate").exit_code
    asyncio.run(kill_messages())
    told = json.loads(run("events", "dead", "--json").stdout)["dead"]
    assert [("Candidate/c1/1/0", "Candidate/c1"), ("poison", "g")] == sorted(
        (one["id"], one["group"]) for one in told
    )
    assert {"Candidate/c1/1/0", "poison"} == set(run("events", "dead").stdout.split())
    assert 0 == run("events", "redrive", "Candidate/c1/1/0").exit_code
    assert ["poison"] == run("events", "dead").stdout.split()
    refused = run("events", "drop", "poison", "Candidate/c1/1/0")
    assert (1, "poison is forgotten.\n") == (refused.exit_code, refused.stdout)
    assert "event.not_set_aside" in refused.stderr
    assert "Queued again: 0." in run("events", "redrive").stdout


def test_a_worker_says_one_object_a_line_and_stops_when_told(tmp_path: Path) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-m", "entrypoints.cli.main", "worker", "--only", "relay"],
        cwd=HOUSE,
        env={**os.environ, "JOBGRAPH_DATA": str(tmp_path)},
        stderr=subprocess.PIPE,
    )
    assert worker.stderr is not None
    with worker, worker.stderr:
        first = json.loads(worker.stderr.readline())
        assert ("info", "working: relay") == (first["level"], first["message"])
        worker.send_signal(signal.SIGINT)
        *_, last = [json.loads(line) for line in worker.stderr]
        assert "stopped" == last["message"]
        assert 0 == worker.wait(30)


def test_a_line_of_the_log_bears_the_trace_of_its_event_and_quotes_no_error() -> None:
    address = "ada@example.org"
    event_id = EventId("Candidate/c1/1/0")
    error = RuntimeError(address)
    record = logging.LogRecord(
        "x", logging.ERROR, "x.py", 1, "it\nfailed", None, (RuntimeError, error, None)
    )
    with traced(event_id):
        line = JsonLines().format(record)
    said = json.loads(line)
    assert "\n" not in line
    assert ("it\nfailed", traceparent_of(event_id)) == (said["message"], said["traceparent"])
    assert "RuntimeError" in said["trace"]
    assert address not in line
    assert "traceparent" not in json.loads(JsonLines().format(record))
