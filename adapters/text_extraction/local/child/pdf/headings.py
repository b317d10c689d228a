"""What looks like the headings of a page, whatever they say."""

from collections import Counter
from collections.abc import Iterable

from .rows import Piece
from .sections import names_section

Look = tuple[tuple[int, ...], int]
"""Font and colour, and size."""


def look_of(piece: Piece) -> Look:
    """Return what tells its letters from others."""
    return piece.look, round(piece.size)


def looks_of_headings(pieces: Iterable[Piece]) -> set[Look]:
    """Return what those look like that have the usual name of a part; most text looks otherwise.

    People find names of their own for the parts of a résumé, but set them like the others.
    """
    counts: Counter[Look] = Counter()
    named: set[Look] = set()
    for piece in pieces:
        look = look_of(piece)
        counts[look] += len(piece.words)
        if names_section(piece.text):
            named.add(look)
    # Counter.most_common imports a module, and none can be found any more
    return named - {max(counts, key=counts.__getitem__)} if named else named


def is_heading(piece: Piece, looks: set[Look]) -> bool:
    """Tell the name of a part by what it says, or by its look."""
    return names_section(piece.text) or look_of(piece) in looks
