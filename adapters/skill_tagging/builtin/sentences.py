"""Raw text cut into the sentences and words that the model was trained on.

There a sentence is a line or a part of it, commas are left out, brackets and a full stop are words
of their own, and whatever else stands at a word is a part of it.
"""

import re
from collections.abc import Iterator

from attrs import field, frozen

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_BULLETS = (
    r"\u2022\u00b7\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u2756\u27a2\uf0a7\uf0b7\u200b"
)
_PIECE = re.compile(
    rf"(?P<nothing>[,|{_BULLETS}]+|(?<!\S)[-*\u2013\u2014]+(?!\S))"
    r"|(?P<alone>[()\[\]{}]|\.(?!\S))"
    rf"|(?:[^\s()\[\]{{}},|.{_BULLETS}]++|\.(?=\S))++"
)
"""What stands between items and is no word; what is a word of its own; any other word."""
_BEFORE = "\"'`\u2018\u201c\u201e\u00ab*"
_BEHIND = ";:!?\"'`\u2019\u201c\u201d\u00bb*"
"""What is part of a word but of no skill."""
_STOPS = ("!", "?")
_COLUMN = 3
"""So many blanks stand between columns, not between words."""
_FULL_LINE = 45
"""Code points: a shorter line ended because it was done."""
_LONGEST = 150
"""Words of a sentence; the rest is the next one."""
_LONGEST_WORD = 60
"""Code points; a longer run without a blank is no word that anybody reads."""


@frozen(kw_only=True)
class Sentence:
    """Words, each with the place in the text of what may belong to a skill."""

    words: list[str] = field(repr=False, factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    cuts: set[int] = field(factory=set)
    """Words over whose beginning no span goes on: something stands there that no skill has."""


def sentences(text: str) -> Iterator[Sentence]:
    """Cut, in order; no sentence is without words."""
    current, previous = Sentence(), None
    for line in _LINE.finditer(text):
        opens = previous is None or not _goes_on(text, previous, line)
        cut, after = False, line.start()
        for piece in _PIECE.finditer(text, line.start(), line.end()):
            sort, (start, end) = piece.lastgroup, piece.span()
            cut = cut or sort is not None or start - after >= _COLUMN
            after = end
            if sort == "nothing":
                continue
            if current.words and (opens or len(current.words) == _LONGEST):
                yield current
                current = Sentence()
            if cut and current.words:
                current.cuts.add(len(current.words))
            word = piece[0]
            current.words.append(word[:_LONGEST_WORD])
            if word.isalnum():
                opens = cut = False
            else:
                opens = _stops(text, piece, line.end())
                cut = sort == "alone" or word.endswith((":", ";"))
                start, end = _kept(word, start)
            current.starts.append(start)
            current.ends.append(end)
        previous = line
    if current.words:
        yield current


def _kept(word: str, start: int) -> tuple[int, int]:
    """Return where what may belong to a skill begins and ends, in a word that stands there."""
    end = start + len(word)
    bare, kept = word.lstrip(_BEFORE), word.rstrip(_BEHIND)
    if not bare or not kept:  # a word of nothing but quotation marks is whole
        return start, end
    return end - len(bare), start + len(kept)


def _goes_on(text: str, line: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether a sentence runs over a line's end."""
    gap = text[line.end() : following.start()].replace("\r\n", "\n")
    written, next_written = line[0].rstrip(), following[0].lstrip()
    if len(gap) > 1 or len(written) < _FULL_LINE or written.endswith((".", "!", "?", ":", ";")):
        return False
    return next_written[:1].islower() or written.endswith(",")


def _stops(text: str, piece: re.Match[str], line_end: int) -> bool:
    """Tell whether a sentence ends with this word; not at "etc. and"."""
    if piece[0] != "." and not piece[0].endswith(_STOPS):
        return False
    rest = text[piece.end() : min(line_end, piece.end() + _COLUMN)].lstrip()
    return not rest[:1].islower()
