"""Cutting a text into the pieces that BERT's vocabulary lists.

Devlin et al. 2018, "BERT"; the uncased tokenizer: no case, no accents, punctuation apart.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

_LONGEST_WORD = 100
_KEPT = 4_096
"""Characters that are looked at but once."""
_ASCII_MARKS = ((33, 47), (58, 64), (91, 96), (123, 126))
_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


class WordPieces:
    """Finds the longest piece that begins a word, then the longest that goes on, to its end."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Take each piece with its number; those that go on within a word begin with `##`."""
        self._vocabulary = vocabulary
        self._unknown = vocabulary["[UNK]"]

    def numbers(self, text: str) -> list[int]:
        """Return the pieces of a text, without the marks around it."""
        return [number for word in _words(text) for number in self._pieces(word)]

    def _pieces(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = word[start:end] if not start else f"##{word[start:end]}"
                number = self._vocabulary.get(piece)
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return found


def _words(text: str) -> Iterator[str]:
    letters = unicodedata.normalize("NFD", text.lower())
    spaced = "".join(_apart(c) for c in letters if unicodedata.category(c) != "Mn")
    return iter(spaced.split())


@lru_cache(maxsize=_KEPT)
def _apart(character: str) -> str:
    code = ord(character)
    category = unicodedata.category(character)
    if character.isspace():
        return " "
    if category.startswith("C") or code == 0xFFFD:  # noqa: PLR2004 - the replacement character
        return ""
    if category.startswith("P") or _within(code, _ASCII_MARKS) or _within(code, _IDEOGRAPHS):
        return f" {character} "
    return character


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)
