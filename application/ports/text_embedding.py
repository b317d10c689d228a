"""Short texts as vectors of whole numbers: how alike two are is one product of their vectors."""

from collections.abc import Sequence
from typing import Protocol

MOST_DIMENSIONS = 512
LARGEST = 127
"""Of any number in a vector, whatever its sign. With so many dimensions a product stays below
2**24, so that single-precision arithmetic computes it exactly, in whichever order it adds.
"""
LONGEST_EMBEDDED = 200
"""Code points of a text; what comes after is not read."""


class TextEmbedding(Protocol):
    """A fixed, versioned model, in memory once it was asked: nothing here waits.

    The same version gives the same vectors. Case, accents and punctuation are nothing to it.
    """

    @property
    def version(self) -> str:
        """Changes whenever any vector may change."""

    @property
    def dimensions(self) -> int:
        """Numbers in each vector: `MOST_DIMENSIONS` at most."""

    @property
    def unlike(self) -> int:
        """The product of two vectors up to which their texts have nothing in common."""

    @property
    def same(self) -> int:
        """The product from which two texts say the same; above `unlike`.

        Of every vector but zero the product with itself is at least that.
        """

    def embed(self, text: str) -> bytes:
        """Return a vector: signed bytes from -`LARGEST` to `LARGEST`.

        It is zero where no word is: letters or digits of any script.
        """

    def embed_all(self, texts: Sequence[str]) -> list[bytes]:
        """Return the vector of each, in their order: of many much sooner than one by one.

        They are those of `embed`, but for a model of floats: there a number may be rounded to
        its neighbour.
        """
