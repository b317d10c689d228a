"""Comparing two stored candidates, for administrators."""

import pytest

from application.matching.compare_counterfactuals import CompareCounterfactuals
from application.shared.actor import Actor, ForbiddenError
from domain.matching.errors import JobNotOpenError, MatchNotFoundError
from domain.shared.ids import AccountId, CandidateId, JobId
from entrypoints.container.everything import Container
from tests.factories import a_job, a_read_candidate

AUDITOR = Actor(account_id=AccountId("root"), roles=frozenset({"administrator"}))
ADA = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate", "employer"}))


@pytest.fixture
async def stored(in_process: Container) -> Container:
    """Two candidates with the same résumé, and a job."""
    for candidate in map(a_read_candidate, ("ada", "abe")):
        async with in_process.persistence().unit_of_work() as uow:
            await uow.candidates.save(candidate)
            await uow.commit()
    async with in_process.persistence().unit_of_work() as uow:
        await uow.jobs.save(a_job("j1"))
        await uow.commit()
    return in_process


def query(*, changed: str = "abe") -> CompareCounterfactuals:
    return CompareCounterfactuals(
        original=CandidateId("ada"), changed=(CandidateId(changed),), jobs=()
    )


async def test_the_same_resume_scores_the_same_for_every_job(stored: Container) -> None:
    jobs = await stored.list_job_sides()([JobId("j1")], actor=AUDITOR)
    asked = CompareCounterfactuals(
        original=CandidateId("ada"), changed=(CandidateId("abe"),), jobs=jobs
    )
    ((found,),) = await stored.compare_counterfactuals()(asked, actor=AUDITOR)
    assert ("j1", False) == (found.job_id, found.moved)
    assert found.before is not None


async def test_nobody_else_may_look_at_two_candidates(stored: Container) -> None:
    with pytest.raises(ForbiddenError):
        await stored.compare_counterfactuals()(query(), actor=ADA)
    with pytest.raises(ForbiddenError):
        await stored.list_job_sides()([JobId("j1")], actor=ADA)


async def test_who_was_not_read_cannot_be_compared(stored: Container) -> None:
    with pytest.raises(MatchNotFoundError):
        await stored.compare_counterfactuals()(query(changed="nobody"), actor=AUDITOR)
    with pytest.raises(JobNotOpenError):
        await stored.list_job_sides()([JobId("j9")], actor=AUDITOR)
