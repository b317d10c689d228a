"""The envelope in which events travel."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.event_codec.json import JsonEventCodec
from adapters.message_queue import check_messages
from application.ports.event_codec import EncodedEvent, EventType
from application.ports.message_queue import Message
from domain.candidates.events import ResumeUploaded
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, ResumeId
from entrypoints.cloud_events import (
    MAX_ENVELOPE,
    Envelope,
    UnreadableEnvelopeError,
    read_envelope,
    write_envelope,
)
from entrypoints.events import EVENT_TYPES
from entrypoints.worker.tracing import traceparent_of
from tests.factories import NOON

CODEC = JsonEventCodec(EVENT_TYPES)
EVENT = ResumeUploaded(occurred_at=NOON, candidate_id=CandidateId("ø"), resume_id=ResumeId("r"))
ID = EventId("Candidate/ø/1/0")
TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
SENT = Envelope(event_id=ID, stream="Candidate/ø", encoded=CODEC.encode(EVENT), traceparent=TRACE)

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
objects = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
        lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
        max_leaves=10,
    ),
)


def _written(**changed: Any) -> str:  # noqa: ANN401 - hostile, too
    return json.dumps({**json.loads(write_envelope(SENT)), **changed})


def test_an_event_looks_as_cloud_events_says() -> None:
    assert {
        "specversion": "1.0",
        "id": "Candidate/ø/1/0",
        "source": "/jobgraph",
        "type": "candidates.resume-uploaded",
        "subject": "Candidate/ø",
        "time": "2026-05-01T12:00:00.123456Z",
        "datacontenttype": "application/json",
        "dataschema": "urn:jobgraph:event:candidates.resume-uploaded:1",
        "traceparent": TRACE,
        "data": {
            "candidate_id": "ø",
            "occurred_at": "2026-05-01T12:00:00.123456+00:00",
            "resume_id": "r",
        },
    } == json.loads(write_envelope(SENT))


@given(id=texts, stream=texts, data=objects, version=st.integers(1, 9999))
def test_what_is_written_is_read_again_and_any_queue_carries_it(
    id: str, stream: str, data: dict[str, object], version: int
) -> None:
    payload = json.dumps(data, ensure_ascii=False)
    sent = Envelope(
        event_id=EventId(id),
        stream=stream,
        encoded=EncodedEvent(name="a.b-c", version=version, payload=payload),
    )
    written = write_envelope(sent)
    check_messages([Message(id=id, group=stream, body=written)])
    got = read_envelope(written)
    assert (sent.event_id, sent.stream) == (got.event_id, got.stream)
    assert ("a.b-c", version) == (got.encoded.name, got.encoded.version)
    assert data == json.loads(got.encoded.payload)


def test_bus_and_topic_may_wrap_it() -> None:
    bare = write_envelope(SENT)
    on_bus = json.dumps(
        {"version": "0", "detail-type": "x", "source": "jobgraph", "detail": json.loads(bare)}
    )
    on_topic = json.dumps({"Type": "Notification", "MessageId": "m", "Message": bare})
    on_both = json.dumps({"Type": "Notification", "Message": on_bus})
    for text in (bare, on_bus, on_topic, on_both):
        got = read_envelope(text)
        assert EVENT == CODEC.decode(got.encoded)
        assert (ID, TRACE) == (got.event_id, got.traceparent)


def test_an_old_version_is_still_read() -> None:
    old = EncodedEvent(name="candidates.resume-uploaded", version=1, payload='{"person": "p"}')
    newer = JsonEventCodec(
        [
            EventType(
                name="candidates.resume-uploaded",
                cls=ResumeUploaded,
                version=2,
                upcasts={
                    1: lambda d: {
                        "candidate_id": d["person"],
                        "resume_id": "r",
                        "occurred_at": NOON.isoformat(),
                    }
                },
            )
        ]
    )
    written = write_envelope(Envelope(event_id=ID, stream="s", encoded=old))
    assert "time" not in json.loads(written), "it said no time"
    event = newer.decode(read_envelope(written).encoded)
    assert CandidateId("p") == event.candidate_id  # type: ignore[attr-defined] # the one class it knows


def test_attributes_of_others_are_ignored() -> None:
    got = read_envelope(_written(tracestate="x=y", partitionkey="p"))
    assert EVENT == CODEC.decode(got.encoded)


@pytest.mark.parametrize("told", ["", "nonsense", TRACE.upper(), f"00-{'0' * 32}-{'1' * 16}-01"])
def test_a_trace_that_is_none_is_left_out(told: str) -> None:
    assert "" == read_envelope(_written(traceparent=told)).traceparent


def test_every_hop_of_an_event_has_the_same_trace_and_others_have_others() -> None:
    assert traceparent_of(ID) == traceparent_of(ID) != traceparent_of(EventId("Candidate/ø/1/1"))
    assert traceparent_of(ID) == read_envelope(_written(traceparent=traceparent_of(ID))).traceparent


@pytest.mark.parametrize(
    "changed",
    [
        {"specversion": "0.3"},
        {"id": ""},
        {"id": "x" * 1001},
        {"id": 7},
        {"source": "/elsewhere"},
        {"type": "candidates.resume-parsed"},
        {"type": "../x"},
        {"dataschema": "urn:jobgraph:event:candidates.resume-uploaded"},
        {"dataschema": "urn:jobgraph:event:candidates.resume-uploaded:0"},
        {"dataschema": "urn:jobgraph:event:candidates.resume-uploaded:٣"},
        {"datacontenttype": "text/plain"},
        {"time": "yesterday"},
        {"data": "text"},
        {"data": [1]},
        {"data": None},
    ],
)
def test_what_is_no_event_of_ours_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(UnreadableEnvelopeError):
        read_envelope(_written(**changed))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "ada@example.org",
        "{" * 100_000,
        '{"a":' * 100_000,
        '{"specversion": "1.0", "data": ' + "[" * 100_000,
        '{"Type": "Notification", "Message": 7}',
        '{"detail-type": "x", "detail": "text"}',
        "\ud800",
        " " * (MAX_ENVELOPE + 1),
        "ø" * MAX_ENVELOPE,
    ],
)
def test_whatever_comes_is_refused_in_bounded_time_and_not_quoted(text: str) -> None:
    with pytest.raises(UnreadableEnvelopeError) as caught:
        read_envelope(text)
    assert "ada" not in str(caught.value)


def test_a_wrapper_around_a_wrapper_without_end_is_refused() -> None:
    text = write_envelope(SENT)
    for _ in range(5):
        text = json.dumps({"Type": "Notification", "Message": text})
    with pytest.raises(UnreadableEnvelopeError):
        read_envelope(text)


@given(st.text(max_size=300) | st.recursive(objects, st.lists).map(json.dumps))
def test_noise_is_refused(text: str) -> None:
    with pytest.raises(UnreadableEnvelopeError):
        read_envelope(text)


def test_a_payload_that_is_no_json_cannot_be_sent() -> None:
    with pytest.raises(ValueError, match="no JSON object"):
        write_envelope(
            Envelope(
                event_id=ID, stream="s", encoded=EncodedEvent(name="a", version=1, payload="x")
            )
        )
