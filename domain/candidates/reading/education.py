"""Courses of study: the entries below the heading of education."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.candidates.profile import Education
from domain.candidates.reading.asides import is_aside
from domain.candidates.reading.degree_names import BREAKABLE
from domain.candidates.reading.institutions import asks_for_a_name, is_institution
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.periods import Period, periods
from domain.candidates.reading.places import place_at_end, whole_place
from domain.candidates.reading.punctuation import DASHES
from domain.candidates.reading.schools import Course, course
from domain.candidates.reading.spans import part, quoted, without
from domain.candidates.reading.subjects import names_a_subject
from domain.candidates.reading.titles import is_surely_an_organisation
from domain.candidates.reading.vocabulary import either, phrase_set
from domain.shared.text import Found, Span

_FULL_LINE = 60
"""Code points. Only so long a line breaks because the page ends."""
_MOST_COURSES = 50
_MOST_LINES_OF_ONE = 3
_NEAR = 3
"""Lines in which a name that opens an entry is followed by what shows it."""
_JOINS = re.compile(
    r"(?:\b(?:of|in|and|for|the|für|und|der|des|im|an|am|als|en|de|del|la|las|los|du|y|et|à|aux?"
    r"|zum|zur)|[&/])$",
    re.IGNORECASE,
)
_REST_OF_A_NAME = re.compile(
    r"(?:University|College|School|Institute|Academy|Hochschule|Gymnasium)(?= ?[|,\t(]|$)"
)
"""Which nothing but a line that broke begins with."""
_WORDS = either(
    r"""expected|anticipated|graduat(?:ed|ion|ing)|class of|completed|conferred|awarded|est\.
    |voraussichtlich|abschluss|abgeschlossen|seit|promotion|promoción|année|titulad[oa]|obtenue?|diplômée?|previsto|graduación
    |finalización|dates?|von|from|zeitraum|período"""
)
_BEFORE_DATES = re.compile(
    rf"\(?\b(?:{_WORDS})(?: (?:graduation|completion|degree|in|on|date|en))?[ :]{{0,2}}$",
    re.IGNORECASE,
)
_AFTER_DATES = re.compile(
    r"[ ]?[(,]?[ ]?\(?"
    r"(?:expected|anticipated|graduated|voraussichtlich|previsto|prévu|in progress)\)?",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class _Entry:
    course: Course
    period: Period | None = None

    def takes(self, other: "_Entry") -> bool:
        """Tell whether a line may go on with this entry: nobody names two of a kind in one."""
        mine, more = self.course, other.course
        clash = (
            (self.period and other.period)
            or (mine.degree and more.degree)
            or (
                mine.institution
                and more.institution
                and (not (mine.is_part or more.is_part) or other.period)
            )
        )
        return not clash

    def with_line(self, other: "_Entry") -> "_Entry":
        """Go on with what a line says."""
        return _Entry(
            course=self.course.filled_from(other.course), period=self.period or other.period
        )

    @property
    def says_something(self) -> bool:
        """Tell whether this is about a course at all."""
        return self.course.degree is not None or self.course.institution is not None

    @property
    def opens_with_a_name(self) -> bool:
        """Tell whether this line is but a name: of an institution, or of what nothing tells."""
        named = self.course.institution or any(
            not names_a_subject(other.span.text) for other in self.course.others
        )
        return bool(named) and not self.course.degree

    @property
    def is_closed(self) -> bool:
        """Tell whether a further name would be one too many."""
        told = self.course
        return bool((told.institution or told.others) and (told.degree or self.period))


_NOTHING = _Entry(course=Course())


def courses(document: str, lines: tuple[Line, ...]) -> tuple[Education, ...]:
    """Read the lines of one section; its entries come in the order of the document."""
    read = list(_read_all(document, lines))
    names_lead = bool(read) and read[0].opens_with_a_name
    entries: list[_Entry] = []
    current = _NOTHING
    for position, line in enumerate(read):
        opens = names_lead and _opens(read, position) and current.is_closed
        if opens or not current.takes(line):
            entries.append(current)
            current = _NOTHING
        current = current.with_line(line)
    entries.append(current)
    return tuple(_education(e) for e in entries if e.says_something)[:_MOST_COURSES]


def _opens(read: Sequence[_Entry], position: int) -> bool:
    """Tell a name that opens an entry: a degree or dates of its own come soon."""
    line = read[position]
    if not line.opens_with_a_name or line.course.grade:
        return False
    near = read[position + 1 : position + 1 + _NEAR]
    return any(after.course.degree or after.period for after in near) and (
        line.period is None or not read[position - 1].opens_with_a_name
    )


def _read_all(document: str, lines: tuple[Line, ...]) -> Iterator[_Entry]:
    all_marked = bool(lines) and lines[0].bulleted
    position = 0
    while position < len(lines):
        last = position
        while _goes_on(lines, last) and last - position < _MOST_LINES_OF_ONE - 1:
            last += 1
        span = Span.of(document, lines[position].span.start, lines[last].span.end)
        if len(span.text) <= LONGEST_HEADING * 2:
            yield _read(document, span, detail=lines[position].bulleted and not all_marked)
        elif is_aside(span.text):
            last = max(last, position)
        position = last + 1


def _goes_on(lines: tuple[Line, ...], position: int) -> bool:
    """Tell whether a line breaks only because it is full."""
    if position + 1 >= len(lines) or lines[position + 1].bulleted:
        return False
    line, following = lines[position].span, lines[position + 1].span
    if line.text[-1] in f",{DASHES}" or _JOINS.search(line.text) or _breaks(line, following):
        return True
    if len(line.text) < _FULL_LINE:
        return False
    named = course((following,))
    if named.degree or named.institution:
        return False
    if is_aside(line.text) or following.text[0].islower():
        return next(periods(following.text, 0, len(following.text)), None) is None
    place = place_at_end(following)
    return place is not None and bool(place.before.text)


def _breaks(line: Span, following: Span) -> bool:
    """Tell whether a narrow column broke a name: "Master of Business" above "Administration"."""
    if len(line.text) + len(following.text) > LONGEST_HEADING:
        return False
    if asks_for_a_name(line.text):
        return whole_place(following) is not None or following.text.isalpha()
    if _REST_OF_A_NAME.match(following.text) and line.text[-1].isalpha():
        return not is_institution(line.text)
    both = f"{line.text} {following.text}"
    degree = BREAKABLE.search(both)
    return (
        degree is not None
        and degree.start() < len(line.text) < degree.end() - 1
        and not is_institution(following.text)
    )


def _read(document: str, span: Span, *, detail: bool) -> _Entry:
    if is_aside(span.text) or _heads_columns(span.text):
        return _NOTHING
    found = list(periods(document, span.start, span.end))
    period = next((p for p in found if p.is_stretch), next(iter(found), None))
    read = course(without(span, (_with_words(span, period),) if period else ()))
    if detail and not (read.degree and (period or read.institution)):
        return _Entry(course=Course(grade=read.grade))
    return _Entry(course=read, period=period)


def _heads_columns(text: str) -> bool:
    """Tell the first row of a table from what a row of it says."""
    cells = [cell.strip().casefold() for cell in _CELLS.split(text)]
    return len(cells) >= _FEWEST_COLUMNS and _COLUMNS.issuperset(cells)


_CELLS = re.compile(r"[|\t]|[ ]{2,}")
_FEWEST_COLUMNS = 3
_COLUMNS = phrase_set(
    """degree|course|qualification|examination|exam|class|standard|institute|institution|school
    |college|school/college|university|board|university/board|board/university|year|passing year
    |year of passing|percentage|marks|cgpa|cgpa/percentage|percentage/cgpa|grade|result|division
    |specialization|stream|abschluss|schule|jahr|note|título|centro|año|diplôme|établissement
    |année|mention"""
)


def _with_words(line: Span, period: Period) -> Span:
    """Take the dates together with what only says of what they are: "Expected May 2026"."""
    start, end = period.span.start - line.start, period.span.end - line.start
    before = _BEFORE_DATES.search(line.text, max(0, start - _FULL_LINE), start)
    after = _AFTER_DATES.match(line.text, end)
    return part(line, before.start() if before else start, after.end() if after else end)


def _education(entry: _Entry) -> Education:
    period, told = entry.period, entry.course
    area = told.area or _area(told)
    institution = told.institution or _institution(told)
    if area is None and institution:
        area = _next_to_degree(told, institution)
    stretch = period is not None and period.is_stretch
    return Education(
        institution=institution,
        degree=told.degree,
        area=area,
        grade=told.grade,
        start=period.first if period and stretch else None,
        # a single date by a course of study is when it ended
        end=(period.last if stretch else period.first) if period else None,
        present=period.present if period else None,
    )


def _area(told: Course) -> Found[str] | None:
    """Take a name for the subject when its words say so."""
    subjects = [other for other in told.others if _is_subject(other.span.text)]
    best = next((o for o in subjects if o.by_degree), next(iter(subjects), None))
    return quoted(best.span) if best else None


def _is_subject(text: str) -> bool:
    """Tell "Steuerrecht" from "Steuerbüro Kranz", where somebody learned a trade."""
    return names_a_subject(text) and not is_surely_an_organisation(text)


def _institution(told: Course) -> Found[str] | None:
    """Take a name that is no subject for the institution: "Georgia Tech"."""
    if told.degree is None:
        return None
    names = [other for other in told.others if not _is_subject(other.span.text)]
    sure = (other for other in names if is_surely_an_organisation(other.span.text))
    best = next(sure, next(iter(names), None))
    return quoted(best.span) if best else None


def _next_to_degree(told: Course, institution: Found[str]) -> Found[str] | None:
    """Take what stands where subjects stand, now that it is not the institution."""
    best = next((o for o in told.others if o.by_degree and o.span != institution.span), None)
    return quoted(best.span) if best else None
