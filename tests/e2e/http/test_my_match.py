"""Any published job explains itself to a candidate, ranked or not."""

from collections.abc import Awaitable, Callable

import pytest

from tests.e2e.http.people import Person, a_job

Relay = Callable[[], Awaitable[int]]


async def test_a_job_is_explained_before_any_ranking_has_it(
    ada: Person, grace: Person, relay: Relay
) -> None:
    await ada.upload()
    await relay()
    job_id = (await a_job(grace))["id"]
    assert [] == (await ada.get("/matches")).json()["items"]
    asked = (await ada.get(f"/jobs/{job_id}/match")).json()
    assert asked["job"]["id"] == job_id
    parts = sum(part["contribution"] for part in asked["components"])
    assert asked["score"] == pytest.approx(parts)  # hundredths, as floats
    await relay()
    ranked = (await ada.get(f"/matches/{asked['id']}")).json()
    assert ranked == (await ada.get(f"/jobs/{job_id}/match")).json()
    assert ranked["receipt"]["digest"] == asked["receipt"]["digest"]


async def test_of_what_is_not_there_nothing_is_explained(ada: Person, grace: Person) -> None:
    job_id = (await a_job(grace))["id"]
    assert 404 == (await ada.get(f"/jobs/{job_id}/match")).status_code, "no résumé was read"
    assert 404 == (await ada.get("/jobs/nothing/match")).status_code
    assert 403 == (await grace.get(f"/jobs/{job_id}/match")).status_code
