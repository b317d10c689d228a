"""Text that hides in characters without a form: tags, variation selectors, zero-width ones.

Where such a character belongs to what is seen (emoji, Persian, Indic scripts, CJK variants) it
stays. A lone soft hyphen or zero-width space hides nothing. What spells or breaks up words does.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from attrs import field, frozen

from domain.shared.text import HiddenText, Hiding

LONGEST_HIDDEN = 500
"""Code points that are kept of each hidden text."""
MOST_HIDDEN = 200
"""Hidden texts that are told of one document."""

_JOINERS = "\u200c\u200d"
_ZERO_WIDTH = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a"
)
_SELECTORS = "\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0000-\U000e007f"
_RUN = re.compile(f"[{_ZERO_WIDTH}{_SELECTORS}{_TAGS}]+")
_TAG_RUN = re.compile(f"[{_TAGS}]+")
_SELECTOR_RUN = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}")
_FLAG = re.compile("[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_SELECTOR = re.compile(f"[{_SELECTORS}]")
_BLACK_FLAG = "\U0001f3f4"
_SOFT_HYPHEN = "\xad"

_SPELLING = 8
"""Zero-width characters in a row, of two kinds or more, that can spell at least one letter."""
_MOST_RUNS = 50_000
"""What comes after so many is taken out unread: no text that people wrote has them."""
_BREAKS = 2
"""Marks within one word that nothing but hiding explains."""
_LONGEST_WORD = 60
_LAST_ALPHABET = "\u058f"
"""Up to Armenian, words have no use for marks between letters; later scripts may."""


@frozen(kw_only=True)
class Shown:
    """A text as it is seen, and what its characters hid."""

    text: str = field(repr=False)
    hidden: tuple[HiddenText, ...] = ()


def shown(text: str, *, page: int | None = None) -> Shown:
    """Take what is without a form out of a text; tell what it says, in the order of the text."""
    if text.isascii() or not _RUN.search(text):
        return Shown(text=text)
    pieces: list[str] = []
    found: list[str] = []
    word = _Word()
    at = 0
    for run in islice(_RUN.finditer(text), _MOST_RUNS):
        between = text[at : run.start()]
        pieces.append(between)
        found += word.goes_on(between)
        kept, marks = _ordinary(text, run)
        pieces.append(kept)
        found += _said(marks)
        if marks and not kept:
            word.broken(text[run.start() - 1 : run.start()], marks, text[run.end() : run.end() + 1])
        at = run.end()
    pieces.append(_RUN.sub("", text[at:]))
    found += word.goes_on(text[at:] + " ")
    return Shown(
        text="".join(pieces),
        hidden=tuple(
            HiddenText(hiding=Hiding.CHARACTERS, text=said[:LONGEST_HIDDEN], page=page)
            for said in found[:MOST_HIDDEN]
        ),
    )


class _Word:
    """The word that marks break up: `P|y|t|h|o|n`."""

    def __init__(self) -> None:
        self._letters = ""
        self._inside = False
        self._marks = 0
        self._parts = 1

    def goes_on(self, between: str) -> Iterator[str]:
        """Take what stands up to the next mark; yield the word when it ends, if it was broken."""
        if not self._inside:
            self._letters, self._marks, self._parts = "", 0, 1
            head = between[-_LONGEST_WORD:]
            self._letters = _tail_word(head)
            return
        head_word = _head_word(between[: _LONGEST_WORD + 1])
        self._letters += head_word
        if len(head_word) == len(between) and len(self._letters) <= _LONGEST_WORD:
            return
        if self._marks >= _BREAKS:
            yield self._letters[:_LONGEST_WORD]
        self._inside = False
        self._letters, self._marks, self._parts = _tail_word(between[-_LONGEST_WORD:]), 0, 1

    def broken(self, before: str, marks: str, after: str) -> None:
        """Count marks between two letters; hyphenation breaks no single letters off."""
        if not (_is_letter(before) and _is_letter(after)):
            return
        self._inside = True
        self._parts += 1
        soft = not marks.strip(_SOFT_HYPHEN)
        syllables = len(self._letters) >= 2 * (self._parts - 1)
        self._marks += 0 if soft and syllables else 1


def _is_letter(character: str) -> bool:
    return character.isalpha() and character <= _LAST_ALPHABET


def _tail_word(text: str) -> str:
    start = len(text)
    while start and _is_letter(text[start - 1]):
        start -= 1
    return text[start:]


def _head_word(text: str) -> str:
    end = 0
    while end < len(text) and _is_letter(text[end]):
        end += 1
    return text[:end]


def _ordinary(text: str, run: re.Match[str]) -> tuple[str, str]:
    """Split a run into what belongs to what is seen, and the rest."""
    before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
    marks = run.group()
    kept = ""
    if before == _BLACK_FLAG and (flag := _FLAG.match(marks)):
        kept, marks = flag.group(), marks[flag.end() :]
    elif marks[0] in "\ufe0e\ufe0f":
        if _is_symbol(before):
            kept, marks = marks[0], marks[1:]
    elif _SELECTOR.match(marks) and unicodedata.category(before or " ") in ("Lo", "Sm"):
        kept, marks = marks[0], marks[1:]
    if marks and marks in _JOINERS:
        emoji = marks == "\u200d" and _is_symbol(before) and _is_symbol(after)
        script = unicodedata.category(before or " ")[0] in "LM" and before > _LAST_ALPHABET
        if emoji or script:
            kept, marks = kept + marks, ""
    return kept, marks


def _is_symbol(character: str) -> bool:
    """Tell what has an emoji's form, or may take one: digits do in keycaps."""
    if not character:
        return False
    return character in "0123456789#*" or unicodedata.category(character) in (
        "So",
        "Sk",
        "Sm",
        "Po",
    )


def _said(marks: str) -> Iterator[str]:
    """Yield what a run of marks spells."""
    for tags in _TAG_RUN.findall(marks):
        letters = "".join(chr(ord(tag) - 0xE0000) for tag in tags)
        said = "".join(c for c in letters if c.isprintable()).strip()
        if said:
            yield said
    for selectors in _SELECTOR_RUN.findall(marks):
        spelled = bytes(map(_byte, selectors)).decode("utf-8", "replace")
        yield _printable(spelled) or _named(selectors)
    widthless = "".join(c for c in marks if c < "\ufe00" or c == "\ufeff")
    if len(widthless) >= _SPELLING and len(set(widthless)) > 1:
        yield _bits(widthless) or _named(widthless)


def _byte(selector: str) -> int:
    code = ord(selector)
    return code - 0xE0100 + 16 if code >= 0xE0100 else code - 0xFE00  # noqa: PLR2004 - the second row


def _bits(marks: str) -> str:
    """Read two kinds of marks as zeros and ones, either way round, eight a letter."""
    kinds = sorted(set(marks))
    if len(kinds) != 2:  # noqa: PLR2004 - a bit has two
        return ""
    for zero in kinds:
        bits = "".join("0" if mark == zero else "1" for mark in marks)
        whole = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))
        said = whole.decode("utf-8", "ignore").strip()
        if said and said.isprintable():
            return said
    return ""


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text).strip()


def _named(marks: str) -> str:
    return " ".join(f"U+{ord(mark):04X}" for mark in marks[: LONGEST_HIDDEN // 8])
