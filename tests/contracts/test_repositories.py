"""The promises of each context's repositories and query ports."""

from collections.abc import Awaitable, Callable
from datetime import date
from traceback import format_exception

import pytest
from attrs import evolve

from application.ports.unit_of_work import ConflictError
from domain.candidates.model import Preferences
from domain.companies.errors import CompanyNotFoundError
from domain.identity.errors import AccountNotFoundError
from domain.identity.model import Role
from domain.jobs.errors import JobNotFoundError
from domain.matching.ranked import Outline
from domain.matching.ranking import CandidateRanking, JobRanking
from domain.matching.scoring import score
from domain.shared.ids import AccountId, CandidateId, CompanyId, InvitationId, JobId
from domain.shared.values import Place, RemotePolicy, SalaryRange, Seniority
from entrypoints.container.backends import AnyUnitOfWork, Persistence
from entrypoints.container.everything import Container
from tests.factories import (
    NOON,
    PYTHON,
    a_candidate,
    a_company,
    a_corrected_candidate,
    a_job,
    a_read_candidate,
    an_account,
    an_attachment,
)

pytestmark = pytest.mark.every("persistence")
DAY = date(2026, 5, 1)
Save = Callable[[AnyUnitOfWork], Awaitable[object]]


@pytest.fixture
def store(container: Container) -> Persistence:
    return container.persistence()


async def _commit(store: Persistence, *saves: Save) -> None:
    for save in saves:
        async with store.unit_of_work() as uow:
            await save(uow)
            await uow.commit()


async def test_an_account_is_found_by_id_and_address(store: Persistence) -> None:
    account = an_account().grant(Role.ADMINISTRATOR)
    await _commit(store, lambda uow: uow.accounts.save(account))
    async with store.reading() as uow:
        found = await uow.accounts.get(account.id)
        assert account.stored() == found == await uow.accounts.by_email("a1@example.org")
        assert "a1@example.org" == await uow.account_emails.email_of(account.id)


async def test_nobody_is_found_who_does_not_exist(store: Persistence) -> None:
    async with store.reading() as uow:
        assert await uow.accounts.by_email("a1@example.org") is None
        assert await uow.account_emails.email_of(AccountId("a1")) is None
        with pytest.raises(AccountNotFoundError):
            await uow.accounts.get(AccountId("a1"))


async def test_no_two_accounts_share_an_address(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.accounts.save(an_account("a1", email="x@example.org")))
    with pytest.raises(ConflictError):
        await _commit(store, lambda uow: uow.accounts.save(an_account("a2", email="x@example.org")))


async def test_nobody_takes_the_address_of_another_later(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.accounts.save(an_account("a1", email="x@example.org")))
    second = an_account("a2", email="y@example.org")
    await _commit(store, lambda uow: uow.accounts.save(second))
    greedy = evolve(second.stored(), email="x@example.org")
    with pytest.raises(ConflictError) as refused:
        await _commit(store, lambda uow: uow.accounts.save(greedy))
    assert "x@example.org" not in "".join(format_exception(refused.value))
    async with store.reading() as uow:
        assert "y@example.org" == await uow.account_emails.email_of(AccountId("a2"))


async def test_a_company_is_found_by_id_and_member(store: Persistence) -> None:
    company = a_company().invite(id=InvitationId("i1"), email="b@example.org", at=NOON)
    await _commit(store, lambda uow: uow.companies.save(company))
    joined = company.stored().join(
        invitation_id=InvitationId("i1"), account_id=AccountId("a0"), email="b@example.org", at=NOON
    )
    await _commit(store, lambda uow: uow.companies.save(joined))
    async with store.reading() as uow:
        found = await uow.companies.get(company.id)
        assert joined.stored() == found == await uow.companies.of_member(AccountId("a0"))
        assert found == await uow.companies.of_member(AccountId("a1"))
        assert company.id == await uow.employers.company_of(AccountId("a0"))
        assert company.id == await uow.recruiters.company_of(AccountId("a0"))
        assert company.name == await uow.employers.name_of(company.id)


async def test_an_open_invitation_is_kept(store: Persistence) -> None:
    company = a_company().invite(id=InvitationId("i1"), email="b@example.org", at=NOON)
    await _commit(store, lambda uow: uow.companies.save(company))
    async with store.reading() as uow:
        assert company.invitations == (await uow.companies.get(company.id)).invitations


async def test_nobody_belongs_to_two_companies(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.companies.save(a_company("k1")))
    with pytest.raises(ConflictError):
        await _commit(store, lambda uow: uow.companies.save(a_company("k2")))


async def test_an_unknown_company_has_no_members(store: Persistence) -> None:
    async with store.reading() as uow:
        assert await uow.companies.of_member(AccountId("a1")) is None
        assert await uow.employers.company_of(AccountId("a1")) is None
        assert await uow.employers.name_of(CompanyId("k1")) is None
        with pytest.raises(CompanyNotFoundError):
            await uow.companies.get(CompanyId("k1"))


