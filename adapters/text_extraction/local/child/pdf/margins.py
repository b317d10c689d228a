"""What stands in the margin of page after page, and tells only which page it is."""

import re
from collections import Counter
from collections.abc import Sequence

from .rows import Piece
from .sections import DASHES

_PAGE_NUMBER = re.compile(
    r"(?:^|(?<=\s))(?:page|seite|página|pagina|pág\.?|p\.|blatt)?\s?\d{1,3}"
    rf"(?:\s?(?:/|of|von|de|sur|\|)\s?\d{{1,3}})?\s?[{DASHES}|]?$",
    re.IGNORECASE,
)
"""At the end of a line; what stands before it may be a name or a title."""
_SEPARATORS = f" {DASHES}|•·,:"
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+")
_MOST_ROWS = 2
_SAME_ROW = 0.3
_GRID = 3.0
"""Points by which what is meant to stand as high may differ."""
_LONGEST = 120
_FEWEST_PAGES = 2

_Key = tuple[str, int]


def without_running(pages: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Leave out page numbers, and after the first page what stood there on the page before."""
    if len(pages) < _FEWEST_PAGES:
        return list(pages)
    margins = [_margin(page) for page in pages]
    counts = Counter(key for margin in margins for key in {_key(piece) for piece in margin})
    met: set[_Key] = set()
    kept: list[list[Piece]] = []
    for number, (page, margin) in enumerate(zip(pages, margins, strict=True), 1):
        gone: set[int] = set()
        for piece in margin:
            key = _key(piece)
            if counts[key] < _FEWEST_PAGES:
                continue
            if key in met or _is_number(piece, page, number, len(pages)):
                gone.add(id(piece))
            met.add(key)
        kept.append([piece for piece in page if id(piece) not in gone])
    return kept


def _margin(page: Sequence[Piece]) -> list[Piece]:
    """Return what stands in the first and the last rows."""
    ordered = sorted(page, key=lambda piece: piece.y)
    found: dict[int, Piece] = {}
    for side in (ordered, ordered[::-1]):
        rows, y = 0, None
        for piece in side:
            if y is None or abs(piece.y - y) > _SAME_ROW * piece.size:
                rows, y = rows + 1, piece.y
            if rows > _MOST_ROWS:
                break
            if len(piece.text) <= _LONGEST:
                found[id(piece)] = piece
    return list(found.values())


def _key(piece: Piece) -> _Key:
    text = piece.text.casefold()
    return text if _YEAR.search(text) else _DIGITS.sub("#", text), round(piece.y / _GRID)


def _is_number(piece: Piece, page: Sequence[Piece], number: int, pages: int) -> bool:
    """Tell a page number, with nothing beside it that does not stand elsewhere on the page."""
    text = piece.text.strip()
    match = _PAGE_NUMBER.search(text)
    if not match:
        return False
    said = _DIGITS.findall(match[0])
    if str(number) not in said and int(said[-1]) > pages:
        return False
    rest = text[: match.start()].strip(_SEPARATORS).casefold()
    return not rest or any(rest in other.text.casefold() for other in page if other is not piece)
