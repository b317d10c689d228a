"""`jobgraph events`."""

import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

import click
from attrs import frozen

from application.ports.message_queue import Choice, Message, MessageQueue
from application.ports.outbox import Outbox, Parked
from domain.shared.events import EventId
from entrypoints.cli.errors import CHECK_FAILED, CommandError, one_line
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import json_option
from entrypoints.cloud_events import UnreadableEnvelopeError, read_envelope
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings

_MOST = 1_000


@frozen(kw_only=True)
class _SetAside:
    """What a message that was set aside is about; of one that is no event, what the queue says."""

    id: str
    group: str
    """The event's stream."""


@click.group
def events() -> None:
    r"""Look after events that could not be delivered.

    An event whose reactions keep failing is parked, and the rest goes on. Look why, mend the
    cause, then retry it; or discard it if it does not matter any more. Where events travel by a
    queue (JOBGRAPH_TRANSPORT), it is set aside there instead: look with `dead`, then `redrive`
    or `drop`.

    \b
    Examples:
      jobgraph events parked
      jobgraph events retry Candidate/01J.../1/0
      jobgraph events dead
    """


@events.command("parked")
@click.option("--limit", type=click.IntRange(1, _MOST), default=100, show_default=True)
@json_option
def parked(*, limit: int, as_json: bool) -> None:
    """List parked events and the reasons."""
    found = execute(_parked(limit))
    if as_json:
        events = [{"id": e.event_id, "name": e.name, "reason": e.reason} for e in found]
        print_json({"parked": events})
        return
    for event in found:
        click.echo(f"{event.event_id}  {event.name}\n    {one_line(event.reason)}")
    if not found:
        click.echo("No event is parked.")


@events.command("retry")
@click.argument("event_id", metavar="ID")
def retry(event_id: str) -> None:
    """Deliver a parked event again, as if never tried."""
    _require(execute(_retry(EventId(event_id))), event_id)
    click.echo(f"{one_line(event_id)} is due again.")


@events.command("discard")
@click.argument("event_id", metavar="ID")
def discard(event_id: str) -> None:
    """Forget a parked event for good."""
    _require(execute(_discard(EventId(event_id))), event_id)
    click.echo(f"{one_line(event_id)} is forgotten.")


@events.command("dead")
@click.option("--limit", type=click.IntRange(1, _MOST), default=100, show_default=True)
@json_option
def dead(*, limit: int, as_json: bool) -> None:
    """List some events that the queue set aside; the log of the workers says why."""
    found = execute(_dead(limit))
    if as_json:
        print_json({"dead": [{"id": e.id, "group": e.group} for e in found]})
        return
    for event in found:
        click.echo(one_line(event.id))
    if not found:
        click.echo("No event is set aside.")


@events.command("redrive")
@click.argument("event_ids", metavar="[ID]...", nargs=-1)
def redrive(event_ids: Sequence[str]) -> None:
    """Queue again what the queue set aside, as if never tried: all, or these events."""
    if not event_ids:
        click.echo(f"Queued again: {execute(_redrive())}.")
        return
    _tell_each(execute(_redrive_each(event_ids)), "is queued again")


@events.command("drop")
@click.argument("event_ids", metavar="ID...", nargs=-1, required=True)
def drop(event_ids: Sequence[str]) -> None:
    """Forget for good these events that the queue set aside."""
    _tell_each(execute(_drop_each(event_ids)), "is forgotten")


def _tell_each(found: Mapping[str, int], done: str) -> None:
    for event_id, count in found.items():
        if count:
            click.echo(f"{one_line(event_id)} {done}.")
    missing = [one_line(event_id) for event_id, count in found.items() if not count]
    if missing:
        raise CommandError(
            "event.not_set_aside",
            f"Not among what is set aside: {', '.join(missing)}: see `jobgraph events dead`.",
            exit_code=CHECK_FAILED,
        )


def _require(found: bool, event_id: str) -> None:  # noqa: FBT001 - what the outbox answered
    if not found:
        raise CommandError(
            "event.not_parked",
            f"No event {event_id} is parked: see `jobgraph events parked`.",
            exit_code=CHECK_FAILED,
        )


@asynccontextmanager
async def _outbox() -> AsyncIterator[Outbox]:
    async with running(build_container(load_settings(os.environ))) as container:
        yield container.outbox()


@asynccontextmanager
async def _queue() -> AsyncIterator[MessageQueue]:
    settings = load_settings(os.environ)
    if settings.transport == "direct":
        raise CommandError(
            "events.no_queue",
            "No queue is used, since JOBGRAPH_TRANSPORT is direct: see `jobgraph events parked`.",
            exit_code=CHECK_FAILED,
        )
    async with running(build_container(settings)) as container:
        yield container.message_queue()


def _about(message: Message) -> _SetAside:
    """Read the envelope: a bus names messages and groups in its own way."""
    try:
        envelope = read_envelope(message.body)
    except UnreadableEnvelopeError:
        return _SetAside(id=message.id, group=message.group)
    return _SetAside(id=envelope.event_id, group=envelope.stream)


async def _dead(limit: int) -> Sequence[_SetAside]:
    async with _queue() as queue:
        return [_about(d.message) for d in await queue.dead(limit=limit)]


def _named(event_id: str) -> Choice:
    return lambda message: _about(message).id == event_id


async def _redrive() -> int:
    async with _queue() as queue:
        return await queue.redrive()


async def _redrive_each(event_ids: Sequence[str]) -> Mapping[str, int]:
    async with _queue() as queue:
        return {id_: await queue.redrive(_named(id_)) for id_ in dict.fromkeys(event_ids)}


async def _drop_each(event_ids: Sequence[str]) -> Mapping[str, int]:
    async with _queue() as queue:
        return {id_: await queue.drop(_named(id_)) for id_ in dict.fromkeys(event_ids)}


async def _parked(limit: int) -> Sequence[Parked]:
    async with _outbox() as outbox:
        return await outbox.parked(limit=limit)


async def _retry(event_id: EventId) -> bool:
    async with _outbox() as outbox:
        return await outbox.retry(event_id)


async def _discard(event_id: EventId) -> bool:
    async with _outbox() as outbox:
        return await outbox.discard(event_id)
