"""Show what published jobs are to a score."""

from collections.abc import Callable, Sequence

from attrs import frozen

from application.matching.ports import MatchingUnitOfWork
from application.shared.actor import Actor
from domain.matching.errors import JobNotOpenError
from domain.matching.model import JobSide
from domain.shared.ids import JobId


@frozen(kw_only=True)
class ListJobSidesHandler:
    """For administrators alone: whose jobs they are is not asked."""

    unit_of_work: Callable[[], MatchingUnitOfWork]

    async def __call__(self, job_ids: Sequence[JobId], *, actor: Actor) -> tuple[JobSide, ...]:
        """Return one a job, in their order. Raise Forbidden- or JobNotOpenError."""
        actor.require(actor.has("administrator"))
        sides: list[JobSide] = []
        async with self.unit_of_work() as uow:
            for job_id in job_ids:
                side = await uow.job_sides.get(job_id)
                if side is None:
                    raise JobNotOpenError(job_id)
                sides.append(side)
        return tuple(sides)
