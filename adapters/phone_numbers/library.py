"""By the library `phonenumbers`, which has the numbering plans of all countries."""

from collections.abc import Iterator, Sequence

from application.ports.phone_numbers import PhoneNumbers
from domain.shared.text import Found, Span

_LONGEST = 250
"""Code points that are searched at once: the library's time grows faster than the text."""

_FEWEST_DIGITS = 7
"""Shorter ones are nobody's own."""


class LibraryPhoneNumbers(PhoneNumbers):
    """Loads the library with the first number: a résumé without one does not wait for it."""

    def find(self, text: str, *, countries: Sequence[str]) -> tuple[Found[str], ...]:
        """See PhoneNumbers."""
        found: list[Found[str]] = []
        for start, end in _stretches(text):
            stretch = Span.of(text, start, end)
            for strict in (True, False):
                for country in countries[: None if strict else 1] or (None,):
                    found += [
                        number
                        for number in self._in(stretch, country, strict=strict)
                        if not any(_overlap(number.span, other.span) for other in found)
                    ]
        return tuple(sorted(found, key=lambda number: number.span.start))

    def _in(self, stretch: Span, country: str | None, *, strict: bool) -> Iterator[Found[str]]:
        import phonenumbers as library  # noqa: PLC0415 - 25 ms that most processes need not spend

        leniency = library.Leniency.VALID if strict else library.Leniency.POSSIBLE
        for match in library.PhoneNumberMatcher(stretch.text, country, leniency=leniency):
            reason = library.is_possible_number_with_reason(match.number)
            digits = sum(map(str.isdecimal, match.raw_string))
            if reason != library.ValidationResult.IS_POSSIBLE or digits < _FEWEST_DIGITS:
                continue
            match.number.extension = None
            start = stretch.start + match.start
            yield Found(
                value=library.format_number(match.number, library.PhoneNumberFormat.E164),
                span=Span(start=start, end=start + len(match.raw_string), text=match.raw_string),
            )


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Cut at the ends of lines, and where no number can be."""
    start = 0
    for line in text.splitlines(keepends=True):
        for at in range(0, len(line), _LONGEST):
            piece = line[at : at + _LONGEST]
            if any(map(str.isdecimal, piece)):
                yield start + at, start + at + len(piece)
        start += len(line)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
