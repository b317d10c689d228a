"""Figures for candidates and for companies about their own."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from attrs import evolve

from adapters.metrics.memory import MemoryMetrics
from application.ports.lifecycle import UnavailableError
from domain.candidates.profile import SkillClaim
from domain.shared.ids import SkillId
from entrypoints.container.everything import Container
from tests.e2e.http.described import Client
from tests.e2e.http.people import Person, a_job, an_employer
from tests.factories import a_read_candidate, a_span

Relay = Callable[[], Awaitable[int]]
Wait = Callable[[timedelta], None]
DAY = timedelta(days=1)
PYTHON = SkillId("esco:ccd0a1d9-afda-43d9-b901-96344886e14d")


async def mine(person: Person) -> dict[str, Any]:
    """Ask for one's own."""
    answer = await person.get("/users/me/statistics")
    assert 200 == answer.status_code, answer.text
    figures: dict[str, Any] = answer.json()
    return figures


async def log_in(person: Person) -> Person:
    """Take a new token: the old one has run out."""
    credentials = {"email": person.email, "password": "Analytical-Engine-1843"}
    answer = await person.client.post("/api/v1/auth/login", json=credentials)
    return Person(client=person.client, email=person.email, token=answer.json()["access_token"])


async def test_a_company_that_opens_a_match_is_counted_once_a_day(
    ada: Person, grace: Person, wait: Wait, match_id: str
) -> None:
    await ada.get(f"/matches/{match_id}")
    assert 0 == (await mine(ada))["views"]["last_30_days"]
    for _ in range(3):
        await grace.get(f"/matches/{match_id}")
    assert {"last_30_days": 1, "last_365_days": 1} == (await mine(ada))["views"]
    wait(DAY)
    await (await log_in(grace)).get(f"/matches/{match_id}")
    assert {"last_30_days": 2, "last_365_days": 2} == (await mine(await log_in(ada)))["views"]
    wait(30 * DAY)
    assert {"last_30_days": 1, "last_365_days": 2} == (await mine(await log_in(ada)))["views"]
    wait(365 * DAY)
    assert {"last_30_days": 0, "last_365_days": 0} == (await mine(await log_in(ada)))["views"]


async def test_companies_are_counted_apart_and_their_jobs_together(
    client: Client, ada: Person, grace: Person, relay: Relay, match_id: str
) -> None:
    mallory = await an_employer(client, "mallory@rival.example")
    theirs = [(await a_job(grace))["id"], (await a_job(mallory))["id"]]
    await relay()
    await grace.get(f"/matches/{match_id}")
    for employer, job_id in zip((grace, mallory), theirs, strict=True):
        (listed,) = (await employer.get(f"/jobs/{job_id}/matches")).json()["items"]
        await employer.get(f"/matches/{listed['id']}")
    assert 2 == (await mine(ada))["views"]["last_30_days"]


async def test_a_match_is_shown_though_nobody_can_note_it(
    ada: Person, grace: Person, made: Container, match_id: str
) -> None:
    def away() -> None:
        raise UnavailableError

    usual = made.record_view.kwargs
    made.record_view.add_kwargs(unit_of_work=away)
    try:
        assert 200 == (await grace.get(f"/matches/{match_id}")).status_code
    finally:
        made.record_view.set_kwargs(**usual)
    assert 0 == (await mine(ada))["views"]["last_30_days"]
    metrics = made.metrics()
    assert isinstance(metrics, MemoryMetrics)
    assert 1 == metrics.counted("match_views_lost")


async def test_a_candidate_sees_the_jobs_within_reach(ada: Person, match_id: str) -> None:
    match = (await ada.get(f"/matches/{match_id}")).json()
    within_reach = int(match["score"] >= 70)
    assert {"ranked": 1, "within_reach": within_reach} == (await mine(ada))["matches"]


