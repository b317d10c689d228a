"""Events survive storage and time."""

import pytest

from adapters.event_codec.json import JsonEventCodec
from application.ports.event_codec import (
    EncodedEvent,
    EventType,
    UnknownEventError,
    UnreadableEventError,
)
from domain.candidates.events import ResumeUploaded
from domain.matching.events import MatchesFound
from domain.shared.events import DomainEvent
from domain.shared.ids import CandidateId, JobId, ResumeId
from entrypoints.events import EVENT_TYPES
from tests.factories import NOON

CODEC = JsonEventCodec(EVENT_TYPES)
EVENT = ResumeUploaded(occurred_at=NOON, candidate_id=CandidateId("ø"), resume_id=ResumeId("r"))
STORED = (
    '{"candidate_id": "ø", "occurred_at": "2026-05-01T12:00:00.123456+00:00", "resume_id": "r"}'
)


@pytest.mark.parametrize(
    "event",
    [EVENT, MatchesFound(occurred_at=NOON, candidate_id=None, job_id=JobId("j"), count=3)],
)
def test_an_event_comes_back_equal(event: DomainEvent) -> None:
    assert event == CODEC.decode(CODEC.encode(event))


def test_an_event_is_stored_in_one_form_for_ever() -> None:
    assert EncodedEvent(
        name="candidates.resume-uploaded", version=1, payload=STORED
    ) == CODEC.encode(EVENT)


def test_an_old_version_is_lifted() -> None:
    lifted = EventType(
        name="candidates.resume-uploaded",
        cls=ResumeUploaded,
        version=2,
        upcasts={1: lambda data: {**data, "resume_id": f"{data['resume_id']}2"}},
    )
    old = EncodedEvent(name="candidates.resume-uploaded", version=1, payload=STORED)
    event = JsonEventCodec([lifted]).decode(old)
    assert isinstance(event, ResumeUploaded)
    assert "r2" == event.resume_id


@pytest.mark.parametrize(("name", "version"), [("no.such", 1), ("candidates.resume-uploaded", 9)])
def test_what_nobody_knows_is_unknown(name: str, version: int) -> None:
    with pytest.raises(UnknownEventError):
        CODEC.decode(EncodedEvent(name=name, version=version, payload="{}"))


@pytest.mark.parametrize("payload", ["", "{}", "[]", '{"occurred_at": 7}', "null"])
def test_what_does_not_fit_is_unreadable(payload: str) -> None:
    encoded = EncodedEvent(name="candidates.resume-uploaded", version=1, payload=payload)
    with pytest.raises(UnreadableEventError):
        CODEC.decode(encoded)


def test_an_unregistered_class_cannot_be_written() -> None:
    with pytest.raises(UnknownEventError):
        CODEC.encode(DomainEvent(occurred_at=NOON))


def test_a_name_is_registered_once() -> None:
    twice = EventType(name="x", cls=ResumeUploaded)
    with pytest.raises(ValueError, match="twice"):
        JsonEventCodec([twice, twice])


def test_every_old_version_can_be_lifted() -> None:
    with pytest.raises(ValueError, match="upcast"):
        JsonEventCodec([EventType(name="x", cls=ResumeUploaded, version=2)])
