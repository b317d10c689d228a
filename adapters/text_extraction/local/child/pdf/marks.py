"""Marked content: layers that can be switched off, and words that replace what is shown."""

from collections.abc import Iterable, Sequence
from itertools import repeat

from . import pdfium
from .pdfium import Handle

_MOST_MARKS = 16


def is_optional(thing: Handle) -> bool:
    """Tell whether an object is part of a layer."""
    return any(pdfium.mark_name(mark) == "OC" for mark in _marks(thing))


def take_actual_texts(things: Iterable[Handle]) -> list[str]:
    """Return what marked content gives out for what it shows, and take those marks away."""
    found: list[str] = []
    for thing, mark in _replacing(list(things)):
        text = pdfium.actual_text(mark)
        pdfium.remove_mark(thing, mark)
        if not found or found[-1] != text:
            found.append(text)
    return found


def _replacing(things: Sequence[Handle]) -> list[tuple[Handle, Handle]]:
    """Return the marks that replace text, with what they are on; most things have one mark."""
    counts = list(map(pdfium.count_marks, things))
    marked = [thing for thing, count in zip(things, counts, strict=True) if count > 0]
    pairs = list(zip(marked, map(pdfium.mark_of, marked, repeat(0)), strict=True))
    for thing, count in zip(things, counts, strict=True):
        if count > 1:
            pairs += [(thing, mark) for mark in _marks(thing)[1:]]
    kinds = pdfium.replaces([mark for _, mark in pairs])
    return [pair for pair, kind in zip(pairs, kinds, strict=True) if kind]


def _marks(thing: Handle) -> list[Handle]:
    count = pdfium.count_marks(thing)
    return [pdfium.mark_of(thing, place) for place in range(min(count, _MOST_MARKS))]
