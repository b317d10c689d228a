"""Words that a PDF breaks at the end of a line."""

import re
from collections.abc import Container

_MARK = re.compile("[\x02\ufffe]")
"""Where pdfium took a hyphen and a line end away; it does not say which kind of hyphen."""
_WORD = re.compile(r"[\w-]+")
_REACH = 40
_SECOND = frozenset(("based", "driven", "focused", "functional", "oriented"))
"""English words that come second in a compound, where the first is more than a syllable."""
_SHORTEST_FIRST = 4
_COMPOUNDS = frozenset(("cloud-native", "open-source", "full-stack", "real-time", "end-to-end"))


def rejoin(text: str) -> str:
    """Put broken words together again, without a hyphen unless something speaks for one.

    That is a capital or a digit after it (`Test-Driven`), the same word with a hyphen elsewhere in
    the text, or a compound that is always written so (`data-driven`), unless the text has
    it without one.
    """
    left, *rest = _MARK.split(text)
    if not rest:
        return text
    known = {word.casefold() for word in _WORD.findall(text)}
    parts = [left]
    for right in rest:
        head = _WORD.findall(left[-_REACH:])[-1:] if left[-1:].isalnum() else []
        tail = _WORD.match(right[:_REACH])
        if head and tail and _keeps_hyphen(head[0], tail[0], known):
            parts.append("-")
        parts.append(right)
        left = right
    return "".join(parts)


def _keeps_hyphen(first: str, second: str, known: Container[str]) -> bool:
    hyphened = f"{first}-{second}".casefold()
    if second[0].isupper() or second[0].isdigit() or hyphened in known:
        return True
    if f"{first}{second}".casefold() in known:
        return False
    return hyphened in _COMPOUNDS or (
        len(first) >= _SHORTEST_FIRST and second.casefold() in _SECOND
    )
