"""Declarations in memory, and what fairness reads of other contexts."""

from collections.abc import Collection, Mapping
from datetime import datetime

from adapters.persistence.memory.transaction import Transaction
from application.fairness.ports import Declarations, Outcomes, ReportedJob
from domain.candidates.model import Candidate, ResumeStatus
from domain.companies.model import Company
from domain.fairness.attributes import Attributes
from domain.fairness.model import Declaration
from domain.fairness.report import Stage
from domain.jobs.model import Job, JobStatus
from domain.matching.ranking import JobRanking
from domain.shared.ids import CandidateId, JobId


class MemoryDeclarations(Declarations):
    """By candidate."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, candidate_id: CandidateId) -> Declaration:
        """See Declarations."""
        found = self._transaction.get(Declaration, candidate_id)
        return found or Declaration(candidate_id=candidate_id)

    async def attributes_of(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, Attributes]:
        """See Declarations."""
        found = (self._transaction.get(Declaration, id) for id in candidate_ids)
        return {d.candidate_id: d.attributes for d in found if d and d.given_at}

    async def save(self, declaration: Declaration) -> Declaration:
        """See Declarations."""
        return self._transaction.save(declaration.candidate_id, declaration)


class MemoryOutcomes(Outcomes):
    """Reads the jobs, rankings and candidates themselves."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def job(self, job_id: JobId) -> ReportedJob | None:
        """See Outcomes."""
        job = self._transaction.get(Job, job_id)
        company = job and self._transaction.get(Company, job.company_id)
        if job is None:
            return None
        return ReportedJob(
            company_id=job.company_id,
            company=company.name if company else "",
            title=job.terms.title,
            published_at=job.published_at if job.status is JobStatus.PUBLISHED else None,
        )

    async def selected(self, job_id: JobId, *, stage: Stage) -> frozenset[CandidateId]:
        """See Outcomes."""
        ranking = self._transaction.get(JobRanking, job_id) if stage is Stage.SHOWN else None
        return (
            frozenset(match.candidate_id for match in ranking.entries) if ranking else frozenset()
        )

    async def known_since(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, datetime]:
        """See Outcomes."""
        found = (self._transaction.get(Candidate, id) for id in candidate_ids)
        return {
            candidate.id: min(read)
            for candidate in found
            if candidate
            and (
                read := [
                    r.uploaded_at for r in candidate.resumes if r.status is ResumeStatus.PARSED
                ]
            )
        }
