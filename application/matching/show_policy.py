"""Show what a company scores by, or what any version of a policy says."""

from collections.abc import Callable
from typing import Self

from attrs import frozen

from application.matching.known_policies import find_policy
from application.matching.ports import MatchingUnitOfWork
from domain.matching.company_policy import CompanyPolicy
from domain.matching.errors import CompanyNotKnownError, PolicyNotFoundError
from domain.matching.own_policy import PolicyFigures, policy_changes, policy_figures
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.shared.ids import CompanyId


@frozen(kw_only=True)
class ShownPolicy:
    """A policy, and how it differs from the one that is published."""

    version: str
    published: str
    """The version that it is compared with."""
    figures: PolicyFigures
    """All of them."""
    changes: PolicyFigures
    """Those that differ; none where it is the published one."""

    @classmethod
    def of(cls, policy: MatchPolicy) -> Self:
        """Show a policy."""
        return cls(
            version=policy.version,
            published=DEFAULT_POLICY.version,
            figures=policy_figures(policy),
            changes=policy_changes(policy),
        )


@frozen(kw_only=True)
class ShownChoice:
    """What a company scores by, and since when."""

    choice: CompanyPolicy
    policy: ShownPolicy


@frozen(kw_only=True)
class ShowPolicyHandler:
    """For anybody who has signed in: whoever is scored may know by what."""

    unit_of_work: Callable[[], MatchingUnitOfWork]

    async def of_company(self, company_id: CompanyId) -> ShownChoice:
        """Raise CompanyNotKnownError."""
        async with self.unit_of_work() as uow:
            if not await uow.recruiters.is_company(company_id):
                raise CompanyNotKnownError(company_id)
            choice = await uow.company_policies.of(company_id)
            return ShownChoice(choice=choice, policy=await self._find(uow, choice.in_force))

    async def of_version(self, version: str) -> ShownPolicy:
        """Raise PolicyNotFoundError for what was never published, nor adopted by a company."""
        async with self.unit_of_work() as uow:
            return await self._find(uow, version)

    async def _find(self, uow: MatchingUnitOfWork, version: str) -> ShownPolicy:
        policy = await find_policy(uow, version)
        if policy is None:
            raise PolicyNotFoundError(version)
        return ShownPolicy.of(policy)
