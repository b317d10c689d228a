"""Which occupation a job title names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from adapters.skill_catalogue.memory import MemorySkillCatalogue


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lead Product Manager, Growth", "product manager"),
        ("Front-End Developer", "web developer"),
        ("Software Development Engineer III, Amazon", "software developer"),
        ("Head Chef", "head chef"),
        ("Senior Chef", "chef"),
        ("registered nurse", "nurse responsible for general care"),
        ("Data Scientists", "data scientist"),
        ("PROJECT MANAGER - Construction", "project manager"),
        ("Junior QA Engineer (m/f/d)", "software tester"),
    ],
)
def test_seniority_asides_and_number_do_not_matter(
    builtin: BuiltinSkillCatalogue, title: str, expected: str
) -> None:
    occupation = builtin.occupation(title)
    assert occupation is not None
    assert expected == occupation.title


def test_seniority_alone_is_no_occupation(builtin: BuiltinSkillCatalogue) -> None:
    assert builtin.occupation("Senior Lead II") is None


@given(st.text(max_size=300))
def test_any_text_may_be_asked(title: str) -> None:
    MemorySkillCatalogue().occupation(title)
