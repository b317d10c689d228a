"""Grades of studies, in the scales and words of several countries."""

import re

from domain.candidates.reading.spans import flat, part, quoted
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Found, Span

_NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?"
_SCALE = r"(?: ?(?:/|out of|von|sur|sobre|de) ?\d{1,3}(?:[.,]\d{1,2})?)"
_CLASSES = either(
    r"""first[- ]class(?: honou?rs)?|1st[- ]class(?: honou?rs)?|first honou?rs
    |(?:upper|lower) second(?:[- ]class)?(?: honou?rs)?(?: \(2[:.][12]\))?
    |second class(?: honou?rs)?(?:,? (?:upper|lower)(?: division)?)?|2:[12](?: honou?rs)?
    |third[- ]class(?: honou?rs)?|(?:magna|summa|insigni) cum laude|cum laude
    |(?:with )?(?:high(?:est)?|great|greatest) (?:distinction|honou?rs)
    |with (?:distinction|honou?rs|merit)|mit auszeichnung|con honores|con distinción
    |matrículas? de honor|sobresaliente(?: cum laude)?|premio extraordinario
    |(?:avec )?félicitations du jury"""
)
_MENTIONS = (
    r"(?:très (?:bien|honorable)|assez bien|bien|honorable)"
    r"(?: avec (?:les )?félicitations(?: du jury)?)?"
)
_WORDS = "distinction|merit|notable|aprobado|très bien|assez bien|honou?rs"
"""Which are grades only where they stand alone."""
_ALONE = re.compile(rf"[\s(\[]{{0,3}}(?P<alone>{_WORDS})[\s)\].]{{0,3}}", re.IGNORECASE)
_IN_WORDS = either(
    r"""(?:sehr gut|gut|befriedigend|ausreichend|bestanden|mit auszeichnung|distinction|merit|pass
    |excellent|very good|good|satisfactory|sobresaliente|notable|aprobado|bien|matrícula de honor
    |très bien|assez bien|passable|excellence|mention (?:très |assez )?bien)"""
)
_GPA = r"(?:c\.?gpa|s\.?gpa|g\.?p\.?a\.?|grade point average)"
_LABELS = either(
    r"""(?:final |overall |average )?(?:grade|mark|score|percentage|result|classification)s?
    |abschlussnote|gesamtnote|endnote|abiturnote|notendurchschnitt|durchschnittsnote|notenschnitt
    |abiturschnitt|durchschnitt|note(?: finale)?|nota(?: (?:media|final))?|abschluss mit|average
    |calificación(?: (?:media|final))?|expediente(?: académico)?|promedio|moyenne(?: générale)?
    |mention"""
)
_FORMS = (
    (
        rf"(?:\b(?:overall|cumulative|final|major|current) )?\b{_GPA}(?: ?[:=(]? ?| of )"
        rf"(?P<gpa>{_NUMBER}{_SCALE}?)\)?"
    ),
    rf"\b(?P<before>{_NUMBER}{_SCALE}?) (?:overall |cumulative )?{_GPA}(?!\w)",
    (
        rf"\b(?:{_LABELS}) ?[:=]? ?(?P<both>{_NUMBER}{_SCALE}? ?\({_IN_WORDS}\)"
        rf"|{_IN_WORDS} ?\({_NUMBER}{_SCALE}?\))"
    ),
    (
        rf"\b(?:{_LABELS}) ?[:=] ?(?P<labelled>{_CLASSES}|{_NUMBER}{_SCALE}?(?: ?%)?"
        r"|[A-F][+-]?(?![\w/])|[^\W\d_]{3,20}(?: [^\W\d_]{3,20}){0,2}(?= ?(?:[,;|)(]|$)))"
    ),
    rf"\b(?:{_LABELS}) (?P<said>\d{{1,2}}[.,]\d{{1,2}}{_SCALE}?|{_NUMBER}{_SCALE}|\d\d ?%)",
    rf"(?<![\w-])mention (?P<mention>{_MENTIONS})(?!\w)",
    rf"(?<![\w-])(?P<words>{_CLASSES})(?!\w)",
    rf"(?:(?<=\()|(?<=[,;|] ))(?P<enclosed>{_WORDS})(?= ?(?:[,;|)]|$))",
    (
        r"(?<![\d/.,])(?P<bare>\d{1,3}(?:[.,]\d{1,2})? ?/ ?"
        r"(?:4(?:[.,]0{1,2})?|5[.,]0{1,2}|10(?:[.,]0{1,2})?|20|100))(?![\d/]|[.,]\d)"
    ),
    r"(?<!top )(?<![\d/.,])(?P<percent>\d\d(?:[.,]\d{1,2})? ?%)(?!\w)",
)
_GRADE = re.compile("|".join(_FORMS), re.IGNORECASE)


def grade_in(text: Span) -> tuple[Found[str], Span] | None:
    """Find the first grade: as written without its label, and all that says so."""
    match = _ALONE.fullmatch(text.text) or _GRADE.search(flat(text.text))
    if match is None:
        return None
    value = next(name for name, said in match.groupdict().items() if said)
    return quoted(part(text, *match.span(value))), part(text, *match.span())
