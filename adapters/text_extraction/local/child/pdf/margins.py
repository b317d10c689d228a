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
_DIGITS = re.compile(r"\d+")
_NUMBER, _PERHAPS = "\0", "\1"
"""Stand for a page's number, and for what is one where it stands beside the name."""
_MOST_ROWS = 2
_SAME_ROW = 0.3
_GRID = 3.0
"""Points by which what is meant to stand as high may differ."""
_LONGEST = 120
_FEWEST_PAGES = 2
_FEWEST_ROWS = 4
"""What has less is all content, but for its number."""
_APART = 2.2
"""Sizes between base lines: more than the lines of a paragraph or a list have."""

_Row = list[Piece]
_Rows = Sequence[_Row]
_Key = tuple[tuple[str, ...], int]


def without_running(pages: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Leave out page numbers, and after the first page the rows that stood there before.

    A row goes whole or not at all. One that repeats to the letter goes only where it stands apart
    from the rest, or has the name at the head of the first page. Only a page's own number may
    differ: dates and levels are compared as they are written.
    """
    if len(pages) < _FEWEST_PAGES:
        return list(pages)
    rows = [_rows(page) for page in pages]
    name = _text(rows[0][0]) if rows[0] else ""
    keys = [_keys(page, number, len(pages)) for number, page in enumerate(rows, 1)]
    times = Counter(key for on_page in keys for key in set(on_page.values()))
    met: set[_Key] = set()
    kept: list[list[Piece]] = []
    for page, here, known in zip(pages, rows, keys, strict=True):
        again = {place for place, key in known.items() if key in met}
        bare = {
            place
            for place, key in known.items()
            if times[key] >= _FEWEST_PAGES
            and _says_nothing_else(here, place, key, "" if keys[0].get(0) == key else name)
        }
        numbers = bare | {place for place in again if _NUMBER in "".join(known[place][0])}
        gone = numbers | _running(here, again | numbers, name)
        met.update(known.values())
        left = {id(piece) for at, row in enumerate(here) if at not in gone for piece in row}
        kept.append([piece for piece in page if id(piece) in left] if left else page)
    return kept


def _rows(page: Sequence[Piece]) -> list[_Row]:
    found: list[_Row] = []
    for piece in sorted(page, key=lambda piece: (piece.y, piece.x0)):
        if found and piece.y - found[-1][0].y <= _SAME_ROW * piece.size:
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


def _text(row: _Row) -> str:
    return " ".join(piece.text.strip() for piece in row).casefold()


def _keys(rows: _Rows, number: int, pages: int) -> dict[int, _Key]:
    """Return what the first and the last rows are told by, without their page's number."""
    places = {*range(len(rows))[:_MOST_ROWS], *range(len(rows))[-_MOST_ROWS:]}
    return {
        place: (
            tuple(_unnumbered(piece.text.strip(), number, pages) for piece in rows[place]),
            round(rows[place][0].y / _GRID),
        )
        for place in sorted(places)
        if len(_text(rows[place])) <= _LONGEST
    }


def _unnumbered(text: str, number: int, pages: int) -> str:
    match = _PAGE_NUMBER.search(text)
    if not match:
        return text.casefold()
    said = [int(digits) for digits in _DIGITS.findall(match[0])]
    rest = text[: match.start()].strip(_SEPARATORS).casefold()
    is_own = said[0] == number or (not rest and len(said) == 1 and said[0] <= pages)
    if not is_own or said[-1] > pages:
        return text.casefold()
    is_told = len(said) > 1 or any(map(str.isalpha, match[0]))
    return rest + (_NUMBER if is_told or not rest else _PERHAPS)


def _says_nothing_else(rows: _Rows, place: int, key: _Key, name: str) -> bool:
    """Tell a row with a page number where all that is beside it stands elsewhere, too."""
    texts = "".join(key[0])
    if _NUMBER not in texts and _PERHAPS not in texts:
        return False
    others = [name, *(_text(row) for at, row in enumerate(rows) if at != place)]
    rests = (text.rstrip(_NUMBER + _PERHAPS) for text in key[0])
    return all(not rest or any(rest in other for other in others) for rest in rests)


def _running(rows: _Rows, again: set[int], name: str) -> set[int]:
    """Tell what is the margin's from content that happens to be as high as the same before."""
    if len(rows) < _FEWEST_ROWS:
        return set()
    found = {place for place in again if name and name in _text(rows[place])}
    for order in (range(len(rows)), range(len(rows))[::-1]):
        for count in range(1, _MOST_ROWS + 1):
            last, beyond = rows[order[count - 1]][0], rows[order[count]][0]
            gap = abs(beyond.y - last.y)
            if again.issuperset(order[:count]) and gap > _APART * max(last.size, beyond.size):
                found.update(order[:count])
    return found
