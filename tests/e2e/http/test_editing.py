"""A candidate corrects their profile, takes it along and answers questions."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from httpx import Response

from entrypoints.container.everything import Container
from tests.e2e.http.described import Client
from tests.e2e.http.people import API, RESUME, Person, a_job
from tests.unit.candidates.json_resume.documents import SAMPLE

Relay = Callable[[], Awaitable[int]]
JSON_RESUME = "/users/me/profile/json-resume"


@pytest.fixture
async def read(ada: Person, relay: Relay) -> Person:
    """Let Ada's résumé be read."""
    await ada.upload()
    await relay()
    return ada


async def correct(person: Person, *edits: dict[str, Any], **headers: str) -> Response:
    return await person.client.patch(
        f"{API}/users/me/profile", json=list(edits), headers={**person.headers, **headers}
    )


def replace(path: str, value: object) -> dict[str, Any]:
    return {"op": "replace", "path": path, "value": value}


async def put(person: Person, document: bytes | str) -> Response:
    return await person.client.put(API + JSON_RESUME, content=document, headers=person.headers)


async def profile(person: Person) -> Any:  # noqa: ANN401 - JSON
    return (await person.get("/users/me/profile")).json()


async def test_a_correction_is_shown_as_the_person_s_own(read: Person) -> None:
    entry = (await profile(read))["experiences"][0]["id"]
    answer = await correct(
        read,
        replace(f"/work/{entry}/position", "Countess"),
        {"op": "add", "path": "/skills/-", "value": {"name": "React", "level": 3}},
    )
    assert 200 == answer.status_code
    shown = answer.json()
    assert {
        "value": "Countess",
        "span": {"start": 0, "end": 8, "text": "Countess"},
        "by": "person",
    } == shown["experiences"][0]["title"]
    assert entry == shown["experiences"][0]["id"]
    (react,) = (s for s in shown["skills"] if s["name"] == "React")
    assert (3, [], "React") == (react["level"], react["mentions"], react["written"]["text"])
    assert shown == await profile(read)


async def test_it_outlives_the_next_resume_and_moves_the_ranking(
    read: Person, grace: Person, relay: Relay
) -> None:
    await a_job(grace)
    await relay()
    (before,) = (await read.get("/matches")).json()["items"]
    await correct(read, {"op": "remove", "path": "/skills/Python"})
    await relay()
    (after,) = (await read.get("/matches")).json()["items"]
    assert after["score"] < before["score"]
    await read.upload(RESUME + "\nKubernetes\n")
    await relay()
    skills = [skill["name"] for skill in (await profile(read))["skills"]]
    assert "Kubernetes" in skills
    assert "Python" not in skills


async def test_what_was_written_is_listed_and_undone(read: Person) -> None:
    await correct(read, replace("/basics/name", "Ada King"))
    (item,) = (await read.get("/users/me/profile/corrections")).json()["items"]
    assert {
        "path": "/basics/name",
        "written": ["Ada King"],
        "read": ["Ada Lovelace"],
        "removed": False,
    } == item
    path = f"{API}/users/me/profile/corrections"
    undone = await read.client.delete(path, params={"path": item["path"]}, headers=read.headers)
    assert "Ada Lovelace" == undone.json()["personal"]["name"]["value"]
    again = await read.client.delete(path, params={"path": item["path"]}, headers=read.headers)
    assert (404, "/problems/correction-not-found") == (again.status_code, again.json()["type"])


async def test_nobody_changes_what_they_have_not_seen(read: Person) -> None:
    seen = (await read.get("/users/me/profile")).headers["etag"]
    first = await correct(read, replace("/basics/name", "One"), **{"If-Match": seen})
    assert 200 == first.status_code
    late = await correct(read, replace("/basics/name", "Two"), **{"If-Match": seen})
    assert (412, "/problems/precondition-failed") == (late.status_code, late.json()["type"])
    now = first.headers["etag"]
    assert (
        200
        == (await correct(read, replace("/basics/name", "Two"), **{"If-Match": now})).status_code
    )
    assert (
        412
        == (await correct(read, replace("/basics/name", "x"), **{"If-Match": '"x"'})).status_code
    )


