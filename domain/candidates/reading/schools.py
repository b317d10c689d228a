"""What one line of an education tells beside its dates: degree, subject, institution, grade."""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from domain.candidates.reading.asides import is_aside
from domain.candidates.reading.degrees import Degree, as_area, degree_in, introduced_area
from domain.candidates.reading.gazetteer import CITIES, COUNTRIES, REGIONS, STATES
from domain.candidates.reading.grades import grade_in
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.institutions import (
    begins_an_institution,
    is_institution,
    is_part_of_one,
    with_campus,
    without_town,
)
from domain.candidates.reading.places import whole_place
from domain.candidates.reading.punctuation import APART, BULLETS, DASHES
from domain.candidates.reading.spans import part, quoted, split, stretch, trimmed, without
from domain.candidates.reading.subjects import end_of_subject, names_a_subject
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Found, Span

_LABELS = {
    "degree": "degree|abschluss|titulación|título|diplôme|qualification|study type",
    "institution": r"""institution|university|school|college|hochschule|universität|schule|centro
        |universidad|établissement|école|université|institute""",
    "area": r"""majors?|field of study|field|subject|course of study|studiengang|fachrichtung
        |studienfach|hauptfach|especialidad|spécialité|filière|area|program(?:me)?|fach|studium""",
}
_LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{either(said)})" for name, said in _LABELS.items()) + r") ?: ",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"(?:(?:bachelor|master|magister|diplom|lehramts?)?studium|studies|studied|studying"
    r"|student|études|estudios|exchange(?: semester)?|b\.?a\.?)"
    r"(?: (?:der|des|in|of|de|d'))?(?= )",
    re.IGNORECASE,
)
_STRONG = re.compile(rf"{APART}|[{BULLETS}]|(?<=[^\W\d_A-Z]{{4}})\.[ ](?=[^\W\d_a-z])|:[ ](?=\d)")
"""Also where a sentence ends: "Bachillerato. IES Cervantes"."""
_COMMA = re.compile(r"[ \t]*[,;]\s*(?![^()]{0,60}\))")
_EDGE = f" \t\n\u00a0,;:{DASHES}"
_LONGEST_NAME = 12
"""Words."""
_LONGEST_SUBJECT = 7
"""Words, where their small letters would be those of a sentence, too."""
_MOST_GRADES = 3
_NO_SECOND = re.compile(r"ingenier[íi]a", re.IGNORECASE)
"""A degree of itself, and after another one its subject: "Grado, Ingeniería Civil"."""


@frozen(kw_only=True)
class Other:
    """A name of which nothing tells what it names."""

    span: Span
    by_degree: bool
    """Whether it stands right after a degree, where subjects stand."""


@frozen(kw_only=True)
class Course:
    """What one line tells; None where nothing does."""

    degree: Found[str] | None = None
    area: Found[str] | None = None
    institution: Found[str] | None = None
    is_part: bool = False
    """Whether the institution may be but a school of a larger one."""
    grade: Found[str] | None = None
    others: tuple[Other, ...] = ()

    def filled_from(self, more: "Course") -> "Course":
        """Take over what is not known here."""
        whole = self.is_part and more.institution and not more.is_part
        institution = more.institution if whole else self.institution or more.institution
        return Course(
            degree=self.degree or more.degree,
            area=self.area or more.area,
            institution=institution,
            is_part=self.is_part and more.is_part if self.institution else more.is_part,
            grade=self.grade or more.grade,
            others=(*self.others, *more.others),
        )


def course(texts: Sequence[Span]) -> Course:
    """Read what a line says beside its dates."""
    told = Course()
    by_degree = False
    for text in texts:
        grade, rest = _graded(text)
        told = evolve(told, grade=told.grade or grade)
        for segment in (segment for piece in rest for segment in split(piece, _STRONG)):
            more, by_degree = _segment(segment, by_degree=by_degree)
            told = told.filled_from(more)
    return told


def _graded(text: Span) -> tuple[Found[str] | None, tuple[Span, ...]]:
    """Take the grades out of a text; the first counts."""
    first: Found[str] | None = None
    holes: list[Span] = []
    rest: tuple[Span, ...] = (text,)
    for _ in range(_MOST_GRADES):
        found = next((found for piece in rest if (found := grade_in(piece))), None)
        if found is None:
            break
        first = first or found[0]
        holes = sorted((*holes, found[1]), key=lambda hole: hole.start)
        rest = without(text, holes)
    return first, rest


def _segment(segment: Span, *, by_degree: bool) -> tuple[Course, bool]:
    """Read what no strong separator cuts."""
    if is_aside(segment.text):
        return Course(), False
    label = _LABEL.match(segment.text)
    if label:
        said = trimmed(part(segment, label.end(), len(segment.text)))
        return _labelled(label, said), label["degree"] is not None
    told = Course()
    pieces = tuple(map(_balanced, split(segment, _COMMA)))
    for position, piece in enumerate(pieces):
        if is_aside(piece.text) or (position and piece.text in STATES):
            by_degree = False
            continue
        degree = degree_in(piece)
        if degree and not (by_degree and _NO_SECOND.match(degree.name.text)):
            told = told.filled_from(_around(degree))
            by_degree = told.area is None
        elif _goes_on(told, piece, pieces[position - 1] if position else None):
            told = evolve(told, area=quoted(_longer(segment, told.area, piece)))
        elif more := _name(segment, pieces, position, by_degree=by_degree):
            told = told.filled_from(more)
            by_degree = False
    return told, by_degree


