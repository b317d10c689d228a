"""From products of vectors to how alike titles are: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled

_FULL = 10_000


@compiled
def likenesses(
    mine: NDArray[np.int16], theirs: NDArray[np.int16], unlike: int, same: int
) -> NDArray[np.int16]:
    """Multiply vectors, and return likenesses in bp: as `domain.matching.title_vectors` does.

    Whole numbers of 16 bits are multiplied and added up in 32 bits sixteen at a time; sums stay
    below 2**24. A quotient of integers below 2**53 is floored exactly.
    """
    alike = np.empty((len(mine), len(theirs)), dtype=np.int16)
    whole = np.float64(same - unlike)
    for row in range(len(mine)):
        one = mine[row]
        for column in range(len(theirs)):
            other = theirs[column]
            product = np.int32(0)
            for at in range(len(one)):
                product += np.int32(one[at]) * np.int32(other[at])
            above = (np.float64(product) - unlike) * _FULL
            way = np.int32(min(max(np.floor(above / whole), 0.0), np.float64(_FULL)))
            alike[row, column] = np.int16(way * way // _FULL)
    return alike


@compiled
def most_alike(
    alike: NDArray[np.int16],
    mine: NDArray[np.int64],
    my_parts: NDArray[np.int64],
    theirs: NDArray[np.int64],
    their_parts: NDArray[np.int64],
    found: NDArray[np.int16],
) -> None:
    """Write how alike titles are: of those that hold several, the two that are most alike."""
    for row in range(len(mine) - 1):
        for part in range(mine[row], mine[row + 1]):
            known = alike[my_parts[part]]
            for column in range(len(theirs) - 1):
                for other in range(theirs[column], theirs[column + 1]):
                    found[row, column] = max(found[row, column], known[their_parts[other]])
