"""Whether a difference between two groups may well be chance."""

from enum import StrEnum
from fractions import Fraction
from math import comb, erfc, sqrt

from attrs import frozen

LEAST_EXPECTED = 5
"""In every cell of the table of two groups, or the normal approximation is not trusted."""
LEVEL = Fraction(1, 20)
"""A p below it is called significant: what courts and agencies of the U.S. commonly take."""


class Method(StrEnum):
    """Which test it was."""

    FISHER = "fisher-exact"
    Z = "two-proportion-z"


@frozen(kw_only=True)
class Significance:
    """How often chance alone makes a difference as large, were there none; two-sided."""

    method: Method
    p: float
    """0 to 1."""
    significant: bool
    """Whether p is below LEVEL, compared before it was rounded."""


def compare(hits: int, people: int, *, other_hits: int, others: int) -> Significance | None:
    """Compare the rates of two groups; None when one is empty. Raise ValueError when hits exceed.

    Fisher's exact test where any expected count is below LEAST_EXPECTED, else the z-test.
    """
    if not (0 <= hits <= people and 0 <= other_hits <= others):
        raise ValueError("there are more hits than people")
    if not people or not others:
        return None
    everybody, all_hits = people + others, hits + other_hits
    least = min(people, others) * min(all_hits, everybody - all_hits)
    if least < LEAST_EXPECTED * everybody:
        exact = fisher(hits, people, other_hits=other_hits, others=others)
        return Significance(method=Method.FISHER, p=float(exact), significant=exact < LEVEL)
    p = z_test(hits, people, other_hits=other_hits, others=others)
    return Significance(method=Method.Z, p=p, significant=p < LEVEL)


def fisher(hits: int, people: int, *, other_hits: int, others: int) -> Fraction:
    """Return the two-sided p of Fisher's exact test, exactly.

    With the margins as they are, it is the sum of the probabilities of all tables that are no
    more probable than this one (Fisher 1922; two-sided as in R and SciPy). In whole numbers, so
    tables that are equally probable are equal. Of the four margins the smallest is drawn, which
    is what bounds the work.
    """
    everybody, all_hits = people + others, hits + other_hits
    misses = everybody - all_hits
    # The same table, turned or flipped, has the same probability: let few be drawn from many.
    drawn, white, seen = min(
        (people, all_hits, hits),
        (others, all_hits, other_hits),
        (all_hits, people, hits),
        (misses, people, people - hits),
    )
    black = everybody - white
    lowest, highest = max(0, drawn - black), min(drawn, white)
    ways = comb(white, lowest) * comb(black, drawn - lowest)
    all_ways = []
    for k in range(lowest, highest + 1):
        all_ways.append(ways)
        ways = ways * (white - k) * (drawn - k) // ((k + 1) * (black - drawn + k + 1))
    limit = all_ways[seen - lowest]
    return Fraction(sum(w for w in all_ways if w <= limit), comb(everybody, drawn))


def z_test(hits: int, people: int, *, other_hits: int, others: int) -> float:
    """Return the two-sided p of the z-test for two proportions, with the pooled variance.

    z² is exact; z² is also the chi-square of the table without a correction for continuity.
    Raise ValueError when nobody or everybody hit: then there is no variance.
    """
    everybody, all_hits = people + others, hits + other_hits
    if all_hits in (0, everybody):
        raise ValueError("everybody fared alike")
    apart = hits * others - other_hits * people
    z_squared = Fraction(
        apart * apart * everybody, people * others * all_hits * (everybody - all_hits)
    )
    return erfc(sqrt(z_squared / 2))
