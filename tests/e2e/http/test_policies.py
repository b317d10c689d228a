"""What scores are made by: anybody may read it, the company of the job may change it."""

from collections.abc import Awaitable, Callable

import pytest

from domain.matching.own_policy import own_policy, policy_figures
from domain.matching.policy import DEFAULT_POLICY
from entrypoints.http.matching.policy_figures import PolicyFigures
from tests.e2e.http.described import Client
from tests.e2e.http.people import Person, a_job, an_employer
from tests.factories import FIRM

Relay = Callable[[], Awaitable[int]]
CHANGES = {
    "must_times": 9,
    "hybrid": {"commute": [[10, 9_000]], "region": 1, "country": 0},
    "caps": {"must_have_skills": 5_000, "languages": 0, "work_permit": 0},
    "narrower": 4_000,
    "broader": 4_000,
}
OWN = own_policy(CHANGES)


@pytest.fixture
async def path(grace: Person) -> str:
    mine = (await grace.get("/companies/mine")).json()
    return f"/companies/{mine['id']}/match-policy"


def test_every_figure_goes_over_the_wire() -> None:
    assert set(policy_figures(DEFAULT_POLICY)) == set(PolicyFigures.__struct_fields__)
    assert FIRM == own_policy(PolicyFigures.of(policy_figures(FIRM)).figures())


async def test_whoever_is_scored_may_read_by_what(ada: Person, path: str) -> None:
    shown = await ada.get(path)
    policy = shown.json()["policy"]
    assert ('"0"', False, []) == (
        shown.headers["etag"],
        shown.json()["own"],
        shown.json()["history"],
    )
    assert (DEFAULT_POLICY.version, {}) == (policy["version"], policy["changes"])
    assert policy_figures(DEFAULT_POLICY) == policy["figures"]


async def test_a_policy_of_its_own_scores_for_both_sides_alike(
    ada: Person, grace: Person, match_id: str, path: str, relay: Relay
) -> None:
    before = (await ada.get(f"/matches/{match_id}")).json()
    adopted = await grace.put(path, CHANGES, seen='"0"')
    assert (200, '"1"') == (adopted.status_code, adopted.headers["etag"])
    assert (OWN.version, CHANGES) == (
        adopted.json()["policy"]["version"],
        adopted.json()["policy"]["changes"],
    )
    await relay()
    mine = (await ada.get(f"/matches/{match_id}")).json()
    theirs = (await grace.get(f"/matches/{match_id}")).json()
    assert OWN.version == mine["receipt"]["policy"] == theirs["receipt"]["policy"]
    assert mine["receipt"] == theirs["receipt"]
    assert before["score"] != mine["score"] == theirs["score"]
    assert mine["advice"], "advice is worked out by the same policy"


async def test_the_same_again_changes_nothing(grace: Person, path: str) -> None:
    first = await grace.put(path, CHANGES)
    again = await grace.put(path, CHANGES, seen=first.headers["etag"])
    assert first.headers["etag"] == again.headers["etag"]
    assert first.json() == again.json()


async def test_what_a_receipt_names_can_be_read_when_it_is_out_of_force(
    ada: Person, grace: Person, path: str
) -> None:
    await grace.put(path, CHANGES)
    dropped = (await grace.delete(path)).json()
    assert (False, DEFAULT_POLICY.version) == (dropped["own"], dropped["policy"]["version"])
    assert [DEFAULT_POLICY.version, OWN.version] == [a["version"] for a in dropped["history"]]
    for version in (OWN.version, OWN.version.replace("+", "%2B")):
        shown = await ada.get(f"/match-policies/{version}")
        assert CHANGES == shown.json()["changes"]
    assert {} == (await ada.get(f"/match-policies/{DEFAULT_POLICY.version}")).json()["changes"]
    assert 404 == (await ada.get("/match-policies/2026.2+000000000000")).status_code


async def test_who_saw_an_older_one_changes_nothing(grace: Person, path: str) -> None:
    await grace.put(path, CHANGES)
    assert 412 == (await grace.put(path, {}, seen='"0"')).status_code
    assert (await grace.get(path)).json()["own"]


async def test_what_no_policy_may_say_is_refused_in_a_sentence(grace: Person, path: str) -> None:
    refused = await grace.put(path, {"sibling": 9_999})
    assert (422, "/problems/policy-refused") == (refused.status_code, refused.json()["type"])
    assert "a sibling counts no more" in refused.json()["detail"]
    assert 400 == (await grace.put(path, {"charm": 1})).status_code
    assert 400 == (await grace.put(path, {"must_times": 2.5})).status_code


async def test_only_members_decide(ada: Person, path: str, client: Client) -> None:
    eve = await an_employer(client, "eve@example.org")
    for person in (ada, eve):
        assert 403 == (await person.put(path, CHANGES)).status_code
        assert 403 == (await person.delete(path)).status_code
    nobody = "/companies/nobody/match-policy"
    assert 404 == (await eve.put(nobody, CHANGES)).status_code
    assert 404 == (await eve.get(nobody)).status_code


async def test_a_preview_shows_who_would_move_and_stores_nothing(
    grace: Person, match_id: str, path: str, relay: Relay
) -> None:
    before = (await grace.get(f"/matches/{match_id}")).json()
    ask = {"job_id": before["job"]["id"], "changes": CHANGES}
    preview = (await grace.post(f"{path}/preview", ask)).json()
    assert (DEFAULT_POLICY.version, OWN.version) == (preview["before"], preview["after"])
    assert 1 == preview["looked_at"]
    (moved,) = preview["items"]
    assert (match_id, 1, 1) == (moved["id"], moved["place_before"], moved["place_after"])
    assert before["score"] == moved["score_before"]
    assert 0 == await relay()
    assert not (await grace.get(path)).json()["own"]
    await grace.put(path, CHANGES)
    await relay()
    assert moved["score_after"] == (await grace.get(f"/matches/{match_id}")).json()["score"]


async def test_a_preview_is_of_a_job_of_ones_own(grace: Person, path: str, client: Client) -> None:
    eve = await an_employer(client, "eve@example.org")
    theirs = await a_job(eve)
    ask = {"job_id": theirs["id"], "changes": {}}
    assert 404 == (await grace.post(f"{path}/preview", ask)).status_code
    assert 403 == (await eve.post(f"{path}/preview", ask)).status_code
