"""From products of vectors to how alike titles are: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled, compiled_in_any_order
from adapters.match_index.compiled.marks import FULL


def likenesses(
    mine: NDArray[np.float32], theirs: NDArray[np.float32], unlike: int, same: int
) -> NDArray[np.int16]:
    """Multiply vectors, and return likenesses in bp: as `domain.matching.title_vectors` does.

    The vectors are of whole numbers whose products add up to less than 2**24 however they are
    added, so single precision is exact.
    """
    alike = np.empty((len(mine), len(theirs)), dtype=np.int16)
    products = np.empty((len(mine), len(theirs)), dtype=np.float32)
    _multiply(mine, theirs, products)
    _curve(products, unlike, same, alike)
    return alike


@compiled_in_any_order
def _multiply(
    mine: NDArray[np.float32], theirs: NDArray[np.float32], products: NDArray[np.float32]
) -> None:
    """Multiply matrices. A library for that would start threads, which wait for each other."""
    for row in range(len(mine)):
        one = mine[row]
        for column in range(len(theirs)):
            other = theirs[column]
            product = np.float32(0)
            for at in range(len(one)):
                product += one[at] * other[at]
            products[row, column] = product


@compiled
def _curve(products: NDArray[np.float32], unlike: int, same: int, alike: NDArray[np.int16]) -> None:
    """Write likenesses; a quotient of integers below 2**53 is floored exactly."""
    whole = np.float64(same - unlike)
    for row in range(len(products)):
        for column in range(products.shape[1]):
            above = (np.float64(products[row, column]) - unlike) * FULL
            way = np.int32(min(max(np.floor(above / whole), 0.0), np.float64(FULL)))
            alike[row, column] = np.int16(way * way // FULL)


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
