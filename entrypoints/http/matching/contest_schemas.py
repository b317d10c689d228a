"""What clients send and see of contests. To an employer a candidate is a pseudonym."""

from datetime import datetime
from typing import Annotated, Literal, Self

from msgspec import Meta

from application.matching.raise_contest import RaiseContest
from application.shared.paging import Page
from domain.matching.contest import Contest, Decision
from domain.matching.disputed import MAX_PATH, Subject, SubjectKind
from domain.matching.match import FULL
from domain.matching.match_ids import match_id
from domain.matching.replay import Replay
from entrypoints.http.matching.explanation import ReceiptView
from entrypoints.http.matching.schemas import Confidence, percent, pseudonym
from entrypoints.http.values import Percent
from entrypoints.http.wire import Body, View

SubjectKindName = Literal["match", "component", "gate", "skill", "field"]
StateName = Literal["raised", "withdrawn", "decided"]
VerdictName = Literal["upheld", "rejected"]
ConsequenceName = Literal[
    "nothing",
    "profile_corrected",
    "requirement_changed",
    "looked_at_by_person",
    "shown_as_disputed",
]
SeenDigest = Annotated[
    str,
    Meta(
        max_length=64,
        description="Of the receipt that I saw: should the match have changed since, I am told "
        "so instead",
    ),
]
Words = Annotated[str, Meta(extra_json_schema={"minLength": 1, "maxLength": 2_000})]


class SubjectValue(Body, frozen=True, kw_only=True):
    """What is disputed: the whole match, or one thing in it."""

    kind: SubjectKindName = "match"
    name: Annotated[
        str,
        Meta(
            max_length=MAX_PATH,
            description="Of the component or gate, the id of the skill, or the path of the field "
            "of the profile as corrections name it; empty for the match",
            examples=["title", "tech:python", "/work/0/startDate"],
        ),
    ] = ""

    @classmethod
    def of(cls, subject: Subject) -> Self:
        """Show a subject."""
        return cls(kind=subject.kind.value, name=subject.name)

    def subject(self) -> Subject:
        """Return what was meant."""
        return Subject(kind=SubjectKind(self.kind), name=self.name)


class NewContest(Body, frozen=True, kw_only=True):
    """A dispute. The words are shown to the employer as they are: they need not say who you are."""

    words: Words
    subject: SubjectValue = SubjectValue()
    digest: SeenDigest | None = None

    def command(self, match_id: str) -> RaiseContest:
        """Return what is asked."""
        return RaiseContest(
            match_id=match_id,
            subject=self.subject.subject(),
            words=self.words,
            digest=self.digest,
        )


class NewDecision(Body, frozen=True, kw_only=True):
    """What a person decides, for good."""

    verdict: VerdictName
    reasons: Words
    consequence: Annotated[
        ConsequenceName,
        Meta(
            description="What follows. Upheld: anything but `nothing`; rejected: `nothing` or "
            "`shown_as_disputed`"
        ),
    ]


class DecisionView(View, frozen=True, kw_only=True):
    """What a person decided."""

    verdict: VerdictName
    reasons: str
    consequence: ConsequenceName
    by: Annotated[Literal["company", "administrator"], Meta(description="As what they decided")]
    at: datetime

    @classmethod
    def of(cls, decision: Decision) -> Self:
        """Show a decision; who of the company it was stays in the record."""
        return cls(
            verdict=decision.verdict.value,
            reasons=decision.reasons,
            consequence=decision.consequence.value,
            by=decision.office.value,
            at=decision.at,
        )


class DisputedView(View, frozen=True, kw_only=True):
    """The match as it was when it was disputed."""

    score: Percent | None
    confidence: Confidence
    told: Annotated[list[str], Meta(description="What it said of the subject")]
    receipt: ReceiptView
    replayable: Annotated[
        bool, Meta(description="Whether the facts that were scored are kept with it")
    ]


class ContestSummary(View, frozen=True, kw_only=True):
    """A contest in a list."""

    id: str
    match_id: str
    job_id: str
    candidate: Annotated[str, Meta(description="A pseudonym, for this job")]
    subject: SubjectValue
    state: StateName
    verdict: VerdictName | None
    raised_at: datetime

    @classmethod
    def of(cls, contest: Contest) -> Self:
        """Show a contest to either side."""
        match = contest.disputed.match
        return cls(
            id=contest.id,
            match_id=match_id(match.job_id, match.candidate_id),
            job_id=contest.job_id,
            candidate=pseudonym(match),
            subject=SubjectValue.of(contest.subject),
            state=contest.state.value,
            verdict=contest.decision.verdict.value if contest.decision else None,
            raised_at=contest.raised_at,
        )


class ContestView(View, frozen=True, kw_only=True):
    """A contest: what was disputed, in which words, and what a person decided."""

    id: str
    match_id: str
    job_id: str
    candidate: Annotated[str, Meta(description="A pseudonym, for this job")]
    subject: SubjectValue
    words: str
    disputed: DisputedView
    raised_at: datetime
    state: StateName
    withdrawn_at: datetime | None
    decision: DecisionView | None

    @classmethod
    def of(cls, contest: Contest) -> Self:
        """Show a contest to either side; neither learns a name from it."""
        match = contest.disputed.match
        return cls(
            id=contest.id,
            match_id=match_id(match.job_id, match.candidate_id),
            job_id=contest.job_id,
            candidate=pseudonym(match),
            subject=SubjectValue.of(contest.subject),
            words=contest.words,
            disputed=DisputedView(
                score=None if match.score is None else percent(match.score),
                confidence=match.confidence / FULL,
                told=list(contest.disputed.told(contest.subject)),
                receipt=ReceiptView.of(match.receipt),
                replayable=contest.disputed.candidate is not None,
            ),
            raised_at=contest.raised_at,
            state=contest.state.value,
            withdrawn_at=contest.withdrawn_at,
            decision=DecisionView.of(contest.decision) if contest.decision else None,
        )


class ContestsPage(View, frozen=True, kw_only=True):
    """Contests, oldest first."""

    items: list[ContestSummary]
    next_after: Annotated[str | None, Meta(description="`after` of the next page; null at the end")]

    @classmethod
    def of(cls, page: Page[Contest]) -> Self:
        """Show a page."""
        return cls(items=[ContestSummary.of(c) for c in page.items], next_after=page.next_after)


class ReplayView(View, frozen=True, kw_only=True):
    """Whether the disputed score came out the same."""

    same: bool
    differences: Annotated[list[str], Meta(description="Why not; empty when it is the same")]

    @classmethod
    def of(cls, replay: Replay) -> Self:
        """Show a replay."""
        return cls(same=replay.same, differences=list(replay.differences))
