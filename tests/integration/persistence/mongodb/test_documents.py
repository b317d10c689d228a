"""What stands in the database, and how much of it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve

from adapters.persistence.mongodb import MongoPersistence
from adapters.persistence.mongodb.errors import AggregateTooLargeError
from adapters.persistence.mongodb.transaction import MOST_WAITING
from application.ports.lifecycle import UnavailableError
from domain.candidates.model import Preferences
from domain.matching.ranking import CandidateRanking
from domain.shared.ids import AccountId, CandidateId, JobId
from domain.shared.values import RemotePolicy
from tests.factories import NOON, a_candidate, a_job, a_read_candidate, an_account
from tests.integration.persistence.mongodb.stores import C1, Documents, handle, opened, save

MINUTE = timedelta(minutes=1)


async def test_collections_bear_the_names_that_others_know(
    store: MongoPersistence, documents: Documents
) -> None:
    assert {
        "accounts",
        "companies",
        "company_policies",
        "contests",
        "declarations",
        "inbox",
        "job_fit_analyses",
        "job_rankings",
        "jobs",
        "match_policies",
        "match_views",
        "ranking_shards",
        "skill_censuses",
        "user_profiles",
    } == set(await documents.list_collection_names())


async def test_a_user_profile_has_preferences_and_statistics(
    store: MongoPersistence, documents: Documents
) -> None:
    wish = Preferences(remote=(RemotePolicy.REMOTE,))
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_read_candidate().prefer(wish, at=NOON))
        await uow.commit()
    found = await documents.user_profiles.find_one({"_id": "c1"})
    assert found is not None
    assert ["remote"] == found["preferences"]["remote"]
    assert {
        "resumes": 1,
        "skills": 1,
        "experiences": 1,
        "education": 0,
        "months_of_experience": 75,
    } == found["statistics"]


async def test_statistics_are_never_read_back(
    store: MongoPersistence, documents: Documents
) -> None:
    await save(store)
    await documents.user_profiles.update_one({"_id": "c1"}, {"$set": {"statistics": "nonsense"}})
    async with store.reading() as uow:
        assert a_candidate().stored() == await uow.candidates.of(C1)


async def test_a_ranking_of_jobs_is_a_job_fit_analysis(
    store: MongoPersistence, documents: Documents
) -> None:
    async with store.unit_of_work() as uow:
        await uow.candidate_rankings.save(CandidateRanking(candidate_id=C1))
        await uow.commit()
    assert 1 == await documents.job_fit_analyses.count_documents({"_id": "c1", "version": 1})


async def test_two_aggregates_in_one_unit_of_work_are_a_mistake(store: MongoPersistence) -> None:
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_candidate("c1"))
        with pytest.raises(RuntimeError, match="one aggregate"):
            await uow.candidates.save(a_candidate("c2"))


async def test_what_was_saved_here_is_found_by_every_query(store: MongoPersistence) -> None:
    async with store.unit_of_work() as uow:
        await uow.accounts.save(an_account("a1", email="old@example.org"))
        await uow.commit()
    async with store.unit_of_work() as uow:
        account = evolve(await uow.accounts.get(AccountId("a1")), email="new@example.org")
        saved = await uow.accounts.save(account)
        assert saved == await uow.accounts.by_email("new@example.org")
        assert await uow.accounts.by_email("old@example.org") is None
    for id in ("j1", "j3"):
        async with store.unit_of_work() as uow:
            await uow.jobs.save(a_job(id))
            await uow.commit()
    async with store.unit_of_work() as uow:
        await uow.jobs.save(a_job("j2"))
        first = await uow.jobs.published(after=None, limit=2)
        rest = await uow.jobs.published(after=JobId("j2"), limit=2)
    assert (["j1", "j2"], "j2") == ([job.id for job in first.items], first.next_after)
    assert (["j3"], None) == ([job.id for job in rest.items], rest.next_after)


async def test_opening_makes_indexes_for_what_is_unique_and_what_expires(
    store: MongoPersistence, documents: Documents
) -> None:
    async def indexes(collection: str) -> dict[str, Any]:
        return dict(await documents[collection].index_information())

    assert (await indexes("accounts"))["email"]["unique"]
    assert (await indexes("companies"))["member"]["unique"]
    assert (await indexes("job_rankings"))["received"]["unique"]
    assert 0 == (await indexes("inbox"))["expired"]["expireAfterSeconds"]


async def test_many_that_start_at_once_make_them_once(url: str) -> None:
    async def start(n: int) -> None:
        async with opened(url) as store:
            await save(store, f"c{n}")

    await asyncio.gather(*(start(n) for n in range(6)))
    async with opened(url) as store, store.reading() as uow:
        for n in range(6):
            assert 1 == (await uow.candidates.of(CandidateId(f"c{n}"))).version


async def test_who_produces_events_that_nobody_relays_is_stopped(
    store: MongoPersistence, documents: Documents
) -> None:
    await save(store)
    found = await documents.user_profiles.find_one({"_id": "c1"})
    assert found is not None
    crowd = [found["outbox"][0]] * MOST_WAITING
    await documents.user_profiles.update_one({"_id": "c1"}, {"$set": {"outbox": crowd}})
    with pytest.raises(UnavailableError, match="Candidate/c1 wait or are parked"):
        await handle(store, "e1")
    await documents.user_profiles.update_one({"_id": "c1"}, {"$set": {"outbox": crowd[1:]}})
    assert await handle(store, "e1")


async def test_what_is_too_large_for_a_document_is_said(store: MongoPersistence) -> None:
    huge = evolve(a_job(), description="x" * 17 * 1024 * 1024)
    with pytest.raises(AggregateTooLargeError):
        async with store.unit_of_work() as uow:
            await uow.jobs.save(huge)
            await uow.commit()
    async with store.unit_of_work() as uow:
        saved = await uow.jobs.save(a_job())
        await uow.commit()
    with pytest.raises(AggregateTooLargeError):
        async with store.unit_of_work() as uow:
            await uow.jobs.save(evolve(saved, description=huge.description))
            await uow.commit()
