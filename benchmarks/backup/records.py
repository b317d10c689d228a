"""What is backed up: as large as real things are."""

import json
from collections.abc import AsyncIterator, Iterator
from random import Random

from attrs import evolve, frozen

from application.matching.knowledge import Knowledge
from application.matching.sides import candidate_side, job_side
from application.ports.archive import Record, StoredAggregate, StoredEvent, StoredReceipt
from application.ports.event_codec import EncodedEvent
from domain.candidates.model import Candidate, Resume, ResumeStatus
from domain.candidates.profile import Experience, PersonalDetails, Profile, SkillClaim
from domain.jobs.advertisement import SkillRequirement
from domain.matching.match import Match
from domain.matching.ranking import RANKING_LIMIT, CandidateRanking
from domain.matching.scoring import score
from domain.shared.events import EventId
from domain.shared.ids import CandidateId, JobId, ResumeId, SkillId
from domain.shared.text import Found, Span
from domain.shared.values import Month
from tests.factories import NOON, a_job, a_resume

_SKILLS = 12
_EXPERIENCES = 3
_TEXT = "Kept the timetable of a small ferry line, and the boats on time. " * 3
_DOCUMENT = 40_000
"""Bytes."""


@frozen(kw_only=True)
class Amount:
    """How many there are."""

    candidates: int
    rankings: int
    """With as many entries as they may have; at most one a candidate."""
    documents: int
    """Likewise."""


def candidate_id(n: int) -> CandidateId:
    """Name the nth."""
    return CandidateId(f"candidate-{n:08}")


def documents(amount: Amount) -> Iterator[tuple[str, bytes]]:
    """Yield keys, and bytes that no packing makes smaller."""
    for n in range(amount.documents):
        yield _resume(n).blob_key, Random(n).randbytes(_DOCUMENT)  # noqa: S311 - no secret


async def records(amount: Amount, knowledge: Knowledge) -> AsyncIterator[Record]:
    """Yield candidates as a parser leaves them, their rankings, some events, a receipt each."""
    ids = [candidate_id(n) for n in range(amount.candidates)]
    for n, id in enumerate(ids):
        yield StoredAggregate(aggregate=_candidate(id, n))
    match = _match(knowledge)
    for id in ids[: amount.rankings]:
        entries = (
            evolve(match, candidate_id=id, job_id=JobId(f"job-{k:022}"))
            for k in range(RANKING_LIMIT)
        )
        ranking = CandidateRanking(candidate_id=id, version=1, entries=tuple(entries))
        yield StoredAggregate(aggregate=ranking)
    for id in ids[::10]:
        payload = json.dumps({"candidate_id": id, "occurred_at": "2026-11-21T12:00:00+00:00"})
        encoded = EncodedEvent(name="candidates.preferences-changed", version=1, payload=payload)
        yield StoredEvent(
            event_id=EventId(f"Candidate/{id}/2/0"),
            stream=f"Candidate/{id}",
            encoded=encoded,
            due_at=None,
            attempt=0,
            parked=None,
        )
    for id in ids:
        yield StoredReceipt(
            reaction="WhenResumeUploadedReadIt", event_id=EventId(f"Candidate/{id}/1/0")
        )


def _candidate(id: CandidateId, n: int) -> Candidate:
    def span(text: str, start: int) -> Span:
        return Span(start=start, end=start + len(text), text=text)

    title = f"Timetable planner {n % 97}"
    return Candidate(
        id=id,
        version=2,
        personal=PersonalDetails(),
        profile=Profile(
            headline=Found(value=title, span=span(title, 0)),
            experiences=tuple(
                Experience(
                    title=Found(value=title, span=span(title, 100 * k)),
                    start=Found(value=Month(year=2010 + k, month=1), span=span("2010", 40)),
                    end=Found(value=Month(year=2011 + k, month=6), span=span("2011", 50)),
                    body=span(_TEXT, 100 * k),
                )
                for k in range(_EXPERIENCES)
            ),
            skills=tuple(
                SkillClaim(
                    skill_id=SkillId(f"tech:skill-{(n + k) % 500}"),
                    name=f"Skill {(n + k) % 500}",
                    mentions=(span(f"Skill {(n + k) % 500}", 400 + 20 * k),),
                )
                for k in range(_SKILLS)
            ),
        ),
        profile_from=ResumeId(f"resume-{n}"),
        resumes=(_resume(n),),
    )


def _match(knowledge: Knowledge) -> Match:
    """Score a pair that has much to say of each other."""
    candidate = _candidate(candidate_id(0), 0)
    wanted = tuple(
        SkillRequirement(skill_id=claim.skill_id, name=claim.name, level=3)
        for claim in candidate.profile.skills
    )
    job = job_side(
        evolve(a_job(), terms=evolve(a_job().terms, requirements=wanted)),
        words=knowledge.word_weights,
    )
    side = candidate_side(candidate, as_of=NOON.date(), words=knowledge.word_weights)
    return score(side, job, as_of=NOON.date(), taxonomy=knowledge)


def _resume(n: int) -> Resume:
    return evolve(a_resume(f"resume-{n}"), status=ResumeStatus.PARSED, size=40_000)
