"""What surrounds a label: list separators, cue words, headings."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from domain.skills.labels import Token, tokens
from domain.skills.words import (
    AFTER,
    BEFORE,
    BEFORE_PRAISE,
    EXPERIENCE,
    HEADINGS,
    OTHER_HEADINGS,
    PRAISE,
    PREPOSITIONS,
)

_SEPARATOR = re.compile(r"[,;|/•·●▪◦‣*()\[\]:\n\t\u2013\u2014&]| - ")
_AND = frozenset({"and", "or", "plus", "including", "y", "o", "e", "incluyendo"})
_LONGEST_HEADING = 5
"""Words."""
_LONGEST_ITEM = 3
"""Words of something between two separators that is no skill."""
_REACH_OF_HEADING = 15
"""Lines under a heading."""
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

    def __init__(self, text: str, words: Sequence[Token]) -> None:
        self._text = text
        self._words = words
        self._headed = _headed_lines(text)

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
        if between == 0:
            gap = self.gap_before(other.first)
            return gap.isspace() or bool(_SEPARATOR.search(gap))
        if between == 1 and self._word(one.after) in _AND:
            return True
        return (
            between <= _LONGEST_ITEM
            and bool(_SEPARATOR.search(self.gap_after(one.after)))
            and bool(_SEPARATOR.search(self.gap_before(other.first)))
            and "." not in self.gap_after(one.after)
        )

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

    def is_under_heading(self, place: Place) -> bool:
        """Tell whether its line begins with, or stands under, a heading such as "Skills"."""
        at = bisect_right(self._headed, (self._words[place.first].start, len(self._text))) - 1
        return at >= 0 and self._words[place.first].start < self._headed[at][1]

    def _word(self, at: int) -> str:
        return self._words[at].word if 0 <= at < len(self._words) else ""


def _headed_lines(text: str) -> list[tuple[int, int]]:
    """Return the stretches of text that a heading over skills governs, in order."""
    found: list[tuple[int, int]] = []
    start = lines_left = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if _introduces_list(line):
            lines_left = _REACH_OF_HEADING
        elif lines_left and (
            _is_shouted(line) or not OTHER_HEADINGS.isdisjoint(_heading_words(line))
        ):
            lines_left = 0
        elif lines_left:
            lines_left -= 1
        if lines_left:
            found.append((start, end))
        start = end
    return found


def _introduces_list(line: str) -> bool:
    """Tell whether it is "Programming languages: Go" or "Technical Skills", not a job's title."""
    label, colon, _ = line[: _WIDEST_GAP + 1].partition(":")
    words = _heading_words(label)
    return any(word in HEADINGS for word in (words if colon else (*words[:1], *words[-1:])))


def _heading_words(label: str) -> list[str]:
    """Return the words of what is short enough for a heading; none otherwise."""
    if len(label) > _WIDEST_GAP or "," in label or label.rstrip().endswith("."):
        return []
    words = [token.word for token in tokens(label)]
    return words if len(words) <= _LONGEST_HEADING else []


def _is_shouted(line: str) -> bool:
    return line.isupper() and "," not in line and len(line.split()) <= _LONGEST_ITEM
