"""A candidate disputes a match, a person decides, and both stay on record."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from application.ports.archive import StoredEvent
from domain.identity.model import Role
from domain.shared.ids import AccountId, CandidateId, JobId
from entrypoints.container.everything import Container
from tests.e2e.http.described import Client
from tests.e2e.http.people import Person, a_job, an_employer, join, log_in

Relay = Callable[[], Awaitable[int]]

POSTGRESQL = "esco:a8d07b5a-c1a1-42c6-9d53-db9c7a2ca996"
WORDS = "Postgres is PostgreSQL: I have used it for seven years."
DECISION = {
    "verdict": "upheld",
    "reasons": "You are right, we looked at the wrong line.",
    "consequence": "looked_at_by_person",
}


async def dispute(person: Person, match_id: str, **more: object) -> dict[str, Any]:
    """Raise one."""
    answer = await person.post(f"/matches/{match_id}/contests", {"words": WORDS, **more})
    assert 201 == answer.status_code, answer.text
    contest: dict[str, Any] = answer.json()
    return contest


@pytest.fixture
async def root(client: Client, made: Container) -> Person:
    """Register an administrator."""
    await join(client, "root@example.org", "employer")
    async with made.persistence().unit_of_work() as uow:
        account = await uow.accounts.by_email("root@example.org")
        assert account is not None
        await uow.accounts.save(account.grant(Role.ADMINISTRATOR))
        await uow.commit()
    return await log_in(client, "root@example.org")


async def test_what_was_disputed_and_what_was_decided_are_both_kept(
    ada: Person, grace: Person, match_id: str
) -> None:
    match = (await ada.get(f"/matches/{match_id}")).json()
    raised = await dispute(ada, match_id, digest=match["receipt"]["digest"])
    path = f"/contests/{raised['id']}"
    decided = await grace.post(f"{path}/decision", DECISION)
    assert (201, "decided") == (decided.status_code, decided.json()["state"])
    kept = (await ada.get(path)).json()
    assert {**raised, "state": "decided", "decision": kept["decision"]} == kept
    assert (WORDS, match["receipt"]) == (kept["words"], kept["disputed"]["receipt"])
    assert DECISION | {"by": "company", "at": "2026-01-01T00:00:00Z"} == kept["decision"]


async def test_whoever_no_ranking_keeps_can_dispute_it_too(
    ada: Person, grace: Person, relay: Relay
) -> None:
    await ada.upload()
    await relay()
    job_id = (await a_job(grace))["id"]
    told = (await ada.get(f"/jobs/{job_id}/match")).json()
    assert [] == (await ada.get("/matches")).json()["items"]
    raised = await dispute(ada, told["id"], digest=told["receipt"]["digest"])
    assert told["receipt"] == raised["disputed"]["receipt"]
    waiting = (await grace.get("/contests?of=company&state=raised")).json()["items"]
    assert [raised["id"]] == [contest["id"] for contest in waiting]
    replayed = (await grace.get(f"/contests/{raised['id']}/replay")).json()
    assert {"same": True, "differences": []} == replayed


async def test_what_the_jobs_ranking_alone_keeps_is_shown_and_disputed_as_it_is(
    ada: Person, made: Container, match_id: str, wait: Callable[[timedelta], None]
) -> None:
    shown = (await ada.get(f"/matches/{match_id}")).json()
    job_id = JobId(shown["job"]["id"])
    async with made.persistence().unit_of_work() as uow:
        account = await uow.accounts.by_email(ada.email)
        assert account is not None
        ranking = await uow.candidate_rankings.of(CandidateId(account.id))
        await uow.candidate_rankings.save(ranking.remove(job_id, at=made.clock().now()))
        await uow.commit()
    wait(timedelta(days=1))  # what is scored now has another date
    ada = await log_in(ada.client, ada.email)
    again = (await ada.get(f"/jobs/{job_id}/match")).json()
    assert shown["receipt"] == again["receipt"]
    await dispute(ada, match_id, digest=again["receipt"]["digest"])


async def test_the_disputed_score_is_replayed_after_the_resume_has_changed(
    ada: Person, relay: Relay, match_id: str
) -> None:
    raised = await dispute(ada, match_id)
    await ada.upload("Ada Lovelace\nNurse\n\nSkills\n\nGit\n")
    await relay()
    now = (await ada.get(f"/matches/{match_id}")).json()
    assert now["receipt"]["digest"] != raised["disputed"]["receipt"]["digest"]
    replayed = (await ada.get(f"/contests/{raised['id']}/replay")).json()
    assert {"same": True, "differences": []} == replayed


async def test_a_score_by_a_policy_that_is_no_longer_chosen_is_replayed_too(
    ada: Person, grace: Person, relay: Relay, match_id: str
) -> None:
    company = (await grace.get("/companies/mine")).json()
    path = f"/companies/{company['id']}/match-policy"
    await grace.put(path, {"narrower": 4_000, "broader": 4_000}, seen='"0"')
    await relay()
    raised = await dispute(ada, match_id)
    await grace.put(path, {}, seen='"1"')
    await relay()
    now = (await ada.get(f"/matches/{match_id}")).json()
    assert now["receipt"]["policy"] != raised["disputed"]["receipt"]["policy"]
    replayed = (await grace.get(f"/contests/{raised['id']}/replay")).json()
    assert {"same": True, "differences": []} == replayed


async def test_a_match_that_changed_before_it_was_disputed_is_not_taken_for_the_old_one(
    ada: Person, match_id: str
) -> None:
    answer = await ada.post(f"/matches/{match_id}/contests", {"words": WORDS, "digest": "0" * 64})
    assert (412, "/problems/precondition-failed") == (answer.status_code, answer.json()["type"])


async def test_one_thing_in_a_match_can_be_disputed(ada: Person, match_id: str) -> None:
    for kind, name, told in (
        ("component", "title", True),
        ("gate", "work_permit", True),
        ("skill", POSTGRESQL, True),
        ("field", "/work/0/startDate", False),
    ):
        subject = {"kind": kind, "name": name}
        raised = await dispute(ada, match_id, subject=subject)
        assert (subject, told) == (raised["subject"], raised["disputed"]["told"] != [])
        again = await ada.post(f"/matches/{match_id}/contests", {"words": "!", "subject": subject})
        assert (409, "/problems/contest-already-open") == (again.status_code, again.json()["type"])


async def test_what_a_match_does_not_have_cannot_be_disputed(ada: Person, match_id: str) -> None:
    for kind, name in (
        ("component", "charm"),
        ("gate", "title"),
        ("skill", "tech:cobol"),
        ("field", "work[0]"),
        ("match", "title"),
    ):
        body = {"words": "!", "subject": {"kind": kind, "name": name}}
        answer = await ada.post(f"/matches/{match_id}/contests", body)
        assert (422, "/problems/not-disputable") == (answer.status_code, answer.json()["type"])


async def test_words_are_bounded(ada: Person, match_id: str) -> None:
    for words in ("", "  ", "x" * 2_001):
        answer = await ada.post(f"/matches/{match_id}/contests", {"words": words})
        assert (422, "/problems/contest-words") == (answer.status_code, answer.json()["type"])


async def test_a_match_says_whether_it_is_disputed(
    ada: Person, grace: Person, match_id: str
) -> None:
    async def shown() -> list[tuple[bool, list[str]]]:
        both = [(await p.get(f"/matches/{match_id}")).json() for p in (ada, grace)]
        return [(match["contested"], match["contests"]) for match in both]

    assert [(False, [])] * 2 == await shown()
    first = (await dispute(ada, match_id))["id"]
    assert [(True, [first])] * 2 == await shown()
    await grace.post(f"/contests/{first}/decision", DECISION)
    assert [(False, [first])] * 2 == await shown()
    second = (await dispute(ada, match_id))["id"]
    shown_on = {"verdict": "rejected", "reasons": "No.", "consequence": "shown_as_disputed"}
    await grace.post(f"/contests/{second}/decision", shown_on)
    assert [(True, [first, second])] * 2 == await shown()


async def test_nothing_is_decided_or_withdrawn_twice(
    ada: Person, grace: Person, match_id: str
) -> None:
    path = f"/contests/{(await dispute(ada, match_id))['id']}"
    await grace.post(f"{path}/decision", DECISION)
    for answer in (
        await grace.post(f"{path}/decision", {**DECISION, "verdict": "rejected"}),
        await ada.post(f"{path}/withdraw"),
    ):
        assert (422, "/problems/contest-closed") == (answer.status_code, answer.json()["type"])
    assert DECISION["reasons"] == (await ada.get(path)).json()["decision"]["reasons"]


async def test_a_candidate_withdraws_and_may_raise_it_again(
    ada: Person, grace: Person, match_id: str
) -> None:
    raised = await dispute(ada, match_id)
    path = f"/contests/{raised['id']}"
    withdrawn = await ada.post(f"{path}/withdraw")
    assert (200, "withdrawn") == (withdrawn.status_code, withdrawn.json()["state"])
    late = await grace.post(f"{path}/decision", DECISION)
    assert 422 == late.status_code
    again = await dispute(ada, match_id)
    listed = (await ada.get("/contests")).json()["items"]
    assert [(raised["id"], "withdrawn"), (again["id"], "raised")] == [
        (c["id"], c["state"]) for c in listed
    ]


async def test_a_rejected_contest_changes_nothing_in_secret(
    ada: Person, grace: Person, match_id: str
) -> None:
    path = f"/contests/{(await dispute(ada, match_id))['id']}/decision"
    for verdict, consequence in (("rejected", "requirement_changed"), ("upheld", "nothing")):
        answer = await grace.post(
            path, {"verdict": verdict, "reasons": "So.", "consequence": consequence}
        )
        assert (422, "/problems/consequence") == (answer.status_code, answer.json()["type"])


async def test_lists_are_paged_and_narrowed(
    ada: Person, grace: Person, root: Person, match_id: str
) -> None:
    ids = [
        (await dispute(ada, match_id, subject={"kind": "component", "name": name}))["id"]
        for name in ("title", "location", "salary")
    ]
    await grace.post(f"/contests/{ids[0]}/decision", DECISION)
    first = (await grace.get("/contests?of=company&limit=2")).json()
    rest = (await grace.get(f"/contests?of=company&after={first['next_after']}")).json()
    assert (ids[:2], ids[2:], None) == (
        [c["id"] for c in first["items"]],
        [c["id"] for c in rest["items"]],
        rest["next_after"],
    )
    job_id = match_id.partition("~")[0]
    for person, query, expected in (
        (ada, "state=raised", ids[1:]),
        (grace, "of=company&state=decided", ids[:1]),
        (grace, f"of=company&job_id={job_id}", ids),
        (grace, "of=company&job_id=another", []),
        (grace, "", []),
        (root, "of=all", ids),
    ):
        answer = await person.get(f"/contests?{query}")
        assert expected == [c["id"] for c in answer.json()["items"]], query


async def test_an_administrator_decides_too(ada: Person, root: Person, match_id: str) -> None:
    path = f"/contests/{(await dispute(ada, match_id))['id']}/decision"
    decided = await root.post(path, DECISION)
    assert (201, "administrator") == (decided.status_code, decided.json()["decision"]["by"])


async def test_nobody_decides_their_own_contest(
    client: Client, ada: Person, made: Container, match_id: str
) -> None:
    path = f"/contests/{(await dispute(ada, match_id))['id']}/decision"
    assert 403 == (await ada.post(path, DECISION)).status_code
    account_id = AccountId((await ada.get("/users/me")).json()["id"])
    async with made.persistence().unit_of_work() as uow:
        account = await uow.accounts.get(account_id)
        await uow.accounts.save(account.grant(Role.ADMINISTRATOR))
        await uow.commit()
    mighty = await log_in(client, ada.email)
    answer = await mighty.post(path, DECISION)
    assert (422, "/problems/own-contest") == (answer.status_code, answer.json()["type"])


async def test_strangers_neither_raise_see_decide_nor_withdraw(
    client: Client, ada: Person, grace: Person, match_id: str
) -> None:
    path = f"/contests/{(await dispute(ada, match_id))['id']}"
    eve = await join(client, "eve@example.org", "candidate")
    mallory = await an_employer(client, "mallory@rival.example")
    for person in (eve, mallory):
        raised = await person.post(f"/matches/{match_id}/contests", {"words": WORDS})
        assert (404, 403, 403, 403, 403) == (
            raised.status_code,
            (await person.get(path)).status_code,
            (await person.get(f"{path}/replay")).status_code,
            (await person.post(f"{path}/decision", DECISION)).status_code,
            (await person.post(f"{path}/withdraw")).status_code,
        )
        assert 403 == (await person.get("/contests?of=all")).status_code
    assert 403 == (await eve.get("/contests?of=company")).status_code
    assert [] == (await mallory.get("/contests?of=company")).json()["items"]
    assert 403 == (await grace.post(f"{path}/withdraw")).status_code
    assert 404 == (await ada.get("/contests/nothing")).status_code


async def test_an_employer_decides_without_reading_who_it_is(
    ada: Person, grace: Person, match_id: str
) -> None:
    raised = await dispute(ada, match_id)
    account_id = (await ada.get("/users/me")).json()["id"]
    match = (await grace.get(f"/matches/{match_id}")).json()
    for path in (f"/contests/{raised['id']}", "/contests?of=company"):
        answer = await grace.get(path)
        hidden = ("lovelace", "ada@", "7946", account_id.lower())
        assert [] == [word for word in hidden if word in answer.text.lower()], path
        assert match["candidate"] in answer.text
    decided = await grace.post(f"/contests/{raised['id']}/decision", DECISION)
    grace_id = (await grace.get("/users/me")).json()["id"]
    assert grace_id not in decided.text


async def test_events_tell_of_a_contest_without_its_words(
    ada: Person, grace: Person, made: Container, relay: Relay, match_id: str
) -> None:
    await relay()
    contest_id = (await dispute(ada, match_id))["id"]
    await grace.post(f"/contests/{contest_id}/decision", DECISION)
    records = [record async for record in made.persistence().archive.records()]
    told = [
        record.encoded
        for record in records
        if isinstance(record, StoredEvent) and record.stream == f"Contest/{contest_id}"
    ]
    assert ["matching.contest-raised", "matching.contest-decided"] == [e.name for e in told]
    assert not [e for e in told if "Postgres" in e.payload or "right" in e.payload]
