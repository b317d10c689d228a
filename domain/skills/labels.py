"""Labels and texts as sequences of comparable words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

_TOKEN = re.compile(
    r"(?<![^\W_])\.net\b"  # the one name that begins with a dot
    r"|[^\W_]+(?:(?:\.(?!(?-i:[A-Z][a-z]{3}))|&|['\u2019](?!s\b))[^\W_]+)*"  # R&D; not end.Then
    r"(?:\+\+|\#(?!\w))?",  # C++, C#
    re.IGNORECASE,
)
_SPACE = r"[ \t\xa0\u2000-\u200a\u202f]*"
_LINE = rf"{_SPACE}(?:\r?\n{_SPACE})?"
_HYPHEN = "[-\u2010\u2011\u2013\xad\ufffe]"  # U+FFFE: PDFium's mark for a word divided by a line
_GAPS = (
    (re.compile(_LINE), " "),
    (re.compile(rf"{_HYPHEN}(?:\r?\n{_SPACE})?"), " "),
    (re.compile("['\u2019]"), " "),
    (re.compile(rf"{_SPACE}/{_SPACE}"), "/"),
    (re.compile(rf"{_SPACE}&{_SPACE}"), " & "),
    (re.compile(rf",{_LINE}"), ", "),
)
_LONGEST_GAP = 8
"""Wider ones stand between columns, not between words."""


class Token(NamedTuple):
    """A word of a text: `word` is how it compares, the offsets are those of the text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Cut into words, in order; what is no letter or digit belongs to none, save C++, C#, .NET."""
    for match in _TOKEN.finditer(text):
        yield Token(fold(match[0]), match.start(), match.end())


def fold(word: str) -> str:
    """Return the form in which words compare: NFKC, no case, one apostrophe."""
    if word.isascii():
        return word.lower()
    return normalize("NFKC", normalize("NFKC", word).casefold()).replace("\u2019", "'")


def joint(gap: str) -> str | None:
    """Return what two words of one label are joined by in its key; None where a label ends.

    A label may run over a line's end, hyphenated or not, but not over a blank line, a sentence's
    end or a bracket. A comma, a slash and an ampersand join only labels that have one there.
    """
    if gap == " ":
        return gap
    return None if len(gap) > _LONGEST_GAP else _short_joint(gap)


@lru_cache(maxsize=1_024)
def _short_joint(gap: str) -> str | None:
    """Look at gaps that come again and again once; a long one would only be held in memory."""
    return next((key for pattern, key in _GAPS if pattern.fullmatch(gap)), None)


def label_key(label: str) -> str:
    """Return the form in which labels compare: equal keys, equal labels. Empty without words."""
    parts: list[str] = []
    end = 0
    for token in tokens(label):
        if parts:
            parts.append(joint(label[end : token.start]) or " ")
        parts.append(token.word)
        end = token.end
    return "".join(parts)
