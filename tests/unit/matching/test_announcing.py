"""Who subscribed to new matches hears of each once."""

import json

import pytest

from adapters.push_topic.memory import MemoryPushTopic
from application.matching.reactions.when_matches_found_announce_them import (
    WhenMatchesFoundAnnounceThem,
)
from application.ports.push_topic import Topic
from domain.matching.events import MatchesFound
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, JobId
from tests.factories import NOON

ADA, JOB = CandidateId("ada"), JobId("j1")
ID = EventId("JobRanking/j1/2/0")


def _found(candidate_id: CandidateId | None, job_id: JobId | None, count: int = 1) -> MatchesFound:
    return MatchesFound(occurred_at=NOON, candidate_id=candidate_id, job_id=job_id, count=count)


async def test_a_match_is_announced_by_the_ids_of_both_sides_under_the_id_of_the_event() -> None:
    topic = MemoryPushTopic()
    await WhenMatchesFoundAnnounceThem(push_topic=topic)(_found(ADA, JOB), ID)
    (notice,) = topic.published(Topic.NEW_MATCHES)
    assert ID == notice.id
    assert {"candidate_id": "ada", "job_id": "j1"} == dict(notice.attributes)
    assert {"candidate_id": "ada", "job_id": "j1", "found_at": NOON.isoformat()} == json.loads(
        notice.body
    )


@pytest.mark.parametrize("event", [_found(ADA, None, 7), _found(None, JOB, 7), _found(ADA, JOB, 0)])
async def test_a_ranking_made_anew_and_a_match_that_is_gone_are_not_announced(
    event: MatchesFound,
) -> None:
    topic = MemoryPushTopic()
    await WhenMatchesFoundAnnounceThem(push_topic=topic)(event, ID)
    assert [] == topic.published(Topic.NEW_MATCHES)