async def test_a_candidate_comes_back_with_everything(store: Persistence) -> None:
    preferences = Preferences(
        salary=SalaryRange(minimum=50_000, maximum=60_000, currency="EUR"),
        remote=(RemotePolicy.REMOTE, RemotePolicy.HYBRID),
        places=(Place(city="Köln", country="Germany"),),
    )
    candidate = a_corrected_candidate().prefer(preferences, at=NOON)
    await _commit(store, lambda uow: uow.candidates.save(candidate))
    async with store.reading() as uow:
        assert candidate.stored() == await uow.candidates.of(candidate.id)


async def test_a_job_comes_back_with_everything(store: Persistence) -> None:
    job = a_job().attach(an_attachment("1")).attach(an_attachment("2")).close(at=NOON)
    await _commit(store, lambda uow: uow.jobs.save(job))
    async with store.reading() as uow:
        assert job.stored() == await uow.jobs.get(job.id)
        with pytest.raises(JobNotFoundError):
            await uow.jobs.get(JobId("j2"))


async def test_jobs_are_paged_by_id_to_the_end(store: Persistence) -> None:
    for id, company, publish in (
        ("j3", "k1", True),
        ("j1", "k1", True),
        ("j2", "k1", False),
        ("j4", "k2", True),
    ):
        job = a_job(id, company=company, publish=publish)
        await _commit(store, lambda uow, job=job: uow.jobs.save(job))  # type: ignore[misc] # binds now
    async with store.reading() as uow:
        first = await uow.jobs.published(after=None, limit=2)
        rest = await uow.jobs.published(after=JobId("j3"), limit=2)
        mine = await uow.jobs.of_company(CompanyId("k1"), after=None, limit=10)
        whole = await uow.jobs.of_company(CompanyId("k1"), after=None, limit=3)
    assert (["j1", "j3"], "j3") == ([j.id for j in first.items], first.next_after)
    assert (["j4"], None) == ([j.id for j in rest.items], rest.next_after)
    assert (["j1", "j2", "j3"], None) == ([j.id for j in mine.items], mine.next_after)
    assert (mine.items, None) == (whole.items, whole.next_after)


async def test_matching_sees_a_candidate_once_read_and_in_its_own_words(
    store: Persistence,
) -> None:
    await _commit(
        store,
        lambda uow: uow.candidates.save(a_read_candidate("c1")),
        lambda uow: uow.candidates.save(a_candidate("c2")),
        lambda uow: uow.candidates.save(a_read_candidate("c3")),
    )
    async with store.reading() as uow:
        side = await uow.candidate_sides.get(CandidateId("c1"), as_of=DAY)
        assert await uow.candidate_sides.get(CandidateId("c2"), as_of=DAY) is None
        first = await uow.candidate_sides.page(as_of=DAY, after=None, limit=1)
        second = await uow.candidate_sides.page(as_of=DAY, after=CandidateId("c1"), limit=1)
    assert side is not None
    assert ("Python Developer", "Zoölogist") == side.titles
    assert [(PYTHON, 75)] == [(s.skill_id, s.months) for s in side.skills]
    assert (75, Seniority.SENIOR) == (side.months_of_work, side.seniority)
    assert ((side,), "c1") == (first.items, first.next_after)
    assert (["c3"], None) == ([c.candidate_id for c in second.items], second.next_after)


async def test_matching_counts_to_the_day_it_asks_for(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.candidates.save(a_read_candidate()))
    async with store.reading() as uow:
        side = await uow.candidate_sides.get(CandidateId("c1"), as_of=date(2020, 4, 30))
    assert side is not None
    assert 2 == side.months_of_work


async def test_matching_sees_published_jobs_alone(store: Persistence) -> None:
    await _commit(
        store,
        lambda uow: uow.jobs.save(a_job("j1")),
        lambda uow: uow.jobs.save(a_job("j2", publish=False)),
        lambda uow: uow.jobs.save(a_job("j3").close(at=NOON)),
    )
    async with store.reading() as uow:
        side = await uow.job_sides.get(JobId("j1"))
        assert await uow.job_sides.get(JobId("j2")) is None
        page = await uow.job_sides.page(after=None, limit=5)
        assert CompanyId("k1") == await uow.recruiters.company_of_job(JobId("j2"))
        assert await uow.recruiters.company_of_job(JobId("j9")) is None
    assert side is not None
    assert [("Python", True, 3), ("SQL", False, None)] == sorted(
        (r.name, r.must, r.level) for r in side.requirements
    )
    assert ((side,), None) == (page.items, page.next_after)


