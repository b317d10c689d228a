"""A JobPosting that a web page carries in a script for search engines."""

import json
import re
from collections.abc import Iterator
from html import unescape

_OPENING = re.compile(r"<script\b(?P<attributes>[^<>]{0,500})>", re.IGNORECASE)
_CLOSING = re.compile(r"</script", re.IGNORECASE)
_JSON_LD = re.compile(r"type\s{0,5}=\s{0,5}[\"']?application/ld\+json", re.IGNORECASE)
_MOST_SCRIPTS = 200
_LONGEST = 500_000
"""Characters of one script."""
_WRAPPED = ("<!--", "//<![CDATA[", "<![CDATA[")
_WRAPS = ("-->", "//]]>", "]]>")


def embedded_json_ld(page: str) -> Iterator[object]:
    """Yield what the JSON-LD scripts of a page hold, in order; broken ones are left out.

    Time is linear in the page. Raises nothing.
    """
    at = 0
    for _ in range(_MOST_SCRIPTS):
        opening = _OPENING.search(page, at)
        closing = _CLOSING.search(page, opening.end()) if opening else None
        if opening is None or closing is None:
            return
        at = closing.end()
        content = page[opening.end() : closing.start()]
        if _JSON_LD.search(opening["attributes"]) and len(content) <= _LONGEST:
            yield from _parsed(_unwrapped(content))


def _unwrapped(content: str) -> str:
    """Take off what hides a script from old browsers."""
    text = content.strip()
    for opening, closing in zip(_WRAPPED, _WRAPS, strict=True):
        if text.startswith(opening):
            return text.removeprefix(opening).removesuffix(closing)
    return text


def _parsed(text: str) -> Iterator[object]:
    """Yield the document; some pages escape it as if it were text."""
    for reading in (text, unescape(text)):
        try:
            yield json.loads(reading, strict=False)
        except (ValueError, RecursionError):
            continue
        return
