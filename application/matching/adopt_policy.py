"""Let a company score its jobs by a policy of its own."""

from collections.abc import Callable
from contextlib import suppress

from attrs import field, frozen

from application.matching.authority import require_member
from application.matching.ports import MatchingUnitOfWork
from application.matching.show_policy import ShownChoice, ShownPolicy
from application.ports.clock import Clock
from application.ports.unit_of_work import ConflictError
from application.shared.actor import Actor
from application.shared.precondition import require_version
from domain.matching.company_policy import KeptPolicy
from domain.matching.errors import PolicyRefusedError
from domain.matching.own_policy import PolicyFigures, own_policy
from domain.matching.policy import POLICIES, MatchPolicy
from domain.shared.ids import CompanyId


@frozen(kw_only=True)
class AdoptPolicy:
    """Command."""

    company_id: CompanyId
    changes: PolicyFigures = field(hash=False)
    """Of the published policy: all that is to differ from it; none follows it again."""
    version: int | None = None
    """Of the company's choice as it was seen; None for any."""


@frozen(kw_only=True)
class AdoptPolicyHandler:
    """Members only.

    What the policy says is kept first, by its version. Should nothing come of it then, a row that
    nobody names does no harm; a receipt whose policy nobody knows would.
    """

    unit_of_work: Callable[[], MatchingUnitOfWork]
    clock: Clock

    async def __call__(self, command: AdoptPolicy, *, actor: Actor) -> ShownChoice:
        """Raise PolicyRefused-, CompanyNotKnown-, Forbidden-, PreconditionFailed-, ConflictError.

        What is in force already changes nothing.
        """
        async with self.unit_of_work() as uow:
            await require_member(uow, actor, company_id=command.company_id)
        policy = own_policy(command.changes)
        if policy.version not in POLICIES:
            with suppress(ConflictError):  # somebody else kept the same at the same time
                await self._keep(policy)
        async with self.unit_of_work() as uow:
            await require_member(uow, actor, company_id=command.company_id)
            before = await uow.company_policies.of(command.company_id)
            require_version(before, command.version)
            choice = before.adopt(policy, at=self.clock.now())
            if choice is not before:
                choice = await uow.company_policies.save(choice)
                await uow.commit()
        return ShownChoice(choice=choice, policy=ShownPolicy.of(policy))

    async def _keep(self, policy: MatchPolicy) -> None:
        async with self.unit_of_work() as uow:
            known = await uow.kept_policies.find(policy.version)
            if known is None:
                await uow.kept_policies.save(KeptPolicy.of(policy))
                await uow.commit()
            elif known.policy != policy:
                # Twelve digits of a hash can be made to agree. Receipts must not be ambiguous.
                raise PolicyRefusedError(
                    f"Another policy has the version {policy.version}. Change any figure by one."
                )
