"""Words that a PDF breaks at the end of a line."""

import re

_MARK = re.compile("[\x02\ufffe]")
"""Where pdfium took a hyphen and a line end away; it does not say which kind of hyphen."""
_WORD = re.compile(r"[\w-]+")
_REACH = 40


def rejoin(text: str) -> str:
    """Put broken words together again, without a hyphen unless something speaks for one.

    That is a capital or a digit after it (`Test-Driven`), or the same word with a hyphen elsewhere
    in the text.
    """
    left, *rest = _MARK.split(text)
    if not rest:
        return text
    known = {word.casefold() for word in _WORD.findall(text)}
    parts = [left]
    for right in rest:
        head = _WORD.findall(left[-_REACH:])[-1:] if left[-1:].isalnum() else []
        tail = _WORD.match(right[:_REACH])
        if head and tail:
            hyphened = f"{head[0]}-{tail[0]}".casefold()
            if right[0].isupper() or right[0].isdigit() or hyphened in known:
                parts.append("-")
        parts.append(right)
        left = right
    return "".join(parts)
