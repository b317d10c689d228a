"""A place in a ranking: who, how well and how surely, without the why."""

from typing import NamedTuple, Self

from attrs import frozen

from domain.matching.lots import candidate_seed, draw, job_seed
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

    @classmethod
    def of(cls, match: "Match | Outline") -> Self:
        """Leave the explanation out."""
        return cls(
            candidate_id=match.candidate_id,
            job_id=match.job_id,
            score=match.score,
            confidence=match.confidence,
        )

    @property
    def order(self) -> tuple[bool, int, int, int, str, str]:
        """The key that sorts pairs, best first; the one rule for every list of them.

        By score, unknown last, then by confidence. Ties fall by lot, which favours nobody; and
        where even lots are the same, once in 2**64 pairs, by the ids.
        """
        return (
            self.score is None,
            -(self.score or 0),
            -self.confidence,
            draw(candidate_seed(self.candidate_id), job_seed(self.job_id)),
            self.job_id,
            self.candidate_id,
        )


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
