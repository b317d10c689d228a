"""A place in a ranking: who, how well and how surely, without the why."""

from typing import NamedTuple, Self

from attrs import frozen

from domain.matching.match import Match, Receipt
from domain.shared.ids import CandidateId, JobId


class Ranked(NamedTuple):
    """One pair of a ranking; `domain.matching.scoring.score` explains it when somebody asks.

    A tuple, because there are very many: it is made in a third of the time.
    """

    candidate_id: CandidateId
    job_id: JobId
    score: int | None
    """In bp; None when nothing is known."""
    confidence: int
    """In bp."""


@frozen(kw_only=True)
class Outline:
    """An entry of a ranking without the why: all that has to be read to see whether it is right."""

    candidate_id: CandidateId
    job_id: JobId
    score: int | None
    confidence: int
    receipt: Receipt

    @classmethod
    def of(cls, match: Match) -> Self:
        """Leave the explanation out."""
        return cls(
            candidate_id=match.candidate_id,
            job_id=match.job_id,
            score=match.score,
            confidence=match.confidence,
            receipt=match.receipt,
        )


@frozen(kw_only=True)
class Placed:
    """One pair of a ranking with what ties fall by: so that parts of a ranking can be merged."""

    ranked: Ranked
    candidate: str
    """SHA-256 of the candidate's facts, in hexadecimal digits."""
    job: str
    """SHA-256 of the job's facts."""

    @classmethod
    def of(cls, match: Match | Outline) -> Self:
        """Leave the explanation out."""
        return cls(
            ranked=Ranked(
                candidate_id=match.candidate_id,
                job_id=match.job_id,
                score=match.score,
                confidence=match.confidence,
            ),
            candidate=match.receipt.candidate,
            job=match.receipt.job,
        )

    @property
    def order(self) -> tuple[bool, int, int, str, str, str, str]:
        """The key that sorts pairs, best first; the one rule for every list of them.

        By score, unknown last, then by confidence. Ties fall by the hashes of the facts, which
        favour nobody and are the same in every database, and last by the ids.
        """
        return (
            self.ranked.score is None,
            -(self.ranked.score or 0),
            -self.ranked.confidence,
            self.candidate,
            self.job,
            self.ranked.job_id,
            self.ranked.candidate_id,
        )
