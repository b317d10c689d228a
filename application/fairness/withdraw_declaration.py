"""Take back what one said of oneself."""

from collections.abc import Callable

from attrs import frozen

from application.fairness.ports import FairnessUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class WithdrawDeclarationHandler:
    """One's own only. What was said is erased where it is kept; again is fine."""

    unit_of_work: Callable[[], FairnessUnitOfWork]
    clock: Clock

    async def __call__(self, *, actor: Actor) -> None:
        """Raise Forbidden- or ConflictError."""
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            declaration = await uow.declarations.of(CandidateId(actor.account_id))
            withdrawn = declaration.withdraw(at=self.clock.now())
            if withdrawn != declaration:
                await uow.declarations.save(withdrawn)
                await uow.commit()
