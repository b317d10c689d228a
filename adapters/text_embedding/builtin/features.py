"""What the model knows a text by."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from adapters.text_embedding.words import stretches


def features(words: Sequence[str]) -> Iterator[str]:
    """Give each word, each pair of neighbours (and what stands first and last), each stretch."""
    if not words:
        return
    for word in words:
        yield f"={word}"
    for one, other in pairwise(("^", *words, "$")):
        yield f"{one} {other}"
    for word in words:
        yield from stretches(word)
