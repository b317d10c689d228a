"""The product on every cache: the same answers, sooner."""

import pytest
from attrs import evolve

from application.candidates.change_preferences import ChangePreferences
from application.candidates.upload_resume import UploadResume
from application.companies.create_company import CreateCompany
from application.jobs.edit_job import EditJob
from application.jobs.post_job import PostJob
from application.shared.actor import Actor, ForbiddenError
from application.shared.cache_keys import job_key, matches_key, profile_key
from application.skills.search_skills import SearchSkills
from domain.candidates.model import Preferences
from domain.jobs.errors import JobNotFoundError
from domain.jobs.model import JobStatus
from domain.shared.ids import AccountId, CandidateId, JobId
from domain.shared.values import RemotePolicy
from entrypoints.container.everything import Container
from entrypoints.worker.outbox_relay import build_relay

pytestmark = pytest.mark.every("cache")

ADA = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))
BOB = Actor(account_id=AccountId("bob"), roles=frozenset({"employer"}))
EVE = Actor(account_id=AccountId("eve"), roles=frozenset({"candidate", "employer"}))
RESUME = b"Ada Example\nPython Developer\nada@example.org\n\nSkills\nPython, SQL\n"
ADVERTISEMENT = "Job title: Python Developer\n\nRequirements\n- Python\n- SQL\n- Docker\n"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """See what is right, however busy this machine is."""
    monkeypatch.setattr("adapters.cache.redis.PATIENCE", 10.0)


async def relay(container: Container) -> None:
    """Let all events flow."""
    while await build_relay(container).drain():
        pass


async def post(container: Container) -> JobId:
    await container.create_company()(CreateCompany(name="Bob & Co"), actor=BOB)
    return await container.post_job()(PostJob(description=ADVERTISEMENT), actor=BOB)


async def test_who_changes_their_preferences_reads_them(container: Container) -> None:
    show = container.show_candidate()
    for remote in (RemotePolicy.REMOTE, RemotePolicy.HYBRID):
        wanted = Preferences(remote=(remote,))
        await container.change_preferences()(ChangePreferences(preferences=wanted), actor=ADA)
        assert [wanted, wanted] == [(await show(actor=ADA)).preferences for _ in range(2)]


async def test_who_changes_a_job_reads_it(container: Container) -> None:
    job_id, show = await post(container), container.show_job()
    before = await show(job_id, actor=BOB)
    terms = evolve(before.terms, title="Zoölogist")
    await container.edit_job()(EditJob(job_id=job_id, terms=terms), actor=BOB)
    assert "Zoölogist" == (await show(job_id, actor=BOB)).terms.title
    await container.publish_job()(job_id, actor=BOB)
    assert JobStatus.PUBLISHED == (await show(job_id, actor=ADA)).status
    await container.close_job()(job_id, actor=BOB)
    assert JobStatus.CLOSED == (await show(job_id, actor=BOB)).status


async def test_what_is_cached_is_shown_to_nobody_else(container: Container) -> None:
    job_id, show = await post(container), container.show_job()
    for _ in range(2):
        await show(job_id, actor=BOB)
        with pytest.raises(ForbiddenError):
            await show(job_id, actor=EVE)
    await container.publish_job()(job_id, actor=BOB)
    await show(job_id, actor=EVE)
    await container.close_job()(job_id, actor=BOB)
    with pytest.raises(ForbiddenError):
        await show(job_id, actor=EVE)
    with pytest.raises(ForbiddenError):
        await container.show_candidate()(actor=BOB)


async def test_what_is_not_there_is_not_remembered_as_missing(container: Container) -> None:
    for _ in range(2):
        with pytest.raises(JobNotFoundError):
            await container.show_job()(JobId("nowhere"), actor=BOB)


async def test_events_forget_what_reactions_changed(container: Container) -> None:
    """A reading and a ranking are saved by reactions, while people look at the old ones."""
    job_id = await post(container)
    await container.publish_job()(job_id, actor=BOB)
    await container.upload_resume()(UploadResume(data=RESUME), actor=ADA)
    assert () == (await container.show_candidate()(actor=ADA)).profile.skills
    assert () == await container.list_my_matches()(limit=20, actor=ADA)
    await relay(container)
    skills = (await container.show_candidate()(actor=ADA)).profile.skills
    assert {"Python", "SQL"} == {claim.name for claim in skills}
    (mine,) = await container.list_my_matches()(limit=20, actor=ADA)
    assert (job_id, "Bob & Co") == (mine.match.job_id, mine.job.company)
    assert (mine,) == await container.list_my_matches()(limit=100, actor=ADA)
    await container.close_job()(job_id, actor=BOB)
    await relay(container)
    assert () == await container.list_my_matches()(limit=20, actor=ADA)


async def test_skills_are_found_again(container: Container) -> None:
    found = [await container.search_skills()(SearchSkills(text="pyth")) for _ in range(2)]
    assert found[0] == found[1] != ()
    assert 1 == len(await container.search_skills()(SearchSkills(text="pyth", limit=1)))


async def test_searches_that_share_a_place_get_their_own_answers(
    container: Container, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_place = "application.skills.search_skills.skills_catalog_key"
    monkeypatch.setattr(one_place, lambda _: "skills_catalog:0")
    search = container.search_skills()
    for _ in range(2):
        for text in ("python", "sql"):
            assert text == (await search(SearchSkills(text=text)))[0].name.lower()


async def test_answers_come_from_the_cache(container: Container) -> None:
    job_id, cache, ada = await post(container), container.cache(), CandidateId("ada")
    await container.publish_job()(job_id, actor=BOB)
    await container.show_candidate()(actor=ADA)
    await container.list_my_matches()(limit=20, actor=ADA)
    for key in (job_key(job_id), profile_key(ada), matches_key(ada)):
        known = await cache.get(key)
        assert cache.keeps == (known is not None and known.value is not None)
