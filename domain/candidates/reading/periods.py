"""When something was: single dates and stretches of time, as people write them."""

import re
from collections.abc import Iterator

from attrs import frozen

from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.shared.text import Found, Span
from domain.shared.values import MONTHS_A_YEAR, Month

_MONTHS = (
    "january januar enero janvier jan ene janv jän",
    "february februar febrero février feb fév févr",
    "march märz marzo mars mar mär mrz",
    "april abril avril apr abr avr",
    "may mai mayo",
    "june juni junio juin jun",
    "july juli julio juillet jul juil",
    "august agosto août aug ago",
    "september septiembre septembre sep sept",
    "october oktober octubre octobre oct okt",
    "november noviembre novembre nov",
    "december dezember diciembre décembre dec dez dic déc",
)
_MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAME = "|".join(sorted(_MONTH_NUMBER, key=lambda name: (-len(name), name)))
_YEAR = r"(?:19|20)\d\d"
_SEASON = (
    r"(?:spring|summer|fall|autumn|winter|frühling|sommer|herbst|verano|otoño|été|automne|hiver"
    r"|Q[1-4])"
)
"""Read as the year alone."""
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_FORMS = (
    (
        rf"(?:\b{_DAY}[ ])?\b(?P<word>{_NAME})\b[ .,/-]{{0,2}}(?:{_DAY},?[ ]|de[ ]|of[ ])?"
        rf"(?:(?P<word_year>{_YEAR})|[{APOSTROPHES}](?P<short_year>\d\d))(?!\d)"
    ),
    rf"(?<![\d.,/])(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/(?P<slash_year>{_YEAR})(?!\d)",
    rf"(?<![\d.,/])(?:\d{{1,2}}\.)?(?P<number>\d{{1,2}})[./-](?P<number_year>{_YEAR})(?!\d)",
    rf"(?<![\d.,/])(?P<iso_year>{_YEAR})(?P<iso_dash>[-./])(?P<iso>0[1-9]|1[0-2])(?:-\d\d)?(?![\d/])",
    rf"(?:\b{_SEASON}[ ]{{1,3}})?(?<![\d.,/$€£+#])(?P<year>{_YEAR})(?![\d%+]|[.,]\d)",
)
_POINT = re.sub(r"\?P<\w+>", "?:", "|".join(_FORMS))
_PRESENT = (
    r"\b(?:(?:(?:to|until|till|bis|hasta)[ ])?(?:present|presente|current|currently|now|today"
    r"|ongoing|heute|jetzt|laufend|(?:la )?actualidad|actual|hoy)"
    r"|(?:to|until|till)[ ]date|(?<=to[ ])date|(?<=till[ ])date|(?<=until[ ])date"
    rf"|(?:[àa][ ])?présent|[àa] ce jour|aujourd[{APOSTROPHES}]hui|en cours|maintenant)\b"
    r"(?![ ]of\b)"
)
_PERIOD = re.compile(
    rf"(?:(?P<since>\b(?:since|seit|depuis|desde)\b)[ ])?(?P<first>{_POINT})"
    rf"(?:\s{{0,3}}(?P<dash>[{DASHES}]{{1,2}}|\b(?:to|until|till|through|bis|hasta|al?|à|au)\b)"
    rf"(?:\s{{0,3}}(?:(?P<last>{_POINT})|(?P<present>{_PRESENT}))|(?P<open>[ \t]{{0,3}}$)))?",
    re.IGNORECASE | re.MULTILINE,
)
_PARTS = re.compile("|".join(_FORMS), re.IGNORECASE)


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


def periods(document: str, start: int, end: int) -> Iterator[Period]:
    """Read what is between two places. A stretch that ends before it begins is left out."""
    for match in _PERIOD.finditer(document, start, end):
        first = _month(Span.of(document, *match.span("first")))
        last = _month(Span.of(document, *match.span("last"))) if match["last"] else None
        if first is None or (last and last.value < first.value):
            continue
        yield Period(
            span=Span.of(document, *match.span()),
            first=first,
            last=last,
            present=_present(match),
        )


def _present(match: re.Match[str]) -> Span | None:
    # "to present", a dash with nothing after it, and "since 2019": each says it differently
    if match["present"]:
        said_whole = match["present"].casefold() != "date"  # of "to date"
        start = match.start("present" if said_whole else "dash")
        return Span.of(match.string, start, match.end("present"))
    if match["open"] is not None:
        return Span.of(match.string, *match.span("dash"))
    if match["since"] and not match["last"]:
        return Span.of(match.string, *match.span("since"))
    return None


def _month(span: Span) -> Found[Month] | None:
    match = _PARTS.fullmatch(span.text)
    if match is None:
        return None
    said = {name: value for name, value in match.groupdict().items() if value}
    year = next(int(value) for name, value in said.items() if name.endswith("year"))
    if "short_year" in said:
        year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    month = _number(said, year)
    if not 1 <= month <= MONTHS_A_YEAR:
        return None
    return Found(value=Month(year=year, month=month), span=span)


_FIRST_SHORT_YEAR = 50
"""'50 is 1950, '49 is 2049: nobody's work lies further from both."""


def _number(said: dict[str, str], year: int) -> int:
    """Return the month that was said, the first when only the year is sure."""
    if "word" in said:
        return _MONTH_NUMBER[said["word"].casefold()]
    if "number" in said:
        return int(said["number"])
    if "iso" in said:
        # "2011-12" is a school year as often as a December
        school_year = said["iso_dash"] == "-" and int(said["iso"]) == year % 100 + 1
        return 1 if school_year else int(said["iso"])
    if "one" in said:
        return _slashed(int(said["one"]), int(said["two"]))
    return 1


def _slashed(one: int, two: int) -> int:
    """Americans write the month first, others the day."""
    if one == two or two > MONTHS_A_YEAR:
        return one
    return two if one > MONTHS_A_YEAR else 1
