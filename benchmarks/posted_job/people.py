"""Stored candidates as large as real ones, made of the world that `jobgraph bench` ranks."""

from collections.abc import AsyncIterator
from typing import TypeVar

from attrs import evolve

from application.matching.knowledge import Knowledge
from application.ports.archive import StoredAggregate
from domain.candidates.model import Candidate, Preferences, ResumeStatus
from domain.candidates.profile import Experience, PersonalDetails, Profile, SkillClaim
from domain.matching.columns import CandidateColumns
from domain.matching.model import CandidateSide
from domain.shared.ids import ResumeId
from domain.shared.text import Found, Span
from domain.shared.values import Month
from entrypoints.cli.commands.bench.world.people import people
from entrypoints.cli.commands.bench.world.vocabulary import Vocabulary, vocabulary
from tests.factories import a_resume

T = TypeVar("T")

_LINE = "Kept the timetable of a small ferry line, and the boats on time. "
_LINES = 3
"""Of each stretch of work."""
_BODY = 400
"""Characters of each, its heading included."""
_FIRST_YEAR = 2024
_YEARS = 2
"""Of each stretch of work."""


def world(knowledge: Knowledge) -> Vocabulary:
    """Collect the titles, skills and towns of the catalogue that people and jobs are made of."""
    return vocabulary(knowledge.catalogue)


async def stored(words: Vocabulary, count: int) -> AsyncIterator[StoredAggregate]:
    """Yield candidates as a reader leaves them."""
    everybody: CandidateColumns = people(words, count, seed=1)
    for number in range(count):
        yield StoredAggregate(aggregate=_candidate(everybody.side(number), number))


def _candidate(side: CandidateSide, number: int) -> Candidate:
    work = side.titles[1:] or side.titles or ("Clerk",)
    resume = a_resume(f"resume-{number}")
    return Candidate(
        id=side.candidate_id,
        version=2,
        personal=PersonalDetails(
            place=_found(side.places[0], str(side.places[0].city), 0) if side.places else None
        ),
        profile=Profile(
            headline=_found(side.titles[0], side.titles[0], 0) if side.titles else None,
            experiences=tuple(_experience(title, nth) for nth, title in enumerate(work)),
            skills=tuple(
                SkillClaim(
                    skill_id=held.skill_id,
                    name=held.name,
                    level=held.level,
                    mentions=(_span(held.name, nth % len(work) * _BODY + 100),),
                )
                for nth, held in enumerate(side.skills)
            ),
        ),
        profile_from=ResumeId(resume.id),
        preferences=Preferences(
            salary=side.salary,
            remote=side.remote,
            places=side.places[1:],
            moves=side.moves,
            permits=side.permits,
        ),
        resumes=(evolve(resume, status=ResumeStatus.PARSED, size=40_000),),
    )


def _experience(title: str, nth: int) -> Experience:
    """Make the nth, the latest first; they follow each other without a gap."""
    at = nth * _BODY
    year = _FIRST_YEAR - _YEARS * nth
    return Experience(
        title=_found(title, title, at),
        employer=_found("Ferries Ltd", "Ferries Ltd", at + 40),
        start=_found(Month(year=year - _YEARS, month=1), str(year - _YEARS), at + 60),
        end=_found(Month(year=year - 1, month=12), str(year - 1), at + 70),
        body=_span(_LINE * (_BODY // len(_LINE)), at),
        highlights=tuple(_found(_LINE, _LINE, at + 80 + line) for line in range(_LINES)),
    )


def _found(value: T, text: str, start: int) -> Found[T]:
    return Found(value=value, span=_span(text, start))


def _span(text: str, start: int) -> Span:
    return Span(start=start, end=start + len(text), text=text)
