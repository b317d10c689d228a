"""Views, standings and funnels, against counting by hand."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.census import (
    EVERYBODY,
    LEAST_HOLDERS,
    SECTIONS,
    SkillCensus,
    Tally,
    section_of,
    step_of,
)
from domain.matching.funnel import Stage, StageName, funnel
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, HeldSkill
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.ranking import RANKING_LIMIT, JobRanking
from domain.matching.standing import standing
from domain.matching.views import VIEWS_KEPT, MatchViews, count_views
from domain.shared.ids import CandidateId, CompanyId, JobId
from entrypoints.container.everything import Container
from tests.disputes import some_views
from tests.factories import a_read_candidate
from tests.unit.matching.examples import (
    AS_OF,
    FRONT_END,
    MIRA,
    candidate,
    held,
    held_skills,
    match,
)

J1 = JobId("j1")


def _census(people: list[CandidateSide]) -> dict[str, SkillCensus]:
    tally = Tally()
    for begin in range(0, len(people), 7):
        tally.add(people[begin : begin + 7])
    return {census.section: census for census in tally.census(on=AS_OF)}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 800)), max_size=12))
def test_each_company_is_counted_once_a_day(opened: list[tuple[str, int]]) -> None:
    by_job: dict[str, MatchViews] = {}
    for n, (company, ago) in enumerate(opened):
        job = f"{company}{n % 2}"
        views = by_job.get(job) or MatchViews.none_yet(
            candidate_id=CandidateId("c1"), job_id=JobId(job), company_id=CompanyId(company)
        )
        by_job[job] = views.view(on=AS_OF - timedelta(days=ago))
    for days in (0, 30):
        since = AS_OF - timedelta(days=days)
        newest = {j: v.days[-1] for j, v in by_job.items()}
        by_hand = {(company, AS_OF - timedelta(days=ago)) for company, ago in opened if ago <= days}
        assert len(by_hand) == count_views(by_job.values(), since=since)
        assert all(v.days[0] >= newest[j] - VIEWS_KEPT for j, v in by_job.items())


def test_a_second_view_of_a_day_changes_nothing() -> None:
    views = some_views()
    assert views is views.view(on=date(2026, 5, 3))
    assert (date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 3)) == (
        views.view(on=date(2026, 5, 2)).days
    )


@given(
    st.lists(st.lists(held_skills, max_size=3, unique_by=lambda s: s.skill_id), max_size=40),
    held_skills,
)
def test_a_standing_is_what_counting_everybody_gives(
    skills: list[list[HeldSkill]], mine: HeldSkill
) -> None:
    people = [candidate(*some, name=f"c{n}") for n, some in enumerate(skills)]
    census = _census(people)
    assert set(SECTIONS) == set(census)
    assert {len(people)} == {section.candidates for section in census.values()}
    found = standing(mine, census)
    others = [s for some in skills for s in some if s.skill_id == mine.skill_id]
    if len(others) < LEAST_HOLDERS:
        assert (None, None, None) == (found.holders, found.level, found.months)
        assert census[section_of(mine.skill_id)].holders_of(mine.skill_id) is None
        return
    assert len(others) == found.holders
    for percentile, own, theirs in (
        (found.level, mine.level, [s.level for s in others if s.level is not None]),
        (
            found.months,
            None if mine.months is None else step_of(mine.months),
            [step_of(s.months) for s in others if s.months is not None],
        ),
    ):
        if own is None or len(theirs) < LEAST_HOLDERS:
            assert percentile is None
        else:
            assert percentile is not None
            not_higher = sum(value <= own for value in theirs)
            assert (FULL * not_higher // len(theirs), len(theirs)) == (
                percentile.share,
                percentile.of,
            )


def test_an_unknown_level_counts_for_nobody_and_against_nobody() -> None:
    people = [candidate(held("python", level=2 + n % 2), name=f"c{n}") for n in range(10)]
    silent = [candidate(held("python"), name=f"s{n}") for n in range(90)]
    found = standing(held("python", level=2), _census([*people, *silent]))
    assert found.level is not None
    assert (100, 5_000, 10) == (found.holders, found.level.share, found.level.of)


def test_a_skill_that_is_claimed_twice_is_held_once() -> None:
    people = [candidate(held("sql"), held("sql", level=3), name=f"c{n}") for n in range(10)]
    assert 10 == standing(held("sql"), _census(people)).holders


def test_a_ranking_that_is_full_of_good_matches_may_have_cut_more() -> None:
    good = evolve(match(MIRA, FRONT_END), job_id=J1)
    reach = DEFAULT_POLICY.within_reach
    few: list[int | None] = [*[reach] * 3, *[reach - 1] * 4, None, None]
    scores: tuple[list[int | None], ...] = ([*[reach] * RANKING_LIMIT], few)
    for figures, within, at_least in zip(scores, (RANKING_LIMIT, 3), (True, False), strict=True):
        ranking = JobRanking(
            job_id=J1,
            entries=tuple(
                evolve(good, score=score, candidate_id=CandidateId(f"c{n}"))
                for n, score in enumerate(figures)
            ),
        )
        assert (
            Stage(name=StageName.SCORED, count=500),
            Stage(name=StageName.RANKED, count=len(figures)),
            Stage(name=StageName.WITHIN_REACH, count=within, at_least=at_least),
            Stage(name=StageName.VIEWED, count=7),
        ) == funnel(ranking, policies={}, candidates=500, viewed=7)


async def test_a_census_reaches_every_page_and_is_written_when_something_changed(
    in_process: Container,
) -> None:
    store = in_process.persistence()
    async with store.unit_of_work() as uow:
        for n in range(205):
            await uow.candidates.save(a_read_candidate(f"c{n:03d}"))
        await uow.commit()
    assert 205 == await in_process.take_skill_census()()
    async with store.reading() as uow:
        first = await uow.skill_censuses.of(SECTIONS)
    assert {EVERYBODY, section_of(a_read_candidate().profile.skills[0].skill_id)} == set(first)
    assert {205} == {h.count for census in first.values() for h in census.skills}
    await in_process.take_skill_census()()
    async with store.reading() as uow:
        assert first == await uow.skill_censuses.of(SECTIONS)
    async with store.unit_of_work() as uow:
        await uow.candidates.save(a_read_candidate("d"))
        await uow.commit()
    await in_process.take_skill_census()()
    async with store.reading() as uow:
        again = await uow.skill_censuses.of(SECTIONS)
    assert {2} == {census.version for census in again.values()}
    assert {206} == {census.candidates for census in again.values()}
