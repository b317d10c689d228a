"""Which policy a company scores by, and what every policy of its own has ever said."""

from datetime import datetime
from typing import Self

from attrs import field, frozen

from domain.matching.events import PolicyAdopted
from domain.matching.own_policy import PolicyFigures, policy_figures, policy_of
from domain.matching.policy import DEFAULT_POLICY, POLICIES, MatchPolicy
from domain.shared.aggregate import Aggregate
from domain.shared.ids import CompanyId

MOST_ADOPTIONS = 100
"""That a company remembers with their dates. What older ones said is kept, as of every other."""


@frozen(kw_only=True)
class KeptPolicy(Aggregate):
    """What a policy that no release published says, for good: receipts name it by its version.

    It belongs to nobody: companies that say the same share it, and it never changes. So a company
    that changes its mind a thousand times fills a thousand small rows, and none that grows.
    """

    id: str
    """The policy's version, which is made of what it says."""
    figures: PolicyFigures = field(hash=False)

    @classmethod
    def of(cls, policy: MatchPolicy) -> Self:
        """Write a policy down."""
        return cls(id=policy.version, figures=policy_figures(policy))

    @property
    def policy(self) -> MatchPolicy:
        """Return the policy again."""
        return policy_of(self.figures, version=self.id)


@frozen(kw_only=True)
class Adoption:
    """A policy came into force."""

    version: str
    """Of the policy; a published one when the company dropped its own."""
    at: datetime


@frozen(kw_only=True)
class CompanyPolicy(Aggregate):
    """What a company chose: a policy of its own, or whatever is published."""

    company_id: CompanyId
    own: str | None = None
    """The version of a kept policy; None follows the published one."""
    adoptions: tuple[Adoption, ...] = ()
    """Oldest first; the last MOST_ADOPTIONS."""

    @property
    def in_force(self) -> str:
        """The version of the policy that the company's jobs are scored by."""
        return self.own or DEFAULT_POLICY.version

    @property
    def since(self) -> datetime | None:
        """When that came into force; None for who never chose."""
        return self.adoptions[-1].at if self.adoptions else None

    def adopt(self, policy: MatchPolicy, *, at: datetime) -> Self:
        """Score by this policy from now on; unchanged, without an event, when it is so already.

        A published one drops the company's own: from then on it follows what is published. What a
        policy of its own says has to be kept before: see KeptPolicy.
        """
        own = None if policy.version in POLICIES else policy.version
        if own == self.own:
            return self
        adopted = Adoption(version=policy.version, at=at)
        return self._record(
            PolicyAdopted(company_id=self.company_id, version=policy.version, occurred_at=at),
            own=own,
            adoptions=(*self.adoptions, adopted)[-MOST_ADOPTIONS:],
        )
