"""What clients see of matches. To an employer a candidate is a pseudonym."""

from typing import Annotated, Self

from msgspec import Meta

from application.matching.list_my_matches import MatchedJob
from application.matching.ports import JobCard
from domain.matching.match import FULL, Match
from domain.matching.match_ids import match_digest, match_id
from domain.shared.ids import JobId
from entrypoints.http.values import Percent, PlaceValue
from entrypoints.http.wire import View

PERCENT = FULL // 100

Confidence = Annotated[
    float, Meta(ge=0, le=1, description="The share of what the job asks for that is known")
]


def pseudonym(match: Match) -> str:
    """Name a candidate without naming them: the same wherever this match is shown.

    Before another job they have another. It has 32 bits: in one of 800,000 full rankings two
    candidates share theirs.
    """
    digits = match_digest(match.job_id, match.candidate_id).upper()
    return f"Candidate {digits[:4]}-{digits[4:8]}"


def percent(basis_points: int) -> float:
    """Return 1/10,000 as 0 to 100: two decimals say them exactly."""
    return basis_points / PERCENT


class JobCardView(View, frozen=True, kw_only=True):
    """What to show of a job beside its score."""

    id: str
    title: str
    company: str
    place: PlaceValue | None

    @classmethod
    def of(cls, job_id: JobId, card: JobCard) -> Self:
        """Show a job."""
        return cls(
            id=job_id,
            title=card.title,
            company=card.company,
            place=PlaceValue.of(card.place) if card.place else None,
        )


class MatchSummary(View, frozen=True, kw_only=True):
    """A job in a candidate's ranking."""

    id: str
    job: JobCardView
    score: Percent | None
    confidence: Confidence

    @classmethod
    def of(cls, matched: MatchedJob) -> Self:
        """Show a match to the candidate."""
        match = matched.match
        return cls(
            id=match_id(match.job_id, match.candidate_id),
            job=JobCardView.of(match.job_id, matched.job),
            score=None if match.score is None else percent(match.score),
            confidence=match.confidence / FULL,
        )


class CandidateSummary(View, frozen=True, kw_only=True):
    """A candidate in a job's ranking, without anything personal."""

    id: Annotated[str, Meta(description="Of the match")]
    candidate: Annotated[str, Meta(examples=["Candidate 7F3A-91C2"])]
    score: Percent | None
    confidence: Confidence

    @classmethod
    def of(cls, match: Match) -> Self:
        """Show a match to the employer."""
        return cls(
            id=match_id(match.job_id, match.candidate_id),
            candidate=pseudonym(match),
            score=None if match.score is None else percent(match.score),
            confidence=match.confidence / FULL,
        )


class MatchesAnswer(View, frozen=True, kw_only=True):
    """Jobs, best first."""

    items: list[MatchSummary]


class CandidatesAnswer(View, frozen=True, kw_only=True):
    """Candidates, best first."""

    items: list[CandidateSummary]
