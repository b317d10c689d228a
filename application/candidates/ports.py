"""What candidates need to keep."""

from typing import Protocol

from application.ports.unit_of_work import UnitOfWork
from domain.candidates.model import Candidate
from domain.shared.ids import CandidateId


class Candidates(Protocol):
    """One candidate an account: it begins with the first thing that is kept of it."""

    async def of(self, candidate_id: CandidateId) -> Candidate:
        """Return the candidate, or an empty new one."""

    async def save(self, candidate: Candidate) -> Candidate:
        """Store state and events; returns it as stored."""


class CandidatesUnitOfWork(UnitOfWork, Protocol):
    """A transaction over candidates."""

    candidates: Candidates
