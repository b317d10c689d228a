"""What a contest is about: a match, or one thing in it."""

import re
from enum import StrEnum
from typing import Self

from attrs import field, frozen

from domain.matching.canonical import candidate_facts, digest, job_facts
from domain.matching.errors import NotDisputableError
from domain.matching.match import Match, SkillFit
from domain.matching.model import CandidateSide, JobSide

MAX_PATH = 200
_PATH = re.compile(r"(?:/[^/\x00-\x1f\x7f]+){1,4}")


class SubjectKind(StrEnum):
    """How much of a match is disputed."""

    MATCH = "match"
    """All of it."""
    COMPONENT = "component"
    """One `ComponentName`."""
    GATE = "gate"
    """One `GateName`."""
    SKILL = "skill"
    """One skill that the job asks for, or that was counted for it, by its id."""
    FIELD = "field"
    """One field of the profile, by its path as corrections name it: `/work/0/startDate`."""


@frozen(kw_only=True)
class Subject:
    """The thing that is disputed."""

    kind: SubjectKind
    name: str = ""
    """Which one; empty for the whole match."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote. Raise NotDisputableError."""
        kind, _, name = text.partition(":")
        if kind not in set(SubjectKind):
            raise NotDisputableError(text)
        return cls(kind=SubjectKind(kind), name=name)

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}" if self.name else str(self.kind)

    def require_in(self, match: Match) -> None:
        """Raise NotDisputableError unless the match has it; fields are known by their form."""
        known = {
            SubjectKind.MATCH: self.name == "",
            SubjectKind.COMPONENT: any(c.name == self.name for c in match.components),
            SubjectKind.GATE: any(g.name == self.name for g in match.gates),
            SubjectKind.SKILL: any(_concerns(fit, self.name) for fit in _fits(match)),
            SubjectKind.FIELD: len(self.name) <= MAX_PATH and bool(_PATH.fullmatch(self.name)),
        }
        if not known[self.kind]:
            raise NotDisputableError(str(self))


@frozen(kw_only=True)
class Disputed:
    """A match as it was when somebody disputed it, kept whole."""

    match: Match = field(repr=False)
    candidate: CandidateSide | None = field(default=None, repr=False)
    """The facts that were scored; None when they had changed before the dispute."""
    job: JobSide | None = field(default=None, repr=False)
    """Likewise."""

    @classmethod
    def keep(cls, match: Match, candidate: CandidateSide | None, job: JobSide | None) -> Self:
        """Keep the facts with the match if they are those of its receipt, and so replay it.

        The candidate's months must be counted to the day of the receipt.
        """
        same = (
            candidate is not None
            and job is not None
            and digest(candidate_facts(candidate)) == match.receipt.candidate
            and digest(job_facts(job)) == match.receipt.job
        )
        return cls(match=match, candidate=candidate if same else None, job=job if same else None)

    def told(self, subject: Subject) -> tuple[str, ...]:
        """Return what the match said about a subject, in its own sentences; none for a field."""
        match subject.kind:
            case SubjectKind.COMPONENT:
                of_components = [
                    c.evidence for c in self.match.components if c.name == subject.name
                ]
                return tuple(line for evidence in of_components for line in evidence)
            case SubjectKind.GATE:
                of_gates = [g.evidence for g in self.match.gates if g.name == subject.name]
                return tuple(line for evidence in of_gates for line in evidence)
            case SubjectKind.SKILL:
                return tuple(f.note for f in _fits(self.match) if _concerns(f, subject.name))
            case SubjectKind.MATCH:
                return tuple(line for c in self.match.components for line in c.evidence)
            case SubjectKind.FIELD:
                return ()


def _fits(match: Match) -> tuple[SkillFit, ...]:
    return (*match.skills.matched, *match.skills.partial, *match.skills.missing)


def _concerns(fit: SkillFit, skill_id: str) -> bool:
    return skill_id == fit.skill_id or (fit.by is not None and skill_id == fit.by.skill_id)
