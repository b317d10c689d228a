"""What looks like the headings of a page, whatever they say."""

from collections import Counter
from collections.abc import Sequence

from .rows import Piece
from .sections import names_section

Look = tuple[tuple[int, ...], int]
"""Font and colour, and size."""


def look_of(piece: Piece) -> Look:
    """Return what tells its letters from others."""
    return piece.look, round(piece.size)


def looks_of_headings(pieces: Sequence[Piece]) -> set[Look]:
    """Return what those look like that have the usual name of a part; most text looks otherwise.

    People find names of their own for the parts of a résumé, but set them like the others.
    """
    named = {look_of(piece) for piece in pieces if names_section(piece.text)}
    if not named:
        return named
    counts: Counter[Look] = Counter()
    for piece in pieces:
        counts[look_of(piece)] += len(piece.words)
    # Counter.most_common imports a module, and none can be found any more
    return named - {max(counts, key=counts.__getitem__)}


def is_heading(piece: Piece, looks: set[Look]) -> bool:
    """Tell the name of a part by what it says, or by its look."""
    return names_section(piece.text) or look_of(piece) in looks
