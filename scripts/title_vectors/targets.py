"""What the vectors should be: both teachers, with the profile over occupations, evened out."""

import numpy as np
from attrs import frozen

from adapters.text_embedding.minilm.occupations import SHARPNESS
from adapters.text_embedding.minilm.weights import Floats

DIMENSIONS = 256
_SAMPLE = 2_500
_SEED = 0
PROFILE_SHARE = 0.35
"""Of the squared length, beside MPNet's vector."""
OWN_PROFILE_SHARE = 0.5
"""Likewise, beside MiniLM's."""


@frozen(kw_only=True, eq=False)
class Directions:
    """A projection on the directions in which titles differ most, centred and evened out.

    Each is divided by the square root of its standard deviation: half of what whitening would do
    (Mu and Viswanath 2018, "All-but-the-top").
    """

    columns: Floats
    mean: Floats

    def of(self, rows: Floats) -> Floats:
        """Return rows of length 1."""
        projected = rows @ self.columns - self.mean
        return np.asarray(projected / np.linalg.norm(projected, axis=1, keepdims=True))


def profiles(vectors: Floats, occupations: Floats) -> Floats:
    """Return how near each vector is to each occupation, rows of length 1."""
    near = vectors @ occupations.T
    found = np.exp(SHARPNESS * (near - near.max(axis=1, keepdims=True)))
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)


def beside(vectors: Floats, profile: Floats, share: float) -> Floats:
    """Put both side by side: of the squared length the profile has this share."""
    return np.hstack([np.sqrt(1 - share) * vectors, np.sqrt(share) * profile]).astype(np.float32)


def directions(rows: Floats) -> Directions:
    """Fit them on a sample of rows."""
    drawn = np.random.default_rng(_SEED)
    sample = rows[drawn.choice(len(rows), min(_SAMPLE, len(rows)), replace=False)]
    values, vectors = np.linalg.eigh(sample @ sample.T)
    largest = np.argsort(values)[::-1][:DIMENSIONS]
    columns = sample.T @ (vectors[:, largest] / np.sqrt(values[largest]))
    projected = rows @ columns
    even = projected.std(axis=0) ** -0.5
    return Directions(
        columns=(columns * even).astype(np.float32),
        mean=(projected.mean(axis=0) * even).astype(np.float32),
    )
