"""When something was: single dates and stretches of time, as people write them."""

import re
from collections.abc import Iterator

from attrs import frozen

from domain.candidates.reading.months import MONTH_NAME, MONTH_NUMBER, PRESENT, SEASON, SINCE
from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.shared.text import Found, Span
from domain.shared.values import MONTHS_A_YEAR, Month

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|er|\.)?)"
_WRAP = (
    rf"\.?(?:[ ](?:del?|of))?[ ]?\n(?=(?:del?[ ]|of[ ])?{_YEAR}"
    rf"(?:[ ]{{0,3}}$|[)\],;]|[ ]?(?:[{DASHES}](?![ ]?{_YEAR})|to\b|bis\b|al?\b|à\b|au\b)))"
)
"""A line that ends between month and year; a stretch of years on the next line is its own."""
_FORMS = (
    (
        rf"(?:\b{_DAY}[ ](?:de[ ])?)?\b(?P<word>{MONTH_NAME})\b(?:{_WRAP}|[ .,/-]{{0,2}})"
        rf"(?:{_DAY},?[ ](?!{_YEAR}[ ]?[{DASHES}][ ]?{_YEAR})|del?[ ]|of[ ])?"
        rf"(?:(?P<word_year>{_YEAR})|[{APOSTROPHES}](?P<short_year>\d\d))(?![\d])"
    ),
    (
        rf"(?<![\d.,/])(?P<late_year>{_YEAR})[ .,/-]{{1,2}}\b(?P<late_word>{MONTH_NAME})\b\.?"
        rf"(?![ .,/-]{{0,2}}(?:{_YEAR}|{_DAY},?[ ]{_YEAR}|[{APOSTROPHES}]\d))"
    ),
    rf"(?<![\d.,/])(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/(?P<slash_year>{_YEAR})(?!\d)",
    (
        rf"(?<![\d.,/])(?:\d{{1,2}}[.-])?(?P<number>\d{{1,2}})[ ]?[./-][ ]?"
        rf"(?P<number_year>{_YEAR})(?!\d)"
    ),
    (
        rf"(?<![\d.,/])(?<![^\W\d_]-)(?P<iso_year>{_YEAR})(?P<iso_dash>[-./])(?P<iso>0[1-9]|1[0-2])"
        r"(?:[-./]\d\d)?(?![\d/])"
    ),
    rf"(?:\b{SEASON})?(?<![\d.,/$€£+#])(?<![^\W\d_]-)(?P<year>{_YEAR})(?![\d%+]|[.,]\d)",
)
_SHORT_FORMS = (
    rf"\b(?P<brief_word>{MONTH_NAME})\b[ .-]{{1,2}}(?P<brief_year>\d\d)(?![\d.,:/])",
    r"(?<![\d.,/])(?P<brief>0?[1-9]|1[0-2])[/.](?P<brief_number_year>\d\d)(?![\d/]|[.,]\d)",
)
"""Of the last century or this one: only a stretch shows that they are dates."""


_DATE = re.compile(
    # the first line saves time, and nothing else: hardly any place has a date
    r"(?=\d|\b[^\W\d_])"
    rf"(?:(?P<since>\b{SINCE})[ :]{{1,2}})?(?:\b(?:von|vom|du|de|entre)[ ])?"
    rf"(?P<date>{'|'.join(_FORMS)}|(?P<short>{'|'.join(_SHORT_FORMS)})"
    rf"|\b(?P<bare>{MONTH_NAME})\b\.?(?=[ ]{{0,2}}(?:[{DASHES}]|to\b|bis\b|a\b|à\b)[ ]{{0,2}}"
    rf"(?:{MONTH_NAME})\b))",
    re.IGNORECASE | re.MULTILINE,
)
_TO = re.compile(
    rf"\s{{0,3}}(?P<dash>[{DASHES}]{{1,2}}|→|\b(?:to|until|till|thru|through|bis|hasta(?:[ ]el)?"
    r"|al?|à|au|jusqu.[àe]n?|tot|fino a)\b)\s{0,3}",
    re.IGNORECASE,
)
_GOES_ON = re.compile(PRESENT, re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"[ ]?\((?P<present>{PRESENT})\)", re.IGNORECASE)
_TAIL = re.compile(rf"\d\d(?![\d./%:]|[{DASHES}]\d)")
_OPEN = re.compile(r"[ \t]{0,3}$", re.MULTILINE)
_YEAR_ALONE = re.compile(_YEAR)
_HYPHEN = "-"


