"""The types that are scored, to their last field: whoever adds one adds it here on purpose."""

import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, get_args

import attrs
import pytest

from domain.matching.model import (
    CandidateSide,
    HeldSkill,
    JobSide,
    RequiredEducation,
    RequiredLanguage,
    RequiredSkill,
    SpokenLanguage,
)
from domain.matching.wording import Wording
from domain.shared.values import Place, SalaryRange

ALLOWED = {
    JobSide: {
        *("job_id", "title", "requirements", "seniority", "min_years", "place", "remote"),
        *("countries", "salary", "languages", "education", "wording"),
    },
    RequiredSkill: {"skill_id", "name", "must", "level", "min_years", "weight"},
    RequiredLanguage: {"code", "must", "level"},
    RequiredEducation: {"level", "must"},
    SpokenLanguage: {"code", "level"},
    Place: {"city", "region", "country"},
    Wording: {"stems", "weights", "spelled"},
    SalaryRange: {"minimum", "maximum", "currency", "period"},
}
"""Of a candidate itself see `test_fairness`."""
PROTECTED = re.compile(
    r"(?<![a-z])(?:age|birth\w*|born|gender|sex|pronouns?|photo\w*|picture|e?mail|phone|street"
    r"|school|university|institution|employer|nationality|citizenship|ethnicity|race|religion"
    r"|marital\w*|famil\w*|children|disabilit\w*|health|gaps?|leaves?|links?|first|given|surname)"
    r"(?![a-z])"
)


def reached(one: Any, seen: set[type] | None = None) -> Iterator[type]:  # noqa: ANN401 - a type
    """Yield every type with fields that a side is made of."""
    seen = set() if seen is None else seen
    for part in get_args(one):
        yield from reached(part, seen)
    if isinstance(one, UnionType) or not attrs.has(one) or one in seen:
        return
    seen.add(one)
    yield one
    for field in attrs.fields(attrs.resolve_types(one)):
        yield from reached(field.type, seen)


SIDES = sorted({*reached(CandidateSide), *reached(JobSide)}, key=lambda one: one.__name__)


def test_a_side_is_made_of_these_types() -> None:
    assert {CandidateSide, HeldSkill, *ALLOWED} == {*SIDES}


@pytest.mark.parametrize("type_", ALLOWED, ids=lambda one: one.__name__)
def test_a_type_has_these_fields(type_: type) -> None:
    assert ALLOWED[type_] == {field.name for field in attrs.fields(type_)}


@pytest.mark.parametrize("type_", SIDES, ids=lambda one: one.__name__)
def test_no_field_is_called_after_what_is_protected(type_: type) -> None:
    names = [field.name for field in attrs.fields(type_)]
    assert [] == [name for name in names if PROTECTED.search(name.replace("_", " "))]


def test_what_is_protected_would_be_seen() -> None:
    assert all(PROTECTED.search(name) for name in ("birth date", "gender", "photo", "school"))
    assert not PROTECTED.search("languages")
