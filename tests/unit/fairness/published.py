"""The sample tables that the rule itself has as an example: 6 RCNY §5-301(b) and (c)."""

from collections import Counter
from collections.abc import Mapping

from domain.fairness.attributes import RACES, Category, RaceEthnicity, Sex
from domain.fairness.counting import Case, Cases
from domain.fairness.impact import Count

M, F = Sex.MALE, Sex.FEMALE
(HISPANIC, WHITE, BLACK, PACIFIC, ASIAN, NATIVE, TWO) = RACES

BOTH: Mapping[tuple[Sex, RaceEthnicity], tuple[int, int, str]] = {
    (M, HISPANIC): (205, 90, "0.841"),
    (F, HISPANIC): (190, 82, "0.827"),
    (M, WHITE): (412, 215, "1.000"),
    (M, BLACK): (226, 95, "0.806"),
    (M, PACIFIC): (87, 37, "0.815"),
    (M, ASIAN): (321, 167, "0.997"),
    (M, NATIVE): (24, 11, "0.878"),
    (M, TWO): (115, 52, "0.866"),
    (F, WHITE): (385, 197, "0.981"),
    (F, BLACK): (164, 75, "0.876"),
    (F, PACIFIC): (32, 15, "0.898"),
    (F, ASIAN): (295, 135, "0.877"),
    (F, NATIVE): (17, 7, "0.789"),
    (F, TWO): (98, 44, "0.860"),
}
"""People, of them selected, and the impact ratio as printed."""
RACE: Mapping[RaceEthnicity, tuple[int, int, str]] = {
    HISPANIC: (408, 204, "0.97"),
    WHITE: (797, 412, "1.00"),
    BLACK: (390, 170, "0.84"),
    PACIFIC: (119, 52, "0.85"),
    ASIAN: (616, 302, "0.95"),
    NATIVE: (41, 18, "0.85"),
    TWO: (213, 96, "0.87"),
}
"""The first line does not add up to the intersections: so it is printed."""

SCORED_SEX = {M: (92, 50, "0.543", "1.00"), F: (76, 34, "0.447", "0.82")}
SCORED_RACE = {
    HISPANIC: (28, 18, "0.643", "1.00"),
    WHITE: (40, 15, "0.375", "0.58"),
    BLACK: (32, 16, "0.500", "0.78"),
    PACIFIC: (8, 5, "0.625", "0.97"),
    ASIAN: (24, 10, "0.417", "0.65"),
}
"""Of the example for scores: people, those above the median by the printed rate, rate, ratio. The
rule prints 64.2 % for 18 of 28, which is 64.29 %; two more lines change none of these ratios."""


def count(people: int, hits: int) -> Count:
    return Count(people=people, hits=hits)


def cases(*unknown: Category, people: int = 250) -> Cases:
    """Return the intersections as single people, and some of unknown category."""
    found: Counter[Case] = Counter()
    for (sex, race), (there, selected, _) in BOTH.items():
        category = Category(sex=sex, race_ethnicity=race)
        found[Case(category=category, score=None, selected=True)] += selected
        found[Case(category=category, score=None, selected=False)] += there - selected
    for category in unknown:
        found[Case(category=category, score=None, selected=False)] += people
    return found
