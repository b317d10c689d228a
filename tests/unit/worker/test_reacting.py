"""What becomes of reactions that are not the first to save."""

from datetime import timedelta
from typing import Any

import pytest

from adapters.metrics.memory import MemoryMetrics
from application.ports.unit_of_work import ConflictError
from domain.candidates.events import ResumeUploaded
from domain.shared.events import DomainEvent, EventId
from domain.shared.ids import CandidateId, ResumeId
from entrypoints.container.everything import Container
from entrypoints.worker.reacting import Table, pause_after, react, tell_given_up
from tests.factories import NOON

EVENT = ResumeUploaded(occurred_at=NOON, candidate_id=CandidateId("c"), resume_id=ResumeId("r"))
ID = EventId("Candidate/c/1/0")


class Raises:
    """So often, then it succeeds."""

    def __init__(self, error: Exception, times: int) -> None:
        self._error, self._times = error, times
        self.calls = 0

    async def __call__(self, event: DomainEvent, event_id: EventId, /) -> None:
        self.calls += 1
        if self.calls <= self._times:
            raise self._error

    @property
    def table(self) -> Table:
        return {ResumeUploaded: (lambda _: self,)}


def _series(container: Container) -> set[Any]:
    metrics = container.metrics()
    assert isinstance(metrics, MemoryMetrics)
    return set(metrics.times) | set(metrics.counts)


async def test_who_was_slower_tries_again_at_once(in_process: Container) -> None:
    reaction = Raises(ConflictError("somebody was faster"), times=3)
    await react(reaction.table, in_process, EVENT, ID)
    assert 4 == reaction.calls
    assert ("reactions", (("event", "ResumeUploaded"), ("result", "done"))) in _series(in_process)


async def test_who_is_always_slower_gives_up_for_now(in_process: Container) -> None:
    reaction = Raises(ConflictError("somebody was faster"), times=1000)
    with pytest.raises(ConflictError):
        await react(reaction.table, in_process, EVENT, ID)
    assert 1 < reaction.calls < 20


async def test_other_errors_are_left_to_whoever_tries_again_later(in_process: Container) -> None:
    reaction = Raises(RuntimeError("no"), times=1)
    with pytest.raises(RuntimeError):
        await react(reaction.table, in_process, EVENT, ID)
    assert 1 == reaction.calls
    assert ("reactions", (("event", "ResumeUploaded"), ("result", "failed"))) in _series(in_process)


async def test_telling_that_it_was_given_up_fails_for_nobody(
    in_process: Container, caplog: pytest.LogCaptureFixture
) -> None:
    await tell_given_up(Raises(RuntimeError("no"), times=1).table, in_process, EVENT, ID)
    assert f"nobody was told of {ID}" in caplog.text
    assert ("events_given_up", (("event", "ResumeUploaded"),)) in _series(in_process)


def test_pauses_double_up_to_an_hour() -> None:
    assert [1, 2, 4, 8] == [pause_after(n).total_seconds() for n in (1, 2, 3, 4)]
    assert timedelta(hours=1) == pause_after(13) == pause_after(10_000)
