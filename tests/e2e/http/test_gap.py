"""What a candidate lacks."""

from collections.abc import Awaitable, Callable

from tests.e2e.http.described import Client
from tests.e2e.http.people import RESUME, Person, join

Relay = Callable[[], Awaitable[int]]


async def test_a_candidate_sees_what_a_job_asks_that_they_lack(ada: Person, match_id: str) -> None:
    explained = (await ada.get(f"/matches/{match_id}")).json()
    gap = (await ada.get(f"/users/me/gap/job?id={explained['job']['id']}")).json()
    assert gap["held"]
    for name, other in (("matched", "held"), ("partial", "partial"), ("missing", "missing")):
        ids = [s["id"] for s in explained["skills"][name]]
        assert ids == [s["fit"]["id"] for s in gap[other]]
    assert all(step["unlocks"] in (0, 1) for step in gap["steps"])  # one job is open
    for skill in gap["held"]:
        assert all(RESUME[e["start"] : e["end"]] == e["text"] for e in skill["evidence"])


async def test_a_job_that_nobody_published_is_not_found(ada: Person) -> None:
    assert 404 == (await ada.get("/users/me/gap/job?id=nothing")).status_code


async def test_an_occupation_that_nobody_described_is_not_found(ada: Person, relay: Relay) -> None:
    await ada.upload()
    await relay()
    answer = await ada.get("/users/me/gap/occupation?title=dragon tamer")
    assert 404 == answer.status_code


async def test_before_a_resume_was_read_there_is_nothing_to_compare(ada: Person) -> None:
    answer = await ada.get("/users/me/gap/occupation?title=software developer")
    assert 422 == answer.status_code


async def test_an_employer_has_no_gap(client: Client) -> None:
    eve = await join(client, "eve@example.org", "employer")
    answer = await eve.get("/users/me/gap/occupation?title=software developer")
    assert 403 == answer.status_code
