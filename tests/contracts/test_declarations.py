"""The promises of what fairness keeps and reads."""

from datetime import timedelta

import pytest
from attrs import evolve

from application.ports.unit_of_work import ConflictError
from domain.candidates.model import Candidate, ResumeStatus
from domain.fairness.attributes import Attributes, RaceEthnicity, Sex
from domain.fairness.model import Declaration
from domain.fairness.report import Stage
from domain.matching.ranking import JobRanking
from domain.matching.scoring import score
from domain.shared.aggregate import Aggregate
from domain.shared.ids import AccountId, CandidateId, JobId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.archives import save
from tests.factories import (
    NOON,
    a_candidate,
    a_company,
    a_declaration,
    a_job,
    a_read_candidate,
    a_resume,
)

pytestmark = pytest.mark.every("persistence")
C1, C2, J1 = CandidateId("c1"), CandidateId("c2"), JobId("j1")
HER = Attributes(sex=Sex.FEMALE, race_ethnicity=RaceEthnicity.WITHHELD)


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


async def _save(store: Persistence, *aggregates: Aggregate) -> None:
    for aggregate in aggregates:
        await save(store, aggregate)


async def test_a_declaration_comes_back_as_it_was_given(store: Persistence) -> None:
    await _save(store, a_declaration("c1"))
    async with store.reading() as uow:
        assert a_declaration("c1").stored() == await uow.declarations.of(C1)
        assert Declaration(candidate_id=C2) == await uow.declarations.of(C2)
        assert {C1: HER} == await uow.declarations.attributes_of([C1, C2])
        assert {} == await uow.declarations.attributes_of([])


async def test_what_was_withdrawn_is_gone(store: Persistence) -> None:
    await _save(store, a_declaration("c1"))
    await _save(store, a_declaration("c1").stored().withdraw(at=NOON))
    async with store.reading() as uow:
        found = await uow.declarations.of(C1)
        assert (Attributes(), None, NOON) == (found.attributes, found.given_at, found.withdrawn_at)
        assert {} == await uow.declarations.attributes_of([C1])


async def test_of_two_who_declare_at_once_one_is_told(store: Persistence) -> None:
    await _save(store, a_declaration("c1"))
    with pytest.raises(ConflictError):
        await _save(store, a_declaration("c1"))


async def test_a_declaration_makes_no_event(store: Persistence) -> None:
    await _save(store, a_declaration("c1"))
    assert [] == list(await store.outbox.claim(now=NOON, lease=timedelta(1), limit=5))


async def test_a_job_is_reported_while_it_is_published(store: Persistence) -> None:
    await _save(
        store, a_company(), a_job("j1"), a_job("j2", publish=False), a_job("j3").close(at=NOON)
    )
    async with store.reading() as uow:
        found = {id: await uow.outcomes.job(JobId(id)) for id in ("j1", "j2", "j3", "j4")}
        assert "k1" == await uow.employees.company_of(AccountId("a1"))
    assert found["j1"] is not None
    assert ("k1", "Ørsted & 李", "Python Developer") == (
        found["j1"].company_id,
        found["j1"].company,
        found["j1"].title,
    )
    assert {"j1": NOON, "j2": None, "j3": None} == {
        id: job.published_at for id, job in found.items() if job
    }


async def test_selected_is_who_is_in_the_ranking(store: Persistence, container: Container) -> None:
    await _save(store, a_read_candidate("c1"), a_read_candidate("c2"), a_job("j1"))
    async with store.reading() as uow:
        candidate = await uow.candidate_sides.get(C1, as_of=NOON.date())
        job = await uow.job_sides.get(J1)
    assert candidate is not None
    assert job is not None
    match = score(candidate, job, as_of=NOON.date(), taxonomy=container.knowledge())
    await _save(store, JobRanking(job_id=J1).put(match, at=NOON))
    async with store.reading() as uow:
        assert {C1} == await uow.outcomes.selected(J1, stage=Stage.SHOWN)
        assert set() == await uow.outcomes.selected(J1, stage=Stage.AS_GIVEN)
        assert set() == await uow.outcomes.selected(JobId("j9"), stage=Stage.SHOWN)


def _read_twice() -> Candidate:
    read = a_read_candidate("c1")
    later = evolve(
        a_resume("r2"), uploaded_at=NOON + timedelta(days=40), status=ResumeStatus.PARSED
    )
    return evolve(read, resumes=(*read.resumes, later))


async def test_somebody_is_known_since_the_first_resume_that_was_read(store: Persistence) -> None:
    await _save(store, _read_twice(), a_candidate("c2"))
    async with store.reading() as uow:
        assert {C1: NOON} == await uow.outcomes.known_since([C1, C2, CandidateId("c3")])
        assert {} == await uow.outcomes.known_since([])
