"""What clients see of one match: everything that explains it."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal, Self

from msgspec import Meta

from application.matching.show_match import ExplainedMatch
from domain.matching.match import FULL, Component, Gate, Receipt, SkillFit, Wish
from domain.matching.match_ids import match_id
from entrypoints.http.matching.schemas import Confidence, JobCardView, percent, pseudonym
from entrypoints.http.values import Percent
from entrypoints.http.wire import View


class ComponentView(View, frozen=True, kw_only=True):
    """One part of a score."""

    name: str
    weight: Annotated[Percent, Meta(description="Its share of all parts; they add up to 100")]
    value: Annotated[Percent | None, Meta(description="How well it fits; null when unknown")]
    contribution: Annotated[Percent, Meta(description="Its part of the score; they add up to it")]
    known: Annotated[bool, Meta(description="What is not known does not count")]
    asked: Annotated[bool, Meta(description="Whether the job asks for it at all")]
    evidence: list[str]

    @classmethod
    def of(cls, component: Component) -> Self:
        """Show a component."""
        return cls(
            name=component.name.value,
            weight=percent(component.weight),
            value=None if component.value is None else percent(component.value),
            contribution=percent(component.contribution),
            known=component.known,
            asked=component.asked,
            evidence=list(component.evidence),
        )


class GateView(View, frozen=True, kw_only=True):
    """A condition beside the parts."""

    name: str
    state: Annotated[
        Literal["open", "shut", "unknown", "not_asked"],
        Meta(description="Only a gate that is shut holds the score down"),
    ]
    cap: Annotated[Percent, Meta(description="Shut, the most that the score can be")]
    evidence: list[str]

    @classmethod
    def of(cls, gate: Gate) -> Self:
        """Show a gate."""
        return cls(
            name=gate.name.value,
            state=gate.state.value,
            cap=percent(gate.cap),
            evidence=list(gate.evidence),
        )


class WishPartView(View, frozen=True, kw_only=True):
    """One part of the reverse score."""

    name: str
    weight: Percent
    value: Annotated[Percent | None, Meta(description="The same as in the score, but for titles")]
    contribution: Percent


class WishView(View, frozen=True, kw_only=True):
    """How well the job fits what the candidate wants: the reverse score."""

    score: Annotated[Percent | None, Meta(description="Null when nothing is known")]
    confidence: Confidence
    components: list[WishPartView]

    @classmethod
    def of(cls, wish: Wish) -> Self:
        """Show a reverse score."""
        return cls(
            score=None if wish.score is None else percent(wish.score),
            confidence=wish.confidence / FULL,
            components=[
                WishPartView(
                    name=part.name.value,
                    weight=percent(part.weight),
                    value=None if part.value is None else percent(part.value),
                    contribution=percent(part.contribution),
                )
                for part in wish.parts
            ],
        )


class HeldSkillView(View, frozen=True, kw_only=True):
    """The skill that counts for a required one."""

    id: str
    name: str
    level: int | None
    months: Annotated[int | None, Meta(description="Of work with it")]
    idle: Annotated[int | None, Meta(description="Months since it was last used at work")]


class SkillFitView(View, frozen=True, kw_only=True):
    """How well one required skill is met."""

    id: str
    name: str
    kind: Literal["must", "nice"]
    credit: Percent
    relation: Annotated[
        str | None, Meta(description="How the held skill stands to the required one")
    ]
    by: HeldSkillView | None
    note: str

    @classmethod
    def of(cls, fit: SkillFit) -> Self:
        """Show a fit."""
        by = fit.by
        return cls(
            id=fit.skill_id,
            name=fit.name,
            kind="must" if fit.must else "nice",
            credit=percent(fit.credit),
            relation=fit.relation.value if fit.relation else None,
            by=HeldSkillView(
                id=by.skill_id, name=by.name, level=by.level, months=by.months, idle=by.idle
            )
            if by
            else None,
            note=fit.note,
        )


class SkillFitsView(View, frozen=True, kw_only=True):
    """All required skills, each in one list, must-have first."""

    matched: list[SkillFitView]
    partial: list[SkillFitView]
    missing: list[SkillFitView]


class AdviceView(View, frozen=True, kw_only=True):
    """One change that would raise the score."""

    change: str
    delta: Annotated[Percent, Meta(description="By how much")]


class ReceiptView(View, frozen=True, kw_only=True):
    """Everything that is needed to compute the score again: `jobgraph replay` reads it."""

    policy: str
    engine: Annotated[str, Meta(description="The version of the code that scores")]
    catalogue: str
    places: Annotated[str, Meta(description="The version of the list of towns")]
    model: Annotated[str, Meta(description="What compares titles")]
    words: Annotated[str, Meta(description="What weighs words")]
    as_of: date
    candidate: Annotated[str, Meta(description="SHA-256 of the candidate's facts")]
    job: Annotated[str, Meta(description="SHA-256 of the job's facts")]
    score: Percent | None
    digest: Annotated[str, Meta(description="SHA-256 of the whole match")]

    @classmethod
    def of(cls, receipt: Receipt) -> Self:
        """Show a receipt."""
        return cls(
            policy=receipt.policy,
            engine=receipt.engine,
            catalogue=receipt.catalogue,
            places=receipt.places,
            model=receipt.model,
            words=receipt.words,
            as_of=receipt.as_of,
            candidate=receipt.candidate,
            job=receipt.job,
            score=None if receipt.score is None else percent(receipt.score),
            digest=receipt.digest,
        )


class MatchView(View, frozen=True, kw_only=True):
    """A match with everything that explains it."""

    id: str
    job: JobCardView
    candidate: Annotated[str, Meta(description="A pseudonym, for this job")]
    score: Annotated[Percent | None, Meta(description="Null when nothing is known")]
    confidence: Confidence
    components: list[ComponentView]
    gates: list[GateView]
    held_down: Annotated[
        Percent,
        Meta(
            description="What shut gates take from the score: without them it would be so much more"
        ),
    ]
    reverse: WishView
    combined: Annotated[
        Percent | None, Meta(description="Both directions in one: their harmonic mean")
    ]
    skills: SkillFitsView
    summary: Annotated[list[str], Meta(description="The match in sentences for whoever asks")]
    advice: Annotated[
        list[AdviceView],
        Meta(
            description="What whoever asks could change, the candidate or the employer; best "
            "first, empty once résumé or job have changed since"
        ),
    ]
    contested: Annotated[
        bool, Meta(description="Whether the candidate disputes it: undecided, or still to be shown")
    ]
    contests: Annotated[list[str], Meta(description="Ids of all contests about it, oldest first")]
    receipt: ReceiptView

    @classmethod
    def of(cls, explained: ExplainedMatch) -> Self:
        """Show a match to either side; neither learns a name from it."""
        match = explained.match
        return cls(
            id=match_id(match.job_id, match.candidate_id),
            job=JobCardView.of(match.job_id, explained.job),
            candidate=pseudonym(match),
            score=None if match.score is None else percent(match.score),
            confidence=match.confidence / FULL,
            components=[ComponentView.of(component) for component in match.components],
            gates=[GateView.of(gate) for gate in match.gates],
            held_down=percent(match.held_down),
            reverse=WishView.of(match.wish),
            combined=None if match.combined is None else percent(match.combined),
            skills=SkillFitsView(
                matched=_fits(match.skills.matched),
                partial=_fits(match.skills.partial),
                missing=_fits(match.skills.missing),
            ),
            summary=list(explained.summary),
            advice=[AdviceView(change=a.change, delta=percent(a.delta)) for a in explained.advice],
            contested=any(contest.marks_match for contest in explained.contests),
            contests=[contest.id for contest in explained.contests],
            receipt=ReceiptView.of(match.receipt),
        )


def _fits(fits: Iterable[SkillFit]) -> list[SkillFitView]:
    return [SkillFitView.of(fit) for fit in fits]
