"""When something was: single dates and stretches of time, as people write them."""

import re
from collections.abc import Iterator

from attrs import frozen

from domain.candidates.reading.months import MONTH_NAME, MONTH_NUMBER, PRESENT, SEASON, SINCE
from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.candidates.reading.spans import part
from domain.shared.text import Found, Span
from domain.shared.values import MONTHS_A_YEAR, Month

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|er|\.)?)"
_FORMS = (
    (
        rf"(?:\b{_DAY}[ ](?:de[ ])?)?\b(?P<word>{MONTH_NAME})\b[ .,/-]{{0,2}}"
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
        rf"(?<![\d.,/])(?P<iso_year>{_YEAR})(?P<iso_dash>[-./])(?P<iso>0[1-9]|1[0-2])"
        r"(?:[-./]\d\d)?(?![\d/])"
    ),
    rf"(?:\b{SEASON})?(?<![\d.,/$€£+#])(?P<year>{_YEAR})(?![\d%+]|[.,]\d)",
)
_SHORT_FORMS = (
    rf"\b(?P<brief_word>{MONTH_NAME})\b[ .-]{{1,2}}(?P<brief_year>\d\d)(?![\d.,:/])",
    r"(?<![\d.,/])(?P<brief>0?[1-9]|1[0-2])[/.](?P<brief_number_year>\d\d)(?![\d/]|[.,]\d)",
)
"""Of the last century or this one: only a stretch shows that they are dates."""


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


_POINT = _unnamed("|".join(_FORMS))
_SHORT = _unnamed("|".join(_SHORT_FORMS))
_TO = (
    rf"[{DASHES}]{{1,2}}|→|\b(?:to|until|till|thru|through|bis|hasta(?:[ ]el)?|al?|à|au"
    r"|jusqu.[àe]n?|tot|fino a)\b"
)
_SINCE = rf"(?:(?P<since>\b{SINCE})[ :]{{1,2}})"
_PERIOD = re.compile(
    rf"{_SINCE}?(?:\b(?:von|vom|du|de|entre)[ ])?"
    rf"(?:(?P<first>{_POINT})|(?P<short>{_SHORT})"
    rf"|\b(?P<bare>{MONTH_NAME})\b\.?(?=[ ]{{0,2}}(?:[{DASHES}]|to\b|bis\b|a\b|à\b)[ ]{{0,2}}"
    rf"(?:{MONTH_NAME})\b))"
    rf"(?:\s{{0,3}}(?P<dash>{_TO})"
    rf"(?:\s{{0,3}}(?:(?P<last>{_POINT})|(?P<short_last>{_SHORT})|(?P<present>{PRESENT})"
    r"|(?P<tail>\d\d)(?![\d./%:]|[-–]\d))|(?P<open>[ \t]{0,3}$))"  # noqa: RUF001 - a dash
    rf"|[ ]?(?P<bracket>\()(?P<present_too>{PRESENT})\))?",
    re.IGNORECASE | re.MULTILINE,
)
_PARTS = re.compile("|".join((*_FORMS, *_SHORT_FORMS)), re.IGNORECASE)
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
    for match in _matches(document, start, end):
        present = _present(match)
        first, last = _ends(match, day_first=day_first)
        if first is None or (last and last.value < first.value):
            continue
        if (match["short"] or match["bare"]) and not (last or present):
            continue
        yield Period(
            span=Span.of(document, *match.span()),
            first=first,
            last=last,
            present=None if last else present,
        )


def _matches(document: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Search only the lines with a year, with the next line, where a stretch may end."""
    at = start
    while numbered := _TWO_DIGITS.search(document, at, end):
        first = max(document.rfind("\n", at, numbered.start()) + 1, at)
        last = _line_end(document, numbered.end(), end)
        while last < end:
            following = _line_end(document, last + 1, end)
            if _TWO_DIGITS.search(document, last + 1, following) is None:
                break
            last = following
        limit = _line_end(document, min(last + 1, end), end)
        yield from (m for m in _PERIOD.finditer(document, first, limit) if m.start() < last)
        at = last


def _line_end(document: str, at: int, end: int) -> int:
    found = document.find("\n", at, end)
    return end if found < 0 else found


_TWO_DIGITS = re.compile(r"\d\d")


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


def _ends(
    match: re.Match[str], *, day_first: bool | None
) -> tuple[Found[Month] | None, Found[Month] | None]:
    document = match.string
    last_group = "last" if match["last"] else "short_last"
    last = (
        _month(Span.of(document, *match.span(last_group)), day_first=day_first)
        if match[last_group]
        else None
    )
    if match["bare"]:
        if last is None or match["last"] is None:
            return None, None
        # of "June to August 2018": the year is said once
        month = MONTH_NUMBER[match["bare"].casefold()]
        year = last.value.year - (month > last.value.month)
        span = Span.of(document, match.start("bare"), match.end("last"))
        return Found(value=Month(year=year, month=month), span=span), last
    group = "first" if match["first"] else "short"
    first = _month(Span.of(document, *match.span(group)), day_first=day_first)
    if first and match["tail"]:
        last = _tail(match, first)
    return first, last


def _tail(match: re.Match[str], first: Found[Month]) -> Found[Month] | None:
    """Read "2019–20", where the second year is told by its last digits."""  # noqa: RUF002 - a dash
    if not _YEAR_ALONE.fullmatch(first.span.text):
        return None
    year = first.value.year // 100 * 100 + int(match["tail"])
    if year < first.value.year or year - first.value.year > _LONGEST_TAIL:
        return None
    span = Span.of(match.string, *match.span("tail"))
    return Found(value=Month(year=year, month=1), span=span)


_LONGEST_TAIL = 40
"""Years."""


def _present(match: re.Match[str]) -> Span | None:
    # "to present", a dash with nothing after it, and "since 2019": each says it differently
    if match["present"]:
        said_whole = match["present"].casefold() != "date"  # of "to date"
        start = match.start("present" if said_whole else "dash")
        return Span.of(match.string, start, match.end("present"))
    if match["present_too"]:
        return Span.of(match.string, *match.span("present_too"))
    if match["open"] is not None:
        return Span.of(match.string, *match.span("dash"))
    if match["since"] and not (match["last"] or match["short_last"] or match["tail"]):
        return Span.of(match.string, *match.span("since"))
    return None


def _month(span: Span, *, day_first: bool | None) -> Found[Month] | None:
    match = _PARTS.fullmatch(span.text)
    if match is None:
        return None
    said = {name: value for name, value in match.groupdict().items() if value}
    group = next(name for name in said if name.endswith("year"))
    year = int(said[group])
    if year < _CENTURY:
        year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    month = _number(said, year, day_first=day_first)
    if month is None:
        # the span of a year alone is the year: whoever shows it can tell by that
        return Found(value=Month(year=year, month=1), span=part(span, *match.span(group)))
    if not 1 <= month <= MONTHS_A_YEAR:
        return None
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
