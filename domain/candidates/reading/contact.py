"""E-mail, telephone and links."""

import re
from collections.abc import Iterator, Sequence

from domain.candidates.reading.punctuation import DASHES
from domain.candidates.reading.spans import part, quoted
from domain.shared.text import Found, Span

_EMAIL = re.compile(
    r"(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w@-])"
)
_PHONE = re.compile(rf"(?<![\w/.+-])(?:\+|\(|\d)[{DASHES}\d ()./\u00a0]{{6,22}}\d(?![\w/]|[.-]\d)")
_PHONE_LABEL = re.compile(
    r"(?:phone|tel|telephone|telefon|teléfono|téléphone|mobile|mobil|móvil|cell|handy|call|whatsapp)"
    r"[.:]{0,2}[ ]{0,2}$",
    re.IGNORECASE,
)
_NO_PHONE_LABEL = re.compile(
    r"(?:\b(?:id|no|nr|number|ssn|license|licence)[.:]{0,2}|#)[ ]{0,2}$", re.IGNORECASE
)
_DATES = re.compile(
    r"(?:19|20)\d\d[^\d]{1,3}(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|(?<!\d)\d{1,2}[./-](?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[ ]?(?:0[1-9]|1[0-2])\D{1,3}(?:19|20)\d\d"
)
_LINK = re.compile(
    r"(?<![\w@.-])(?:https?://|www\.)[^\s<>()|,;\"'•]{3,200}"
    r"|(?<![\w@./-])(?:[a-z]{2,3}\.)?(?:linkedin|github|gitlab|bitbucket|stackoverflow|behance|dribbble|medium"
    r"|kaggle|twitter|x|xing|leetcode|hackerrank|codepen)\.(?:com|org|net)/[^\s<>()|,;\"'•]{1,120}",
    re.IGNORECASE,
)
_LINK_OR_SITE = re.compile(
    rf"(?i:{_LINK.pattern})"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,3}"
    r"(?:com|org|net|io|dev|me|ai|app|co|tech|info|de|at|ch|fr|es|eu|uk|in|ca)"
    r"(?:/[^\s<>()|,;\"'•]{0,120})?(?![\w@-]|\.\w)"
)
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
"""E.164 has 15 at most."""
_DIGITS_ALONE = range(9, 13)
"""How many a number without "+" and without a word before it may have."""
_MOST_LINKS = 20


def emails(span: Span) -> Iterator[Found[str]]:
    """Read the addresses that a text names."""
    for match in _EMAIL.finditer(span.text):
        yield quoted(part(span, *match.span()))


def phones(span: Span) -> Iterator[Found[str]]:
    """Read the telephone numbers; neither dates nor ids."""
    for match in _PHONE.finditer(span.text):
        digits = sum(map(str.isdecimal, match.group()))
        before = span.text[max(match.start() - 14, 0) : match.start()]
        labelled = match.group()[0] == "+" or _PHONE_LABEL.search(before) is not None
        if labelled:
            fits = _FEWEST_DIGITS <= digits <= _MOST_DIGITS
        else:
            fits = digits in _DIGITS_ALONE and not _NO_PHONE_LABEL.search(before)
        if fits and not _DATES.search(match.group()):
            yield quoted(part(span, *match.span()))


def links(span: Span, *, sites: bool) -> Iterator[Found[str]]:
    """Read links; bare sites ("jane.dev") only where a person gives addresses."""
    for match in (_LINK_OR_SITE if sites else _LINK).finditer(span.text):
        yield quoted(part(span, match.start(), match.start() + len(match.group().rstrip(".:!?"))))


def distinct(found: Sequence[Found[str]]) -> tuple[Found[str], ...]:
    """Keep the first of links that lead to the same place."""
    kept: dict[str, Found[str]] = {}
    for link in found:
        kept.setdefault(_address(link.value), link)
    return tuple(kept.values())[:_MOST_LINKS]


def _address(link: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", link.casefold())
    return bare.rstrip("/")
