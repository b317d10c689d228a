"""Vectors of words, pairs of words and stretches of characters, from the file that ships."""

from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING

from adapters.text_embedding.builtin.features import features
from adapters.text_embedding.builtin.model import LENGTH, Model, unpack
from adapters.text_embedding.vectors import at_length
from adapters.text_embedding.words import scatter, stretches, words
from application.ports.lifecycle import Lifecycle
from application.ports.text_embedding import TextEmbedding

if TYPE_CHECKING:
    from adapters.text_embedding.builtin.many import Many

_FILE = "model.jgz"
_MANY = 16
"""Texts that are worth loading numpy for."""


class BuiltinTextEmbedding(TextEmbedding, Lifecycle):
    """Reads its file at the first question; it never changes, so threads may share it.

    A text's vector is the sum of those of its features, brought to one length. A word that the
    model does not know is scattered over the vector besides, so that two of them differ.
    """

    @cached_property
    def _model(self) -> Model:
        return unpack(files(__package__).joinpath(_FILE).read_bytes())

    async def open(self) -> None:
        """Do nothing: whoever compares no titles need not wait for them."""

    async def ping(self) -> None:
        """See Lifecycle."""
        self._model  # noqa: B018 -- reading it loads it

    async def close(self) -> None:
        """See Lifecycle."""

    @property
    def version(self) -> str:
        """See TextEmbedding."""
        return self._model.version

    @property
    def dimensions(self) -> int:
        """See TextEmbedding."""
        return self._model.dimensions

    @property
    def unlike(self) -> int:
        """See TextEmbedding."""
        return self._model.unlike

    @property
    def same(self) -> int:
        """See TextEmbedding."""
        return self._model.same

    def embed(self, text: str) -> bytes:
        """See TextEmbedding."""
        model = self._model
        found = words(text)
        sums = model.sum_of(features(found))
        for word in found:
            if not model.knows(f"={word}"):
                scatter(sums, f"={word}", model.strange)
                for stretch in stretches(word):
                    if not model.knows(stretch):
                        scatter(sums, stretch, model.strange)
        return at_length(sums, LENGTH)

    def embed_all(self, texts: Sequence[str]) -> list[bytes]:
        """See TextEmbedding. With numpy, if it is there: to the same bytes."""
        if len(texts) < _MANY or not find_spec("numpy"):
            return [self.embed(text) for text in texts]
        return self._many.embed(texts)

    @cached_property
    def _many(self) -> "Many":
        from adapters.text_embedding.builtin.many import Many

        return Many(self._model)
