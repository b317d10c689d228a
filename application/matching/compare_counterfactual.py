"""Compare a candidate with the same person in another life, for jobs."""

from collections.abc import Callable
from datetime import date

from attrs import field, frozen

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.shared.actor import Actor
from domain.matching.counterfactual import Comparison, compare
from domain.matching.errors import MatchNotFoundError
from domain.matching.match import Match
from domain.matching.model import CandidateSide, JobSide
from domain.shared.ids import CandidateId


@frozen(kw_only=True)
class CompareCounterfactual:
    """Query: what moves between two candidates who differ in nothing that may be scored."""

    original: CandidateId
    changed: CandidateId
    jobs: tuple[JobSide, ...] = field(repr=False)


@frozen(kw_only=True)
class CompareCounterfactualHandler:
    """For administrators alone: it reads two candidates at once."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    scorer: Scorer

    async def __call__(
        self, query: CompareCounterfactual, *, actor: Actor
    ) -> tuple[Comparison, ...]:
        """Return one a job, in their order. Raise Forbidden- or MatchNotFoundError."""
        actor.require(actor.has("administrator"))
        as_of = self.scorer.today()
        async with self.unit_of_work() as uow:
            original = await uow.candidate_sides.get(query.original, as_of=as_of)
            changed = await uow.candidate_sides.get(query.changed, as_of=as_of)
        if original is None or changed is None:
            raise MatchNotFoundError(query.changed if original else query.original)
        return tuple(
            compare(original, changed, job, score=self._score_on(as_of)) for job in query.jobs
        )

    def _score_on(self, as_of: date) -> Callable[[CandidateSide, JobSide], Match]:
        return lambda candidate, job: self.scorer(candidate, job, as_of=as_of)
