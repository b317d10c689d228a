"""Tell which documents a candidate refers to."""

from collections.abc import Callable

from attrs import frozen

from application.candidates.ports import CandidatesUnitOfWork
from domain.candidates.model import ResumeStatus
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class KeptResumes:
    """Asks where the truth is, not a replica: whoever is told nothing deletes."""

    unit_of_work: Callable[[], CandidatesUnitOfWork]

    async def __call__(self, owner: str) -> frozenset[str]:
        """Return the keys of a candidate's documents; what cannot be read is not kept."""
        async with self.unit_of_work() as uow:
            candidate = await uow.candidates.of(CandidateId(owner))
        return frozenset(
            resume.blob_key
            for resume in candidate.resumes
            if resume.status is not ResumeStatus.FAILED
        )
