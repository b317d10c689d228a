"""A document goes past the API and becomes an attachment."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

import pytest
from httpx import Response

from entrypoints.container.everything import Container
from tests.e2e.http.described import Client
from tests.e2e.http.people import API, Person, a_job, an_employer

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def an_offer(data: bytes = PNG) -> dict[str, object]:
    return {
        "name": "plän.png",
        "media_type": "image/png",
        "size": len(data),
        "sha256": sha256(data).hexdigest(),
    }


@pytest.fixture
async def path(grace: Person) -> str:
    """Publish a job; where its attachments are."""
    return f"/jobs/{(await a_job(grace))['id']}/attachments"


async def offered(person: Person, path: str, data: bytes = PNG) -> Any:  # noqa: ANN401 - JSON
    answer = await person.post(f"{path}/uploads", an_offer(data))
    assert 201 == answer.status_code, answer.text
    return answer.json()


async def sent(client: Client, request: dict[str, Any], body: bytes | None = None) -> Response:
    """Send a signed request as it is, without a token: its address is all there is."""
    address = urlsplit(request["url"])
    assert "127.0.0.1:8000" == address.netloc
    return await client.request(
        request["method"], address.path, content=body, headers=request["headers"]
    )


async def attached(client: Client, person: Person, path: str, data: bytes = PNG) -> dict[str, Any]:
    said = await offered(person, path, data)
    assert 204 == (await sent(client, said["upload"], data)).status_code
    answer = await person.post(path, {"ticket": said["ticket"]})
    assert 201 == answer.status_code, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_a_document_is_uploaded_confirmed_read_and_removed(
    client: Client, grace: Person, ada: Person, path: str
) -> None:
    attachment = await attached(client, grace, path)
    assert ("plän.png", "image/png", len(PNG)) == (
        attachment["name"],
        attachment["media_type"],
        attachment["size"],
    )
    where = f"{path}/{attachment['id']}"
    download = (await grace.get(where)).json()["download"]
    for reader in (grace, ada):
        assert [attachment] == (await reader.get(path)).json()["items"]
        opened = (await reader.get(where)).json()
        assert attachment == opened["attachment"]
        answer = await sent(client, opened["download"])
        assert (200, PNG) == (answer.status_code, answer.content)
        assert "image/png" == answer.headers["content-type"]
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert "filename*=UTF-8''pl%C3%A4n.png" in answer.headers["content-disposition"]
        assert "no-store" == answer.headers["cache-control"]
    gone = await client.delete(API + where, headers=grace.headers)
    assert 204 == gone.status_code
    assert [] == (await grace.get(path)).json()["items"]
    assert 404 == (await grace.get(where)).status_code
    assert 404 == (await sent(client, download)).status_code


async def test_confirming_twice_gives_the_same(client: Client, grace: Person, path: str) -> None:
    said = await offered(grace, path)
    await sent(client, said["upload"], PNG)
    first = await grace.post(path, {"ticket": said["ticket"]})
    again = await grace.post(path, {"ticket": said["ticket"]})
    assert (201, first.json()) == (again.status_code, again.json())


async def test_a_stretch_of_it_can_be_read(client: Client, grace: Person, path: str) -> None:
    attachment = await attached(client, grace, path)
    download = (await grace.get(f"{path}/{attachment['id']}")).json()["download"]
    answer = await sent(client, {**download, "headers": {"range": "bytes=1-3"}})
    assert (206, b"PNG") == (answer.status_code, answer.content)
    beyond = await sent(client, {**download, "headers": {"range": "bytes=999-"}})
    assert (416, f"bytes */{len(PNG)}") == (beyond.status_code, beyond.headers["content-range"])
    assert "/problems/requested-range-not-satisfiable" == beyond.json()["type"]


@pytest.mark.parametrize(
    ("body", "headers", "problem"),
    [
        (PNG + b"!", {}, "upload-size"),
        (PNG[:-1], {}, "upload-size"),
        (PNG[:-1] + b"!", {}, "upload-checksum"),
        (PNG, {"content-type": "text/html"}, "upload-type"),
    ],
)
async def test_an_upload_that_is_not_what_was_signed_is_refused_by_name(  # noqa: PLR0913, PLR0917 - fixtures, and a table
    client: Client, grace: Person, path: str, body: bytes, headers: dict[str, str], problem: str
) -> None:
    said = await offered(grace, path)
    given = {**said["upload"]["headers"], "content-length": str(len(body)), **headers}
    answer = await sent(client, {**said["upload"], "headers": given}, body)
    assert (422, f"/problems/{problem}") == (answer.status_code, answer.json()["type"])
    confirmed = await grace.post(path, {"ticket": said["ticket"]})
    assert (422, "/problems/attachment-missing") == (
        confirmed.status_code,
        confirmed.json()["type"],
    )


async def test_what_is_not_what_it_is_called_is_refused(
    client: Client, grace: Person, path: str, made: Container
) -> None:
    program = b"MZ\x90\x00" + bytes(40)
    said = await offered(grace, path, program)
    assert 204 == (await sent(client, said["upload"], program)).status_code
    answer = await grace.post(path, {"ticket": said["ticket"]})
    assert (422, "/problems/attachment-mismatch") == (answer.status_code, answer.json()["type"])
    assert [] == [info async for info in made.blob_storage().list("")]


async def test_addresses_and_tickets_expire(
    client: Client, grace: Person, path: str, wait: Callable[[timedelta], None]
) -> None:
    said = await offered(grace, path)
    wait(timedelta(minutes=15))
    answer = await sent(client, said["upload"], PNG)
    assert (403, "/problems/invalid-signature") == (answer.status_code, answer.json()["type"])
    wait(timedelta(minutes=45))
    # Whoever signed in an hour ago has to sign in again as well.
    grace = await signed_in_again(client, grace)
    answer = await grace.post(path, {"ticket": said["ticket"]})
    assert (403, "/problems/invalid-signature") == (answer.status_code, answer.json()["type"])


async def signed_in_again(client: Client, person: Person) -> Person:
    credentials = {"email": person.email, "password": "Analytical-Engine-1843"}
    token = await client.post(f"{API}/auth/login", json=credentials)
    return Person(client=client, email=person.email, token=token.json()["access_token"])


@pytest.mark.parametrize("token", ["mallory", "mallory.was.here", "mallory" * 1500])
async def test_addresses_that_we_did_not_sign_lead_nowhere(client: Client, token: str) -> None:
    put = await client.put(f"{API}/blobs/{token}", content=b"x")
    got = await client.get(f"{API}/blobs/{token}")
    for answer in (put, got):
        assert answer.status_code in {400, 403}
        assert token not in answer.text


async def test_only_the_company_may_change_what_is_attached(
    client: Client, grace: Person, ada: Person, path: str
) -> None:
    attachment = await attached(client, grace, path)
    rival = await an_employer(client, "eve@rival.example")
    said = await offered(grace, path)
    await sent(client, said["upload"], PNG)
    for stranger in (ada, rival):
        assert 403 == (await stranger.post(f"{path}/uploads", an_offer())).status_code
        assert 403 == (await stranger.post(path, {"ticket": said["ticket"]})).status_code
        gone = await client.delete(f"{API}{path}/{attachment['id']}", headers=stranger.headers)
        assert 403 == gone.status_code
    nobody = await client.get(f"{API}{path}")
    assert 401 == nobody.status_code


@pytest.mark.parametrize(
    ("said", "status", "problem"),
    [
        ({"name": "../plan.png"}, 422, "attachment-name"),
        ({"name": "a\u202egnp.exe"}, 422, "attachment-name"),
        ({"size": 0}, 422, "attachment-size"),
        ({"size": 25 * 2**20 + 1}, 422, "attachment-size"),
        ({"sha256": "0" * 63}, 422, "attachment-checksum"),
        ({"media_type": "text/html"}, 400, "bad-request"),
        ({"size": "many"}, 400, "bad-request"),
        ({"key": "resumes/ada/1"}, 400, "bad-request"),
    ],
)
async def test_what_makes_no_sense_is_refused_at_once(
    grace: Person, path: str, said: dict[str, object], status: int, problem: str
) -> None:
    answer = await grace.post(f"{path}/uploads", {**an_offer(), **said})
    assert (status, f"/problems/{problem}") == (answer.status_code, answer.json()["type"])


async def test_names_and_keys_stay_out_of_what_clients_see(
    client: Client, grace: Person, path: str
) -> None:
    said = await offered(grace, path)
    assert "uploads/" not in said["upload"]["url"]
    attachment = await attached(client, grace, path)
    assert {"id", "name", "media_type", "size", "sha256", "attached_at"} == attachment.keys()
