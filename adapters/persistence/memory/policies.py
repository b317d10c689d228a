"""Policies in memory: what companies chose, what it says, and what jobs are scored by."""

from collections.abc import Iterable, Mapping

from adapters.persistence.memory.transaction import Transaction
from application.matching.ports import CompanyPolicies, JobPolicies, KeptPolicies
from domain.jobs.model import Job
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.shared.ids import CompanyId, JobId


class MemoryCompanyPolicies(CompanyPolicies):
    """By company."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, company_id: CompanyId) -> CompanyPolicy:
        """See CompanyPolicies."""
        found = self._transaction.get(CompanyPolicy, company_id)
        return found or CompanyPolicy(company_id=company_id)

    async def save(self, policy: CompanyPolicy) -> CompanyPolicy:
        """See CompanyPolicies."""
        return self._transaction.save(policy.company_id, policy)


class MemoryKeptPolicies(KeptPolicies):
    """By version."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, version: str) -> KeptPolicy | None:
        """See KeptPolicies."""
        return self._transaction.get(KeptPolicy, version)

    async def save(self, policy: KeptPolicy) -> KeptPolicy:
        """See KeptPolicies."""
        return self._transaction.save(policy.id, policy)


class MemoryJobPolicies(JobPolicies):
    """Reads the jobs, what their companies chose, and what that says."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def for_jobs(self, job_ids: Iterable[JobId]) -> Mapping[JobId, MatchPolicy]:
        """See JobPolicies."""
        return {job_id: self._of(job_id) or DEFAULT_POLICY for job_id in job_ids}

    def _of(self, job_id: JobId) -> MatchPolicy | None:
        job = self._transaction.get(Job, job_id)
        chosen = job and self._transaction.get(CompanyPolicy, job.company_id)
        own = chosen and chosen.own
        kept = self._transaction.get(KeptPolicy, own) if own else None
        return kept.policy if kept else None
