"""Declarations as documents, and what fairness reads of other contexts."""

from collections.abc import Collection, Mapping
from datetime import datetime

from adapters.persistence.mongodb.transaction import Transaction
from application.fairness.ports import Declarations, Outcomes, ReportedJob
from domain.candidates.model import Candidate, ResumeStatus
from domain.companies.model import Company
from domain.fairness.attributes import Attributes
from domain.fairness.model import Declaration
from domain.fairness.report import Stage
from domain.jobs.model import Job, JobStatus
from domain.matching.ranking import JobRanking
from domain.shared.ids import CandidateId, JobId


class MongoDeclarations(Declarations):
    """By candidate, in a collection of their own."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, candidate_id: CandidateId) -> Declaration:
        """See Declarations."""
        found = await self._transaction.load(Declaration, candidate_id)
        return found or Declaration(candidate_id=candidate_id)

    async def attributes_of(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, Attributes]:
        """See Declarations."""
        found = await self._transaction.many(Declaration, candidate_ids)
        return {d.candidate_id: d.attributes for d in found.values() if d.given_at}

    async def save(self, declaration: Declaration) -> Declaration:
        """See Declarations."""
        return self._transaction.save(declaration)


class MongoOutcomes(Outcomes):
    """Reads the jobs, rankings and candidates themselves."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def job(self, job_id: JobId) -> ReportedJob | None:
        """See Outcomes."""
        job = await self._transaction.load(Job, job_id)
        if job is None:
            return None
        company = await self._transaction.load(Company, job.company_id)
        return ReportedJob(
            company_id=job.company_id,
            company=company.name if company else "",
            title=job.terms.title,
            published_at=job.published_at if job.status is JobStatus.PUBLISHED else None,
        )

    async def selected(self, job_id: JobId, *, stage: Stage) -> frozenset[CandidateId]:
        """See Outcomes."""
        if stage is not Stage.SHOWN:
            return frozenset()
        ranking = await self._transaction.load(JobRanking, job_id)
        return (
            frozenset(match.candidate_id for match in ranking.entries) if ranking else frozenset()
        )

    async def known_since(
        self, candidate_ids: Collection[CandidateId]
    ) -> Mapping[CandidateId, datetime]:
        """See Outcomes."""
        found = await self._transaction.many(Candidate, candidate_ids)
        read = {
            c.id: [r.uploaded_at for r in c.resumes if r.status is ResumeStatus.PARSED]
            for c in found.values()
        }
        return {id: min(times) for id, times in read.items() if times}
