"""Many texts at once: the arithmetic of the model on arrays, to the same bytes."""

from collections.abc import Sequence
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from adapters.text_embedding.builtin.features import features
from adapters.text_embedding.builtin.model import LENGTH, Model
from adapters.text_embedding.vectors import FINE
from adapters.text_embedding.words import scatter, stretches, words
from application.ports.text_embedding import LARGEST

_ZERO = 8


class Many:
    """Unpacks all rows of the model first."""

    def __init__(self, model: Model) -> None:
        """Take the model."""
        self._model = model
        packed = np.frombuffer(model.rows, dtype=np.uint8).reshape(len(model.scales), -1)
        halves = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.int16) - _ZERO
        scales = np.frombuffer(model.scales, dtype=np.uint8).astype(np.int16)
        self._rows = halves * scales[:, None]

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        """Return the vector of each, in their order."""
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> bytes:
        model = self._model
        found = words(text)
        places = [place for f in features(found) if (place := model.places.get(f)) is not None]
        sums = self._rows[places].sum(axis=0, dtype=np.int64)
        strange = [word for word in found if not model.knows(f"={word}")]
        if strange:
            sums += self._scattered(strange)
        return _at_length(sums)

    def _scattered(self, strange: Sequence[str]) -> NDArray[np.int64]:
        model = self._model
        sums = [0] * model.dimensions
        for word in strange:
            scatter(sums, f"={word}", model.strange)
            for stretch in stretches(word):
                if not model.knows(stretch):
                    scatter(sums, stretch, model.strange)
        return np.array(sums, dtype=np.int64)


def _at_length(sums: NDArray[np.int64]) -> bytes:
    """Do what `vectors.at_length` does."""
    whole = isqrt(int(sums @ sums) * FINE * FINE)
    if not whole:
        return bytes(len(sums))
    rounded = (2 * sums * (LENGTH * FINE) + whole) // (2 * whole)
    return np.clip(rounded, -LARGEST, LARGEST).astype(np.int8).tobytes()
