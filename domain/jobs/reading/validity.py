"""Until when, and from where, somebody may apply."""

import re
from collections.abc import Iterator
from datetime import date

from domain.jobs.reading.document import Document
from domain.jobs.reading.statements import Statement, rows
from domain.shared.countries import country_code
from domain.shared.text import Found
from domain.shared.values import MONTHS_A_YEAR

_CUE = (
    r"apply (?:by|before|until)|applications? (?:close[sd]?|deadline|due|until|by)(?: on| is)?"
    r"|closing date|deadline(?: for applications)?|valid (?:through|until)|posting expires"
    r"|bewerbungs(?:schluss|frist|ende)|bewerbungen? bis(?: zum)?|bewirb dich bis(?: zum)?"
    r"|bewerben sie sich bis(?: zum)?|fecha (?:limite|de cierre)|plazo(?: de solicitud)?"
    r"|candidaturas? hasta el|solicitudes hasta el|date limite(?: de candidature)?"
    r"|candidatures? (?:jusqu'au|avant le)|postulez avant le"
)
_UNTIL = re.compile(rf"\b(?:{_CUE})[ :-]{{0,4}}(?:is |am |on |the |el |le )?")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janner enero ene janvier janv",
            "february feb februar febrero fevrier fevr",
            "march mar marz marzo mars",
            "april apr abril abr avril avr",
            "may mai mayo",
            "june jun juni junio juin",
            "july jul juli julio juillet juil",
            "august aug agosto ago aout",
            "september sep sept septiembre septembre",
            "october oct oktober okt octubre octobre",
            "november nov noviembre novembre",
            "december dec dezember dez diciembre dic decembre",
        ),
        1,
    )
    for name in names.split()
}
_NAME = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_DATE = re.compile(
    r"(?P<iso>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? ?(?:of |de )?(?P<month>{_NAME})\.?,? ?(?:de |of )?"
    r"(?P<year>\d{4})"
    rf"|(?P<us_month>{_NAME})\.? (?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<us_year>\d{{4}})"
    r"|(?P<dot_day>\d{1,2})\.(?P<dot_month>\d{1,2})\.(?P<dot_year>\d{4})"
)
"""With slashes nobody can tell the day from the month; those are left out unless one must be."""
_SLASHED = re.compile(r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})")
_FROM = re.compile(
    r"(?:applicants? (?:from|must (?:live|be based|reside) in)|applicant locations?"
    r"|eligible (?:countries|locations)|open to (?:candidates|applicants) (?:in|from|based in))"
    r" {0,3}:? {0,3}"
)
_BETWEEN = re.compile(r"[,;/|]|\s(?:and|or|und|oder|y|o|et|ou)\s")


def find_deadline(document: Document) -> Found[date] | None:
    """Return the last day to apply."""
    for cue in _UNTIL.finditer(document.folded):
        for pattern in (_DATE, _SLASHED):
            match = pattern.match(document.folded, cue.end())
            day = _day(match) if match else None
            if match and day:
                return Found(value=day, span=document.span(*match.span()))
    return None


def find_applicant_countries(
    document: Document, said: tuple[Statement, ...]
) -> tuple[Found[str], ...]:
    """Return the countries that applicants may live in, by position, each once."""
    found: dict[str, Found[str]] = {}
    for country in _countries(document, said):
        found.setdefault(country.value, country)
    return tuple(found.values())


def _countries(document: Document, said: tuple[Statement, ...]) -> Iterator[Found[str]]:
    for start, end in rows(document, said):
        cue = _FROM.match(document.folded, start, end)
        if cue is None:
            continue
        at = cue.end()
        for cut in (*_BETWEEN.finditer(document.text, at, end), None):
            stop = cut.start() if cut else end
            span = document.span(at, at + len(document.text[at:stop].rstrip(" .")))
            if code := country_code(span.text):
                yield Found(value=code, span=span)
            at = cut.end() if cut else end


def _day(match: re.Match[str]) -> date | None:
    said = {name: value for name, value in match.groupdict().items() if value}
    if "iso" in said:
        return _date(said["iso"], int(said["iso_month"]), said["iso_day"])
    if "us_year" in said:
        return _date(said["us_year"], _MONTHS[said["us_month"]], said["us_day"])
    if "dot_year" in said:
        return _date(said["dot_year"], int(said["dot_month"]), said["dot_day"])
    if "one" in said:
        one, two = int(said["one"]), int(said["two"])
        if one <= MONTHS_A_YEAR and two <= MONTHS_A_YEAR and one != two:
            return None
        day, month = (two, one) if two > MONTHS_A_YEAR else (one, two)
        return _date(said["year"], month, str(day))
    return _date(said["year"], _MONTHS[said["month"]], said["day"])


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
