"""The forward pass of a small BERT: from numbers of pieces to one vector of length 1.

Devlin et al. 2018; the mean over pieces as in Reimers and Gurevych 2019, "Sentence-BERT".
"""

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np

from adapters.text_embedding.minilm.weights import Floats

_HEADS = 12
_TINY = 1e-12
_ERF = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
"""Abramowitz and Stegun 7.1.26: no error above 1.5e-7."""


class Encoder:
    """Reads texts of as many pieces together: the weights are read once for all of them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Take the arrays by the names that the transformers library gives them."""
        self._weights = weights
        self._layers = sum(name.endswith("attention.self.query.weight") for name in weights)

    def vectors(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Return for each the mean over all its pieces, marks included; all have as many."""
        table = self._weights
        state = (
            table["embeddings.word_embeddings.weight"][np.array(texts)]
            + table["embeddings.position_embeddings.weight"][: len(texts[0])]
            + table["embeddings.token_type_embeddings.weight"][0]
        )
        state = self._normal(state, "embeddings.LayerNorm")
        for layer in range(self._layers):
            state = self._layer(state, f"encoder.layer.{layer}")
        mean = state.mean(axis=1)
        size = np.linalg.norm(mean, axis=1, keepdims=True)
        return np.asarray(mean / size, dtype=np.float32)

    def _layer(self, state: Floats, name: str) -> Floats:
        texts, count, size = state.shape
        query, key, value = (
            self._linear(state, f"{name}.attention.self.{part}")
            .reshape(texts, count, _HEADS, size // _HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(sqrt(size // _HEADS))
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        seen = (shares @ value).transpose(0, 2, 1, 3).reshape(texts, count, size)
        state = self._normal(
            state + self._linear(seen, f"{name}.attention.output.dense"),
            f"{name}.attention.output.LayerNorm",
        )
        wide = gelu(self._linear(state, f"{name}.intermediate.dense"))
        return self._normal(
            state + self._linear(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm"
        )

    def _linear(self, state: Floats, name: str) -> Floats:
        found = state @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return np.asarray(found, dtype=np.float32)

    def _normal(self, state: Floats, name: str) -> Floats:
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(_TINY))
        scaled = centred / spread * self._weights[f"{name}.weight"]
        return np.asarray(scaled + self._weights[f"{name}.bias"], dtype=np.float32)


def gelu(state: Floats) -> Floats:
    """Return the Gaussian error linear unit (Hendrycks and Gimpel 2016)."""
    scaled = state * np.float32(sqrt(0.5))
    size = np.abs(scaled)
    t = 1 / (1 + np.float32(0.3275911) * size)
    polynomial = np.zeros_like(t)
    for factor in _ERF:
        polynomial = (polynomial + np.float32(factor)) * t
    erf = np.copysign(1 - polynomial * np.exp(-size * size), scaled)
    return np.asarray(state * np.float32(0.5) * (1 + erf), dtype=np.float32)
