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
    """Change what repeats the name in e-mails and links, wherever these stand."""
    personal = written.personal
    old = personal.name
    assert old is not None  # noqa: S101 - `renamed` has looked
    parts = [plain(word) for word in re.split(r"[\s.-]+", old.value)]
    parts = sorted((part for part in parts if len(part) >= _FEWEST_LETTERS), key=len, reverse=True)
    if not parts:
        return
    words = "|".join(map(re.escape, parts))
    first = re.escape(plain(old.value)[:1])
    run = re.compile(
        rf"(?:(?<![^\W_])(?P<initial>{first})(?P<dot>[._-]?))?"
        rf"(?:{words})(?:(?P<mark>[._-]?)(?:\w[._-])?(?:{words}))*",
        re.IGNORECASE,
    )
    mails = [mail.span.text for mail in (personal.email, *personal.more_emails) if mail]
    owned = (*(mail.partition("@")[0] for mail in mails), *(f.span.text for f in personal.links))
    for address in dict.fromkeys(owned):
        new = run.sub(lambda found: _slug(found, name), address)
        for again in re.finditer(rf"(?<!\w){re.escape(address)}(?!\w)", written.text):
            yield Edit(start=again.start(), end=again.end(), new=new)


def _slug(found: re.Match[str], name: Name) -> str:
    """Write a name as an address had it: both names, or an initial, or one alone."""
    given, family = map(plain, name)
    if found["initial"]:
        return f"{given[0]}{found['dot']}{family}"
    return family if found["mark"] is None else f"{given}{found['mark']}{family}"
