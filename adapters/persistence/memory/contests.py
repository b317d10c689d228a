"""Contests in memory."""

from adapters.persistence.memory.store import Claim
from adapters.persistence.memory.transaction import Transaction
from application.matching.contests import Contests, WantedContests
from application.shared.paging import Page
from domain.matching.contest import MAX_CONTESTS, Contest
from domain.matching.errors import ContestNotFoundError
from domain.shared.ids import CandidateId, ContestId, JobId


def contest_claims(contest: Contest) -> list[Claim]:
    """Name what no other contest may have, while it is open: its match and subject."""
    return [_claim(contest)] if contest.is_open else []


def _claim(contest: Contest) -> Claim:
    return "open-contest", f"{contest.job_id}\0{contest.candidate_id}\0{contest.subject}"


class MemoryContests(Contests):
    """By id; what is disputed is claimed by the commit, until it is closed."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, contest_id: ContestId) -> Contest:
        """See Contests."""
        found = self._transaction.get(Contest, contest_id)
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
        return self._transaction.page(Contest, wanted.includes, after=after, limit=limit)

    async def save(self, contest: Contest) -> Contest:
        """See Contests."""
        return self._transaction.save(
            contest.id,
            contest,
            claims=contest_claims(contest),
            released=() if contest.is_open else (_claim(contest),),
        )
