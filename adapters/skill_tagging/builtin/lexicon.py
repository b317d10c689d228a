"""What the model knows of the words and labels of the catalogue that it was trained beside.

It is a part of the model, and not the catalogue of the day: else each new label would shift the
weights that were fitted to the old ones.
"""

from collections.abc import Mapping, Sequence
from zlib import crc32

from attrs import field, frozen

UNLISTED = ("lex0",)
"""The facts about a word that no label has."""
NO_LABEL = "O"
LONGEST_LABEL = 5
"""Words; longer labels are not looked for."""


@frozen(kw_only=True, eq=False)
class Lexicon:
    """Facts about words, and where a sentence has labels."""

    words: Mapping[str, int] = field(repr=False)
    """Bare word to its row in `profiles`."""
    profiles: Sequence[tuple[str, ...]] = field(repr=False)
    """Facts, the most telling first."""
    labels: Mapping[int, str] = field(repr=False)
    """`label_hash` to the letter of its kind. Of strangers one in 40,000 is taken for a label."""
    brief: int
    """How many of the facts are told about neighbours."""

    def about(self, key: str) -> Sequence[str]:
        """Return the facts about a bare word."""
        row = self.words.get(key)
        return UNLISTED if row is None else self.profiles[row]

    def briefly_about(self, key: str) -> Sequence[str]:
        """Return those that matter to its neighbours."""
        return self.about(key)[: self.brief]

    def labelled(self, keys: Sequence[str]) -> list[str]:
        """Tell of each bare word where in which kind of label it stands; the longest label wins.

        "B" begins and "I" goes on; the kind follows, and "+" when there are several words.
        """
        return self.within([spaced(key) for key in keys])

    def within(self, words: Sequence[bytes]) -> list[str]:
        """Do what `labelled` does, of words that are `spaced` already."""
        found = [NO_LABEL] * len(words)
        at = 0
        while at < len(words):
            after, kind = self._longest(words, at)
            if after > at:
                more = "+" if after > at + 1 else ""
                found[at] = f"B{kind}{more}"
                found[at + 1 : after] = [f"I{kind}{more}"] * (after - at - 1)
            at = max(after, at + 1)
        return found

    def _longest(self, words: Sequence[bytes], at: int) -> tuple[int, str]:
        after, kind = at, ""
        hashed = crc32(words[at][1:])
        for end, word in enumerate(words[at + 1 : at + LONGEST_LABEL], start=at + 1):
            if hashed in self.labels:
                after, kind = end, self.labels[hashed]
            hashed = crc32(word, hashed)
        if hashed in self.labels:
            after, kind = min(at + LONGEST_LABEL, len(words)), self.labels[hashed]
        return after, kind


def spaced(key: str) -> bytes:
    """Return a bare word as it goes on with a label, a blank before it."""
    return b" " + key.replace("-", " ").encode(errors="replace")


def label_hash(words: str) -> int:
    """Return the number under which a label of bare words, a blank between them, is kept."""
    return crc32(words.replace("-", " ").encode(errors="replace"))
