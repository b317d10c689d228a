"""By the library `phonenumbers`, which has the numbering plans of all countries."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from application.ports.phone_numbers import PhoneNumbers
from domain.shared.text import Found, Span

_LONGEST = 250
"""Code points that are searched at once: the library's time grows faster than the text."""
_SHARED = 50
"""Code points that a stretch has in common with the one before: more than a number is long."""
_FEWEST_DIGITS = 7
"""Shorter ones are nobody's own."""
_AS_DIALLED = re.compile(r"(?<![\w.+])00(?=[1-9])")
"""What most countries dial for the "+" that every country understands."""


class LibraryPhoneNumbers(PhoneNumbers):
    """Loads the library with the first number: a résumé without one does not wait for it."""

    def find(self, text: str, *, countries: Sequence[str]) -> tuple[Found[str], ...]:
        """See PhoneNumbers."""
        found: list[Found[str]] = []
        for stretch in _stretches(text):
            here = self._of(stretch.span, countries)
            if stretch.goes_on:  # what begins in the part that the next one has, too, is its own
                here = [n for n in here if n.span.start < stretch.span.end - _SHARED]
            last = found[-1].span.end if found else 0
            found += [number for number in here if number.span.start >= last]
        return tuple(found)

    def _of(self, stretch: Span, countries: Sequence[str]) -> list[Found[str]]:
        """Return the numbers of a stretch by position: so few that each may ask all others."""
        found: list[Found[str]] = []
        for strict in (True, False):
            for country in countries[: None if strict else 1] or (None,):
                found += [
                    number
                    for number in self._in(stretch, country, strict=strict)
                    if not any(_overlap(number.span, other.span) for other in found)
                ]
        return sorted(found, key=lambda number: number.span.start)

    def _in(self, stretch: Span, country: str | None, *, strict: bool) -> Iterator[Found[str]]:
        import phonenumbers as library  # noqa: PLC0415 - 25 ms that most processes need not spend

        leniency = library.Leniency.VALID if strict else library.Leniency.POSSIBLE
        text = _AS_DIALLED.sub(" +", stretch.text)
        for match in library.PhoneNumberMatcher(text, country, leniency=leniency):
            reason = library.is_possible_number_with_reason(match.number)
            digits = sum(map(str.isdecimal, match.raw_string))
            if reason != library.ValidationResult.IS_POSSIBLE or digits < _FEWEST_DIGITS:
                continue
            match.number.extension = None
            start, end = match.start, match.start + len(match.raw_string)
            if start and stretch.text[start - 1 : start + 1] == "00" and text[start] == "+":
                start -= 1
            yield Found(
                value=library.format_number(match.number, library.PhoneNumberFormat.E164),
                span=Span(
                    start=stretch.start + start,
                    end=stretch.start + end,
                    text=stretch.text[start:end],
                ),
            )


@frozen(kw_only=True)
class _Stretch:
    span: Span
    goes_on: bool
    """Whether the line does: the next stretch begins with the last code points of this one."""


def _stretches(text: str) -> Iterator[_Stretch]:
    """Cut at the ends of lines, and long lines so that every number is whole in one piece."""
    start = 0
    for line in text.splitlines(keepends=True):
        for at in range(0, max(1, len(line) - _SHARED), _LONGEST - _SHARED):
            span = Span.of(text, start + at, start + min(at + _LONGEST, len(line)))
            if any(map(str.isdecimal, span.text)):
                yield _Stretch(span=span, goes_on=at + _LONGEST < len(line))
        start += len(line)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
