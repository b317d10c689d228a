"""Declarations and reports over HTTP."""

import csv
import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta
from io import StringIO

import pytest

from application.identity.grant_role import GrantRole
from domain.identity.model import Role
from entrypoints.cli.commands.grant import OPERATOR
from entrypoints.container.everything import Container
from tests.e2e.http.described import Client
from tests.e2e.http.people import API, PASSWORD, RESUME, Person, a_job, join

Relay = Callable[[], Awaitable[int]]
MINE = "/users/me/declaration"


@pytest.fixture
async def auditor(client: Client, made: Container) -> Person:
    """Register somebody and let them administrate."""
    await join(client, "aud@example.org", "employer")
    command = GrantRole(email="aud@example.org", role=Role.ADMINISTRATOR)
    await made.grant_role()(command, actor=OPERATOR)
    credentials = {"email": "aud@example.org", "password": PASSWORD}
    token = (await client.post(f"{API}/auth/login", json=credentials)).json()["access_token"]
    return Person(client=client, email="aud@example.org", token=token)


async def test_one_declares_sees_and_withdraws(ada: Person) -> None:
    said = {"sex": "female", "race_ethnicity": "withheld"}
    assert {"sex": None, "given_at": None}.items() <= (await ada.get(MINE)).json().items()
    declared = await ada.put(MINE, said)
    assert (200, said) == (declared.status_code, {k: declared.json()[k] for k in said})
    assert said.items() <= (await ada.get(MINE)).json().items()
    gone = await ada.client.delete(API + MINE, headers=ada.headers)
    assert 204 == gone.status_code
    assert {"sex": None, "race_ethnicity": None}.items() <= (await ada.get(MINE)).json().items()


async def test_what_is_no_category_is_refused_and_employers_declare_nothing(
    ada: Person, grace: Person
) -> None:
    assert 400 == (await ada.put(MINE, {"sex": "xyz"})).status_code
    assert 400 == (await ada.put(MINE, {"age": 44})).status_code
    assert 403 == (await grace.get(MINE)).status_code


async def test_a_declaration_shows_nowhere_else(ada: Person, grace: Person, relay: Relay) -> None:
    job = await a_job(grace)
    await ada.upload()
    await relay()
    before = [
        (await grace.get(f"/jobs/{job['id']}/matches")).text,
        (await ada.get("/matches")).text,
    ]
    await ada.put(MINE, {"sex": "female", "race_ethnicity": "asian"})
    await relay()
    assert before == [
        (await grace.get(f"/jobs/{job['id']}/matches")).text,
        (await ada.get("/matches")).text,
    ]
    assert "female" not in (await ada.get("/users/me/profile")).text


async def test_an_administrator_gets_json_csv_and_pdf(
    ada: Person, grace: Person, auditor: Person, relay: Relay
) -> None:
    job = await a_job(grace)
    await ada.upload()
    await ada.put(MINE, {"sex": "female"})
    await relay()
    path = f"/jobs/{job['id']}/impact"
    said = (await auditor.get(path)).json()
    assert (1, 1, "auditor") == (said["people"], said["selected"], said["audience"])
    (female,) = [c for c in said["selection"]["by_sex"]["categories"] if c["label"] == "Female"]
    assert (1, 1, 1.0) == (female["people"], female["favoured"], female["impact_ratio"])
    assert "no certification" in said["statement"]

    async def ask(kind: str) -> tuple[int, str, bytes]:
        headers = {**auditor.headers, "accept": kind}
        answer = await auditor.client.get(API + path, headers=headers)
        return answer.status_code, answer.headers["content-type"].partition(";")[0], answer.content

    status, kind, data = await ask("text/csv")
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig"))))
    assert (200, "text/csv") == (status, kind)
    assert ["1"] == [
        r["people"] for r in rows if r["category"] == "Female" and r["measure"] == "selection"
    ]
    status, kind, data = await ask("application/pdf")
    assert (200, "application/pdf", b"%PDF-") == (status, kind, data[:5])
    assert 406 == (await ask("image/png"))[0]
    assert "application/json" == (await ask("*/*"))[1]


