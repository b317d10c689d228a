"""The text of a description that was written in HTML."""

import re
from html import unescape

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<!--[^<>]*-->|<[!?/][^<>]*>"
)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|ul|ol|li|div|h[1-6]|strong|b)\b", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_APART = _HEADINGS | {"p", "ul", "ol", "table"}
_LINES = frozenset(("br", "div", "dd", "dl", "dt", "hr", "section", "article", "tr", "address"))
_UNSEEN = frozenset(("script", "style", "template", "noscript"))
_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def plain_text(markup: str) -> str:
    """Take the tags out: blocks become lines, items of lists lines with a dash.

    Time is linear however broken the markup is, and nothing is ever refused.
    """
    # Not the standard library's parser: on Python 3.11 unclosed tags take it quadratic time,
    # 90 s for 100 kB, and a broken declaration makes it raise.
    if _ESCAPED_TAG.search(markup):
        markup = unescape(markup)
    pieces: list[str] = []
    unseen = ""
    at = 0
    for tag in _TAG.finditer(markup):
        name, closing = (tag["name"] or "").lower(), bool(tag["close"])
        if not unseen:
            pieces += (unescape(markup[at : tag.start()]), _break(name, closing=closing))
            unseen = name if name in _UNSEEN and not closing else ""
        elif closing and unseen == name:
            unseen = ""
        at = tag.end()
    if not unseen:
        pieces.append(unescape(markup[at:]))
    text = _BLANKS.sub(" ", _CONTROL.sub(" ", "".join(pieces)))
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", lines).strip()


def _break(name: str, *, closing: bool) -> str:
    if name == "li":
        return "" if closing else "\n- "
    if name in _APART:
        return "\n\n" if closing or name in _HEADINGS else "\n"
    return "\n" if name in _LINES else ""
