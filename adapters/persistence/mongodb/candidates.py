"""Candidates as documents."""

from adapters.persistence.mongodb.transaction import Transaction
from application.candidates.ports import Candidates
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


class MongoCandidates(Candidates):
    """Their collection is `user_profiles`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, candidate_id: CandidateId) -> Candidate:
        """See Candidates."""
        found = await self._transaction.load(Candidate, candidate_id)
        return found or Candidate(id=candidate_id)

    async def save(self, candidate: Candidate) -> Candidate:
        """See Candidates."""
        return self._transaction.save(candidate)
