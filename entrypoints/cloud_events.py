"""Events in the envelope in which they leave the process: CloudEvents 1.0 as JSON.

https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
"""

import re
from datetime import datetime
from typing import Annotated, Literal

import msgspec
from attrs import frozen
from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from application.ports.event_codec import EncodedEvent
from domain.shared.events import EventId

SOURCE = "/jobgraph"
"""Which system an event comes from; with the id it names the event, for everybody and for ever."""
MAX_ENVELOPE = 256 * 1024
"""Bytes: what queues and buses carry at most."""
_SCHEMA = "urn:jobgraph:event:{name}:{version}"
_WRAPPERS = 3
"""An envelope may come through a bus, a topic or both."""

_Text = Annotated[str, Meta(min_length=1, max_length=1000)]
_Name = Annotated[str, Meta(pattern=r"\A[a-z0-9]+([.-][a-z0-9]+)*\Z", max_length=200)]
_TRACEPARENT = re.compile(r"[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
_NOT_IN_XML = str.maketrans({"\ufffe": r"\ufffe", "\uffff": r"\uffff"})
"""Some queues speak XML; in JSON these can only be inside a string, where an escape may stand."""


class UnreadableEnvelopeError(Exception):
    """Whatever it is, it is no event of ours."""


@frozen(kw_only=True)
class Envelope:
    """An event on its way between processes."""

    event_id: EventId
    stream: str
    encoded: EncodedEvent
    traceparent: str = ""
    """W3C trace context; empty when none came."""


class CloudEvent(Struct, frozen=True, kw_only=True):
    """The attributes by their standard names; others are ignored."""

    specversion: Literal["1.0"]
    id: _Text
    source: _Text
    type: _Name
    subject: _Text
    time: datetime | UnsetType = UNSET
    datacontenttype: Literal["application/json"]
    dataschema: Annotated[str, Meta(max_length=300)]
    """Its last part is the version of the event: old ones are read by upcasts."""
    traceparent: Annotated[str, Meta(max_length=200)] | UnsetType = UNSET
    data: Raw


class _Fact(Struct):
    occurred_at: datetime | UnsetType = UNSET


class _OnBus(Struct):
    """As EventBridge hands it to a target."""

    detail: Raw


class _OnTopic(Struct):
    """As SNS hands it to a queue that did not ask for the bare message."""

    message: str = msgspec.field(name="Message")


def write_envelope(envelope: Envelope) -> str:
    """Write JSON; what the event says is not read. Raise ValueError when it is no JSON object."""
    encoded = envelope.encoded
    _check_object(encoded.payload)
    event = CloudEvent(
        specversion="1.0",
        id=envelope.event_id,
        source=SOURCE,
        type=encoded.name,
        subject=envelope.stream,
        time=_occurred_at(encoded.payload),
        datacontenttype="application/json",
        dataschema=_SCHEMA.format(name=encoded.name, version=encoded.version),
        traceparent=envelope.traceparent or UNSET,
        data=Raw(encoded.payload.encode()),
    )
    return msgspec.json.encode(event).decode().translate(_NOT_IN_XML)


def read_envelope(text: str) -> Envelope:
    """Read what `write_envelope` wrote, bare or as EventBridge and SNS wrap it.

    Raise UnreadableEnvelopeError, which quotes nothing.
    """
    try:
        if len(text) > MAX_ENVELOPE or len(text.encode()) > MAX_ENVELOPE:
            raise UnreadableEnvelopeError("it is too long")
        return _read(_unwrapped(text))
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        raise UnreadableEnvelopeError("it is no CloudEvent as we write them") from None


def _check_object(payload: str) -> None:
    try:
        msgspec.json.decode(payload, type=dict[str, Raw])
    except (msgspec.MsgspecError, RecursionError):
        raise ValueError("what the event says is no JSON object") from None


def _occurred_at(payload: str) -> datetime | UnsetType:
    try:
        return msgspec.json.decode(payload, type=_Fact).occurred_at
    except msgspec.ValidationError:
        return UNSET


def _unwrapped(text: str) -> str:
    for _ in range(_WRAPPERS):
        keys = msgspec.json.decode(text, type=dict[str, Raw]).keys()
        if "specversion" in keys:
            break
        if {"detail", "detail-type"} <= keys:
            text = bytes(msgspec.json.decode(text, type=_OnBus).detail).decode()
        elif {"Type", "Message"} <= keys:
            text = msgspec.json.decode(text, type=_OnTopic).message
        else:
            break
    return text


def _read(text: str) -> Envelope:
    event = msgspec.json.decode(text, type=CloudEvent)
    prefix, _, version = event.dataschema.rpartition(":")
    schema, _, name = prefix.rpartition(":")
    if (
        event.source != SOURCE
        or (schema, name) != ("urn:jobgraph:event", event.type)
        or not re.fullmatch("[1-9][0-9]{0,3}", version)
    ):
        raise UnreadableEnvelopeError("it is an event of another source, or without a version")
    data = bytes(event.data).decode()
    if not data.startswith("{"):
        raise UnreadableEnvelopeError("its data is no JSON object")
    return Envelope(
        event_id=EventId(event.id),
        stream=event.subject,
        encoded=EncodedEvent(name=event.type, version=int(version), payload=data),
        traceparent=_traceparent(event.traceparent),
    )


def _traceparent(told: str | UnsetType) -> str:
    """Of no use when it is not as W3C says: then the event begins a trace of its own."""
    return told if told is not UNSET and _TRACEPARENT.fullmatch(told) else ""
