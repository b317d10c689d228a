"""From products of vectors to how alike titles are: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled

_FULL = 10_000


@compiled
def likenesses(products: NDArray[np.float32], unlike: int, same: int) -> NDArray[np.int16]:
    """Return likenesses in bp: the curve of `domain.matching.title_vectors`.

    A quotient of integers below 2**53 is floored exactly.
    """
    alike = np.empty(products.shape, dtype=np.int16)
    whole = np.float64(same - unlike)
    for row in range(products.shape[0]):
        for column in range(products.shape[1]):
            above = (np.float64(products[row, column]) - unlike) * _FULL
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
