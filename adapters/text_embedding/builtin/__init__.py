"""Vectors of words, pairs of words and stretches of characters, from the file that ships."""

from functools import cached_property
from importlib.resources import files

from adapters.text_embedding.builtin.features import features
from adapters.text_embedding.builtin.model import LENGTH, Model, unpack
from adapters.text_embedding.vectors import at_length
from adapters.text_embedding.words import scatter, stretches, words
from application.ports.lifecycle import Lifecycle
from application.ports.text_embedding import TextEmbedding

_FILE = "model.jgz"


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
