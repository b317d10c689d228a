"""Policies as documents: what companies chose, what it says, and what jobs are scored by."""

from collections.abc import Iterable, Mapping

from adapters.persistence.mongodb.transaction import Transaction
from application.matching.ports import CompanyPolicies, JobPolicies, KeptPolicies
from domain.jobs.model import Job
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.shared.ids import CompanyId, JobId


class MongoCompanyPolicies(CompanyPolicies):
    """By company."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, company_id: CompanyId) -> CompanyPolicy:
        """See CompanyPolicies."""
        found = await self._transaction.load(CompanyPolicy, company_id)
        return found or CompanyPolicy(company_id=company_id)

    async def save(self, policy: CompanyPolicy) -> CompanyPolicy:
        """See CompanyPolicies."""
        return self._transaction.save(policy)


class MongoKeptPolicies(KeptPolicies):
    """By version."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, version: str) -> KeptPolicy | None:
        """See KeptPolicies."""
        return await self._transaction.load(KeptPolicy, version)

    async def save(self, policy: KeptPolicy) -> KeptPolicy:
        """See KeptPolicies."""
        return self._transaction.save(policy)


class MongoJobPolicies(JobPolicies):
    """Reads the jobs, then what their companies chose, then what that says: three queries."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def for_jobs(self, job_ids: Iterable[JobId]) -> Mapping[JobId, MatchPolicy]:
        """See JobPolicies."""
        asked = tuple(job_ids)
        companies = await self._transaction.column(Job, asked, "company_id")
        chosen = await self._transaction.many(CompanyPolicy, companies.values())
        own = {id: policy.own for id, policy in chosen.items() if policy.own}
        kept = await self._transaction.many(KeptPolicy, own.values()) if own else {}
        policies = {id: kept[version].policy for id, version in own.items()}
        return {id: policies.get(companies.get(id, ""), DEFAULT_POLICY) for id in asked}
