"""Say what one is, so that it can be counted."""

from collections.abc import Callable

from attrs import field, frozen

from application.fairness.ports import FairnessUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from domain.fairness.attributes import Attributes
from domain.fairness.model import Declaration
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class DeclareAttributes:
    """Command."""

    attributes: Attributes = field(repr=False)


@frozen(kw_only=True)
class DeclareAttributesHandler:
    """One's own only, of one's own will: nothing in the product asks for it or needs it."""

    unit_of_work: Callable[[], FairnessUnitOfWork]
    clock: Clock

    async def __call__(self, command: DeclareAttributes, *, actor: Actor) -> Declaration:
        """Replace what was said before. Raise Forbidden- or ConflictError."""
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            declaration = await uow.declarations.of(CandidateId(actor.account_id))
            declared = declaration.declare(command.attributes, at=self.clock.now())
            stored = await uow.declarations.save(declared)
            await uow.commit()
        return stored
