"""By rules of thumb for a few countries, for tests and for trying things out."""

import re
from collections.abc import Iterator, Sequence

from application.ports.phone_numbers import PhoneNumbers
from domain.shared.text import Found, Span

_NUMBER = re.compile(r"(?<![\w+])(?:\+|00)?[(]?\d(?:[ ()./-]{0,3}\d){5,15}(?!\w)")
_TRUNK = re.compile(r"\(0\)")
_CODES = {"DE": "49", "US": "1", "FR": "33", "ES": "34", "GB": "44"}
_LENGTHS = {
    "DE": range(8, 12),
    "US": range(10, 11),
    "FR": range(9, 10),
    "ES": range(9, 10),
    "GB": range(9, 11),
}
"""Digits after the country's code, and after the zero that most of them dial at home."""
_LONGEST, _SHORTEST = 15, 7


class MemoryPhoneNumbers(PhoneNumbers):
    """Knows a code and a length."""

    def find(self, text: str, *, countries: Sequence[str]) -> tuple[Found[str], ...]:
        """See PhoneNumbers."""
        return tuple(self._find(text, countries))

    def _find(self, text: str, countries: Sequence[str]) -> Iterator[Found[str]]:
        for match in _NUMBER.finditer(text):
            digits = "".join(filter(str.isdecimal, _TRUNK.sub("", match.group())))
            value = _international(match.group(), digits) or next(
                filter(None, (_national(digits, country) for country in countries)), None
            )
            if value:
                yield Found(value=value, span=Span.of(text, *match.span()))


def _international(written: str, digits: str) -> str | None:
    if written.startswith("00"):
        digits = digits[2:]
    elif not written.startswith("+"):
        return None
    return f"+{digits}" if _SHORTEST <= len(digits) <= _LONGEST else None


def _national(digits: str, country: str) -> str | None:
    code, lengths = _CODES.get(country), _LENGTHS.get(country, range(0))
    if country != "ES":
        digits = digits.removeprefix("0" if country != "US" else "1")
    return f"+{code}{digits}" if len(digits) in lengths else None
