"""The policy that a receipt names."""

from collections.abc import Iterable, Mapping

from application.matching.ports import MatchingUnitOfWork
from domain.matching.match import Match
from domain.matching.policy import POLICIES, MatchPolicy


async def find_policy(uow: MatchingUnitOfWork, version: str) -> MatchPolicy | None:
    """Find a policy that was published, or that a company ever adopted; None for no such."""
    published = POLICIES.get(version)
    if published is not None:
        return published
    kept = await uow.kept_policies.find(version)
    return kept.policy if kept else None


async def policies_of(
    uow: MatchingUnitOfWork, matches: Iterable[Match]
) -> Mapping[str, MatchPolicy]:
    """Find all policies that some matches were scored by, by version; leave out unknown ones."""
    versions = {match.receipt.policy for match in matches}
    found = {version: await find_policy(uow, version) for version in sorted(versions)}
    return {version: policy for version, policy in found.items() if policy}
