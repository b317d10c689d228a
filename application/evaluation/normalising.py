"""When two writings are the same value. docs/evaluation.md tells every rule."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_ENDS = " .,;:!?|\u00b7\u2022*_-'\"()[]{}<>/\\"
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-\d{2})?(?:T.*)?")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*://|mailto:|tel:)")
_TRUNK = re.compile(r"\(0\)")
_MOST_COUNTRY_DIGITS = 3
_FEWEST_DIGITS = 6
"""A shorter number is the end of too many others."""
_LONGEST = 20_000
"""No value is longer; what is beyond is not compared."""


class Kind(StrEnum):
    """What a value is, which decides when two are the same."""

    TEXT = "text"
    PROSE = "prose"
    PLACE = "place"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    DATE = "date"


def same(kind: Kind, expected: str, got: str) -> bool:
    """Whether what was read is what was expected; the precision of a date is the truth's."""
    if kind is Kind.PHONE:
        return _same_phone(expected, got)
    one, two = normal(kind, expected), normal(kind, got)
    if kind is Kind.DATE:
        return bool(one) and two.startswith(one)
    return one == two


def normal(kind: Kind, value: str) -> str:
    """Return what is compared; empty when there is nothing in it."""
    return _NORMAL[kind](value)


def holds(text: str, words: str) -> bool:
    """Whether a normal text names normal words, not as a part of longer ones."""
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(words) : at + len(words) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(words, at + 1)
    return False


def _text(value: str) -> str:
    return _plain(value).strip(_ENDS)


def _prose(value: str) -> str:
    return "".join(c for c in _plain(value) if c.isalnum())


def _words(value: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in _plain(value)).split())


def _email(value: str) -> str:
    return _SCHEME.sub("", _plain(value), count=1).strip(_ENDS)


def _link(value: str) -> str:
    joined = _plain(
        _plain(value).replace(" ", "")
    )  # marks beside each other have an order of their own
    address = _SCHEME.sub("", joined, count=1)
    return address.removeprefix("www.").rstrip("/").strip(_ENDS)


def _date(value: str) -> str:
    found = _DATE.fullmatch(value.strip())
    return "-".join(part for part in found.groups() if part) if found else ""


def _plain(value: str) -> str:
    folded = unicodedata.normalize("NFKC", value[:_LONGEST].translate(_ALIKE)).casefold()
    return " ".join(folded.translate(_ALIKE).split())


def _digits(value: str) -> str:
    digits = "".join(c for c in _TRUNK.sub("", _plain(value)) if c.isdigit())
    return digits.removeprefix("00")


def _international(value: str) -> bool:
    plain = _plain(value).removeprefix("tel:").lstrip("( ")
    return plain.startswith(("+", "00"))


def _same_phone(expected: str, got: str) -> bool:
    one, two = _digits(expected), _digits(got)
    if one == two or (_international(expected) and _international(got)):
        return bool(one) and one == two
    # one is written for its own country: without the country's code, perhaps with a zero
    longer, shorter = sorted((one.lstrip("0"), two.lstrip("0")), key=len, reverse=True)
    rest = len(longer) - len(shorter)
    return (
        len(shorter) >= _FEWEST_DIGITS and rest <= _MOST_COUNTRY_DIGITS and longer.endswith(shorter)
    )


_NORMAL: Mapping[Kind, Callable[[str], str]] = {
    Kind.TEXT: _text,
    Kind.PROSE: _prose,
    Kind.PLACE: _words,
    Kind.EMAIL: _email,
    Kind.PHONE: _digits,
    Kind.LINK: _link,
    Kind.DATE: _date,
}
