"""Every error is a problem that tells what to do, and nothing else."""

import logging
from collections.abc import AsyncIterable, Awaitable, Callable

import pytest

from adapters.blob_storage.memory import MemoryBlobStorage
from adapters.clock.fixed import FixedClock
from adapters.url_signer.memory import MemoryUrlSigner
from application.ports.blob_storage import BlobInfo, StorageFullError
from application.ports.lifecycle import Lifecycle, UnavailableError
from application.ports.unit_of_work import ConflictError
from entrypoints.container.everything import Container
from tests.e2e.http.conftest import MAX_DOCUMENT
from tests.e2e.http.described import Client
from tests.e2e.http.people import PASSWORD, Person, a_job
from tests.factories import NOON

Relay = Callable[[], Awaitable[int]]

REGISTER = "/api/v1/auth/register"


class Broken(MemoryBlobStorage):
    """Keeps nothing."""

    def __init__(self, error: Exception) -> None:
        clock = FixedClock(NOON)
        super().__init__(clock, MemoryUrlSigner(clock), public_url="http://127.0.0.1")
        self._error = error

    async def put(self, key: str, data: bytes | AsyncIterable[bytes]) -> BlobInfo:
        """Fail as told."""
        raise self._error


@pytest.mark.parametrize("path", ["/nothing", "/api/nothing", "/api/v1/nothing", "/api/docs/x/y"])
async def test_an_unknown_address(client: Client, path: str) -> None:
    assert 404 == (await client.get(path)).status_code


async def test_a_method_that_an_address_does_not_take(client: Client) -> None:
    answer = await client.delete("/api/v1/auth/login")
    assert 405 == answer.status_code
    assert {"OPTIONS", "POST"} == set(answer.headers["allow"].split(", "))


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b'"x"', b"\xff", b'{"email": "\xff"}', b"[" * 5000],
)
async def test_a_body_that_is_not_the_json_described(client: Client, body: bytes) -> None:
    assert 400 == (await client.post(REGISTER, content=body)).status_code


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": 7}, "email"),
        ({"role": "king"}, "role"),
        ({"rolle": "employer"}, "data"),
        ({"password": None}, "password"),
    ],
)
async def test_a_wrong_type_is_named(
    client: Client, changes: dict[str, object], field: str
) -> None:
    body = {"email": "ada@example.org", "password": PASSWORD, "role": "candidate", **changes}
    answer = await client.post(REGISTER, json=body)
    assert (400, [field]) == (answer.status_code, [e["field"] for e in answer.json()["errors"]])
    assert PASSWORD not in answer.text


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=x", "mine=perhaps"])
async def test_a_wrong_parameter(ada: Person, query: str) -> None:
    assert 400 == (await ada.get(f"/jobs?{query}")).status_code


async def test_a_weak_password_lists_what_it_lacks(client: Client) -> None:
    body = {"email": "ada@example.org", "password": "enigma", "role": "candidate"}
    problem = (await client.post(REGISTER, json=body)).json()
    assert ("/problems/weak-password", 422) == (problem["type"], problem["status"])
    assert "it needs at least 8 characters, an upper-case letter, a digit" in problem["detail"]
    assert 4 == len(problem["errors"])


async def test_an_address_is_registered_once(client: Client, ada: Person) -> None:
    body = {"email": "ADA@example.org", "password": PASSWORD, "role": "employer"}
    problem = (await client.post(REGISTER, json=body)).json()
    assert (409, "/problems/email-taken") == (problem["status"], problem["type"])


@pytest.mark.parametrize("email", ["ada@example.org", "nobody@example.org", "no address"])
async def test_a_wrong_login_does_not_tell_what_is_wrong(
    client: Client, ada: Person, email: str
) -> None:
    answer = await client.post("/api/v1/auth/login", json={"email": email, "password": "wrong"})
    assert (401, "The e-mail address or the password is wrong.", "Bearer") == (
        answer.status_code,
        answer.json()["detail"],
        answer.headers["www-authenticate"],
    )


async def test_the_same_document_is_uploaded_once(ada: Person) -> None:
    await ada.upload()
    answer = await ada.upload()
    assert (409, "/problems/resume-already-uploaded") == (
        answer.status_code,
        answer.json()["type"],
    )


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 422, "resume.empty"),
        (b"MZ\x00\x01\x02", 415, "resume.unsupported_type"),
        (b"x" * (MAX_DOCUMENT + 1), 413, "resume.too_large"),
        (b"x" * (MAX_DOCUMENT * 4), 413, "resume.too_large"),
    ],
    ids=["empty", "a program", "a little too large", "far too large"],
)
async def test_a_document_that_is_refused_is_not_kept(
    ada: Person, data: bytes, status: int, code: str
) -> None:
    answer = await ada.upload(data)
    assert (status, code) == (answer.status_code, answer.json()["code"])
    assert [] == (await ada.get("/users/me/resumes")).json()["items"]


async def test_a_form_without_a_file(ada: Person, client: Client) -> None:
    answer = await client.post(
        "/api/v1/users/me/resumes", files={"other": b"x"}, headers=ada.headers
    )
    assert 400 == answer.status_code


async def test_a_form_that_is_none(ada: Person, client: Client) -> None:
    answer = await client.post(
        "/api/v1/users/me/resumes",
        content=b"x",
        headers={**ada.headers, "content-type": "multipart/form-data; boundary=a"},
    )
    assert 400 == answer.status_code


