"""The best of many pairs: top k of n for each of m."""

from collections.abc import AsyncIterator, Iterable
from typing import Protocol, runtime_checkable

from domain.matching.columns import CandidateColumns
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.ranked import Ranked
from domain.shared.ids import CandidateId, JobId


class MatchIndex(Protocol):
    """Sides of matches, kept so that the best pairs are found without explaining every one.

    Every score, confidence and place is what `domain.matching.scoring.score` and
    `domain.matching.ranking.rank_order` give, exactly, whatever the order in which sides came.
    What is put is ranked from the moment that `put` returns. Sides are as of a day: on another
    day they are put again. It keeps what it holds in memory: whoever opens it fills it.

    `top` is one or more; a ranking has fewer entries only where there are fewer sides.
    """

    async def put_candidates(self, candidates: Iterable[CandidateSide]) -> None:
        """Add candidates, or replace those with the same ids; of the same id twice the last."""

    async def put_jobs(
        self, jobs: Iterable[JobSide], *, policy: MatchPolicy = DEFAULT_POLICY
    ) -> None:
        """Add jobs that are scored by a policy, or replace those with the same ids."""

    async def remove_candidate(self, candidate_id: CandidateId) -> None:
        """Rank somebody no more; nothing happens when nobody has that id."""

    async def remove_job(self, job_id: JobId) -> None:
        """Rank a job no more; nothing happens when there is none."""

    async def candidates_for(
        self, job: JobSide, *, top: int, policy: MatchPolicy = DEFAULT_POLICY
    ) -> tuple[Ranked, ...]:
        """Rank all candidates for a job, which need not have been put; best first."""

    async def jobs_for(self, candidate: CandidateSide, *, top: int) -> tuple[Ranked, ...]:
        """Rank all jobs for a candidate, who need not have been put; best first."""

    def rankings(self, *, top: int) -> AsyncIterator[tuple[JobId, tuple[Ranked, ...]]]:
        """Rank all candidates for each job: every job once, in no promised order."""


@runtime_checkable
class TakesColumns(Protocol):
    """An index that can be filled with more candidates than there is room for as objects."""

    async def put_columns(self, columns: CandidateColumns) -> None:
        """Add candidates, none of which is in the index yet."""
