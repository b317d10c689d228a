"""Where a text tells skills that no catalogue need list."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol

from attrs import frozen

from domain.shared.skills import SkillLayer, TaggedSpan

LONGEST_TAGGED = 100_000
"""Code points of a text; what comes after is not read."""
EVERY_LAYER = frozenset(SkillLayer)


@frozen(kw_only=True)
class TaggedWords:
    """The words of a sentence from `first` up to, and without, `after`."""

    layer: SkillLayer
    first: int
    after: int
    likelihood: int
    """Of exactly these words, in 1/1,000."""


class SkillTagging(Protocol):
    """A fixed, versioned model, in memory once it was asked: nothing here waits.

    The same version gives the same answers, in the same order. Any text may be given, and takes
    time in proportion to its length. Spans of one layer never overlap; those of different layers
    may. They come by position, the shorter first, then by layer.
    """

    @property
    def version(self) -> str:
        """Changes whenever any answer may change."""

    def tag(
        self, text: str, layers: Collection[SkillLayer] = EVERY_LAYER
    ) -> tuple[TaggedSpan, ...]:
        """Cut the text into sentences and words, and tag them in these layers.

        A span begins and ends with a word, and lies in one sentence; no comma, bullet or column
        is inside it. `span.text == text[start:end]`.
        """

    def tag_sentences(self, document: Iterable[Sequence[str]]) -> Iterator[tuple[TaggedWords, ...]]:
        """Tag sentences that were cut into words already, in the order of the document.

        Each answer comes before the next sentence is asked for. It may depend on the sentence
        before. Words may be anything, the empty word too.
        """
