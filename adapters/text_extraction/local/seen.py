"""What of a page's text the eye meets.

Text that optical recognition of the rendered page does not see is hidden, by whatever trick.

Engines misread letters, part words and join them, and pass over a word here and there; so a line
is judged as a whole, by how many of its letters are in words that were seen, or nearly; and what
is not seen must be more than a word or two, such as a heading.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import field, frozen

_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile("[0-9a-z]+")
_ALIKE = str.maketrans("1l|05", "iiios")
"""Characters that engines take for each other."""
_SEEN_SHARE = 0.34
"""Of a line's letters: what is below was not seen."""
_SHORT = 3
"""Letters: as much may be in any word, or be passed over."""
_LONG = 8
"""Letters: two of as many may be wrong, one of less."""
_LONGEST = 24
_MOST_WORDS = 3_000
_LEAST_HIDDEN = 3
"""Words that are not seen one after the other: less may be passed over."""
_ENOUGH_SEEN = 20
"""Letters: an engine that sees less does not see, rather than nothing being there."""


@frozen(kw_only=True)
class Settled:
    """The text of a page, parted."""

    kept: str = field(repr=False)
    """Its lines that are seen, or cannot be judged."""
    hidden: tuple[str, ...] = field(repr=False)
    """The others, in order; lines that follow each other stand together."""


def settle(text: str, seen: Iterable[str]) -> Settled:
    """Part a page's text by the words that were seen on it; without words nothing is judged."""
    eye = Eye(seen)
    kept: list[str] = []
    hidden: list[str] = []
    for is_seen, lines in _parts(text.split("\n"), eye):
        together = "\n".join(lines)
        if is_seen or eye.misses(together) < _LEAST_HIDDEN:
            kept.append(together)
        else:
            hidden.append(together)
    return Settled(kept="\n".join(kept), hidden=tuple(hidden))


def _parts(lines: Iterable[str], eye: "Eye") -> Iterator[tuple[bool, list[str]]]:
    """Yield lines that follow each other and are all seen, or all not; white with what is above."""
    part: list[str] = []
    is_seen = True
    for line in lines:
        sees = eye.sees(line) if line.strip() else is_seen
        if sees is not is_seen and part:
            yield is_seen, part
            part = []
        part.append(line)
        is_seen = sees
    if part:
        yield is_seen, part


class Eye:
    """Knows the words that were seen on a page."""

    def __init__(self, seen: Iterable[str]) -> None:
        words = list(_words(" ".join(seen)))[:_MOST_WORDS]
        self._words = frozenset(words)
        self._joined = "".join(words)
        self._nearly = frozenset(near for word in self._words for near in _near(word))
        self._looked_at: dict[str, bool] = {}

    @property
    def is_open(self) -> bool:
        """Whether it sees enough to judge by what it does not see."""
        return len(self._joined) >= _ENOUGH_SEEN

    def sees(self, line: str) -> bool:
        """Tell whether a line is seen; one that cannot be judged counts as seen."""
        words = list(_words(line))[:_MOST_WORDS]
        letters = sum(map(len, words))
        if not self.is_open or letters <= _SHORT:
            return True
        if "".join(words) in self._joined:
            return True
        # What is short may be in any text, so it is no witness where others are.
        return self.share(_long(words) or words) >= _SEEN_SHARE

    def misses(self, text: str) -> int:
        """Return how many words, short ones aside, it does not see."""
        return sum(not self._knows(word) for word in _long(_words(text)))

    def share(self, words: list[str]) -> float:
        """Return which part of the letters is in words that were seen."""
        letters = sum(map(len, words))
        return sum(len(word) for word in words if self._knows(word)) / letters if letters else 1.0

    def knows_most_of(self, text: str) -> bool:
        """Tell whether most of a text is among what was seen."""
        return self.share(list(_words(text))) > 1 / 2

    def _knows(self, word: str) -> bool:
        if word in self._words:
            return True
        if len(word) <= _SHORT:
            return False
        # Looking closely is for pages, not for what is as long as a book.
        if word not in self._looked_at and len(self._looked_at) < _MOST_WORDS:
            self._looked_at[word] = word in self._joined or not self._nearly.isdisjoint(_near(word))
        return self._looked_at.get(word, False)


def _words(text: str) -> Iterator[str]:
    """Yield words as they look, in Latin letters and figures; other scripts are not judged."""
    bare = "".join(
        character
        for character in unicodedata.normalize("NFKD", text).casefold()
        if not unicodedata.combining(character)
    )
    for word in _WORD.findall(bare):
        if _LATIN.fullmatch(word):
            yield word.translate(_ALIKE)


def _long(words: Iterable[str]) -> list[str]:
    return [word for word in words if len(word) > _SHORT]


def _near(word: str) -> Iterator[str]:
    """Yield the word without any one letter, any two of a long one: what nearly the same share."""
    yield word
    if _SHORT < len(word) <= _LONGEST:
        for gone in range(len(word)):
            yield word[:gone] + word[gone + 1 :]
        if len(word) >= _LONG:
            for first, second in combinations(range(len(word)), 2):
                yield word[:first] + word[first + 1 : second] + word[second + 1 :]
