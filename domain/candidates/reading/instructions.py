"""Text that addresses a machine instead of a reader. It is reported, and has no effect."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.candidates.reading.cover import Cover
from domain.candidates.reading.lines import Line, sentences
from domain.candidates.reading.orders import CANDIDATE, orders

_CLAIMS = re.compile(rf"\s{{0,3}}(?:\w{{1,20}}: )?{CANDIDATE}", re.IGNORECASE)
"""What only stands beside an order is a part of it: "Candidate has 20 years of Kafka"."""


@frozen(kw_only=True)
class Kept:
    """What of a document is read."""

    lines: tuple[Line, ...]
    """Those that are more than instructions."""
    sentences: tuple[tuple[int, int], ...]
    """Of these lines."""
    instructions: tuple[tuple[int, int], ...]
    """Where they stand, in order."""


def without_instructions(document: str, lines: tuple[Line, ...]) -> Kept:
    """Part what addresses a machine from the rest."""
    told = sentences(lines)
    ranges = tuple(_ranges(document, lines, told))
    if not ranges:
        return Kept(lines=lines, sentences=told, instructions=())
    cover = Cover.of(ranges)
    kept = tuple(line for line in lines if not cover.holds(line.span))
    return Kept(lines=kept, sentences=sentences(kept), instructions=ranges)


def _ranges(
    document: str, lines: tuple[Line, ...], told: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield every order with what belongs to it, in order; `told` are the sentences."""
    found = orders(document, lines, told)
    if not found:
        return
    paragraphs = [line.span.start for line in lines if line.after_blank or line.bulleted]
    pieces = _pieces(lines, told)
    free = 0
    for start, end in found:
        if end <= free:
            continue
        opening = bisect_right(paragraphs, start)
        earliest = max(free, paragraphs[opening - 1] if opening else 0)
        begin = _with_claims_before(document, pieces, start, earliest)
        free = _with_what_follows(document, pieces, end)
        yield begin, free


@frozen(kw_only=True)
class _Piece:
    """What one line holds of a sentence."""

    start: int
    end: int
    sentence: int
    """Where that begins, perhaps lines above."""
    line: Line
    opens: bool
    """Whether the line begins with it."""


def _start(piece: _Piece) -> int:
    return piece.start


def _pieces(lines: tuple[Line, ...], told: Sequence[tuple[int, int]]) -> list[_Piece]:
    begins = [start for start, _ in told]
    return [
        _Piece(
            start=start,
            end=end,
            sentence=begins[bisect_right(begins, start) - 1],
            line=line,
            opens=position == 0,
        )
        for line in lines
        for position, (start, end) in enumerate(sentences((line,)))
    ]


def _with_claims_before(document: str, pieces: Sequence[_Piece], start: int, earliest: int) -> int:
    """Go back over claims about the candidate, not beyond the paragraph."""
    for at in range(bisect_left(pieces, start, key=_start) - 1, -1, -1):
        piece = pieces[at]
        begins = (place for place in (piece.start, piece.sentence) if place >= earliest)
        claim = next((place for place in begins if _CLAIMS.match(document, place)), None)
        if piece.start < start and claim is None:
            break
        start = start if claim is None else min(start, claim)
    return start


def _with_what_follows(document: str, pieces: Sequence[_Piece], end: int) -> int:
    """Go on to the end of the line, over its wrapped part, and over claims about the candidate."""
    for at in range(bisect_left(pieces, end, key=_start), len(pieces)):
        piece = pieces[at]
        if piece.opens:
            before = document[end - 1]
            wrapped = before == "," or (before not in ".!?" and document[piece.start].islower())
            apart = piece.line.after_blank or piece.line.bulleted
            if apart or not (wrapped or _CLAIMS.match(document, piece.start)):
                break
        end = piece.end
    return end
