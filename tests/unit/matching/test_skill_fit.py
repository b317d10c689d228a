"""How well one requirement is met."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.match import FULL, SkillFit
from domain.matching.model import HeldSkill, RequiredSkill
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.skill_fit import fit_skill
from domain.shared.ids import SkillId
from domain.shared.skills import Relation
from tests.unit.matching.examples import TAXONOMY, held, held_skills, required, required_skills


def fit(asked: RequiredSkill, *skills: HeldSkill) -> SkillFit:
    return fit_skill(asked, skills, taxonomy=TAXONOMY, policy=DEFAULT_POLICY)


@pytest.mark.parametrize(
    ("credit", "relation", "asked", "skill"),
    [
        (10_000, Relation.SAME, "javascript", "javascript"),
        (8_000, Relation.NARROWER, "javascript", "react"),
        (5_000, Relation.BROADER, "react", "javascript"),
        (3_000, Relation.SIBLING, "react", "vue"),
        (0, None, "react", "sql"),
    ],
)
def test_a_skill_counts_by_its_relation(
    credit: int, relation: Relation | None, asked: str, skill: str
) -> None:
    found = fit(required(asked), held(skill))
    assert (credit, relation) == (found.credit, found.relation)


def test_an_id_that_the_catalogue_does_not_know_is_still_itself() -> None:
    assert FULL == fit(required("juggling"), held("juggling")).credit


def test_the_skill_that_counts_most_counts() -> None:
    found = fit(required("javascript", level=5), held("javascript", level=1), held("react"))
    assert held("react") == found.by
    assert "Through React, a special case of it. Level not known; asked: 5." == found.note


def test_of_equal_skills_the_closest_counts() -> None:
    generous = evolve(DEFAULT_POLICY, narrower=FULL)
    skills = (held("react"), held("javascript"))
    found = fit_skill(required("javascript"), skills, taxonomy=TAXONOMY, policy=generous)
    assert held("javascript") == found.by


@pytest.mark.parametrize(
    ("credit", "level"),
    [(10_000, 5), (10_000, 4), (8_875, 3), (7_750, 2), (7_000, 1), (10_000, None)],
)
def test_a_level_too_low_takes_its_part_and_an_unknown_one_takes_nothing(
    credit: int, level: int | None
) -> None:
    assert credit == fit(required("sql", level=4), held("sql", level=level)).credit


@pytest.mark.parametrize(
    ("credit", "months"),
    [(10_000, 99), (10_000, 24), (8_750, 12), (7_500, 0), (10_000, None)],
)
def test_years_count_in_proportion_and_unknown_ones_not_at_all(
    credit: int, months: int | None
) -> None:
    assert credit == fit(required("sql", min_years=2), held("sql", months=months, idle=0)).credit


def test_level_and_years_count_together() -> None:
    found = fit(required("sql", level=4, min_years=2), held("sql", level=3, months=12, idle=0))
    assert (5 * 10_000 + 3 * 7_000 + 2 * 5_000 + 1 * 10_000) // 11 == found.credit
    assert "Held. Level 3; asked: 4. Months 12; asked: 24 months." == found.note


@pytest.mark.parametrize(
    ("credit", "idle"),
    [(10_000, 0), (10_000, 35), (9_750, 36), (9_000, 99), (9_000, 999), (9_000, None)],
)
def test_what_was_used_long_ago_counts_a_little_less_where_years_are_asked(
    credit: int, idle: int | None
) -> None:
    found = fit(required("sql", min_years=2), held("sql", months=24, idle=idle))
    assert credit == found.credit
    assert FULL == fit(required("sql"), held("sql", months=24, idle=idle)).credit


def test_the_note_says_how_long_ago() -> None:
    found = fit(required("sql", min_years=1), held("sql", months=24, idle=40))
    assert "Held. Months 24; asked: 12 months. Last used 3 years ago." == found.note


def test_a_related_skill_is_scaled_by_its_level() -> None:
    assert 7_100 == fit(required("javascript", level=4), held("react", level=3)).credit


def test_zero_years_ask_for_nothing() -> None:
    assert FULL == fit(required("sql", min_years=0), held("sql", months=0)).credit


def test_what_is_missing_says_so() -> None:
    found = fit(required("sql"))
    assert (0, None, None, "Not listed.") == (
        found.credit,
        found.relation,
        found.by,
        found.note,
    )


@given(required_skills, held_skills)
def test_an_exact_skill_never_counts_less_than_a_related_one_of_the_same_level(
    asked: RequiredSkill, skill: HeldSkill
) -> None:
    exact = evolve(skill, skill_id=asked.skill_id)
    assert fit(asked, skill).credit <= fit(asked, exact).credit


@given(required_skills, st.lists(held_skills, max_size=5), held_skills)
def test_one_more_skill_never_lowers_a_credit(
    asked: RequiredSkill, skills: list[HeldSkill], more: HeldSkill
) -> None:
    assert fit(asked, *skills).credit <= fit(asked, *skills, more).credit


@given(required_skills, held_skills, st.integers(0, 300))
def test_more_months_never_lower_a_credit(
    asked: RequiredSkill, skill: HeldSkill, more: int
) -> None:
    longer = evolve(skill, months=None if skill.months is None else skill.months + more)
    assert fit(asked, skill).credit <= fit(asked, longer).credit


def test_a_skill_without_a_level_of_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="level"):
        HeldSkill(skill_id=SkillId("sql"), name="SQL", level=6)
