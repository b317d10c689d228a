"""What a candidate lacks for a job or an occupation, and in which order to learn it."""

from collections.abc import Callable, Mapping

from attrs import frozen

from application.matching.knowledge import Knowledge
from application.matching.ports import MatchingUnitOfWork
from application.ports.clock import Clock
from application.shared.actor import Actor
from application.shared.paging import MAX_PAGE
from domain.matching.errors import (
    JobNotOpenError,
    NothingReadError,
    OccupationNotKnownError,
)
from domain.matching.gap import Gap, find_gap
from domain.matching.model import JobSide, RequiredSkill
from domain.matching.unlocking import jobs_unlocked
from domain.shared.ids import CandidateId, JobId, SkillId

MOST_JOBS = 500
"""Open jobs that learning steps are tried on: what can be answered while somebody waits."""
LONGEST_TITLE = 200
"""Characters of an occupation's title."""


@frozen(kw_only=True)
class AnalysedGap:
    """A gap, and what it was measured against."""

    title: str
    """Of the job, or of the occupation as the catalogue has it."""
    gap: Gap
    unlocks: Mapping[SkillId, int]
    """How many open jobs each learning step alone would bring within reach, by skill."""
    looked_at: int
    """The open jobs that were looked at: all, or the first MOST_JOBS."""


@frozen(kw_only=True)
class AnalyseGapHandler:
    """One's own only. What counts as held is what counts in a match."""

    unit_of_work: Callable[[], MatchingUnitOfWork]
    knowledge: Knowledge
    clock: Clock

    async def for_job(self, job_id: JobId, *, actor: Actor) -> AnalysedGap:
        """Raise JobNotOpen-, NothingRead- or ForbiddenError."""
        async with self.unit_of_work() as uow:
            job = await uow.job_sides.get(job_id)
            if job is None:
                raise JobNotOpenError(job_id)
            return await self._analyse(uow, job, actor)

    async def for_occupation(self, title: str, *, actor: Actor) -> AnalysedGap:
        """Take all that it needs as must-have. Raise OccupationNotKnown-, NothingRead-, Forbidden-.

        The title may be any that leads to an occupation: "senior data scientist (m/f/d)".
        """
        occupation = self.knowledge.catalogue.occupation(title[:LONGEST_TITLE])
        skills = self.knowledge.catalogue.typical_skills(occupation.id) if occupation else ()
        if occupation is None or not skills:
            raise OccupationNotKnownError(title[:LONGEST_TITLE])
        side = JobSide(
            job_id=JobId(occupation.id),
            title=occupation.title,
            requirements=tuple(RequiredSkill(skill_id=s.id, name=s.name) for s in skills),
        )
        async with self.unit_of_work() as uow:
            return await self._analyse(uow, side, actor)

    async def _analyse(self, uow: MatchingUnitOfWork, job: JobSide, actor: Actor) -> AnalysedGap:
        actor.require(actor.has("candidate"))
        candidate = await uow.candidate_sides.get(
            CandidateId(actor.account_id), as_of=self.clock.now().date()
        )
        if candidate is None:
            raise NothingReadError(actor.account_id)
        policy = (await uow.policies.for_jobs([job.job_id]))[job.job_id]
        gap = find_gap(candidate, job, taxonomy=self.knowledge, policy=policy)
        jobs = await self._open_jobs(uow) if gap.steps else []
        unlocks = jobs_unlocked(
            candidate,
            jobs,
            (step.skill for step in gap.steps),
            taxonomy=self.knowledge,
            policies=await uow.policies.for_jobs(job.job_id for job in jobs),
        )
        return AnalysedGap(title=job.title, gap=gap, unlocks=unlocks, looked_at=len(jobs))

    async def _open_jobs(self, uow: MatchingUnitOfWork) -> list[JobSide]:
        found: list[JobSide] = []
        after = None
        while len(found) < MOST_JOBS:
            page = await uow.job_sides.page(after=after, limit=MAX_PAGE)
            found.extend(page.items)
            if page.next_after is None:
                break
            after = page.items[-1].job_id
        return found[:MOST_JOBS]
