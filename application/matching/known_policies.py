"""The policy that a receipt names."""

from application.matching.ports import MatchingUnitOfWork
from domain.matching.policy import POLICIES, MatchPolicy


async def find_policy(uow: MatchingUnitOfWork, version: str) -> MatchPolicy | None:
    """Find a policy that was published, or that a company ever adopted; None for no such."""
    published = POLICIES.get(version)
    if published is not None:
        return published
    kept = await uow.kept_policies.find(version)
    return kept.policy if kept else None
