"""From two registrations to one explained match."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from entrypoints.cli.formats.receipt import read_receipt
from entrypoints.http.app import create
from tests.conftest import IN_PROCESS
from tests.e2e.http.described import Client
from tests.e2e.http.people import ADVERTISEMENT, PASSWORD, RESUME, Person, a_job, join

Relay = Callable[[], Awaitable[int]]


def spans(part: object) -> Iterator[dict[str, Any]]:
    """Find every span in an answer."""
    if isinstance(part, dict):
        if {"start", "end", "text"} == set(part):
            yield part
        for inner in part.values():
            yield from spans(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from spans(inner)


async def test_whoever_registers_can_log_in_and_see_who_they_are(client: Client) -> None:
    ada = await join(client, " Ada@Example.org ", "candidate")
    account = (await ada.get("/users/me")).json()
    assert ("ada@example.org", ["candidate"]) == (account["email"], account["roles"])


async def test_a_token_says_what_it_is_and_until_when_it_lasts(client: Client) -> None:
    await join(client, "ada@example.org", "candidate")
    answer = await client.post(
        "/api/v1/auth/login", json={"email": "ada@example.org", "password": PASSWORD}
    )
    token = answer.json()
    assert ("Bearer", "2026-01-01T01:00:00Z") == (token["token_type"], token["expires_at"])


async def test_an_uploaded_resume_is_accepted_first_and_read_later(
    ada: Person, relay: Relay
) -> None:
    accepted = await ada.upload()
    place = accepted.headers["location"].removeprefix("/api/v1")
    before = (await ada.get(place)).json()
    await relay()
    after = (await ada.get(place)).json()
    assert (202, "uploaded", "parsed") == (
        accepted.status_code,
        before["status"],
        after["status"],
    )
    assert accepted.json() == {"id": before["id"], "status": "uploaded"}
    assert ("text/plain", len(RESUME), None) == (
        after["media_type"],
        after["size"],
        after["failure"],
    )
    assert [after] == (await ada.get("/users/me/resumes")).json()["items"]


async def test_a_profile_is_empty_before_a_resume_was_read(ada: Person) -> None:
    profile = (await ada.get("/users/me/profile")).json()
    assert (None, [], None) == (profile["read_from"], profile["skills"], profile["headline"])


async def test_every_value_of_a_profile_stands_in_the_resume(ada: Person, relay: Relay) -> None:
    accepted = await ada.upload()
    await relay()
    profile = (await ada.get("/users/me/profile")).json()
    found = list(spans(profile))
    assert len(found) > 10
    assert [s["text"] for s in found] == [RESUME[s["start"] : s["end"]] for s in found]
    assert accepted.json()["id"] == profile["read_from"]
    assert "Ada Lovelace" == profile["personal"]["name"]["value"]
    assert "ada@example.org" == profile["personal"]["email"]["value"]
    assert {"Python", "PostgreSQL", "Docker", "Git"} <= {s["name"] for s in profile["skills"]}


async def test_preferences_are_kept_and_replaced_as_a_whole(ada: Person) -> None:
    wanted = {
        "salary": {"minimum": 60000, "maximum": 80000, "currency": "GBP", "period": "year"},
        "remote": ["remote", "hybrid"],
        "places": [{"city": "Berlin", "region": "", "country": "Germany"}],
        "moves": True,
        "permits": ["DE", "EU"],
        "titles": ["Data engineer"],
    }
    assert wanted == (await ada.put("/users/me/preferences", wanted)).json()
    assert wanted == (await ada.get("/users/me/preferences")).json()
    nothing: dict[str, object] = {
        "salary": None,
        "remote": [],
        "places": [],
        "moves": None,
        "permits": [],
        "titles": [],
    }
    assert nothing == (await ada.put("/users/me/preferences", {})).json()
    assert nothing == (await ada.get("/users/me/preferences")).json()


async def test_a_colleague_joins_by_an_invitation_for_their_address(
    client: Client, grace: Person
) -> None:
    company = (await grace.get("/companies/mine")).json()
    alan = await join(client, "alan@acme.example", "employer")
    invitation = await grace.post(
        f"/companies/{company['id']}/invitations", {"email": "Alan@acme.example"}
    )
    accepted = await alan.post(
        f"/companies/{company['id']}/members", {"invitation_id": invitation.json()["id"]}
    )
    assert (201, 204, b"") == (invitation.status_code, accepted.status_code, accepted.content)
    after = (await alan.get(f"/companies/{company['id']}")).json()
    assert ["owner", "recruiter"] == [member["role"] for member in after["members"]]
    assert [] == after["invitations"]
    assert after == (await alan.get("/companies/mine")).json()


async def test_a_draft_proposes_terms_with_the_words_that_they_come_from(grace: Person) -> None:
    draft = (await grace.post("/jobs", {"description": ADVERTISEMENT})).json()
    requirements = draft["terms"]["requirements"]
    assert ("draft", "Senior Python Developer") == (draft["status"], draft["terms"]["title"])
    assert {"Python": "must", "PostgreSQL": "must", "machine learning": "nice"} == {
        r["name"]: r["kind"] for r in requirements
    }
    for span in (r["span"] for r in requirements):
        assert span["text"] == ADVERTISEMENT[span["start"] : span["end"]]


async def test_a_draft_can_be_sent_back_as_it_was_shown(grace: Person) -> None:
    draft = (await grace.post("/jobs", {"description": ADVERTISEMENT})).json()
    assert draft == (await grace.put(f"/jobs/{draft['id']}", draft["terms"])).json()


async def test_terms_are_edited_before_a_job_is_published(grace: Person) -> None:
    draft = (await grace.post("/jobs", {"description": ADVERTISEMENT})).json()
    terms = {
        "title": "Lead Developer",
        "requirements": [{"skill_id": draft["terms"]["requirements"][0]["skill_id"], "level": 4}],
        "seniority": "lead",
        "min_years": 5,
        "place": {"city": "London"},
        "remote": "hybrid",
        "salary": {"minimum": 1, "maximum": 2, "currency": "GBP"},
    }
    edited = (await grace.put(f"/jobs/{draft['id']}", terms)).json()
    published = (await grace.post(f"/jobs/{draft['id']}/publish")).json()
    requirement = edited["terms"]["requirements"][0]
    assert draft["terms"]["requirements"][0]["span"] == requirement["span"]
    assert ("must", 4, "lead") == (
        requirement["kind"],
        requirement["level"],
        edited["terms"]["seniority"],
    )
    assert ("published", edited["terms"]) == (published["status"], published["terms"])


async def test_jobs_are_listed_a_page_at_a_time(ada: Person, grace: Person) -> None:
    ids = [(await a_job(grace))["id"] for _ in range(3)]
    await grace.post("/jobs", {"description": "A draft for nobody's eyes"})
    first = (await ada.get("/jobs?limit=2")).json()
    second = (await ada.get(f"/jobs?limit=2&after={first['next_after']}")).json()
    assert ids == [job["id"] for job in first["items"] + second["items"]]
    assert second["next_after"] is None
    assert 4 == len((await grace.get("/jobs?mine=true")).json()["items"])


async def test_the_job_and_the_candidate_find_each_other_with_one_score(
    ada: Person, grace: Person, match_id: str
) -> None:
    (mine,) = (await ada.get("/matches")).json()["items"]
    (theirs,) = (await grace.get(f"/jobs/{mine['job']['id']}/matches")).json()["items"]
    assert mine["score"] > 50
    assert (match_id, match_id) == (mine["id"], theirs["id"])
    assert (mine["score"], mine["confidence"]) == (theirs["score"], theirs["confidence"])
    assert ("Senior Python Developer", "Company of grace@acme.example") == (
        mine["job"]["title"],
        mine["job"]["company"],
    )


async def test_a_match_explains_itself_to_the_last_hundredth(ada: Person, match_id: str) -> None:
    match = (await ada.get(f"/matches/{match_id}")).json()
    components = match["components"]
    assert round(match["score"] * 100) == sum(round(c["contribution"] * 100) for c in components)
    assert 10_000 == sum(round(c["weight"] * 100) for c in components)
    assert all(c["evidence"] for c in components)
    assert {"Python", "PostgreSQL"} == {fit["name"] for fit in match["skills"]["matched"]}
    assert ["machine learning"] == [fit["name"] for fit in match["skills"]["missing"]]
    assert "Add machine learning" == match["advice"][0]["change"]
    assert match["advice"][0]["delta"] > 0
    assert ("2026-01-01", match["score"], 64) == (
        match["receipt"]["as_of"],
        match["receipt"]["score"],
        len(match["receipt"]["digest"]),
    )


async def test_the_command_line_reads_the_receipt_of_an_explanation(
    ada: Person, match_id: str
) -> None:
    answer = await ada.get(f"/matches/{match_id}")
    receipt = read_receipt(answer.content)
    assert answer.json()["receipt"]["digest"] == receipt.digest
    assert round(answer.json()["score"] * 100) == receipt.score


async def test_both_sides_read_the_same_explanation(
    ada: Person, grace: Person, match_id: str
) -> None:
    mine = (await ada.get(f"/matches/{match_id}")).json()
    theirs = (await grace.get(f"/matches/{match_id}")).json()
    said_to_each = ("summary", "advice")
    assert all(mine[part] != theirs[part] for part in said_to_each)
    assert {**mine, **dict.fromkeys(said_to_each)} == {**theirs, **dict.fromkeys(said_to_each)}


async def test_a_closed_job_leaves_the_ranking(
    ada: Person, grace: Person, relay: Relay, match_id: str
) -> None:
    job_id = match_id.partition("~")[0]
    closed = await grace.post(f"/jobs/{job_id}/close")
    await relay()
    assert "closed" == closed.json()["status"]
    assert [] == (await ada.get("/matches")).json()["items"]


async def test_skills_are_found_without_an_account_and_name_their_sources(client: Client) -> None:
    found = (await client.get("/api/v1/skills", params={"q": "pyth", "limit": 1})).json()
    (python,) = found["items"]
    assert "Python" == python["name"]
    one = (await client.get(f"/api/v1/skills/{python['id']}")).json()
    assert {"skill": python, "attribution": found["attribution"]} == one
    assert found["attribution"]


async def test_it_starts_from_the_environment_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in IN_PROCESS.items():
        monkeypatch.setenv(name, value)
    async with AsyncTestClient(create()) as client:
        assert 200 == (await client.get("/ready")).status_code


@pytest.mark.parametrize("path", ["/health", "/ready", "/api/v1/health", "/api/v1/ready"])
async def test_the_service_says_that_it_lives(client: Client, path: str) -> None:
    assert {"status": "ok", "version": "0.1.0"} == (await client.get(path)).json()
