"""A résumé as it was written and read, and how its text is changed."""

from collections.abc import Iterable, Sequence
from typing import TypeVar
from zlib import crc32

from attrs import field, frozen

from domain.candidates.profile import PersonalDetails, Profile
from domain.shared.text import Span

T = TypeVar("T")
FALLBACK = "en"


@frozen(kw_only=True)
class Written:
    """A text, and what the product read from it: the spans tell where to change it."""

    text: str = field(repr=False)
    personal: PersonalDetails = field(repr=False)
    profile: Profile = field(repr=False)
    language: str | None = None
    """ISO 639-1; what is added is written in it, in English where that has no words here."""
    is_form: bool = False
    """Whether it is JSON: values can be changed in it, no lines can be added."""
    seed: int = 1

    def pick(self, options: Sequence[T], swap: str) -> T:
        """Draw one; another résumé, swap or seed may draw another."""
        return options[crc32(f"{self.seed}/{swap}/{self.text}".encode()) % len(options)]

    def stands(self, span: Span | None) -> bool:
        """Tell whether a value was read from this text, as all are that nobody corrected."""
        return span is not None and self.text[span.start : span.end] == span.text


@frozen(kw_only=True, order=True)
class Edit:
    """A stretch of the text, and what stands there instead."""

    start: int
    end: int
    new: str = field(order=False)


def rewritten(text: str, edits: Iterable[Edit]) -> str | None:
    """Make every edit that begins behind the end of the one before; None when nothing changes."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits):
        if edit.start >= at:
            pieces += (text[at : edit.start], edit.new)
            at = edit.end
    changed = "".join((*pieces, text[at:]))
    return None if changed == text else changed


def line_end(text: str, position: int) -> int:
    """Return where the line of a position ends."""
    ends = [end for mark in "\n\f" if (end := text.find(mark, position)) >= 0]
    return min(ends, default=len(text))


def line_start(text: str, position: int) -> int:
    """Return where the line of a position begins."""
    return max(text.rfind(mark, 0, position) for mark in "\n\f") + 1
