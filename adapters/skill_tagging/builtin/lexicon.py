"""What the model knows of the words and labels of the catalogue that it was trained beside.

It is a part of the model, and not the catalogue of the day: else each new label would shift the
weights that were fitted to the old ones.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from zlib import crc32

from attrs import field, frozen

UNLISTED = ("lex0",)
"""The facts about a word that no label has."""
NO_LABEL = "O"
LONGEST_LABEL = 5
"""Words; longer labels are not looked for."""


ONLY, FIRST, INSIDE, LAST = "0", "1", "2", "3"
"""Where in a label a word stands."""


def stands(kind: str, place: str, often: int) -> str:
    """Return the fact that a word stands at this place of labels of a kind, and how often."""
    return f"lex.{kind}{place}={often}"


_STANDS = re.compile(r"lex\.[A-Z](?P<place>\d)=")


def places(facts: Iterable[str]) -> frozenset[str]:
    """Return the places that facts, such as those of `stands`, tell of."""
    return frozenset(match["place"] for match in map(_STANDS.match, facts) if match)


@frozen(kw_only=True)
class LabelPart:
    """What a bare word may be in labels."""

    spaced: bytes
    """As it goes on with a label, a blank before it."""
    alone: str
    """The kind of the label that it is by itself; empty when it is none."""
    begins: bool
    """One of several words may begin with it."""
    goes_on: bool


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
        return self.within([self.part(key) for key in keys])

    def part(self, key: str) -> LabelPart:
        """Tell what a bare word may be in labels."""
        at = places(self.about(key))
        several = "-" in key  # words of a label, though one of the text
        begins, goes_on = self._halves
        return LabelPart(
            spaced=b" " + _unhyphenated(key),
            alone=self.labels.get(label_hash(key), ""),
            begins=several or FIRST in at or key in begins,
            goes_on=several or INSIDE in at or LAST in at or key in goes_on,
        )

    @cached_property
    def _halves(self) -> tuple[frozenset[str], frozenset[str]]:
        """Words that are only a part of one in labels: those that begin a label, and the others.

        "Non-destructive testing" is looked up without its hyphen, and people write it so.
        """
        begins: set[str] = set()
        goes_on: set[str] = set()
        for word in self.words:
            if "-" in word:
                first, *others = word.split("-")
                at = places(self.about(word))
                if ONLY in at or FIRST in at:
                    begins.add(first)
                if INSIDE in at or LAST in at:
                    goes_on.add(first)
                goes_on.update(others)
        return frozenset(begins), frozenset(goes_on)

    def within(self, words: Sequence[LabelPart]) -> list[str]:
        """Do what `labelled` does, of the parts that words may be."""
        found = [NO_LABEL] * len(words)
        at = 0
        while at < len(words):
            word = words[at]
            after, kind = self._longest(words, at) if word.begins else (at + 1, word.alone)
            if kind:
                more = "+" if after > at + 1 else ""
                found[at] = f"B{kind}{more}"
                found[at + 1 : after] = [f"I{kind}{more}"] * (after - at - 1)
            at = after
        return found

    def _longest(self, words: Sequence[LabelPart], at: int) -> tuple[int, str]:
        """Return where the longest label ends that begins here, or where the word does."""
        first = words[at]
        after, kind, hashed = at + 1, first.alone, crc32(first.spaced[1:])
        for end in range(at + 1, min(at + LONGEST_LABEL, len(words))):
            word = words[end]
            if not word.goes_on:
                break
            hashed = crc32(word.spaced, hashed)
            if hashed in self.labels:
                after, kind = end + 1, self.labels[hashed]
        return after, kind


def label_hash(words: str) -> int:
    """Return the number under which a label of bare words, a blank between them, is kept."""
    return crc32(_unhyphenated(words))


def _unhyphenated(words: str) -> bytes:
    return words.replace("-", " ").encode(errors="replace")