@frozen(kw_only=True)
class Period:
    """A stretch of time, or one date of which nothing says whether something began or ended."""

    span: Span
    first: Found[Month]
    last: Found[Month] | None = None
    present: Span | None = None
    """Where it says that it goes on; excludes `last`."""

    @property
    def is_stretch(self) -> bool:
        """Tell a stretch from a single date."""
        return self.last is not None or self.present is not None


def periods(
    document: str, start: int, end: int, *, day_first: bool | None = None
) -> Iterator[Period]:
    """Read what is between two places. A stretch that ends before it begins is left out.

    `day_first` tells how this document writes 05/06/2021; None when nothing shows it.
    """
    for first, limit in _numbered(document, start, end):
        at = first
        while match := _DATE.search(document, at, limit):
            period, at = _period(match, limit, day_first=day_first)
            if period:
                yield period


def _period(
    match: re.Match[str], limit: int, *, day_first: bool | None
) -> tuple[Period | None, int]:
    """Read one; also tell where it ends."""
    document = match.string
    goes_on = _rest(match, limit)
    last = _month(goes_on.date, day_first=day_first) if goes_on.date else None
    first: Found[Month] | None
    if match["bare"]:
        first = _said_once(match, last, goes_on)
    else:
        first = _month(match, day_first=day_first)
        if first and goes_on.tail:
            last = _tail(goes_on.tail, first)
    end = goes_on.end
    if first is None or (last and last.value < first.value):
        return None, end
    present = None if last else goes_on.present
    if match["since"] and not last and not goes_on.says_more:
        present = Span.of(document, *match.span("since"))
    if match["short"] and not (last or present):
        return None, end
    span = Span.of(document, match.start(), end)
    return Period(span=span, first=first, last=last, present=present), end


@frozen(kw_only=True)
class _Rest:
    """What follows the first date."""

    end: int
    date: re.Match[str] | None = None
    tail: Span | None = None
    present: Span | None = None

    @property
    def says_more(self) -> bool:
        return self.date is not None or self.tail is not None or self.present is not None


def _rest(match: re.Match[str], limit: int) -> _Rest:
    document, end = match.string, match.end()
    bracket = _IN_BRACKETS.match(document, end, limit)
    if bracket:
        return _Rest(end=bracket.end(), present=Span.of(document, *bracket.span("present")))
    to = _TO.match(document, end, limit)
    return (_behind(to, limit) if to else None) or _Rest(end=end)


def _behind(to: re.Match[str], limit: int) -> _Rest | None:
    """Read what a dash or "to" leads to; nothing behind it says as much as "present"."""
    document = to.string
    last = _DATE.match(document, to.end(), limit)
    if last and not last["since"] and not last["bare"]:
        return _Rest(end=last.end(), date=last)
    present = _GOES_ON.match(document, to.end(), limit)
    if present:
        # "to date" is said with its "to", "until now" without
        whole = present.group().casefold() != "date"
        start = present.start() if whole else to.start("dash")
        return _Rest(end=present.end(), present=Span.of(document, start, present.end()))
    tail = _TAIL.match(document, to.end(), limit)
    if tail:
        return _Rest(end=tail.end(), tail=Span.of(document, *tail.span()))
    if _OPEN.match(document, to.end("dash"), limit):
        return _Rest(end=to.end("dash"), present=Span.of(document, *to.span("dash")))
    return None


def _said_once(match: re.Match[str], last: Found[Month] | None, rest: _Rest) -> Found[Month] | None:
    """Read the beginning of "June to August 2018", whose year is said at the end."""
    if last is None or rest.date is None or rest.date["short"]:
        return None
    month = MONTH_NUMBER[match["bare"].casefold()]
    year = last.value.year - (month > last.value.month)
    span = Span.of(match.string, match.start("bare"), rest.end)
    return Found(value=Month(year=year, month=month), span=span)


