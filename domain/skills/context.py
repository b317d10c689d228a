"""What surrounds a label: list separators, cue words, headings."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from attrs import frozen

from domain.skills.heading_words import AFTER_ITEM, BEFORE_ITEM, OTHERS
from domain.skills.headings import About, Headed, headed_lines
from domain.skills.labels import Token
from domain.skills.words import (
    AFTER,
    BEFORE,
    BEFORE_PRAISE,
    EXPERIENCE,
    PRAISE,
    PREPOSITIONS,
)

_SEPARATOR = re.compile(r"[,;|/•·●▪◦‣*()\[\]:\n\t\u2013\u2014&]| - ")
_AND = frozenset({"and", "or", "plus", "including", "y", "o", "e", "incluyendo"})
_LONGEST_ITEM = 3
"""Words of something between two separators that is no skill."""
_LONGEST_PHRASE = 6
"""Words beside a name in an item: "at least 2 years of experience with Scala"."""
_LONGEST_PRAISE = 5
"""Words of "would be a big plus"."""
_WIDEST_GAP = 40
"""Characters; what stands further apart is not one list."""


@frozen(kw_only=True)
class Place:
    """A label's tokens: from `first` up to, and without, `after`."""

    first: int
    after: int


class Surroundings:
    """Answers questions about places of one text, each in constant time."""

    def __init__(self, text: str, words: Sequence[Token], labels: Sequence[Place]) -> None:
        """Take the text, its words, and the places of all labels in it, skills or not."""
        self._text = text
        self._words = words
        self._label_ends = frozenset(label.after for label in labels)
        spans: Mapping[int, int] = {
            words[label.first].start: words[label.after - 1].end for label in labels
        }
        headed = tuple(headed_lines(text, spans))
        self._headed = [line for line in headed if line.about is not About.OTHER]
        self._headed_starts = [line.start for line in self._headed]
        self._other_headings = [line.start for line in headed if line.about is About.OTHER]

    def gap_before(self, at: int) -> str:
        """Return the characters before a token; a line's end at the beginning and where far."""
        if at == 0:
            return "\n"
        start, end = self._words[at - 1].end, self._words[at].start
        return self._text[start:end] if end - start <= _WIDEST_GAP else "\n"

    def gap_after(self, after: int) -> str:
        """Return the characters before the token `after`; a line's end at the end."""
        return self.gap_before(after) if after < len(self._words) else "\n"

    def is_item(self, place: Place) -> bool:
        """Tell whether separators, "and" or the text's ends stand on both sides."""
        first, after = place.first, place.after
        return self._opens_item(first) and self._closes_item(after)

    def _opens_item(self, first: int) -> bool:
        return bool(_SEPARATOR.search(self.gap_before(first))) or self._word(first - 1) in _AND

    def _closes_item(self, after: int) -> bool:
        gap = self.gap_after(after)
        return (
            bool(_SEPARATOR.search(gap))
            or self._word(after) in _AND
            or gap.startswith((".", "!", "?"))
        )

    def are_listed(self, one: Place, other: Place) -> bool:
        """Tell whether `other` comes right after `one` in an enumeration."""
        between = other.first - one.after
        if between <= _LONGEST_ITEM and self._are_parted(one, other):
            return False
        if between == 0:
            gap = self.gap_before(other.first)
            if gap.startswith(".") and not self._closes_item(other.after):
                return False  # "Taught with Teams.\n• Organisation of outings"
            return gap.isspace() or bool(_SEPARATOR.search(gap))
        if between == 1 and self._word(one.after) in _AND:
            return True
        return (
            between <= _LONGEST_ITEM
            and bool(_SEPARATOR.search(self.gap_after(one.after)))
            and bool(_SEPARATOR.search(self.gap_before(other.first)))
            and "." not in self.gap_after(one.after)
        )

    def _are_parted(self, one: Place, other: Place) -> bool:
        """Tell whether a heading over something else stands between, or `other` is in it."""
        starts = (self._words[one.first].start, self._words[other.first].start)
        before, after = (bisect_right(self._other_headings, start) for start in starts)
        return before < after

    def is_introduced(self, place: Place) -> bool:
        """Tell whether a word beside it says that a skill is meant: "using Go", "Go developer"."""
        if self._word(place.after) in AFTER and self.gap_after(place.after) in (" ", "-"):
            return True
        if self._is_praised(place):
            return True
        if self.gap_before(place.first) != " ":
            return False
        before = self._word(place.first - 1)
        return before in BEFORE or (
            before in PREPOSITIONS and self._word(place.first - 2) in EXPERIENCE
        )

    def _is_praised(self, place: Place) -> bool:
        """Tell whether it is called useful: "Spanish is a plus"; not "Spanish wine is a plus"."""
        for at in range(place.after, place.after + _LONGEST_PRAISE):
            if self.gap_after(at) != " ":
                return False
            if (word := self._word(at)) not in BEFORE_PRAISE:
                return at > place.after and word in PRAISE
        return False

    def is_inside_sentence(self, place: Place) -> bool:
        """Tell whether a word without a capital comes right before it."""
        if place.first == 0 or self.gap_before(place.first) != " ":
            return False
        before = self._words[place.first - 1]
        return self._text[before.start : before.end].islower()

    def is_listed_under_heading(self, place: Place) -> bool:
        """Tell whether it is an item of what stands under a heading over skills or requirements.

        What a heading such as "Skills" governs is a list, however it is written. Requirements may
        be told in prose, so there the line must be an item, and so must the name but for words
        such as "2 years of".
        """
        line = self._headed_line(self._words[place.first].start)
        if line is None:
            return False
        if line.about is About.SKILLS and self.is_item(place):
            return True
        return line.is_item and self._is_measured_item(place)

    def _is_measured_item(self, place: Place) -> bool:
        """Tell whether nothing else is in the item but what measures or wants the skill."""
        gap = self.gap_after(place.after)
        if gap.startswith(":") and self._word(place.after - 1) in OTHERS:
            return False  # "Education: a degree"
        return self._is_measured_before(place.first) and self._is_measured_after(place.after)

    def _is_measured_before(self, first: int) -> bool:
        for at in range(first, max(first - _LONGEST_PHRASE, -1), -1):
            if self._opens_item(at) or self.gap_before(at).startswith((".", "!", "?")):
                return True
            if at < first and at in self._label_ends:
                return True  # "CI/CD with GitLab"
            if not _is_measure(self._word(at - 1), BEFORE_ITEM):
                return False
        return False

    def _is_measured_after(self, after: int) -> bool:
        for at in range(after, after + _LONGEST_PHRASE):
            if self._closes_item(at):
                return True
            if not _is_measure(self._word(at), AFTER_ITEM):
                return False
        return False

    def _headed_line(self, offset: int) -> Headed | None:
        at = bisect_right(self._headed_starts, offset) - 1
        return self._headed[at] if at >= 0 and offset < self._headed[at].end else None

    def _word(self, at: int) -> str:
        return self._words[at].word if 0 <= at < len(self._words) else ""


def _is_measure(word: str, words: frozenset[str]) -> bool:
    return word in words or word.isdecimal()
