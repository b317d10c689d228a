"""Months with a skill: shown by dated work, or not shown; never lowered by one more mention."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.candidates.profile import Experience, Profile, SkillClaim
from domain.shared.text import Found, Span
from domain.shared.values import Month
from tests.factories import PYTHON, SQL

MAY = Month(year=2026, month=5)


def _span(start: int, end: int) -> Span:
    return Span(start=start, end=end, text="x" * (end - start))


def _work(start: int, *, since: tuple[int, int], to: tuple[int, int] | None) -> Experience:
    """Work whose text is the hundred characters from `start` on."""
    return Experience(
        start=Found(value=Month(year=since[0], month=since[1]), span=_span(start, start + 1)),
        end=Found(value=Month(year=to[0], month=to[1]), span=_span(start, start + 1))
        if to
        else None,
        present=None if to else _span(start, start + 1),
        body=_span(start, start + 100),
    )


def _profile(*mentions: int, experiences: tuple[Experience, ...]) -> Profile:
    return Profile(
        experiences=experiences,
        skills=(
            SkillClaim(
                skill_id=PYTHON, name="Python", mentions=tuple(_span(m, m + 6) for m in mentions)
            ),
        ),
    )


NOW = _work(100, since=(2025, 6), to=None)
BEFORE = _work(200, since=(2023, 1), to=(2025, 6))


@pytest.mark.parametrize(
    ("mentions", "months"),
    [((10,), 0), ((150,), 12), ((10, 150), 12), ((250,), 30), ((150, 250), 41)],
)
def test_months_are_those_of_the_dated_work_that_mentions_it(
    mentions: tuple[int, ...], months: int
) -> None:
    profile = _profile(*mentions, experiences=(NOW, BEFORE))
    assert months == profile.months_with(PYTHON, until=MAY)


def test_overlaps_count_once_and_a_skill_that_is_not_claimed_has_none() -> None:
    profile = _profile(150, 250, experiences=(NOW, BEFORE))
    assert 41 == profile.months_of_work(until=MAY)
    assert 0 == profile.months_with(SQL, until=MAY)


def test_without_dated_work_nothing_is_known() -> None:
    undated = Experience(body=_span(100, 200))
    profile = _profile(150, experiences=(undated,))
    assert profile.months_of_work(until=MAY) is None
    assert profile.months_with(PYTHON, until=MAY) is None


def test_the_use_of_a_skill_follows_from_its_mentions_and_from_the_dates_around_them() -> None:
    use = _profile(10, 150, 250, experiences=(NOW, BEFORE)).skill_use(PYTHON, until=MAY)
    assert use is not None
    assert (41, MAY) == (use.months.value, use.last.value)
    assert [100, 150, 200, 250] == sorted({span.start for span in use.months.follows_from})
    assert [100, 150] == sorted({span.start for span in use.last.follows_from})


def test_a_skill_was_last_used_when_the_work_that_mentions_it_ended() -> None:
    use = _profile(250, experiences=(NOW, BEFORE)).skill_use(PYTHON, until=MAY)
    assert use is not None
    assert Month(year=2025, month=6) == use.last.value


@pytest.mark.parametrize("mention", [10, 350])
def test_a_mention_outside_work_is_no_time_of_use(mention: int) -> None:
    assert _profile(mention, experiences=(NOW, BEFORE)).skill_use(PYTHON, until=MAY) is None


def test_all_experience_follows_from_the_dates_of_work() -> None:
    worked = _profile(experiences=(NOW, BEFORE)).experience_in_total(until=MAY)
    assert worked is not None
    assert (41, [100, 200]) == (worked.value, [span.start for span in worked.follows_from])
    assert Profile().experience_in_total(until=MAY) is None


_stretches = st.lists(
    st.tuples(
        st.integers(1990 * 12, 2027 * 12),
        st.integers(-5, 60),
        st.booleans(),
        st.booleans(),
    ),
    max_size=6,
)


@given(stretches=_stretches, mentions=st.lists(st.integers(0, 700), max_size=5))
def test_months_are_counted_as_the_evidence_for_them_counts(
    stretches: list[tuple[int, int, bool, bool]], mentions: list[int]
) -> None:
    def month(ordinal: int) -> tuple[int, int]:
        return ordinal // 12, ordinal % 12 + 1

    work = []
    for n, (start, lasts, ended, used) in enumerate(stretches):
        to = month(start + lasts) if ended else None
        done = _work(100 * n, since=month(start), to=to)
        work.append(evolve(done, used=(PYTHON,) if used else ()))
    profile = _profile(*mentions, experiences=tuple(work))
    worked = profile.experience_in_total(until=MAY)
    assert (worked.value if worked else None) == profile.months_of_work(until=MAY)
    use = profile.skill_use(PYTHON, until=MAY)
    shown = (use.months.value, MAY.ordinal - use.last.value.ordinal) if use else (0, None)
    times = profile.times_with_skills(until=MAY)
    assert times == {PYTHON: shown if worked else (None, None)}
