"""One of everything that is kept, and ways to look at all of it."""

from collections.abc import AsyncIterator, Iterable
from datetime import date, timedelta
from typing import TypeVar

from application.ports.archive import Record
from application.ports.archive_format import Contents, Tally
from domain.fairness.model import Declaration
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.ranking_shard import RankingShard
from domain.matching.scoring import score
from domain.shared.aggregate import Aggregate
from domain.shared.events import EventId
from domain.shared.ids import AccountId, CandidateId, CompanyId, InvitationId, JobId
from entrypoints.container.backends import Persistence
from entrypoints.container.everything import Container
from tests.disputes import TITLE, a_census, a_contest, decided, some_views
from tests.factories import (
    FIRM,
    NOON,
    a_candidate,
    a_company,
    a_corrected_candidate,
    a_declaration,
    a_job,
    a_resume,
    a_shard,
    an_account,
)

T = TypeVar("T")
MINUTE = timedelta(minutes=1)
DAY = date(2026, 5, 1)


async def save(store: Persistence, aggregate: Aggregate) -> None:
    async with store.unit_of_work() as uow:
        repositories = {
            "Account": uow.accounts,
            "Company": uow.companies,
            "Candidate": uow.candidates,
            "Job": uow.jobs,
            "JobRanking": uow.job_rankings,
            "CandidateRanking": uow.candidate_rankings,
            "CompanyPolicy": uow.company_policies,
            "KeptPolicy": uow.kept_policies,
            "Contest": uow.contests,
            "MatchViews": uow.views,
            "SkillCensus": uow.skill_censuses,
            "RankingShard": uow.ranking_shards,
            "Declaration": uow.declarations,
        }
        await repositories[type(aggregate).__name__].save(aggregate)  # type: ignore[attr-defined] # all have it
        await uow.commit()


async def save_everything(container: Container) -> None:
    store = container.persistence()
    company = a_company(owner="a1").invite(id=InvitationId("i1"), email="a2@example.org", at=NOON)
    company = company.invite(id=InvitationId("i2"), email="open@example.org", at=NOON).join(
        invitation_id=InvitationId("i1"),
        account_id=AccountId("a2"),
        email="a2@example.org",
        at=NOON,
    )
    for aggregate in (
        a_declaration("c1"),
        Declaration(candidate_id=CandidateId("c2"), withdrawn_at=NOON),
        an_account("a1"),
        an_account("a2"),
        company,
        a_company("k2", owner="a0"),
        a_corrected_candidate("c1"),
        a_candidate("c2"),
        a_job("j1"),
        a_job("j2", publish=False),
        KeptPolicy.of(FIRM),
        CompanyPolicy(company_id=CompanyId("k1")).adopt(FIRM, at=NOON),
    ):
        await save(store, aggregate)
    async with store.reading() as uow:
        read = await uow.candidates.of(CandidateId("c1"))
        candidate = await uow.candidate_sides.get(CandidateId("c1"), as_of=DAY)
        job = await uow.job_sides.get(JobId("j1"))
    assert candidate is not None
    assert job is not None
    match = score(candidate, job, as_of=DAY, taxonomy=container.knowledge())
    await save(store, JobRanking(job_id=JobId("j1")).put(match, at=NOON))
    await save(store, CandidateRanking(candidate_id=CandidateId("c1")).put(match, at=NOON))
    await save(store, a_contest("t1"))
    await save(store, decided(a_contest("t2", subject=TITLE)))
    await save(store, some_views())
    await save(store, a_census())
    await save(store, a_shard())
    await save(store, RankingShard(id="7"))
    async with store.unit_of_work() as uow:
        assert await uow.receive(EventId("Candidate/c1/1/0"), by="WhenSomethingHappened")
        assert await uow.receive(EventId("Job/gone/1/0"), by="WhenSomethingHappened/j9")
        await uow.candidates.save(read.upload(a_resume("r2")))
        await uow.commit()
    first = await store.outbox.claim(now=NOON, lease=MINUTE, limit=100)
    by_id = {delivery.event_id: delivery for delivery in first}
    await store.outbox.park(by_id.pop(EventId("Candidate/c1/1/0")), reason="nobody\nknows")
    await store.outbox.postpone(by_id.pop(EventId("Job/j1/1/0")), until=NOON + MINUTE)
    await store.outbox.settle([by_id.pop(EventId("Account/a2/1/0"))])
    for delivery in by_id.values():
        await store.outbox.release(delivery)


async def records_of(store: Persistence) -> list[Record]:
    return [record async for record in store.archive.records()]


async def stream(items: Iterable[T]) -> AsyncIterator[T]:
    for item in items:
        yield item


async def contents_of(container: Container, records: Iterable[Record]) -> Contents:
    tally = Tally()
    async for _ in container.archive_format().count(stream(records), tally):
        pass
    return tally.contents()
