"""Courses of study: the entries below the heading of education."""

from collections.abc import Iterator

from attrs import evolve, frozen

from domain.candidates.profile import Education
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.periods import Period, periods
from domain.candidates.reading.places import place_at_end
from domain.candidates.reading.punctuation import DASHES
from domain.candidates.reading.schools import Course, course
from domain.candidates.reading.spans import quoted, without
from domain.shared.text import Found, Span

_FULL_LINE = 60
"""Code points. Only so long a line breaks because the page ends."""
_MOST_COURSES = 50
_MOST_LINES_OF_ONE = 3


@frozen(kw_only=True)
class _Entry:
    course: Course
    period: Period | None = None

    def takes(self, other: "_Entry") -> bool:
        """Tell whether a line may go on with this entry: nobody names two of a kind in one."""
        clash = (
            (self.period and other.period)
            or (self.course.degree and other.course.degree)
            or (
                self.course.institution
                and other.course.institution
                and not (other.course.is_part and not other.period)
            )
        )
        return not clash

    def with_line(self, other: "_Entry") -> "_Entry":
        """Go on with what a line says."""
        mine, more = self.course, other.course
        return _Entry(
            course=Course(
                degree=mine.degree or more.degree,
                institution=mine.institution or more.institution,
                is_part=mine.is_part if mine.institution else more.is_part,
                other=mine.other or more.other,
            ),
            period=self.period or other.period,
        )

    @property
    def says_something(self) -> bool:
        """Tell whether this is about a course at all."""
        return self.course.degree is not None or self.course.institution is not None


_NOTHING = _Entry(course=Course())


def courses(document: str, lines: tuple[Line, ...]) -> tuple[Education, ...]:
    """Read the lines of one section; its entries come in the order of the document."""
    entries: list[_Entry] = []
    current = _NOTHING
    for line in _read_all(document, lines):
        if not current.takes(line):
            entries.append(current)
            current = _NOTHING
        current = current.with_line(line)
    entries.append(current)
    return tuple(_education(e) for e in entries if e.says_something)[:_MOST_COURSES]


def _read_all(document: str, lines: tuple[Line, ...]) -> Iterator[_Entry]:
    position = 0
    while position < len(lines):
        last = position
        while _goes_on(lines, last) and last - position < _MOST_LINES_OF_ONE - 1:
            last += 1
        span = Span.of(document, lines[position].span.start, lines[last].span.end)
        if len(span.text) <= LONGEST_HEADING * 2:
            yield _read(document, span, bulleted=lines[position].bulleted)
        position = last + 1


def _goes_on(lines: tuple[Line, ...], position: int) -> bool:
    """Tell whether a line breaks only because it is full."""
    if position + 1 >= len(lines) or lines[position + 1].bulleted:
        return False
    line, following = lines[position].span, lines[position + 1].span
    if line.text[-1] in f",{DASHES}":
        return True
    if len(line.text) < _FULL_LINE:
        return False
    named = course((following,))
    place = place_at_end(following)
    return not (named.degree or named.institution) and bool(place and place.before.text)


def _read(document: str, span: Span, *, bulleted: bool) -> _Entry:
    period = next(periods(document, span.start, span.end), None)
    read = course(without(span, (period.span,) if period else ()))
    if bulleted and not (read.degree and (period or read.institution)):
        return _NOTHING
    if read.other and not looks_like_heading(read.other.text):
        read = evolve(read, other=None)
    return _Entry(course=read, period=period)


def _education(entry: _Entry) -> Education:
    period = entry.period
    return Education(
        institution=entry.course.institution or _unnamed(entry.course),
        degree=entry.course.degree,
        start=period.first if period and period.is_stretch else None,
        # a single date by a course of study is when it ended
        end=(period.last if period.is_stretch else period.first) if period else None,
    )


def _unnamed(read: Course) -> Found[str] | None:
    """Take the one other name by a degree with its subject: "Georgia Tech"."""
    if read.other is None or read.degree is None or " " not in read.degree.value:
        return None
    return quoted(read.other)
