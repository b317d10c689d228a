"""A pair that no ranking keeps, scored when somebody asks."""

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from domain.matching.match import Match
from domain.shared.ids import CandidateId, JobId


async def score_now(
    uow: MatchingUnitOfWork, scorer: Scorer, job_id: JobId, candidate_id: CandidateId
) -> Match | None:
    """Score one pair; None for a job that is not published, or before a résumé was read."""
    as_of = scorer.today()
    candidate = await uow.candidate_sides.get(candidate_id, as_of=as_of)
    job = await uow.job_sides.get(job_id)
    if candidate is None or job is None:
        return None
    policy = (await uow.policies.for_jobs([job_id]))[job_id]
    return scorer(candidate, job, policy=policy, as_of=as_of)
