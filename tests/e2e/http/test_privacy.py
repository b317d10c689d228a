"""Who may see what."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from tests.e2e.http.described import Client
from tests.e2e.http.people import ADVERTISEMENT, PASSWORD, Person, a_job, an_employer, join

Relay = Callable[[], Awaitable[int]]

PERSONAL = ("lovelace", "ada@", "example.org", "7946", "resumes/")


async def test_an_employer_never_reads_who_a_candidate_is(
    ada: Person, grace: Person, match_id: str
) -> None:
    job_id = match_id.partition("~")[0]
    account_id = (await ada.get("/users/me")).json()["id"]
    for path in (
        f"/jobs/{job_id}/matches",
        f"/matches/{match_id}",
        f"/jobs/{job_id}",
        "/jobs",
        "/jobs?mine=true",
        "/companies/mine",
        "/users/me",
    ):
        answer = await grace.get(path)
        assert 200 == answer.status_code
        hidden = (*PERSONAL, account_id.lower())
        assert [] == [word for word in hidden if word in answer.text.lower()], path


async def test_an_employer_is_refused_without_a_word_about_the_candidate(
    ada: Person, grace: Person, match_id: str
) -> None:
    job_id = match_id.partition("~")[0]
    account_id = (await ada.get("/users/me")).json()["id"]
    answer = await grace.get(f"/matches/{job_id}~{account_id}")
    assert (404, "/problems/match-not-found") == (answer.status_code, answer.json()["type"])


async def test_a_candidate_has_one_pseudonym_wherever_a_match_is_shown(
    grace: Person, match_id: str
) -> None:
    job_id, _, digest = match_id.partition("~")
    (listed,) = (await grace.get(f"/jobs/{job_id}/matches")).json()["items"]
    shown = (await grace.get(f"/matches/{match_id}")).json()
    name = f"Candidate {digest[:4]}-{digest[4:8]}".upper()
    assert [name, name] == [listed["candidate"].upper(), shown["candidate"].upper()]


async def test_a_candidate_has_another_pseudonym_for_another_job(
    grace: Person, relay: Relay, match_id: str
) -> None:
    other_id = (await a_job(grace))["id"]
    await relay()
    (one,) = (await grace.get(f"/jobs/{match_id.partition('~')[0]}/matches")).json()["items"]
    (other,) = (await grace.get(f"/jobs/{other_id}/matches")).json()["items"]
    assert one["score"] == other["score"]
    assert one["candidate"] != other["candidate"]


@pytest.mark.parametrize("path", ["/users/me/resumes", "/users/me/profile", "/matches"])
async def test_an_employer_has_no_data_of_a_candidate(grace: Person, path: str) -> None:
    assert 403 == (await grace.get(path)).status_code


async def test_another_candidate_sees_neither_match_nor_ranking(
    client: Client, match_id: str
) -> None:
    eve = await join(client, "eve@example.org", "candidate")
    job_id = match_id.partition("~")[0]
    assert 403 == (await eve.get(f"/matches/{match_id}")).status_code
    assert 403 == (await eve.get(f"/jobs/{job_id}/matches")).status_code
    assert [] == (await eve.get("/matches")).json()["items"]


async def test_another_company_sees_neither_match_nor_ranking(
    client: Client, match_id: str
) -> None:
    mallory = await an_employer(client, "mallory@rival.example")
    job_id = match_id.partition("~")[0]
    assert 403 == (await mallory.get(f"/matches/{match_id}")).status_code
    assert 403 == (await mallory.get(f"/jobs/{job_id}/matches")).status_code


async def test_another_company_changes_no_job(client: Client, grace: Person) -> None:
    mallory = await an_employer(client, "mallory@rival.example")
    draft = (await grace.post("/jobs", {"description": ADVERTISEMENT})).json()
    assert [403, 403, 403, 403] == [
        (await mallory.get(f"/jobs/{draft['id']}")).status_code,
        (await mallory.put(f"/jobs/{draft['id']}", {"title": "Mine"})).status_code,
        (await mallory.post(f"/jobs/{draft['id']}/publish")).status_code,
        (await mallory.post(f"/jobs/{draft['id']}/close")).status_code,
    ]


async def test_a_company_is_seen_by_its_members_alone(client: Client, grace: Person) -> None:
    company = (await grace.get("/companies/mine")).json()
    mallory = await an_employer(client, "mallory@rival.example")
    path = f"/companies/{company['id']}"
    assert 403 == (await mallory.get(path)).status_code
    invited = await mallory.post(f"{path}/invitations", {"email": "m@rival.example"})
    assert 403 == invited.status_code


async def test_an_invitation_is_of_no_use_to_another_address(client: Client, grace: Person) -> None:
    company = (await grace.get("/companies/mine")).json()
    path = f"/companies/{company['id']}"
    invitation = (await grace.post(f"{path}/invitations", {"email": "a@acme.example"})).json()
    eve = await join(client, "eve@acme.example", "employer")
    answer = await eve.post(f"{path}/members", {"invitation_id": invitation["id"]})
    assert (404, "/problems/invitation-not-found") == (answer.status_code, answer.json()["type"])


async def test_an_invitation_expires(
    client: Client, grace: Person, wait: Callable[[timedelta], None]
) -> None:
    company = (await grace.get("/companies/mine")).json()
    path = f"/companies/{company['id']}"
    invitation = (await grace.post(f"{path}/invitations", {"email": "a@acme.example"})).json()
    wait(timedelta(days=14))
    alan = await join(client, "a@acme.example", "employer")
    answer = await alan.post(f"{path}/members", {"invitation_id": invitation["id"]})
    assert (422, "/problems/invitation-expired") == (answer.status_code, answer.json()["type"])


async def test_a_company_invites_a_hundred_at_once(grace: Person) -> None:
    company = (await grace.get("/companies/mine")).json()
    path = f"/companies/{company['id']}/invitations"
    for n in range(100):
        await grace.post(path, {"email": f"a{n}@acme.example"})
    answer = await grace.post(path, {"email": "b@acme.example"})
    assert (422, "/problems/too-many-invitations") == (answer.status_code, answer.json()["type"])


async def test_a_candidate_posts_no_jobs(ada: Person) -> None:
    assert 403 == (await ada.post("/jobs", {"description": "x"})).status_code


async def test_nobody_makes_themselves_an_administrator(client: Client) -> None:
    answer = await client.post(
        "/api/v1/auth/register",
        json={"email": "eve@example.org", "password": PASSWORD, "role": "administrator"},
    )
    assert 400 == answer.status_code


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer forged", "Basic YWRhOmFkYQ=="]
)
async def test_without_a_good_token_nothing_is_seen(client: Client, header: str | None) -> None:
    headers = {} if header is None else {"authorization": header}
    answer = await client.get("/api/v1/users/me", headers=headers)
    assert (401, "/problems/invalid-token", "Bearer") == (
        answer.status_code,
        answer.json()["type"],
        answer.headers["www-authenticate"],
    )


async def test_a_token_lasts_an_hour(ada: Person, wait: Callable[[timedelta], None]) -> None:
    wait(timedelta(minutes=59))
    assert 200 == (await ada.get("/users/me")).status_code
    wait(timedelta(minutes=1))
    assert 401 == (await ada.get("/users/me")).status_code


async def test_a_stranger_is_refused_before_their_body_is_looked_at(client: Client) -> None:
    answer = await client.post("/api/v1/jobs", content=b"{")
    assert 401 == answer.status_code


async def test_a_published_job_is_for_everybody_with_an_account(ada: Person, grace: Person) -> None:
    job = await a_job(grace)
    assert job == (await ada.get(f"/jobs/{job['id']}")).json()


async def test_personal_data_is_kept_by_no_cache(ada: Person) -> None:
    assert "no-store" == (await ada.get("/users/me/profile")).headers["cache-control"]
