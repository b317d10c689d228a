"""What a company does about its policy, and what could go wrong meanwhile."""

import pytest
from attrs import evolve

from application.matching.adopt_policy import AdoptPolicy
from application.matching.preview_policy import SHOWN, PreviewPolicy
from application.shared.actor import Actor
from domain.candidates.profile import Profile
from domain.jobs.events import JobPosted
from domain.matching.company_policy import KeptPolicy
from domain.matching.errors import PolicyRefusedError
from domain.matching.own_policy import policy_changes, policy_figures
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.events import EventId
from domain.shared.ids import AccountId, CompanyId, JobId
from entrypoints.container.everything import Container
from tests.archives import save
from tests.factories import FIRM, NOON, a_company, a_job, a_read_candidate

ACME, OTHER = CompanyId("k1"), CompanyId("k2")
ADOPT = AdoptPolicy(company_id=ACME, changes=policy_changes(FIRM))
OWNER = Actor(account_id=AccountId("a1"), roles=frozenset({"employer"}))


@pytest.fixture
async def made(in_process: Container) -> Container:
    await save(in_process.persistence(), a_company("k1", owner="a1"))
    await save(in_process.persistence(), a_company("k2", owner="a2"))
    return in_process


async def test_companies_that_say_the_same_share_what_is_kept(made: Container) -> None:
    second = evolve(OWNER, account_id=AccountId("a2"))
    one = await made.adopt_policy()(ADOPT, actor=OWNER)
    other = await made.adopt_policy()(evolve(ADOPT, company_id=OTHER), actor=second)
    assert FIRM.version == one.policy.version == other.policy.version
    async with made.persistence().reading() as uow:
        kept = await uow.kept_policies.find(FIRM.version)
    assert kept
    assert 1 == kept.version


async def test_a_version_never_comes_to_mean_something_else(made: Container) -> None:
    forged = KeptPolicy(id=FIRM.version, figures=policy_figures(DEFAULT_POLICY))
    await save(made.persistence(), forged)
    with pytest.raises(PolicyRefusedError, match="Another policy has the version"):
        await made.adopt_policy()(ADOPT, actor=OWNER)
    async with made.persistence().reading() as uow:
        assert (await uow.company_policies.of(ACME)).own is None


async def test_a_preview_shows_the_first_of_either_ranking(made: Container) -> None:
    many = SHOWN + 5
    for n in range(many):
        candidate = a_read_candidate(f"c{n:02d}")
        known = candidate.profile if n % 2 else Profile()
        await save(made.persistence(), evolve(candidate, profile=known))
    await save(made.persistence(), a_job("j1"))
    posted = JobPosted(job_id=JobId("j1"), company_id=ACME, occurred_at=NOON)
    await made.when_job_changed_rank_candidates()(posted, EventId("Job/j1/1/0"))
    query = PreviewPolicy(company_id=ACME, job_id=JobId("j1"), changes=policy_changes(FIRM))
    preview = await made.preview_policy()(query, actor=OWNER)
    assert (many, FIRM.version) == (preview.looked_at, preview.after)
    before = [moved.place_before for moved in preview.moved]
    after = sorted(moved.place_after for moved in preview.moved)
    assert list(range(1, SHOWN + 1)) == before[:SHOWN] == after[:SHOWN]
    assert all(moved.after.receipt.policy == FIRM.version for moved in preview.moved)
