"""Contests as documents."""

from adapters.persistence.mongodb.transaction import Transaction
from application.matching.contests import Contests, WantedContests
from application.shared.paging import Page
from domain.matching.contest import MAX_CONTESTS, Contest
from domain.matching.errors import ContestNotFoundError
from domain.shared.ids import CandidateId, ContestId, JobId


class MongoContests(Contests):
    """A unique index over open ones allows one a match and subject."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, contest_id: ContestId) -> Contest:
        """See Contests."""
        found = await self._transaction.load(Contest, contest_id)
        if found is None:
            raise ContestNotFoundError(contest_id)
        return found

    async def about(self, job_id: JobId, candidate_id: CandidateId) -> tuple[Contest, ...]:
        """See Contests."""
        wanted = WantedContests(job_id=job_id, candidate_id=candidate_id)
        return (await self.page(wanted, after=None, limit=MAX_CONTESTS)).items

    async def page(
        self, wanted: WantedContests, *, after: ContestId | None, limit: int
    ) -> Page[Contest]:
        """See Contests."""
        asked = {
            "candidate_id": wanted.candidate_id,
            "company_id": wanted.company_id,
            "job_id": wanted.job_id,
            "state": wanted.state,
        }
        query = {name: str(value) for name, value in asked.items() if value is not None}
        return await self._transaction.page(
            Contest, query, wanted.includes, after=after, limit=limit
        )

    async def save(self, contest: Contest) -> Contest:
        """See Contests."""
        return self._transaction.save(contest)
