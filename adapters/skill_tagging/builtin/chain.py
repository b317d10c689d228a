"""How likely each stretch of a sentence is a span: a linear-chain conditional random field.

Three states stand for a word outside of, at the beginning of, and further inside a span. What is
given are weights against "outside", so that this always scores zero.
"""

from collections.abc import Iterator, Sequence
from math import exp

from attrs import frozen

LONGEST_SPAN = 12
"""Words."""
_LEAST = 0.02
"""Stretches less likely than this are not given."""
_MOST = 60.0
"""Bounds an exponent: no sentence can make a number too large."""


@frozen(kw_only=True)
class Steps:
    """What it counts to go from one state to the next, as factors."""

    out_out: float
    out_begin: float
    begin_out: float
    begin_begin: float
    begin_in: float
    in_out: float
    in_begin: float
    in_in: float


Stretch = tuple[int, int, float]
"""First word, the word after the last, likelihood."""


def stretches(begins: Sequence[float], insides: Sequence[float], steps: Steps) -> list[Stretch]:
    """Return what may be a span, by position, the shorter first; stretches may overlap.

    `begins` and `insides` are the scores of both states, a natural logarithm, at each word. Time
    is linear in the words.
    """
    begin, inside = _factors(begins), _factors(insides)
    before, scales = _forward(begin, inside, steps)
    behind = _backward(begin, inside, steps, scales)
    return list(_likely(begin, inside, steps, before, behind, scales))


def best(found: Sequence[Stretch], *, least: float) -> list[Stretch]:
    """Choose the likeliest that do not overlap, by position."""
    taken: set[int] = set()
    chosen = []
    for first, after, likelihood in sorted(found, key=lambda s: (-s[2], s[0], s[1])):
        if likelihood < least:
            break
        if taken.isdisjoint(range(first, after)):
            taken.update(range(first, after))
            chosen.append((first, after, likelihood))
    return sorted(chosen)


def _factors(scores: Sequence[float]) -> list[float]:
    if min(scores, default=0.0) < -_MOST or max(scores, default=0.0) > _MOST:
        scores = [max(-_MOST, min(_MOST, score)) for score in scores]
    return list(map(exp, scores))


def _forward(
    begin: Sequence[float], inside: Sequence[float], s: Steps
) -> tuple[list[float], list[float]]:
    """Return how likely a span begins at each word judged by what is before, and the scales."""
    starts: list[float] = []
    scales: list[float] = []
    out_out, out_begin, begin_out, begin_begin = s.out_out, s.out_begin, s.begin_out, s.begin_begin
    begin_in, in_out, in_begin, in_in = s.begin_in, s.in_out, s.in_begin, s.in_in
    out, first, further = 1.0, 0.0, 0.0
    for b, i in zip(begin, inside, strict=True):
        if starts:
            enter = out * out_begin + first * begin_begin + further * in_begin
            on = first * begin_in + further * in_in
            out = out * out_out + first * begin_out + further * in_out
            first, further = enter * b, on * i
        else:
            first = b
        scale = 1.0 / (out + first + further)
        out *= scale
        first *= scale
        further *= scale
        starts.append(first)
        scales.append(scale)
    return starts, scales


def _backward(
    begin: Sequence[float], inside: Sequence[float], s: Steps, scales: Sequence[float]
) -> list[tuple[float, float, float, float]]:
    """Return for each word what follows when a span of one word, of several, ends with it.

    The last two say what follows when it goes on.
    """
    behind = [(1.0, 1.0, 1.0, 1.0)] * len(begin)
    out_out, out_begin, begin_out, begin_begin = s.out_out, s.out_begin, s.begin_out, s.begin_begin
    begin_in, in_out, in_begin, in_in = s.begin_in, s.in_out, s.in_begin, s.in_in
    out = first = further = 1.0
    for at in range(len(begin) - 1, 0, -1):
        scale = scales[at]
        on_out, on_first, on_further = (
            out * scale,
            first * begin[at] * scale,
            further * inside[at] * scale,
        )
        end_of_one = on_out * begin_out + on_first * begin_begin
        end_of_more = on_out * in_out + on_first * in_begin
        out = on_out * out_out + on_first * out_begin
        first = end_of_one + on_further * begin_in
        further = end_of_more + on_further * in_in
        behind[at - 1] = (end_of_one, end_of_more, first, further)
    return behind


def _likely(  # noqa: PLR0913, PLR0917 - what the two passes give
    begin: Sequence[float],
    inside: Sequence[float],
    s: Steps,
    starts: Sequence[float],
    behind: Sequence[tuple[float, float, float, float]],
    scales: Sequence[float],
) -> Iterator[Stretch]:
    count = len(begin)
    for first in range(count):
        path = starts[first]
        if path * behind[first][2] < _LEAST:
            continue
        for last in range(first, min(count, first + LONGEST_SPAN)):
            if last > first:
                step = s.begin_in if last == first + 1 else s.in_in
                path *= step * inside[last] * scales[last]
            one, more, first_on, more_on = behind[last]
            likelihood = path * (one if last == first else more)
            if likelihood >= _LEAST:
                yield first, last + 1, likelihood
            if path * (first_on if last == first else more_on) < _LEAST:
                break
