"""What a person is asked about their profile: gaps and doubts, each with the field that it fills.

A pure function of what is known: an answered question is gone because the gap is, one that does
not apply because the person said so.
"""

from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256
from operator import attrgetter

from attrs import field, frozen

from domain.candidates.corrections.shown import shown
from domain.candidates.editing.edits import Edit, Operation, Value
from domain.candidates.errors import QuestionNotFoundError
from domain.candidates.fields import Section
from domain.candidates.identity import plain
from domain.candidates.model import Candidate
from domain.candidates.places import in_order
from domain.candidates.questions.rules import (
    about_contact,
    about_skills,
    about_studies,
    about_time,
    about_work,
)
from domain.candidates.questions.shapes import NO_EVIDENCE, Doubt
from domain.shared.values import Month

MOST_QUESTIONS = 20
_ID_DIGITS = 16


class AnswerKind(StrEnum):
    """What an answer looks like."""

    TEXT = "text"
    DATE = "date"
    """2019-03; a year alone where nobody knows better; "present" for an end that has not come."""
    LEVEL = "level"
    """1 to 5."""
    ENTRY = "entry"
    """An object with the fields of an entry."""


@frozen(kw_only=True)
class Question:
    """One question."""

    id: str
    """The same for as long as the question is the same, whatever is uploaded."""
    code: str
    """What kind of question it is, such as `work.no_start`."""
    text: str = field(repr=False)
    reason: str
    """Why it is asked."""
    path: str
    """The field that an answer fills: see Edit."""
    answer: AnswerKind
    skill: str | None = None
    """What the answer is to be evidence of."""

    def edit(self, value: Value) -> Edit:
        """Return what an answer changes. Evidence of a skill names it, if need be in front."""
        if self.skill and isinstance(value, str) and plain(self.skill) not in plain(value):
            value = f"{self.skill}: {value}"
        added = self.path.endswith("/-")
        operation = Operation.ADD if added else Operation.REPLACE
        return Edit(operation=operation, path=self.path, value=value)


def question(candidate: Candidate, question_id: str, *, today: Month) -> Question:
    """Return one of the questions. Raise QuestionNotFoundError."""
    for asked in questions(candidate, today=today):
        if asked.id == question_id:
            return asked
    raise QuestionNotFoundError(question_id)


def questions(candidate: Candidate, *, today: Month) -> tuple[Question, ...]:
    """Return what there is to ask, the most important first, twenty at most.

    Nothing before there is a profile. Of entries that say the same, one is asked about at a time.
    """
    sources = (candidate.personal_sources, candidate.profile_sources)
    written = any(source.corrections.size for source in sources)
    if candidate.profile_from is None and not written:
        return ()
    dismissed = set(candidate.profile_sources.dismissed)
    asked = (
        _question(doubt) for doubt in sorted(_doubts(candidate, today), key=attrgetter("kind.rank"))
    )
    open_ones: dict[str, Question] = {}
    for question in asked:
        if question.id not in dismissed:
            open_ones.setdefault(question.id, question)
    return tuple(open_ones.values())[:MOST_QUESTIONS]


def _doubts(candidate: Candidate, today: Month) -> Iterator[Doubt]:
    work = in_order(Section.WORK, shown(candidate, Section.WORK))
    yield from about_contact(candidate.personal)
    yield from about_work(work)
    yield from about_time(work, today)
    yield from about_studies(shown(candidate, Section.EDUCATION))
    yield from about_skills(candidate.profile, shown(candidate, Section.SKILLS), work, today)


def _question(doubt: Doubt) -> Question:
    told = f"{doubt.kind.code}\0{doubt.about}"
    return Question(
        id=sha256(told.encode(errors="replace")).hexdigest()[:_ID_DIGITS],
        code=doubt.kind.code,
        text=doubt.kind.text.format(**doubt.words),
        reason=doubt.kind.reason,
        path=doubt.path,
        answer=AnswerKind(doubt.kind.answer),
        skill=doubt.words["skill"] if doubt.kind is NO_EVIDENCE else None,
    )
