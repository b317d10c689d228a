"""How well a job fits who asks: what a ranking keeps, else scored now."""

from application.matching.ports import MatchingUnitOfWork
from application.matching.scorer import Scorer
from domain.matching.match import Match
from domain.shared.ids import CandidateId, JobId


async def own_match(
    uow: MatchingUnitOfWork, scorer: Scorer, job_id: JobId, me: CandidateId
) -> Match | None:
    """Return the candidate's own, the same to show and to dispute.

    First what their ranking keeps, then what the job's keeps, which the employer is shown. None for
    a job that is not published, or before a résumé was read.
    """
    for match in (await uow.candidate_rankings.of(me)).entries:
        if match.job_id == job_id:
            return match
    for match in (await uow.job_rankings.of(job_id)).entries:
        if match.candidate_id == me:
            return match
    return await _score_now(uow, scorer, job_id, me)


async def _score_now(
    uow: MatchingUnitOfWork, scorer: Scorer, job_id: JobId, me: CandidateId
) -> Match | None:
    as_of = scorer.today()
    candidate = await uow.candidate_sides.get(me, as_of=as_of)
    job = await uow.job_sides.get(job_id)
    if candidate is None or job is None:
        return None
    policy = (await uow.policies.for_jobs([job_id]))[job_id]
    return scorer(candidate, job, policy=policy, as_of=as_of)
