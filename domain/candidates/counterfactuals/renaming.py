"""Another name, wherever the résumé gives the person's own: in addresses and links, too."""

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from domain.candidates.counterfactuals.people import Name
from domain.candidates.counterfactuals.written import Edit, Written, rewritten

_FEWEST_LETTERS = 3
_SPACED = re.compile(r"\w(?: \w){3,}(?: {2,}\w(?: \w)+)*")
_HONORIFIC = r"(?:mr|mrs|ms|miss|mx|dr|herrn?|frau|sra?|srta|m|mme|mlle|monsieur|madame)\.?"
_SPELLED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "æ": "ae",
    }
)


def renamed(written: Written, name: Name) -> str | None:
    """Give the person a name; None when none was read. Capitals are kept as they were."""
    old = written.personal.name
    if old is None or not written.stands(old.span):
        return None
    return rewritten(written.text, (*_said(written, name), *_in_addresses(written, name)))


def plain(text: str) -> str:
    """Spell as addresses do: ASCII, no accents, no capitals."""
    spelled = normalize("NFD", text.casefold().translate(_SPELLED))
    return "".join(c for c in spelled if c.isascii() and c.isalnum() and not combining(c))


def _said(written: Written, name: Name) -> Iterator[Edit]:
    text, old = written.text, written.personal.name
    assert old is not None  # noqa: S101 - `renamed` has looked
    yield Edit(start=old.span.start, end=old.span.end, new=_like(old.span.text, name))
    words = re.split(r"[\s,]+", old.value)
    whole = r"[\s,]+".join(map(re.escape, words))
    for again in re.finditer(rf"(?<!\w){whole}(?!\w)", text, re.IGNORECASE):
        yield Edit(start=again.start(), end=again.end(), new=_like(again.group(), name))
    family = re.escape(words[-1])
    for again in re.finditer(rf"(?<!\w)({_HONORIFIC} ){family}(?!\w)", text, re.IGNORECASE):
        yield Edit(start=again.end(1), end=again.end(), new=name[1])


def _like(old: str, name: Name) -> str:
    """Write a name as the old one was: in capitals, spaced, on two lines."""
    given, family = name
    between = "\n" if "\n" in old else " "
    new = f"{given}{between}{family}"
    if old.isupper():
        new = new.upper()
    if _SPACED.fullmatch(old):
        return "  ".join(" ".join(word) for word in new.split())
    return new


def _in_addresses(written: Written, name: Name) -> Iterator[Edit]:
    """Change the part before the @ and the end of links that repeat the name."""
    personal = written.personal
    old = personal.name
    assert old is not None  # noqa: S101 - `renamed` has looked
    parts = [plain(word) for word in old.value.split() if len(word) >= _FEWEST_LETTERS]
    mails = (personal.email, *personal.more_emails)
    addresses = [mail.span.text.partition("@")[0] for mail in mails if mail]
    addresses += [link.span.text.rstrip("/").rpartition("/")[2] for link in personal.links]
    for own in dict.fromkeys(addresses):
        if len(own) < _FEWEST_LETTERS or not any(part in plain(own) for part in parts):
            continue
        new = _slug(own, name)
        for again in re.finditer(rf"(?<!\w){re.escape(own)}(?!\w)", written.text):
            yield Edit(start=again.start(), end=again.end(), new=new)


def _slug(own: str, name: Name) -> str:
    """Write a name as an address had it: with its mark between the names, and its figures."""
    mark = next((c for c in ".-_" if c in own), "")
    given, family = map(plain, name)
    site = own.rpartition(".")[2] if "." in own and plain(own.rpartition(".")[2]).isalpha() else ""
    figures = re.search(r"\d+$", own)
    if site and len(site) <= _FEWEST_LETTERS + 1 and own.count(".") == 1:
        return f"{given}-{family}.{site}" if mark != "." else f"{given}{family}.{site}"
    return f"{given}{mark}{family}{figures[0] if figures else ''}"
