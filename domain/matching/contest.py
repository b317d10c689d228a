"""A contest: a candidate disputes a match, a person decides, the record keeps both.

What was disputed is kept as it was, so that whoever decides sees what the candidate saw, and the
score can be replayed when résumé and job have long changed. Nothing of a contest is ever
overwritten: it is raised, and then either withdrawn or decided, once.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from attrs import field, frozen

from domain.matching.disputed import Disputed, Subject
from domain.matching.errors import (
    ConsequenceError,
    ContestAlreadyOpenError,
    ContestClosedError,
    ContestWordsError,
    OwnContestError,
    TooManyContestsError,
)
from domain.matching.events import ContestDecided, ContestRaised, ContestWithdrawn
from domain.shared.aggregate import Aggregate
from domain.shared.ids import AccountId, CandidateId, CompanyId, ContestId, JobId

MAX_WORDS = 2_000
"""Characters that either side may say it in."""
MAX_CONTESTS = 50
"""About one match, whatever became of them: each keeps the match whole."""


class ContestState(StrEnum):
    """How far a contest is."""

    RAISED = "raised"
    WITHDRAWN = "withdrawn"
    DECIDED = "decided"


class Verdict(StrEnum):
    """Whether the candidate was right."""

    UPHELD = "upheld"
    REJECTED = "rejected"


class Consequence(StrEnum):
    """What follows from a decision. Whoever decides sees to it: a decision changes no score."""

    NOTHING = "nothing"
    PROFILE_CORRECTED = "profile_corrected"
    """The candidate corrects what was read, or has."""
    REQUIREMENT_CHANGED = "requirement_changed"
    """The company changes what the job asks for, or has."""
    LOOKED_AT_BY_PERSON = "looked_at_by_person"
    """A person looks at the candidate whatever the score says."""
    SHOWN_AS_DISPUTED = "shown_as_disputed"
    """The match stays, and whoever opens it is told that the candidate disputes it."""


_AFTER = {
    Verdict.UPHELD: frozenset(Consequence) - {Consequence.NOTHING},
    Verdict.REJECTED: frozenset({Consequence.NOTHING, Consequence.SHOWN_AS_DISPUTED}),
}


class Office(StrEnum):
    """As what a person decides."""

    COMPANY = "company"
    """A member of the company that offers the job."""
    ADMINISTRATOR = "administrator"


@frozen(kw_only=True)
class Decision:
    """What a person decided, and why."""

    verdict: Verdict
    reasons: str = field(repr=False)
    """In words for the candidate; 1 to MAX_WORDS characters."""
    consequence: Consequence
    by: AccountId
    office: Office
    at: datetime

    def __attrs_post_init__(self) -> None:
        _require_words(self.reasons)
        if self.consequence not in _AFTER[self.verdict]:
            raise ConsequenceError


@frozen(kw_only=True)
class Contest(Aggregate):
    """One dispute of one candidate."""

    id: ContestId
    candidate_id: CandidateId
    job_id: JobId
    company_id: CompanyId
    """That offers the job: its members may decide."""
    subject: Subject
    words: str = field(repr=False)
    """The candidate's; personal; 1 to MAX_WORDS characters."""
    disputed: Disputed
    raised_at: datetime
    state: ContestState = ContestState.RAISED
    withdrawn_at: datetime | None = None
    decision: Decision | None = None

    def __attrs_post_init__(self) -> None:
        withdrawn, decided = self.withdrawn_at is not None, self.decision is not None
        if withdrawn is not (self.state is ContestState.WITHDRAWN) or decided is not (
            self.state is ContestState.DECIDED
        ):
            raise ValueError("the state of a contest says what happened to it")

    @classmethod
    def dispute(  # noqa: PLR0913 - everything that a contest begins with
        cls,
        disputed: Disputed,
        *,
        id: ContestId,
        company_id: CompanyId,
        subject: Subject,
        words: str,
        before: tuple["Contest", ...],
        at: datetime,
    ) -> Self:
        """Raise one; `before` are all contests about this match.

        Raise NotDisputable-, ContestWords-, ContestAlreadyOpen- or TooManyContestsError.
        """
        words = words.strip()
        _require_words(words)
        subject.require_in(disputed.match)
        if any(other.is_open and other.subject == subject for other in before):
            raise ContestAlreadyOpenError
        if len(before) >= MAX_CONTESTS:
            raise TooManyContestsError
        match = disputed.match
        contest = cls(
            id=id,
            candidate_id=match.candidate_id,
            job_id=match.job_id,
            company_id=company_id,
            subject=subject,
            words=words,
            disputed=disputed,
            raised_at=at,
        )
        return contest._record(ContestRaised(**contest._named(), occurred_at=at))

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state is ContestState.RAISED

    @property
    def marks_match(self) -> bool:
        """Whether whoever opens the match is told that it is disputed."""
        return self.is_open or (
            self.decision is not None and self.decision.consequence is Consequence.SHOWN_AS_DISPUTED
        )

    def withdraw(self, *, at: datetime) -> Self:
        """Take it back. Raise ContestClosedError."""
        self._require_open()
        return self._record(
            ContestWithdrawn(**self._named(), occurred_at=at),
            state=ContestState.WITHDRAWN,
            withdrawn_at=at,
        )

    def decide(  # noqa: PLR0913 - everything that a decision is
        self,
        *,
        verdict: Verdict,
        reasons: str,
        consequence: Consequence,
        by: AccountId,
        office: Office,
        at: datetime,
    ) -> Self:
        """Decide it once and for all. That `by` holds the office, the caller has checked.

        Raise ContestClosed-, OwnContest-, ContestWords- or ConsequenceError.
        """
        self._require_open()
        if by == AccountId(self.candidate_id):
            raise OwnContestError
        decision = Decision(
            verdict=verdict,
            reasons=reasons.strip(),
            consequence=consequence,
            by=by,
            office=office,
            at=at,
        )
        return self._record(
            ContestDecided(**self._named(), upheld=verdict is Verdict.UPHELD, occurred_at=at),
            state=ContestState.DECIDED,
            decision=decision,
        )

    def _require_open(self) -> None:
        if not self.is_open:
            raise ContestClosedError(self.id)

    def _named(self) -> dict[str, Any]:
        return {
            "contest_id": self.id,
            "candidate_id": self.candidate_id,
            "job_id": self.job_id,
        }


def _require_words(words: str) -> None:
    if not 0 < len(words) <= MAX_WORDS:
        raise ContestWordsError
