"""Words that titles have in common: compiled."""

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.jit import compiled

_FULL = 10_000


@compiled
def dice(
    asked: NDArray[np.int32],
    weights: NDArray[np.int64],
    part_ends: NDArray[np.int64],
    word_ends: NDArray[np.int64],
    words: NDArray[np.int32],
    found: NDArray[np.int16],
) -> None:
    """Raise what is found of each title to its likeness: the formula of `domain.matching.title`."""
    common = np.zeros(len(weights), dtype=np.int64)
    whole = np.int64(0)
    for word in asked:
        common[word] = weights[word]
        whole += weights[word]
    for title in range(len(part_ends) - 1):
        for part in range(part_ends[title], part_ends[title + 1]):
            both, shared = whole, np.int64(0)
            for at in range(word_ends[part], word_ends[part + 1]):
                both += weights[words[at]]
                shared += common[words[at]]
            found[title] = max(np.int64(found[title]), 2 * _FULL * shared // both)
