"""A report counts everybody whom a job could be shown, and tells employers of nobody."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from application.fairness.report_impact import ReportImpact
from application.shared.actor import Actor, ForbiddenError
from domain.candidates.model import Candidate
from domain.fairness.attributes import Attributes, Sex
from domain.fairness.errors import (
    NothingRankedError,
    PeriodError,
    PeriodNotYoursError,
    ReportedJobNotFoundError,
)
from domain.fairness.impact import Count
from domain.fairness.model import Declaration
from domain.fairness.report import Audience, ImpactReport
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.ranking import RANKING_LIMIT, JobRanking
from domain.matching.scoring import score
from domain.shared.ids import AccountId, CandidateId, JobId, ResumeId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.archives import save
from tests.factories import NOON, a_company, a_job, a_reading, a_resume

J1 = JobId("j1")
ADMINISTRATOR = Actor(account_id=AccountId("a9"), roles=frozenset({"administrator"}))
EMPLOYER = Actor(account_id=AccountId("a1"), roles=frozenset({"employer"}))
STRANGER = Actor(account_id=AccountId("a0"), roles=frozenset({"employer"}))
CANDIDATE = Actor(account_id=AccountId("c1"), roles=frozenset({"candidate"}))
DAY = timedelta(days=1)


def a_person(id: str, *, came: timedelta) -> Candidate:
    resume = evolve(a_resume(f"r{id}"), uploaded_at=NOON + came)
    read = Candidate(id=CandidateId(id)).upload(resume)
    return read.read(ResumeId(f"r{id}"), a_reading(), at=NOON)


async def people(
    container: Container, *sexes: Sex | None, came: timedelta = -DAY, first: int = 0
) -> None:
    """Let these come; the first half of them is in the ranking."""
    store = container.persistence()
    ids = [f"c{first + n:03d}" for n in range(len(sexes))]
    for id, sex in zip(ids, sexes, strict=True):
        await save(store, a_person(id, came=came))
        if sex:
            said = Declaration(candidate_id=CandidateId(id))
            await save(store, said.declare(Attributes(sex=sex), at=NOON))
    await _rank(store, container, ids[: len(ids) // 2])


async def _rank(store: Persistence, container: Container, ids: list[str]) -> None:
    async with store.reading() as uow:
        ranking = await uow.job_rankings.of(J1)
        job = await uow.job_sides.get(J1)
        sides = [await uow.candidate_sides.get(CandidateId(i), as_of=NOON.date()) for i in ids]
    assert job is not None
    found = [
        score(side, job, as_of=NOON.date(), taxonomy=container.knowledge())
        for side in sides
        if side
    ]
    filled = JobRanking(job_id=J1, version=ranking.version).fill(
        (*ranking.entries, *found), at=NOON
    )
    assert len(filled.entries) <= RANKING_LIMIT
    await save(store, filled)


@pytest.fixture
async def job(in_process: Container) -> Container:
    await save(in_process.persistence(), a_company())
    await save(in_process.persistence(), a_job())
    return in_process


async def report(
    container: Container, actor: Actor, *, first: date | None = None, last: date | None = None
) -> ImpactReport:
    query = ReportImpact(job_id=J1, first=first, last=last)
    return await container.report_impact()(query, actor=actor)


async def test_an_administrator_sees_every_number(job: Container) -> None:
    await people(job, Sex.FEMALE, Sex.MALE, None, Sex.MALE, Sex.WITHHELD)
    made = await report(job, ADMINISTRATOR)
    assert (5, 2, 5, 5) == (made.people, made.selected, made.unknown, made.scored)
    assert made.selection is not None
    male, female = made.selection.by_sex.rows
    assert (Count(people=2, hits=1), Count(people=1, hits=1)) == (male.count, female.count)
    assert Count(people=2, hits=0) == made.selection.by_sex.unknown
    assert ("Python Developer", "Ørsted & 李") == (made.subject.title, made.subject.company)
    assert (DEFAULT_POLICY.version, Audience.AUDITOR) == (made.basis.policy, made.audience)


async def test_more_than_a_page_is_counted_once_each(job: Container) -> None:
    await people(job, *[Sex.MALE] * 101)
    made = await report(job, ADMINISTRATOR)
    assert (101, 50) == (made.people, made.selected)


async def test_somebody_comes_when_both_the_job_and_a_resume_are_there(job: Container) -> None:
    await people(job, Sex.MALE, Sex.FEMALE, came=-40 * DAY)
    await people(job, Sex.MALE, Sex.FEMALE, Sex.FEMALE, came=3 * DAY, first=10)
    today, later = NOON.date(), (NOON + 3 * DAY).date()
    assert 2 == (await report(job, ADMINISTRATOR, last=today)).people
    assert 3 == (await report(job, ADMINISTRATOR, first=later, last=later)).people
    assert 0 == (await report(job, ADMINISTRATOR, first=later + DAY)).people
    with pytest.raises(PeriodError):
        await report(job, ADMINISTRATOR, first=later, last=today)


async def test_who_withdrew_is_unknown(job: Container) -> None:
    await people(job, Sex.FEMALE, Sex.MALE)
    store = job.persistence()
    async with store.reading() as uow:
        hers = await uow.declarations.of(CandidateId("c000"))
    await save(store, hers.withdraw(at=NOON))
    made = await report(job, ADMINISTRATOR)
    assert made.selection is not None
    assert 1 == made.selection.by_sex.unknown.people


async def test_an_employer_sees_an_edition_of_whole_months_and_no_small_group(
    job: Container,
) -> None:
    await people(job, *[Sex.FEMALE, Sex.MALE] * 10, *[None] * 4)
    await people(job, *[Sex.MALE] * 4, came=40 * DAY, first=100)
    nothing_yet = await report(job, EMPLOYER)
    assert (0, Audience.EMPLOYER) == (nothing_yet.people, nothing_yet.audience)
    clock = job.clock()
    clock.advance(date(2026, 7, 20) - clock.now().date())  # type: ignore[attr-defined] # it is fixed
    made = await report(job, EMPLOYER)
    assert (24, date(2026, 5, 31)) == (made.people, made.subject.last)
    assert made.selection is not None
    assert [10, 10] == [row.count and row.count.people for row in made.selection.by_sex.rows]
    assert 28 == (await report(job, ADMINISTRATOR)).people


async def test_an_employer_chooses_no_period_that_would_single_somebody_out(
    job: Container,
) -> None:
    with pytest.raises(PeriodNotYoursError):
        await report(job, EMPLOYER, first=NOON.date())


@pytest.mark.parametrize("actor", [STRANGER, CANDIDATE])
async def test_nobody_else_sees_a_report(job: Container, actor: Actor) -> None:
    with pytest.raises(ForbiddenError):
        await report(job, actor)


async def test_there_is_nothing_to_report_on_what_is_unknown_or_closed(
    in_process: Container,
) -> None:
    with pytest.raises(ReportedJobNotFoundError):
        await report(in_process, ADMINISTRATOR)
    await save(in_process.persistence(), a_company())
    await save(in_process.persistence(), a_job().close(at=NOON))
    with pytest.raises(NothingRankedError):
        await report(in_process, ADMINISTRATOR)
