"""Compare a candidate with the same person in other lives, for jobs."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import field, frozen

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from application.shared.actor import Actor
from domain.matching.counterfactual import Comparison, compare
from domain.matching.errors import MatchNotFoundError
from domain.matching.match import Match
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.shared.ids import CandidateId, JobId


@frozen(kw_only=True)
class CompareCounterfactuals:
    """Query: what moves between candidates who differ in nothing that may be scored."""

    original: CandidateId
    changed: tuple[CandidateId, ...]
    jobs: tuple[JobSide, ...] = field(repr=False)


@frozen(kw_only=True)
class CompareCounterfactualsHandler:
    """For administrators alone: it reads several candidates at once."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    scorer: Scorer

    async def __call__(
        self, query: CompareCounterfactuals, *, actor: Actor
    ) -> tuple[tuple[Comparison, ...], ...]:
        """Return one a job for each who changed, all in their order.

        Raise Forbidden- or MatchNotFoundError.
        """
        actor.require(actor.has("administrator"))
        as_of = self.scorer.today()
        async with self.unit_of_work() as uow:
            sides = [
                await uow.candidate_sides.get(candidate_id, as_of=as_of)
                for candidate_id in (query.original, *query.changed)
            ]
            policies = await uow.policies.for_jobs(job.job_id for job in query.jobs)
        if any(side is None for side in sides):
            raise MatchNotFoundError(query.original)
        original, *changed = (side for side in sides if side is not None)
        score = self._score_on(as_of, policies)
        were = [score(original, job) for job in query.jobs]
        return tuple(
            tuple(
                compare(original, other, job, score=score, was=was)
                for job, was in zip(query.jobs, were, strict=True)
            )
            for other in changed
        )

    def _score_on(
        self, as_of: date, policies: Mapping[JobId, MatchPolicy]
    ) -> Callable[[CandidateSide, JobSide], Match]:
        return lambda candidate, job: self.scorer(
            candidate, job, policy=policies[job.job_id], as_of=as_of
        )
