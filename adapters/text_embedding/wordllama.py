"""Static vectors of the package wordllama: the mean over the pieces of a text.

Its files are read where the package lies: it is never imported, since that takes seconds.
"""

import json
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from adapters.text_embedding.words import spoken
from application.ports.text_embedding import LARGEST, TextEmbedding

_PACKAGE = "wordllama"
_VECTORS = "weights/l2_supercat_256.safetensors"
_PIECES = "tokenizers/l2_supercat_tokenizer_config.json"
_LENGTH = 480
_UNLIKE, _SAME = 20, 95
"""Per cent of the squared length."""


class MissingVectorsError(ImportError):
    """The package wordllama is not installed: see docs/self-hosting.md."""


class WordLlamaTextEmbedding(TextEmbedding):
    """Every word counts as much as any other; order does not count."""

    version = "wordllama-l2-supercat-256"
    unlike = _LENGTH * _LENGTH * _UNLIKE // 100
    same = _LENGTH * _LENGTH * _SAME // 100

    @cached_property
    def _folder(self) -> Path:
        spec = find_spec(_PACKAGE)
        if spec is None or spec.origin is None:
            raise MissingVectorsError(MissingVectorsError.__doc__)
        return Path(spec.origin).parent

    @cached_property
    def _table(self) -> NDArray[np.float16]:
        raw = np.memmap(self._folder / _VECTORS, dtype=np.uint8, mode="r")
        size = int.from_bytes(raw[:8].tobytes(), "little")
        head = json.loads(raw[8 : 8 + size].tobytes())
        (entry,) = (entry for name, entry in head.items() if name != "__metadata__")
        return raw[8 + size :].view(np.float16).reshape(entry["shape"])

    @cached_property
    def _pieces(self) -> Tokenizer:
        pieces = Tokenizer.from_file(str(self._folder / _PIECES))
        pieces.no_padding()
        return pieces

    @property
    def dimensions(self) -> int:
        """See TextEmbedding."""
        return int(self._table.shape[1])

    def embed(self, text: str) -> bytes:
        """See TextEmbedding."""
        plain = " ".join(spoken(text))
        numbers = self._pieces.encode(plain, add_special_tokens=False).ids if plain else []
        if not numbers:
            return bytes(self.dimensions)
        mean = self._table[numbers].astype(np.float32).mean(axis=0)
        scaled = np.rint(mean * (_LENGTH / np.linalg.norm(mean)))
        return bytes(np.clip(scaled, -LARGEST, LARGEST).astype(np.int8).tobytes())

    def embed_all(self, texts: Sequence[str]) -> list[bytes]:
        """See TextEmbedding."""
        return [self.embed(text) for text in texts]
