"""Rates and impact ratios of groups, in exact fractions.

Sources: the selection rate and the four-fifths rule, 29 CFR 1607.4 D and 1607.16 R; impact ratio,
scoring rate and the share of two per cent, 6 RCNY §5-300 and §5-301 (Local Law 144 of 2021).
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction

from attrs import field, frozen, validators

from domain.fairness.attributes import Category
from domain.fairness.significance import Significance, compare

FOUR_FIFTHS = Fraction(4, 5)
"""29 CFR 1607.4 D: less than it, of the highest rate, is generally regarded as adverse impact."""
TWO_PER_CENT = Fraction(1, 50)
"""6 RCNY §5-301(d): the ratio of a category with a lower share of the data may be left out."""
UNKNOWN = Category()
"""Who said nothing, or rather does not say, of what a table is about."""


@frozen(kw_only=True)
class Count:
    """How many there are of a group, and how many of them fared well."""

    people: int = field(default=0, validator=validators.ge(0))
    hits: int = field(default=0, validator=validators.ge(0))
    """Selected; or with a score above the median."""

    def __attrs_post_init__(self) -> None:
        if self.hits > self.people:
            raise ValueError("there are more hits than people")

    def __add__(self, other: "Count") -> "Count":
        """Put two groups together."""
        return Count(people=self.people + other.people, hits=self.hits + other.hits)

    @property
    def rate(self) -> Fraction | None:
        """Return hits per person; None where there is nobody."""
        return Fraction(self.hits, self.people) if self.people else None


@frozen(kw_only=True)
class Row:
    """One category."""

    category: Category
    count: Count | None
    """None when it is hidden: see `disclosure`."""
    share: Fraction | None
    """Of the people of known category in this table."""
    ratio: Fraction | None
    """Rate over the rate of the most favoured category: 0 to 1. None where there is none: nobody
    is in the category, nobody fared well at all, or the category is hidden or left out."""
    reference: bool = False
    """Whether the others are compared with it."""
    significance: Significance | None = None
    """Of the difference from the reference."""

    @property
    def small(self) -> bool:
        """Whether somebody is in it, and fewer than two per cent are."""
        return self.share is not None and 0 < self.share < TWO_PER_CENT

    @property
    def below_four_fifths(self) -> bool:
        """Whether the ratio is lower than 4/5, before it is rounded."""
        return self.ratio is not None and self.ratio < FOUR_FIFTHS


@frozen(kw_only=True)
class Table:
    """One measure by the categories of one kind."""

    rows: tuple[Row, ...]
    """Every category, in the order of EEO-1."""
    unknown: Count
    """Who is in no category, and so in no rate."""
    left_out: bool = False
    """Whether categories under two per cent have no ratio."""

    @property
    def reference(self) -> Row | None:
        """Return the most favoured category; None when nobody fared well."""
        return next((row for row in self.rows if row.reference), None)

    @property
    def flagged(self) -> tuple[Row, ...]:
        """Return the categories with a ratio below four fifths."""
        return tuple(row for row in self.rows if row.below_four_fifths)


def impact_table(
    categories: Iterable[Category],
    counts: Mapping[Category, Count],
    *,
    leave_out_small: bool = False,
    hidden: AbstractSet[Category] = frozenset(),
) -> Table:
    """Compare the categories with the most favoured one; `counts` may have UNKNOWN too.

    The most favoured is the one with the highest rate; of several the one with most people, then
    the first: all of them have the ratio 1. What is hidden is never it, nor what is left out for
    being small.
    """
    order = tuple(categories)
    known = {c: counts.get(c, Count()) for c in order}
    everybody = sum(count.people for count in known.values())
    shares = {c: Fraction(n.people, everybody) if everybody else None for c, n in known.items()}

    def compared(category: Category) -> bool:
        share = shares[category]
        small = leave_out_small and share is not None and share < TWO_PER_CENT
        return category not in hidden and known[category].people > 0 and not small

    of_whom = [c for c in order if compared(c)]
    best = max(of_whom, key=lambda c: (known[c].rate or 0, known[c].people), default=None)
    if best is not None and not known[best].hits:
        best = None
    rows = []
    for category in order:
        shown = category not in hidden
        ratio, significance = None, None
        if best is not None and compared(category):
            ratio = _over(known[category], known[best])
            if category != best:
                significance = _compare(known[category], known[best])
        rows.append(
            Row(
                category=category,
                count=known[category] if shown else None,
                share=shares[category] if shown else None,
                ratio=ratio,
                reference=category == best,
                significance=significance,
            )
        )
    unknown = counts.get(UNKNOWN, Count())
    return Table(rows=tuple(rows), unknown=unknown, left_out=leave_out_small)


def _over(count: Count, best: Count) -> Fraction:
    return Fraction(count.hits * best.people, count.people * best.hits)


def _compare(count: Count, best: Count) -> Significance | None:
    return compare(count.hits, count.people, other_hits=best.hits, others=best.people)