async def test_matching_loads_again_what_has_another_version(store: Persistence) -> None:
    await _commit(
        store,
        lambda uow: uow.candidates.save(a_read_candidate("c1")),
        lambda uow: uow.candidates.save(a_candidate("c2")),
        lambda uow: uow.jobs.save(a_job("j1")),
        lambda uow: uow.jobs.save(a_job("j2", publish=False)),
    )
    async with store.reading() as uow:
        assert {"c1": 1} == await uow.candidate_sides.versions()
        assert {"j1": 1} == await uow.job_sides.versions()
        candidate = await uow.candidates.of(CandidateId("c1"))
        job = await uow.jobs.get(JobId("j1"))
    await _commit(
        store,
        lambda uow: uow.candidates.save(candidate.prefer(Preferences(moves=True), at=NOON)),
        lambda uow: uow.jobs.save(job.close(at=NOON)),
    )
    asked = [CandidateId(id) for id in ("c2", "c1", "c9", "c1")]
    async with store.reading() as uow:
        assert {"c1": 2} == await uow.candidate_sides.versions()
        assert {} == await uow.job_sides.versions()
        found = await uow.candidate_sides.of(asked, as_of=DAY)
        assert found == {"c1": await uow.candidate_sides.get(CandidateId("c1"), as_of=DAY)}
        assert {} == await uow.job_sides.of([JobId("j1"), JobId("j2")])
    assert found[CandidateId("c1")].moves


async def test_what_this_transaction_saved_has_its_new_version_there(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.candidates.save(a_read_candidate("c1")))
    async with store.unit_of_work() as uow:
        candidate = await uow.candidates.of(CandidateId("c1"))
        await uow.candidates.save(candidate.prefer(Preferences(moves=True), at=NOON))
        assert {"c1": 2} == await uow.candidate_sides.versions()
        found = await uow.candidate_sides.of([CandidateId("c1")], as_of=DAY)
    assert found[CandidateId("c1")].moves


async def test_more_sides_than_a_statement_takes_are_found(store: Persistence) -> None:
    await _commit(store, lambda uow: uow.jobs.save(a_job("j1")))
    asked = [JobId(f"j{number}") for number in range(1_200)]
    async with store.reading() as uow:
        assert ["j1"] == list(await uow.job_sides.of(asked))


async def test_what_a_closed_job_asked_for_is_still_known(store: Persistence) -> None:
    await _commit(
        store, lambda uow: uow.jobs.save(a_job("j1")), lambda uow: uow.jobs.save(a_job("j2"))
    )
    async with store.reading() as uow:
        closed = (await uow.jobs.get(JobId("j2"))).close(at=NOON)
    await _commit(store, lambda uow: uow.jobs.save(closed))
    async with store.reading() as uow:
        assert await uow.job_sides.known(JobId("j1")) == await uow.job_sides.get(JobId("j1"))
        known = await uow.job_sides.known(JobId("j2"))
        assert await uow.job_sides.get(JobId("j2")) is None
        assert await uow.job_sides.known(JobId("j3")) is None
    assert known is not None
    assert (JobId("j2"), closed.terms.title) == (known.job_id, known.title)


async def test_a_job_is_shown_with_its_company(store: Persistence) -> None:
    await _commit(
        store,
        lambda uow: uow.companies.save(a_company()),
        lambda uow: uow.jobs.save(a_job("j1")),
    )
    async with store.reading() as uow:
        job = await uow.jobs.get(JobId("j1"))
        cards = await uow.job_cards.of([JobId("j1"), JobId("j2")])
    assert {"j1": ("Python Developer", "Ørsted & 李", "Lima", True)} == {
        id: (card.title, card.company, card.place and card.place.city, card.published)
        for id, card in cards.items()
    }
    await _commit(store, lambda uow: uow.jobs.save(job.close(at=NOON)))
    async with store.reading() as uow:
        assert not (await uow.job_cards.of([JobId("j1")]))[JobId("j1")].published


async def test_rankings_come_back_with_every_figure(
    store: Persistence, container: Container
) -> None:
    await _commit(
        store,
        lambda uow: uow.candidates.save(a_read_candidate()),
        lambda uow: uow.jobs.save(a_job()),
    )
    async with store.reading() as uow:
        candidate = await uow.candidate_sides.get(CandidateId("c1"), as_of=DAY)
        job = await uow.job_sides.get(JobId("j1"))
        empty = await uow.job_rankings.of(JobId("j1"))
        assert JobRanking(job_id=JobId("j1")) == empty
        assert CandidateRanking(candidate_id=CandidateId("c1")) == (
            await uow.candidate_rankings.of(CandidateId("c1"))
        )
    assert candidate is not None
    assert job is not None
    match = score(candidate, job, as_of=DAY, taxonomy=container.knowledge())
    for_job = empty.put(match, at=NOON)
    for_candidate = CandidateRanking(candidate_id=CandidateId("c1")).put(match, at=NOON)
    await _commit(
        store,
        lambda uow: uow.job_rankings.save(for_job),
        lambda uow: uow.candidate_rankings.save(for_candidate),
    )
    async with store.reading() as uow:
        assert for_job.stored() == await uow.job_rankings.of(JobId("j1"))
        assert (Outline.of(match),) == await uow.job_rankings.outline(JobId("j1"))
        assert (Outline.of(match),) == await uow.candidate_rankings.outline(CandidateId("c1"))
        assert () == await uow.job_rankings.outline(JobId("j2"))
        assert () == await uow.candidate_rankings.outline(CandidateId("c2"))
        assert for_candidate.stored() == await uow.candidate_rankings.of(CandidateId("c1"))
    assert evolve(for_job, version=1, events=()) == for_job.stored()
