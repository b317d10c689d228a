"""The words of a short text, and the stretches of characters in them."""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

from application.ports.text_embedding import LONGEST_EMBEDDED

_WORD = re.compile(r"[^\W_]+[+#]*")
_OWNED = re.compile("['\u2019]s\\b")
_SHORTEST, _LONGEST = 3, 5
_LONGEST_WORD = 40
_FEWEST_WITH_PLURAL = 4
_EIGHTHS = 8


def words(text: str) -> list[str]:
    """Return the words in order, as `spoken` does, singular where English would have it."""
    return [_singular(word) for word in spoken(text)]


def spoken(text: str) -> list[str]:
    """Return the words in order: no case, no accents."""
    letters = unicodedata.normalize("NFKD", text[:LONGEST_EMBEDDED]).casefold()
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return _WORD.findall(_OWNED.sub("s", plain))


def stretches(word: str) -> Iterator[str]:
    """Give each stretch of three to five characters, with marks where the word begins and ends."""
    marked = f"<{word[:_LONGEST_WORD]}>"
    for length in range(_SHORTEST, _LONGEST + 1):
        for start in range(len(marked) - length + 1):
            yield marked[start : start + length]


def scatter(sums: list[int], feature: str, weight: int) -> None:
    """Add the weight, with this sign or that, at eight places that look drawn by chance.

    They are the same on every machine, one in each eighth of the vector. Weinberger et al. 2009,
    "Feature hashing for large scale multitask learning".
    """
    digest = blake2b(feature.encode("utf-8", "surrogatepass"), digest_size=_EIGHTHS)
    eighth = len(sums) // _EIGHTHS
    for number, byte in enumerate(digest.digest()):
        at = number * eighth + (byte >> 1) % eighth
        sums[at] += weight if byte & 1 else -weight


def _singular(word: str) -> str:
    if len(word) < _FEWEST_WITH_PLURAL or not word.endswith("s"):
        return word
    if word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
