"""The forward pass of a small BERT: from numbers of pieces to one vector of length 1.

Devlin et al. 2018; the mean over pieces as in Reimers and Gurevych 2019, "Sentence-BERT".
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Self

import numpy as np
from attrs import frozen

from adapters.text_embedding.minilm.exact import ExactMatrix
from adapters.text_embedding.minilm.weights import Floats

_HEADS = 12
_WITHIN = 256.0
"""No number inside is greater, by far."""
_TINY = 1e-12
_NEAR = 32_768
"""Numbers that are worked on together: they stay in a cache."""
_ERF = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
"""Abramowitz and Stegun 7.1.26: no error above 1.5e-7."""


class Encoder:
    """Reads texts of as many pieces together: the weights are read once for all of them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Take the arrays by the names that the transformers library gives them."""
        self._weights = weights
        layers = sum(name.endswith("attention.self.query.weight") for name in weights)
        self._layers = [_Layer.of(weights, f"encoder.layer.{number}") for number in range(layers)]

    def vectors(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Return for each the mean over all its pieces, marks included; all have as many."""
        table = self._weights
        state = (
            table["embeddings.word_embeddings.weight"][np.array(texts)]
            + table["embeddings.position_embeddings.weight"][: len(texts[0])]
            + table["embeddings.token_type_embeddings.weight"][0]
        )
        state = _Normal.of(table, "embeddings.LayerNorm").apply(state)
        for layer in self._layers:
            state = layer.apply(state)
        mean = state.mean(axis=1)
        size = np.linalg.norm(mean, axis=1, keepdims=True)
        return np.asarray(mean / size, dtype=np.float32)


@frozen(kw_only=True, eq=False)
class _Layer:
    looks: "_Linear"
    """Query, key and value, behind each other."""
    seen: "_Linear"
    seen_normal: "_Normal"
    wide: "_Linear"
    narrow: "_Linear"
    normal: "_Normal"

    @classmethod
    def of(cls, weights: Mapping[str, Floats], name: str) -> Self:
        looks = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        return cls(
            looks=_Linear.of(weights, *looks),
            seen=_Linear.of(weights, f"{name}.attention.output.dense"),
            seen_normal=_Normal.of(weights, f"{name}.attention.output.LayerNorm"),
            wide=_Linear.of(weights, f"{name}.intermediate.dense"),
            narrow=_Linear.of(weights, f"{name}.output.dense"),
            normal=_Normal.of(weights, f"{name}.output.LayerNorm"),
        )

    def apply(self, state: Floats) -> Floats:
        texts, count, size = state.shape
        query, key, value = (
            self.looks.apply(state)
            .reshape(texts, count, 3, _HEADS, size // _HEADS)
            .transpose(2, 0, 3, 1, 4)
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(sqrt(size // _HEADS))
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        seen = (shares @ value).transpose(0, 2, 1, 3).reshape(texts, count, size)
        state = self.seen_normal.apply(state + self.seen.apply(seen))
        return self.normal.apply(state + self.narrow.apply(gelu(self.wide.apply(state))))


@frozen(kw_only=True, eq=False)
class _Linear:
    matrix: ExactMatrix
    bias: Floats

    @classmethod
    def of(cls, weights: Mapping[str, Floats], *names: str) -> Self:
        matrix = np.concatenate([weights[f"{name}.weight"] for name in names])
        return cls(
            matrix=ExactMatrix.of(matrix.T, within=_WITHIN),
            bias=np.concatenate([weights[f"{name}.bias"] for name in names]),
        )

    def apply(self, state: Floats) -> Floats:
        # All pieces of all texts at once: text by text would read the weights as often.
        found = self.matrix.apply(state.reshape(-1, state.shape[-1]))
        found += self.bias
        return found.astype(np.float32).reshape(*state.shape[:-1], -1)


@frozen(kw_only=True, eq=False)
class _Normal:
    weight: Floats
    bias: Floats

    @classmethod
    def of(cls, weights: Mapping[str, Floats], name: str) -> Self:
        return cls(weight=weights[f"{name}.weight"], bias=weights[f"{name}.bias"])

    def apply(self, state: Floats) -> Floats:
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(_TINY))
        return np.asarray(centred / spread * self.weight + self.bias, dtype=np.float32)


def gelu(state: Floats) -> Floats:
    """Return the Gaussian error linear unit (Hendrycks and Gimpel 2016)."""
    found = np.array(state, dtype=np.float32)
    flat = found.reshape(-1)
    for start in range(0, flat.size, _NEAR):
        _gelu(flat[start : start + _NEAR])
    return found


def _gelu(state: Floats) -> None:
    """Do so in place."""
    size = np.abs(state)
    size *= np.float32(sqrt(0.5))
    t = size * np.float32(0.3275911)
    t += 1
    np.reciprocal(t, out=t)
    polynomial = t * np.float32(_ERF[0])
    for factor in _ERF[1:]:
        polynomial += np.float32(factor)
        polynomial *= t
    np.multiply(size, size, out=size)
    np.negative(size, out=size)
    np.exp(size, out=size)
    polynomial *= size
    erf = np.subtract(1, polynomial, out=polynomial)
    np.copysign(erf, state, out=erf)
    erf += 1
    erf *= np.float32(0.5)
    state *= erf
