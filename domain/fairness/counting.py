"""From single people to counts of groups; whoever counts holds no more than kinds of cases."""

from collections import Counter
from collections.abc import Callable, Mapping
from fractions import Fraction

from attrs import frozen

from domain.fairness.attributes import Category
from domain.fairness.impact import Count


@frozen(kw_only=True)
class Case:
    """How one person fared. People who fared alike are one case, with how many they are."""

    category: Category
    """By both attributes; None for what is unknown."""
    score: int | None
    """In whole steps of some scale; None when nothing is known to score by."""
    selected: bool | None
    """None when nobody was selected or passed over: there are scores alone."""


Cases = Mapping[Case, int]
"""How many people each case has."""
Counts = Mapping[Category, Count]


def median(cases: Cases) -> Fraction | None:
    """Return the middle score of everybody who has one, unknown categories too (6 RCNY §5-301(c)).

    Of an even number it is the mean of the two in the middle. None without scores.
    """
    of_score: Counter[int] = Counter()
    for case, people in cases.items():
        if case.score is not None:
            of_score[case.score] += people
    scored = sum(of_score.values())
    if not scored:
        return None
    lower, upper = (scored - 1) // 2, scored // 2
    middle: list[int] = []
    passed = 0
    for score, people in sorted(of_score.items()):
        middle += [score] * sum(passed <= place < passed + people for place in (lower, upper))
        passed += people
    return Fraction(sum(middle), 2)


def selections(cases: Cases) -> Counts:
    """Count who was selected, by both attributes."""
    return _count(cases, lambda case: case.selected)


def scorings(cases: Cases, middle: Fraction | None) -> Counts:
    """Count who scored above the median, of those with a score, by both attributes.

    Whoever has just the median is not above it (6 RCNY §5-300, "scoring rate").
    """
    return _count(
        cases,
        lambda case: None if case.score is None or middle is None else case.score > middle,
    )


def _count(cases: Cases, hit: Callable[[Case], bool | None]) -> Counts:
    everybody: Counter[Category] = Counter()
    hits: Counter[Category] = Counter()
    for case, people in cases.items():
        is_hit = hit(case)
        if is_hit is not None:
            everybody[case.category] += people
            hits[case.category] += people * is_hit
    return {c: Count(people=people, hits=hits[c]) for c, people in everybody.items()}


def by_sex(counts: Counts) -> Counts:
    """Put races together; whose sex is unknown is unknown."""
    return _merge(counts, lambda c: Category(sex=c.sex))


def by_race(counts: Counts) -> Counts:
    """Put sexes together; whose race or ethnicity is unknown is unknown."""
    return _merge(counts, lambda c: Category(race_ethnicity=c.race_ethnicity))


def by_both(counts: Counts) -> Counts:
    """Let whoever is unknown by one attribute be unknown."""
    return _merge(counts, lambda c: c if c.sex and c.race_ethnicity else Category())


def _merge(counts: Counts, into: Callable[[Category], Category]) -> Counts:
    merged: dict[Category, Count] = {}
    for category, count in counts.items():
        merged[into(category)] = merged.get(into(category), Count()) + count
    return merged


def total(counts: Counts) -> Count:
    """Put everybody together."""
    return sum(counts.values(), start=Count())
