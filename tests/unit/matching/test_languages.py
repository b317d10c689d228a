"""The languages of a job, and how well they are spoken."""

import pytest
from attrs import evolve

from domain.matching.finding import Finding
from domain.matching.languages import find_languages
from domain.matching.match import FULL
from domain.matching.model import RequiredLanguage, SpokenLanguage
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.values import LanguageLevel
from tests.unit.matching.examples import candidate, job

B1, B2, C1, NATIVE = (LanguageLevel(level) for level in ("B1", "B2", "C1", "native"))


def find(
    asked: tuple[RequiredLanguage, ...], spoken: tuple[tuple[str, LanguageLevel | None], ...]
) -> Finding:
    mine = tuple(SpokenLanguage(code=code, level=level) for code, level in spoken)
    return find_languages(
        evolve(candidate(), languages=mine), evolve(job(), languages=asked), policy=DEFAULT_POLICY
    )


@pytest.mark.parametrize(
    ("bp", "mine"),
    [(FULL, NATIVE), (FULL, C1), (7_000, B2), (4_000, B1), (1_000, LanguageLevel.A1), (FULL, None)],
)
def test_a_language_counts_by_the_levels_it_is_short_of(
    bp: int, mine: LanguageLevel | None
) -> None:
    assert bp == find((RequiredLanguage(code="de", level=C1),), (("de", mine),)).value


def test_a_language_that_is_not_listed_counts_nothing() -> None:
    found = find((RequiredLanguage(code="de", level=C1),), (("en", NATIVE),))
    assert (0, ("German: not listed; asked: C1.",)) == (found.value, found.evidence)


def test_a_welcome_language_counts_less_than_a_demanded_one() -> None:
    asked = (RequiredLanguage(code="de"), RequiredLanguage(code="fr", must=False))
    found = find(asked, (("de", None),))
    assert (8_000, ("German: spoken.", "French (welcome): not listed.")) == (
        found.value,
        found.evidence,
    )


def test_of_a_language_that_is_listed_twice_the_best_counts() -> None:
    asked = (RequiredLanguage(code="de", level=C1),)
    assert FULL == find(asked, (("de", B1), ("de", C1))).value
    assert 4_000 == find(asked, (("de", None), ("de", B1))).value


def test_who_lists_no_language_is_unknown() -> None:
    found = find((RequiredLanguage(code="de"),), ())
    assert (True, None) == (found.asked, found.value)


def test_a_job_without_languages_asks_for_none() -> None:
    assert not find((), (("de", C1),)).asked
