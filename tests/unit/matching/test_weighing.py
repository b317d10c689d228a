"""From findings to a score."""

from domain.matching.finding import Finding
from domain.matching.match import ComponentName
from domain.matching.weighing import Weighed, weigh

A, B, C = ComponentName.TITLE, ComponentName.EXPERIENCE, ComponentName.SALARY
THIRDS = {A: 3_334, B: 3_333, C: 3_333}


def weighed(*values: int) -> Weighed:
    findings = {n: Finding.known(v, "So.") for n, v in zip((A, B, C), values, strict=True)}
    return weigh(findings, weights=THIRDS)


def contributions(found: Weighed) -> list[int]:
    return [part.contribution for part in found.components]


def test_a_score_rounds_down() -> None:
    assert 6_666 == weighed(0, 10_000, 10_000).score
    assert 9_999 == weighed(10_000, 10_000, 9_999).score


def test_the_largest_remainder_rounds_up() -> None:
    # Exactly 1667.0, 1666.5 and 1666.5: of the two halves, the first rounds up.
    assert [1_667, 1_667, 1_666] == contributions(weighed(5_000, 5_000, 5_000))


def test_an_unknown_component_leaves_score_and_confidence_apart() -> None:
    findings = {A: Finding.known(6_000, "So."), B: Finding.unknown("?"), C: Finding.not_asked("-")}
    found = weigh(findings, weights={A: 3_000, B: 1_000, C: 6_000})
    assert (6_000, 7_500) == (found.score, found.confidence)
    assert [6_000, 0, 0] == contributions(found)


def test_what_weighs_nothing_makes_no_score() -> None:
    found = weigh({A: Finding.known(6_000, "So.")}, weights={A: 0})
    assert (None, 0) == (found.score, found.confidence)
