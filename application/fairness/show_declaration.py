"""Show what one said of oneself."""

from collections.abc import Callable

from attrs import frozen

from application.fairness.ports import FairnessUnitOfWork
from application.shared.actor import Actor
from domain.fairness.model import Declaration
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class ShowDeclarationHandler:
    """One's own only: no use case shows another's, to administrators neither."""

    unit_of_work: Callable[[], FairnessUnitOfWork]

    async def __call__(self, *, actor: Actor) -> Declaration:
        """Return an empty declaration while nothing is declared. Raise ForbiddenError."""
        actor.require(actor.has("candidate"))
        async with self.unit_of_work() as uow:
            return await uow.declarations.of(CandidateId(actor.account_id))
