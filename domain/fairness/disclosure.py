"""What an employer is not shown, so that no table tells what a person said of themselves.

An employer sees pseudonyms, résumés' skills and the list of who is shown. A table with few
people in a group, or two tables that differ by few, would tell which of them is in it.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from domain.fairness.attributes import BY_RACE, BY_SEX, INTERSECTIONS, Category
from domain.fairness.counting import Cases, Counts, by_both, by_race, by_sex
from domain.fairness.impact import Count
from domain.shared.values import Month

FEWEST = 5
"""People: of a smaller group nothing is shown."""
EDITION = 20
"""People: what is shown grows by no fewer at once."""

Hidden = AbstractSet[Category]


def edition(months: Mapping[Month, Cases], *, now: Month) -> Month | None:
    """Return the month up to which an employer is shown people, by when they came; None at first.

    Whole months before this one, joined until EDITION people came in them. So what two looks
    differ by is that many people, unless somebody changed their mind in between.
    """
    last, waiting = None, 0
    for month in sorted(m for m in months if m < now):
        waiting += sum(months[month].values())
        if waiting >= EDITION:
            last, waiting = month, 0
    return last


def hidden(counts: Iterable[Counts]) -> Hidden:
    """Return the categories to hide, in tables by sex, by race and by both, of all measures.

    A group of fewer than FEWEST is hidden; that nobody is in one may be told. If sums of what is
    shown would tell the number of what is hidden, the next smallest is hidden with it.
    """
    found: set[Category] = set()
    for one in counts:
        sexes, races, cells = by_sex(one), by_race(one), by_both(one)
        for margin, categories in ((sexes, BY_SEX), (races, BY_RACE), (cells, INTERSECTIONS)):
            found |= {c for c in categories if 0 < _people(margin, c) < FEWEST}
        found |= _joined(sexes, BY_SEX, found) | _joined(races, BY_RACE, found)
        found |= {c for c in INTERSECTIONS if found & set(_margins(c)) and _people(cells, c)}
        found |= _linked(one, found)
    return found


def gives_away(selected: Counts) -> bool:
    """Whether everybody who was selected is in one group, so that the list tells what each said."""
    hits = [count.hits for count in selected.values()]
    return sum(hits) > 0 and max(hits) == sum(hits)


def _people(counts: Counts, category: Category) -> int:
    return counts.get(category, Count()).people


def _margins(cell: Category) -> tuple[Category, Category]:
    return Category(sex=cell.sex), Category(race_ethnicity=cell.race_ethnicity)


def _joined(counts: Counts, line: Iterable[Category], found: Hidden, *, beside: int = 0) -> Hidden:
    """Hide more of a line whose sum is known, until those hidden are several and FEWEST together.

    `beside` are people of this line whom no table shows.
    """
    there = [c for c in line if _people(counts, c)]
    together = [c for c in there if c in found]
    shown = sorted(set(there) - set(together), key=lambda c: (_people(counts, c), c.label))
    if not together:
        return set()
    people = beside + sum(_people(counts, c) for c in together)
    several = len(together) + (beside > 0)
    more: set[Category] = set()
    for category in shown:
        if people >= FEWEST and several > 1:
            break
        more.add(category)
        people += _people(counts, category)
        several += 1
    return more


def _linked(counts: Counts, found: Hidden) -> Hidden:
    """Hide more intersections, whose sums stand in the tables by sex and by race."""
    more: set[Category] = set()
    while True:
        before = len(more)
        for margin in (*BY_SEX, *BY_RACE):
            line = [c for c in INTERSECTIONS if margin in _margins(c)]
            # Of this sex, and of unknown race; or the other way round.
            more |= _joined(counts, line, found | more, beside=_people(counts, margin))
        if len(more) == before:
            return more
