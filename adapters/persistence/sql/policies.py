"""Policies as rows: what companies chose, what it says, and what jobs are scored by."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, bindparam, select

from adapters.connections.sql.lookup import Lookup
from adapters.persistence.sql.rows import Rows
from adapters.persistence.sql.tables import company_policies, jobs, match_policies
from application.matching.ports import CompanyPolicies, JobPolicies, KeptPolicies
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.shared.ids import CompanyId, JobId


def company_policy_from(row: Row[Any]) -> CompanyPolicy:
    """Map a row of the table."""
    return CompanyPolicy(
        company_id=row.company_id, version=row.version, own=row.own, adoptions=row.adoptions
    )


def company_policy_row(policy: CompanyPolicy) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {
        "company_id": policy.company_id,
        "own": policy.own,
        "adoptions": policy.adoptions,
    }


def kept_policy_from(row: Row[Any]) -> KeptPolicy:
    """Map a row of the table."""
    return KeptPolicy(id=row.id, version=row.version, figures=row.figures)


def kept_policy_row(policy: KeptPolicy) -> dict[str, Any]:
    """Map to a row, but for its version."""
    return {"id": policy.id, "figures": policy.figures}


_CHOSEN = Lookup(select(company_policies).where(company_policies.c.company_id == bindparam("id")))
_KEPT = Lookup(select(match_policies).where(match_policies.c.id == bindparam("id")))


class SqlCompanyPolicies(CompanyPolicies):
    """See CompanyPolicies."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def of(self, company_id: CompanyId) -> CompanyPolicy:
        """See CompanyPolicies."""
        row = await self._rows.one(_CHOSEN, id=company_id)
        return CompanyPolicy(company_id=company_id) if row is None else company_policy_from(row)

    async def save(self, policy: CompanyPolicy) -> CompanyPolicy:
        """See CompanyPolicies."""
        return await self._rows.save(company_policies, policy, company_policy_row(policy))


class SqlKeptPolicies(KeptPolicies):
    """See KeptPolicies."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def find(self, version: str) -> KeptPolicy | None:
        """See KeptPolicies."""
        row = await self._rows.one(_KEPT, id=version)
        return None if row is None else kept_policy_from(row)

    async def save(self, policy: KeptPolicy) -> KeptPolicy:
        """See KeptPolicies."""
        return await self._rows.save(match_policies, policy, kept_policy_row(policy))


class SqlJobPolicies(JobPolicies):
    """Jobs joined with what their companies chose: one query, then one for what that says."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    async def for_jobs(self, job_ids: Iterable[JobId]) -> Mapping[JobId, MatchPolicy]:
        """See JobPolicies."""
        asked = tuple(job_ids)
        chosen = (
            select(jobs.c.id, company_policies.c.own)
            .join(company_policies, company_policies.c.company_id == jobs.c.company_id)
            .where(jobs.c.id.in_(asked), company_policies.c.own.is_not(None))
        )
        own = {row.id: row.own for row in await self._rows.all(chosen)}
        if not own:
            return dict.fromkeys(asked, DEFAULT_POLICY)
        said = select(match_policies).where(match_policies.c.id.in_(set(own.values())))
        kept = {row.id: kept_policy_from(row).policy for row in await self._rows.all(said)}
        return {id: kept[own[id]] if id in own else DEFAULT_POLICY for id in asked}