def _numbered(document: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines with a year, each run with the line after it, where a stretch may end.

    The line above goes with it where it ends in the month.
    """
    at = start
    while numbered := _TWO_DIGITS.search(document, at, end):
        first = max(document.rfind("\n", at, numbered.start()) + 1, at)
        if first > at and _OPEN_MONTH.search(document, max(first - _LONGEST_MONTH, at), first):
            first = max(document.rfind("\n", at, first - 1) + 1, at)
        last = _line_end(document, numbered.end(), end)
        while last < end:
            following = _line_end(document, last + 1, end)
            if _TWO_DIGITS.search(document, last + 1, following) is None:
                break
            last = following
        yield first, _line_end(document, min(last + 1, end), end)
        at = last


def _line_end(document: str, at: int, end: int) -> int:
    found = document.find("\n", at, end)
    return end if found < 0 else found


_TWO_DIGITS = re.compile(r"\d\d")
_OPEN_MONTH = re.compile(rf"\b{MONTH_NAME}\b\.?(?:[ ](?:del?|of))?[ ]?\n\Z", re.IGNORECASE)
_LONGEST_MONTH = 16
"""Code points, with what leads on to the year."""


def shows_day_first(document: str) -> bool | None:
    """Tell by the dates that can be read in one way only; None when there are none."""
    days = months = 0
    for one, two in _SLASHED.findall(document):
        days += int(one) > MONTHS_A_YEAR >= int(two)
        months += int(two) > MONTHS_A_YEAR >= int(one)
    if not days and not months:
        return None
    return days >= months


_SLASHED = re.compile(rf"(?<![\d/])(\d{{1,2}})/(\d{{1,2}})/{_YEAR}(?!\d)")


def _tail(said: Span, first: Found[Month]) -> Found[Month] | None:
    """Read the end of 2019-20, where the second year is told by its last digits."""
    if not _YEAR_ALONE.fullmatch(first.span.text):
        return None
    year = first.value.year // _CENTURY * _CENTURY + int(said.text)
    if year < first.value.year or year - first.value.year > _LONGEST_TAIL:
        return None
    return Found(value=Month(year=year, month=1), span=said)


_LONGEST_TAIL = 40
"""Years."""


def _month(match: re.Match[str], *, day_first: bool | None) -> Found[Month] | None:
    said = {name: value for name, value in match.groupdict().items() if value}
    group = next(name for name in said if name.endswith("year"))
    year = int(said[group])
    if year < _CENTURY:
        year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    month = _number(said, year, day_first=day_first)
    if month is None:
        # the span of a year alone is the year: whoever shows it can tell by that
        span = Span.of(match.string, *match.span(group))
        return Found(value=Month(year=year, month=1), span=span)
    if not 1 <= month <= MONTHS_A_YEAR:
        return None
    span = Span.of(match.string, *match.span("date"))
    return Found(value=Month(year=year, month=month), span=span)


_CENTURY = 100
_FIRST_SHORT_YEAR = 50
"""'50 is 1950, '49 is 2049: nobody's work lies further from both."""


def _number(said: dict[str, str], year: int, *, day_first: bool | None) -> int | None:
    """Return the month that was said; None when only the year is sure."""
    for name in ("word", "late_word", "brief_word"):
        if name in said:
            return MONTH_NUMBER[said[name].casefold()]
    for name in ("number", "brief"):
        if name in said:
            return int(said[name])
    if "iso" in said:
        # "2011-12" is a school year as often as a December
        school_year = said["iso_dash"] == _HYPHEN and int(said["iso"]) == year % 100 + 1
        return None if school_year else int(said["iso"])
    if "one" in said:
        return _slashed(int(said["one"]), int(said["two"]), day_first=day_first)
    return None


def _slashed(one: int, two: int, *, day_first: bool | None) -> int | None:
    """Americans write the month first, others the day."""
    if one == two or two > MONTHS_A_YEAR:
        return one
    if one > MONTHS_A_YEAR:
        return two
    if day_first is None:
        return None
    return two if day_first else one