def _name(
    segment: Span, pieces: Sequence[Span], position: int, *, by_degree: bool
) -> Course | None:
    """Read a piece that names no degree."""
    piece = pieces[position]
    area = introduced_area(piece) if by_degree else None
    if area:
        return Course(area=quoted(area))
    if is_institution(piece.text) and _is_name(piece):
        name = without_town(with_campus(segment, pieces, position), pieces[position + 1 :])
        return Course(institution=quoted(name))
    if is_part_of_one(piece.text) and looks_like_heading(piece.text):
        return Course(institution=quoted(piece), is_part=True)
    if _may_name(piece) or (by_degree and _is_low_subject(piece)):
        return Course(others=(Other(span=_subject(piece), by_degree=by_degree),))
    return None


def _balanced(piece: Span) -> Span:
    """Leave out a bracket whose other half went with the dates."""
    open_ended = piece.text.count("(") != piece.text.count(")")
    return trimmed(piece, f"{_EDGE}()" if open_ended else _EDGE)


def _labelled(label: re.Match[str], said: Span) -> Course:
    if not said.text or len(said.text.split()) > _LONGEST_NAME:
        return Course()
    if label["institution"]:
        return Course(institution=quoted(said))
    if label["area"]:
        return Course(area=_quoted(as_area(said)))
    degree = degree_in(said)
    return _around(degree) if degree else Course(degree=quoted(said))


def _around(degree: Degree) -> Course:
    """Read what stands before and after a degree."""
    told = Course(degree=quoted(degree.name))
    before, after = degree.before, degree.after
    if after.text and not is_aside(after.text):
        subject, institution = _unglued(after, joined=degree.joined)
        told = evolve(
            told,
            area=_quoted(as_area(subject)) if subject and subject.text else None,
            institution=_quoted(institution),
        )
    if before.text and is_institution(before.text):
        return evolve(told, institution=told.institution or quoted(before))
    if before.text and told.area is None and not _DEGREE_LABEL.fullmatch(before.text):
        return evolve(told, area=_quoted(as_area(_subject(before))))
    return told


_DEGREE_LABEL = re.compile(either(_LABELS["degree"]), re.IGNORECASE)
"""What only calls a degree one: "Abschluss: Diplom-Informatiker"."""


def _unglued(after: Span, *, joined: bool) -> tuple[Span | None, Span | None]:
    """Part a subject from an institution that no comma parts it from."""
    begins = begins_an_institution(after.text)
    if begins:
        cut, name = begins
        return part(after, 0, cut), trimmed(part(after, name, len(after.text)))
    if not _ends_as_one(after.text):
        return after, None
    subject = end_of_subject(after.text)
    rest = trimmed(part(after, subject, len(after.text)))
    several = " " in rest.text
    if subject and several and _ends_as_one(rest.text):
        return part(after, 0, subject), rest
    if not subject and several and not joined:
        return None, after
    # "MBA Finance Foo Business School": nobody can tell a subject from a name here
    return None, None


def _ends_as_one(text: str) -> bool:
    return is_institution(text) or is_part_of_one(text)


def _subject(text: Span) -> Span:
    studies = _STUDIES.match(text.text)
    return trimmed(part(text, studies.end(), len(text.text))) if studies else text


def _goes_on(told: Course, piece: Span, previous: Span | None) -> bool:
    """Tell whether a subject has a comma in it: "Politics, Philosophy and Economics"."""
    if told.area is None or previous is None or _ends_as_one(piece.text):
        return False
    right_before = previous.end <= told.area.span.end <= piece.start
    # French and Spanish go on in small letters: "Comptabilité, contrôle, audit"
    low = piece.text.islower() and len(piece.text.split()) <= _FEW_WORDS
    return right_before and (low or names_a_subject(piece.text)) and _may_name(piece)


_FEW_WORDS = 3


def _longer(segment: Span, area: Found[str] | None, piece: Span) -> Span:
    return stretch(segment, area.span, piece) if area else piece


def _quoted(span: Span | None) -> Found[str] | None:
    return quoted(span) if span and span.text else None


def _is_name(piece: Span) -> bool:
    return len(piece.text.split()) <= _LONGEST_NAME


def _may_name(piece: Span) -> bool:
    return (
        _is_name(piece)
        and ":" not in piece.text
        and any(map(str.isalpha, piece.text))
        and looks_like_heading(piece.text)
        and not _is_place(piece)
    )


def _is_low_subject(piece: Span) -> bool:
    """Tell "Techniques de commercialisation", where French and Spanish write small letters."""
    return (
        len(piece.text.split()) <= _LONGEST_SUBJECT
        and piece.text[:1].isupper()
        and piece.text[-1] not in ".!?"
        and ":" not in piece.text
        and not any(map(str.isdigit, piece.text))
        and not _is_place(piece)
    )


def _is_place(piece: Span) -> bool:
    name = piece.text.casefold()
    known = name in CITIES or name in COUNTRIES or name in REGIONS or piece.text in STATES
    return known or whole_place(piece) is not None
