"""Stretches of characters, scattered over a vector: no model, no data, any language."""

from collections.abc import Sequence

from adapters.text_embedding.vectors import at_length
from adapters.text_embedding.words import scatter, stretches, words
from application.ports.text_embedding import TextEmbedding

_DIMENSIONS = 256
_LENGTH = 320
"""A text of one stretch alone has eight numbers that are not zero: they fit in a byte."""
_WHOLE_WORD = 2
"""A word weighs as much as two of its stretches, besides them."""


class CharactersTextEmbedding(TextEmbedding):
    """Texts are alike where they are spelt alike: it knows no synonym."""

    version = "characters-1"
    dimensions = _DIMENSIONS
    unlike = _LENGTH * _LENGTH * 10 // 100
    same = _LENGTH * _LENGTH * 95 // 100

    def embed(self, text: str) -> bytes:
        """See TextEmbedding."""
        sums = [0] * _DIMENSIONS
        for word in words(text):
            scatter(sums, f"={word}", _WHOLE_WORD)
            for stretch in stretches(word):
                scatter(sums, stretch, 1)
        return at_length(sums, _LENGTH)

    def embed_all(self, texts: Sequence[str]) -> list[bytes]:
        """See TextEmbedding."""
        return [self.embed(text) for text in texts]
