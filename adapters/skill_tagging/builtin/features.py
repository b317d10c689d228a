"""What the model looks at: facts about words, as short strings, each of which has weights.

Whoever trains the model and whoever uses it make the facts here, so that they are the same. Those
about one word are worked out once a word and not once a place.
"""

import re
from collections.abc import Iterator, Sequence

from adapters.skill_tagging.builtin.lexicon import NO_LABEL, Lexicon

REACH = 2
"""Words to the left and to the right that are looked at."""
BEFORE, BEHIND = "-", "+"
"""Said before a pair: its other word stands before the place, or behind it."""
ENDS_OF_WORDS = ("<", ">")
"""Said behind a number, which is then a length and no offset."""
OUTSIDE = "#"
"""Stands for the word before the first and after the last."""

_EDGE = re.compile(r"^[^\w+#]+|[^\w+#]+$")
_LONGEST_WORD = 40
_LONGEST_SHAPE = 8
_ENDINGS = range(1, 6)
_BEGINNINGS = range(1, 5)
_SHORT = 8
"""Words of a sentence that is rather a heading or an item."""
_STOPS = (".", "!", "?")


def bare(word: str) -> str:
    """Return the word as it compares: without case and without what encloses it."""
    small = word[:_LONGEST_WORD].lower()
    return small if small.isalnum() else _EDGE.sub("", small) or small


def own(word: str, key: str, form: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the facts about a word, which is bare and has a shape, for its own place."""
    yield f"w={key}"
    yield f"s={form}"
    yield f"f={word[:_LONGEST_WORD].lower()}"
    for length in _ENDINGS:
        if len(key) > length:
            yield f"{length}<{key[-length:]}"
    for length in _BEGINNINGS:
        if len(key) > length:
            yield f"{length}>{key[:length]}"
    yield from _punctuation(word)
    yield from lexicon.about(key)


def near(word: str, key: str, form: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the facts about a word for the places beside it."""
    yield f"w={key}"
    yield f"s={form}"
    yield f"3<{key[-3:]}"
    yield from _punctuation(word)
    yield from lexicon.briefly_about(key)


def at(offset: int, fact: str) -> str:
    """Return the fact as one about the word that stands so far from the place."""
    return f"{offset}{fact}"


def labelled(label: str) -> str:
    """Return the fact that a word stands in a label of the catalogue; `at` says which word."""
    return f"g={label}"


def pairs(one: tuple[str, str, str], other: tuple[str, str, str]) -> tuple[str, str, str]:
    """Return the facts about a word and the next; each is its bare form, shape and label."""
    return (
        pair_of_words(one[0], other[0]),
        pair_of_labels(one[2], other[2]),
        pair_of_shapes(one[1], other[1]),
    )


def pair_of_words(one: str, other: str) -> str:
    """Return the fact that these bare words stand side by side."""
    return f"w={one}|{other}"


def pair_of_labels(one: str, other: str) -> str:
    """Return the fact that words stand in these labels."""
    return f"g={one}|{other}"


def pair_of_shapes(one: str, other: str) -> str:
    """Return the fact that words look like this."""
    return f"s={one}|{other}"


def context(
    words: Sequence[str], keys: Sequence[str], labels: Sequence[str], before: Sequence[str]
) -> Iterator[str]:
    """Give the facts that hold for every word of a sentence; `before` is the one before, bare."""
    count = len(words)
    yield f"n={count if count < _SHORT else _SHORT + min(count // _SHORT, 4)}"
    yield f"first={keys[0]}"
    yield f"last={words[-1][-1:]}"
    if any(word[-1:] in _STOPS and not word.isalnum() for word in words):
        yield "stop"
    yield f"listed={_quarters(labels.count(NO_LABEL), count)}"
    yield f"large={_quarters(sum(word[:1].isupper() for word in words), count)}"
    yield f"before.n={min(len(before), _SHORT)}"
    yield f"before.first={before[0] if before else OUTSIDE}"
    yield f"before.last={before[-1] if before else OUTSIDE}"


def _quarters(part: int, whole: int) -> int:
    return 4 * part // whole


def shape(word: str) -> str:
    """Return what a word looks like: "Xx" for a capital and small letters, "d" for digits."""
    seen = ""
    for character in word[:_LONGEST_WORD]:
        sort = character
        if character.isalpha():
            sort = "X" if character.isupper() else "x"
        elif character.isdigit():
            sort = "d"
        if not seen.endswith(sort * 2):  # two stand for a longer run
            seen += sort
            if len(seen) == _LONGEST_SHAPE:
                break
    return seen


def _punctuation(word: str) -> Iterator[str]:
    if not word[:1].isalnum():
        yield f"a={word[:1]}"
    if not word[-1:].isalnum():
        yield f"e={word[-1:]}"