async def test_a_period_is_the_administrator_s_to_choose(
    ada: Person, grace: Person, auditor: Person, relay: Relay
) -> None:
    job = await a_job(grace)
    await ada.upload()
    await relay()
    path = f"/jobs/{job['id']}/impact"
    assert 0 == (await auditor.get(f"{path}?to=2020-01-01")).json()["people"]
    said = (await auditor.get(f"{path}?from=2020-01-01")).json()
    assert {"from": "2020-01-01", "to": None} == said["period"]
    assert 1 == said["people"]
    assert 422 == (await auditor.get(f"{path}?from=2020-01-02&to=2020-01-01")).status_code
    assert 400 == (await auditor.get(f"{path}?from=yesterday")).status_code
    refused = await grace.get(f"{path}?from=2020-01-01")
    assert (422, "/problems/period-not-yours") == (refused.status_code, refused.json()["type"])


async def test_the_company_sees_whole_months_with_many_people(
    client: Client, grace: Person, relay: Relay, wait: Callable[[timedelta], None]
) -> None:
    job = await a_job(grace)
    for n in range(20):
        person = await join(client, f"p{n}@example.org", "candidate")
        await person.upload(RESUME.replace("Ada", f"Ada{n}"))
        await person.put(MINE, {"sex": "male" if n < 17 else "female"})
    await relay()
    path = f"/jobs/{job['id']}/impact"
    assert 0 == (await grace.get(path)).json()["people"]
    wait(timedelta(days=40))
    grace = await _again(grace)
    said = (await grace.get(path)).json()
    assert (20, 20, "employer") == (said["people"], said["selected"], said["audience"])
    assert [True, True] == [c["hidden"] for c in said["selection"]["by_sex"]["categories"]]
    assert [None, None] == [c["people"] for c in said["selection"]["by_sex"]["categories"]]
    assert said["selection"]["by_sex"]["unknown_favoured"] is None
    headers = {**grace.headers, "accept": "text/csv"}
    spreadsheet = (await client.get(API + path, headers=headers)).content.decode("utf-8-sig")
    assert "selection,sex,Female,female,,hidden,hidden," in spreadsheet
    assert "selection,sex,Unknown,,,0,hidden," in spreadsheet


async def _again(person: Person) -> Person:
    credentials = {"email": person.email, "password": PASSWORD}
    answer = await person.client.post(f"{API}/auth/login", json=credentials)
    return Person(client=person.client, email=person.email, token=answer.json()["access_token"])


async def test_nobody_else_and_nothing_unknown(
    client: Client, ada: Person, grace: Person, auditor: Person
) -> None:
    job = await a_job(grace)
    assert 403 == (await ada.get(f"/jobs/{job['id']}/impact")).status_code
    other = await join(client, "other@example.org", "employer")
    assert 403 == (await other.get(f"/jobs/{job['id']}/impact")).status_code
    assert 404 == (await auditor.get("/jobs/nothing/impact")).status_code
    await grace.post(f"/jobs/{job['id']}/close")
    closed = await grace.get(f"/jobs/{job['id']}/impact")
    assert (422, "/problems/nothing-ranked") == (closed.status_code, closed.json()["type"])


async def test_without_what_draws_it_there_is_no_pdf(
    grace: Person, auditor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = await a_job(grace)
    monkeypatch.delitem(sys.modules, "entrypoints.impact.pdf", raising=False)
    monkeypatch.setitem(sys.modules, "reportlab.lib.colors", None)
    headers = {**auditor.headers, "accept": "application/pdf"}
    answer = await auditor.client.get(f"{API}/jobs/{job['id']}/impact", headers=headers)
    assert (501, "/problems/pdf-not-installed") == (answer.status_code, answer.json()["type"])
