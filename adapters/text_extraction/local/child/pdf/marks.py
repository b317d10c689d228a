"""Marked content: layers that can be switched off, and words that replace what is shown."""

from collections.abc import Iterable

from . import pdfium
from .pdfium import Handle

_MOST_MARKS = 16


def is_optional(thing: Handle) -> bool:
    """Tell whether an object is part of a layer."""
    return any(pdfium.mark_name(mark) == "OC" for mark in _marks(thing))


def take_actual_texts(things: Iterable[Handle]) -> list[str]:
    """Return what marked content gives out for what it shows, and take those marks away."""
    found: list[str] = []
    every = list(things)
    for thing, count in zip(every, map(pdfium.count_marks, every), strict=True):
        for mark in _marks(thing) if count > 0 else ():
            text = pdfium.actual_text(mark)
            if text is not None:
                pdfium.remove_mark(thing, mark)
                if not found or found[-1] != text:
                    found.append(text)
    return found


def _marks(thing: Handle) -> list[Handle]:
    count = pdfium.count_marks(thing)
    return [pdfium.mark_of(thing, place) for place in range(min(count, _MOST_MARKS))]