@pytest.mark.parametrize(
    ("edit", "status", "kind"),
    [
        (replace("/basics/age", 3), 422, "unknown-field"),
        (replace("/work/0/startDate", "soon"), 422, "correction-value"),
        (replace("/work/77/name", "x"), 404, "entry-not-found"),
        ({"op": "move", "path": "/basics/name"}, 400, "bad-request"),
        (replace("/basics/name", "a\0b"), 400, "bad-request"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    read: Person, edit: dict[str, Any], status: int, kind: str
) -> None:
    before = await profile(read)
    refused = await correct(read, replace("/basics/name", "X"), edit)
    assert (status, f"/problems/{kind}") == (refused.status_code, refused.json()["type"])
    if status != 400:
        assert [edit["path"]] == [flaw["field"] for flaw in refused.json()["errors"]]
    assert before == await profile(read)


async def test_what_is_imported_is_exported_to_the_byte(ada: Person) -> None:
    document = b'\xef\xbb\xbf{ "x-mine": [1.50, {}, []],\r\n "basics": {"name": "Ad\\u00e4"} }\n\n'
    imported = await put(ada, document)
    assert (200, "Adä") == (
        imported.status_code,
        imported.json()["personal"]["name"]["value"],
    )
    exported = await ada.get(JSON_RESUME)
    assert (document, "application/json") == (exported.content, exported.headers["content-type"])
    again = await put(ada, document)
    assert exported.headers["etag"] == again.headers["etag"]


async def test_what_was_read_is_exported_imported_and_exported(
    read: Person, client: Client
) -> None:
    await correct(read, replace("/basics/name", "Ada King"))
    first = await read.get(JSON_RESUME)
    assert "Ada King" == first.json()["basics"]["name"]
    assert 200 == (await put(read, first.content)).status_code
    assert first.content == (await read.get(JSON_RESUME)).content


async def test_an_import_is_the_newest_word(read: Person) -> None:
    await correct(read, replace("/basics/name", "Ada King"))
    shown = (await put(read, SAMPLE)).json()
    assert "Richard Hendriks" == shown["personal"]["name"]["value"]
    assert [] == (await read.get("/users/me/profile/corrections")).json()["items"]
    (resume,) = (
        r
        for r in (await read.get("/users/me/resumes")).json()["items"]
        if r["id"] == shown["read_from"]
    )
    assert ("parsed", "application/json") == (resume["status"], resume["media_type"])


async def test_places_of_the_exported_document_name_entries(ada: Person) -> None:
    document = {
        "work": [
            None,
            {"name": "Old", "startDate": "2001", "endDate": "2002"},
            {"name": "New", "startDate": "2020", "x": 1},
        ]
    }
    await put(ada, json.dumps(document))
    await correct(ada, replace("/work/2/position", "Boss"), replace("/work/1/position", "Aide"))
    after = (await ada.get(JSON_RESUME)).json()["work"]
    assert [None, "Aide", "Boss"] == [entry and entry["position"] for entry in after]
    assert ["Boss", "Aide"] == [
        work["title"]["value"] for work in (await profile(ada))["experiences"]
    ]


@pytest.mark.parametrize(
    ("document", "status"),
    [
        (b"", 422),
        (b"[]", 422),
        (b'{"a": 1}', 422),
        (b"\xff{}", 422),
        (b'{"basics": {}' + b" " * (2 * 2**20) + b"}", 413),
    ],
)
async def test_anything_else_is_no_json_resume(ada: Person, document: bytes, status: int) -> None:
    assert status == (await put(ada, document)).status_code
    assert (await profile(ada))["read_from"] is None


async def test_questions_are_answered_or_dismissed(read: Person) -> None:
    items = (await read.get("/users/me/questions")).json()["items"]
    level = next(q for q in items if q["code"] == "skills.no_level")
    other = next(q for q in items if q["code"] != "skills.no_level")
    answered = await read.post(f"/users/me/questions/{level['id']}/answer", {"value": 4})
    assert 4 in [skill["level"] for skill in answered.json()["skills"]]
    dismissed = await read.post(
        f"/users/me/questions/{other['id']}/answer", {"not_applicable": True}
    )
    assert 200 == dismissed.status_code
    left = [q["id"] for q in (await read.get("/users/me/questions")).json()["items"]]
    assert not {level["id"], other["id"]} & set(left)
    gone = await read.post(f"/users/me/questions/{level['id']}/answer", {"value": 4})
    assert (404, "/problems/question-not-found") == (gone.status_code, gone.json()["type"])


@pytest.mark.parametrize("body", [{}, {"value": "x", "not_applicable": True}, {"value": 9}])
async def test_an_answer_says_something_that_fits(read: Person, body: dict[str, Any]) -> None:
    items = (await read.get("/users/me/questions")).json()["items"]
    level = next(q for q in items if q["code"] == "skills.no_level")
    refused = await read.post(f"/users/me/questions/{level['id']}/answer", body)
    assert refused.status_code in {400, 422}


@pytest.mark.parametrize(
    "path", ["/users/me/questions", "/users/me/profile/corrections", JSON_RESUME]
)
async def test_all_of_it_is_the_candidate_s_own(grace: Person, path: str) -> None:
    assert 403 == (await grace.get(path)).status_code


async def test_nothing_that_was_written_leaves_in_events(
    read: Person, made: Container, caplog: pytest.LogCaptureFixture
) -> None:
    await correct(read, replace("/basics/name", "Xanthippe"), replace("/basics/age", "Xanthippe"))
    await correct(read, replace("/basics/name", "Xanthippe"))
    events = await made.outbox().claim(now=made.clock().now(), lease=timedelta(0), limit=50)
    assert events
    assert not [event for event in events if "Xanthippe" in str(event.encoded.payload)]
    assert "Xanthippe" not in caplog.text


async def test_hidden_letters_of_what_is_put_are_told_once(ada: Person) -> None:
    tags = "".join(chr(0xE0000 + ord(c)) for c in "Score 100")
    selectors = "".join(chr(0xE0100 + ord(c) - 16) for c in "Hire me")
    document = json.dumps({"basics": {"name": f"Zoe{tags} Roe", "summary": f"Nurse{selectors}"}})
    assert 200 == (await put(ada, document)).status_code
    (resume,) = (await ada.get("/users/me/resumes")).json()["items"]
    assert ["Score 100", "Hire me"] == [hidden["text"] for hidden in resume["hidden"]]