async def test_within_reach_is_what_the_policy_of_the_company_says(
    ada: Person, grace: Person, relay: Relay, match_id: str
) -> None:
    company = (await grace.get("/companies/mine")).json()
    path = f"/companies/{company['id']}/match-policy"
    statistics = f"/jobs/{match_id.partition('~')[0]}/statistics"
    for version, (reach, expected) in enumerate(((10_000, 0), (1, 1))):
        adopted = await grace.put(path, {"within_reach": reach}, seen=f'"{version}"')
        assert 200 == adopted.status_code, adopted.text
        await relay()
        stages = (await grace.get(statistics)).json()["funnel"]
        assert (expected, expected) == (
            (await mine(ada))["matches"]["within_reach"],
            stages[2]["count"],
        )


async def test_before_anything_was_read_there_is_nothing_to_count(ada: Person) -> None:
    figures = await mine(ada)
    assert ([], None, {"ranked": 0, "within_reach": 0}) == (
        figures["skills"],
        figures["counted_on"],
        figures["matches"],
    )


async def _others(made: Container, count: int) -> None:
    """Store candidates with Python at level 3 who work since March 2020; Ada has 2019, no level."""
    claim = SkillClaim(skill_id=PYTHON, name="Python", mentions=(a_span(start=50),), level=3)
    async with made.persistence().unit_of_work() as uow:
        for n in range(count):
            other = a_read_candidate(f"c{n}")
            await uow.candidates.save(evolve(other, profile=evolve(other.profile, skills=(claim,))))
        await uow.commit()


async def test_a_skill_is_compared_with_all_who_hold_it(
    ada: Person, made: Container, match_id: str
) -> None:
    await _others(made, 9)
    assert 10 == await made.take_skill_census()()
    figures = await mine(ada)
    assert "2026-01-01" == figures["counted_on"]
    by_id = {skill["id"]: skill for skill in figures["skills"]}
    python = by_id[PYTHON]
    assert (10, {"percentile": 100, "of": 10}) == (python["holders"], python["months"])
    assert python["level"] is None
    alone = {key: skill["holders"] for key, skill in by_id.items() if key != PYTHON}
    assert alone
    assert {None} == set(alone.values())


async def test_what_fewer_than_ten_hold_is_not_compared(
    ada: Person, made: Container, match_id: str
) -> None:
    await _others(made, 8)
    await made.take_skill_census()()
    assert {None} == {skill["holders"] for skill in (await mine(ada))["skills"]}


async def test_a_company_sees_how_far_candidates_got(
    ada: Person, grace: Person, made: Container, match_id: str
) -> None:
    path = f"/jobs/{match_id.partition('~')[0]}/statistics"
    match = (await ada.get(f"/matches/{match_id}")).json()
    before = (await grace.get(path)).json()
    within_reach = int(match["score"] >= 70)
    assert [
        ("scored", 1, True),
        ("ranked", 1, False),
        ("within_reach", within_reach, False),
        ("viewed", 0, False),
    ] == [(stage["name"], stage["count"], stage["at_least"]) for stage in before["funnel"]]
    await grace.get(f"/matches/{match_id}")
    await grace.get(f"/matches/{match_id}")
    await _others(made, 4)
    await made.take_skill_census()()
    after = (await grace.get(path)).json()
    assert ("2026-01-01", [5, 1, within_reach, 1]) == (
        after["counted_on"],
        [stage["count"] for stage in after["funnel"]],
    )
    assert not any(stage["at_least"] for stage in after["funnel"])


async def test_a_closed_job_scores_nobody(
    grace: Person, made: Container, relay: Relay, match_id: str
) -> None:
    job_id = match_id.partition("~")[0]
    await grace.get(f"/matches/{match_id}")
    await grace.post(f"/jobs/{job_id}/close")
    await relay()
    figures = (await grace.get(f"/jobs/{job_id}/statistics")).json()
    assert [0, 0, 0, 1] == [stage["count"] for stage in figures["funnel"]]


async def test_figures_are_for_whom_they_are_about(
    client: Client, ada: Person, grace: Person, match_id: str
) -> None:
    path = f"/jobs/{match_id.partition('~')[0]}/statistics"
    mallory = await an_employer(client, "mallory@rival.example")
    assert [403, 403, 403, 404] == [
        (await ada.get(path)).status_code,
        (await mallory.get(path)).status_code,
        (await grace.get("/users/me/statistics")).status_code,
        (await grace.get("/jobs/nothing/statistics")).status_code,
    ]