async def test_a_body_that_is_too_large_for_anything_but_a_document(grace: Person) -> None:
    answer = await grace.post("/jobs", {"description": "x" * 2**20})
    assert 413 == answer.status_code


async def test_the_name_of_a_file_goes_nowhere(ada: Person) -> None:
    answer = await ada.upload(name="../../etc/passwd")
    assert 202 == answer.status_code
    assert "passwd" not in (await ada.get("/users/me/resumes")).text


@pytest.mark.parametrize(
    "path", ["/jobs/unknown", "/companies/unknown", "/matches/unknown", "/skills/tech:unknown"]
)
async def test_what_is_not_there(grace: Person, path: str) -> None:
    assert 404 == (await grace.get(path)).status_code


async def test_an_unknown_resume(ada: Person) -> None:
    assert 404 == (await ada.get("/users/me/resumes/unknown")).status_code


async def test_a_closed_job_cannot_be_published(grace: Person) -> None:
    job = await a_job(grace)
    await grace.post(f"/jobs/{job['id']}/close")
    answer = await grace.post(f"/jobs/{job['id']}/publish")
    assert (422, "/problems/job-closed") == (answer.status_code, answer.json()["type"])


async def test_an_invitation_is_for_an_address(grace: Person) -> None:
    company = (await grace.get("/companies/mine")).json()
    answer = await grace.post(f"/companies/{company['id']}/invitations", {"email": "nobody"})
    assert (422, "/problems/invalid-email") == (answer.status_code, answer.json()["type"])


async def test_an_employer_has_one_company(grace: Person) -> None:
    answer = await grace.post("/companies", {"name": "Another"})
    assert (409, "/problems/already-in-a-company") == (answer.status_code, answer.json()["type"])


async def test_a_job_names_each_skill_once(grace: Person) -> None:
    job = await a_job(grace)
    one = job["terms"]["requirements"][0]
    answer = await grace.put(f"/jobs/{job['id']}", {"title": "T", "requirements": [one, one]})
    assert (422, "/problems/duplicate-requirement") == (answer.status_code, answer.json()["type"])


async def test_a_salary_from_more_to_less(ada: Person) -> None:
    salary = {"minimum": 2, "maximum": 1, "currency": "EUR"}
    answer = await ada.put("/users/me/preferences", {"salary": salary})
    assert (400, "the minimum is above the maximum") == (
        answer.status_code,
        answer.json()["errors"][0]["message"],
    )


@pytest.mark.parametrize("currency", ["", "EU", "EURO", "eur", "EUR\n", "\nEUR", "ÉUR"])
async def test_a_currency_of_other_than_three_capitals(ada: Person, currency: str) -> None:
    salary = {"minimum": 1, "maximum": 2, "currency": currency}
    answer = await ada.put("/users/me/preferences", {"salary": salary})
    assert (400, ["salary.currency"]) == (
        answer.status_code,
        [e["field"] for e in answer.json()["errors"]],
    )


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ConflictError("stream 7"), 409),
        (UnavailableError("db.internal"), 503),
        (StorageFullError("/var/data"), 507),
    ],
)
async def test_what_a_port_raises_is_told_without_its_arguments(
    ada: Person, made: Container, error: Exception, status: int
) -> None:
    with made.blob_storage.override(Broken(error)):
        answer = await ada.upload()
    assert status == answer.status_code
    assert str(error) not in answer.text


async def test_what_nobody_expected_tells_nothing_and_is_noted_without_personal_data(
    ada: Person, made: Container, caplog: pytest.LogCaptureFixture
) -> None:
    cause = ValueError("ada@example.org")
    error = RuntimeError("the password is hunter2")
    error.__cause__ = cause
    with made.blob_storage.override(Broken(error)), caplog.at_level(logging.ERROR):
        answer = await ada.upload(name="a-secret.txt")
    problem, noted = answer.json(), caplog.text
    assert (500, "/problems/internal-server-error") == (answer.status_code, problem["type"])
    assert "hunter2" not in answer.text
    assert [] == [
        word
        for word in (problem["instance"], "POST /api/v1/users/me/resumes", "in put", "RuntimeError")
        if word not in noted
    ]
    assert [] == [word for word in ("hunter2", "ada@", "a-secret") if word in noted]


async def test_what_is_away_is_named_and_nothing_more(client: Client, made: Container) -> None:
    class Away(Lifecycle):
        async def open(self) -> None: ...
        async def close(self) -> None: ...
        async def ping(self) -> None:
            raise OSError("postgresql://admin:hunter2@db.internal")

    with made.persistence.override(Away()):
        answer = await client.get("/ready")
    assert (503, "Something that the product needs does not answer: persistence.") == (
        answer.status_code,
        answer.json()["detail"],
    )


@pytest.mark.parametrize("name", ["A\0B", "\0"])
async def test_text_that_no_database_keeps_is_refused(ada: Person, name: str) -> None:
    assert 400 == (await ada.post("/companies", {"name": name})).status_code


async def test_a_backslash_before_u0000_is_text_like_any_other(grace: Person) -> None:
    posted = await grace.post("/jobs", {"description": "Job title: Developer\n\\u0000 means NUL"})
    assert 201 == posted.status_code


@pytest.mark.parametrize("path", ["/jobs/a%00b", "/skills?q=a%00b", "/jobs?after=%00"])
async def test_an_address_that_no_database_can_look_up_is_refused(ada: Person, path: str) -> None:
    assert 400 == (await ada.get(path)).status_code
