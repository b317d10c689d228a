"""Candidates in memory."""

from adapters.persistence.memory.transaction import Transaction
from application.candidates.ports import Candidates
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


class MemoryCandidates(Candidates):
    """By id."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, candidate_id: CandidateId) -> Candidate:
        """See Candidates."""
        return self._transaction.get(Candidate, candidate_id) or Candidate(id=candidate_id)

    async def save(self, candidate: Candidate) -> Candidate:
        """See Candidates."""
        return self._transaction.save(candidate.id, candidate)
