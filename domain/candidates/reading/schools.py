"""Telling degrees and institutions in the lines of an education."""

import re
from collections.abc import Sequence

from attrs import frozen

from domain.candidates.reading.gazetteer import CITIES, COUNTRIES, REGIONS, STATES
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.punctuation import APART, APOSTROPHES
from domain.candidates.reading.spans import part, quoted, split, stretch, trimmed
from domain.shared.text import Found, Span

_DEGREE = re.compile(
    rf"(?<![\w.])(?:(?i:(?:bachelor|master)(?:[{APOSTROPHES}]?s)?|doctor(?:ate)?|ph\.? ?d|d\.?phil"
    r"|m\.?b\.?a|b\.?sc|m\.?sc|b\.?eng|m\.?eng|b\.?tech|m\.?tech|b\.?com|m\.?com|b\.?ed|m\.?ed"
    r"|bca|mca|b\.?b\.?a|b\.a|b\.s|m\.a|m\.s|b\.e|m\.e|ll\.?[bm]|m\.?phil"
    rf"|associate(?:[{APOSTROPHES}]s)?(?: degree| of)|(?:high school )?diploma|diplom|diplôme"
    r"|magister|staatsexamen|abitur|a[- ]levels|licence|licenciatura|licenciad[oa]|grado|máster"
    r"|maestría|ingenier[íi]a|doctorado|baccalauréat|bachillerato|(?:dual|double) degree)"
    r"|BA|BS|MA|MS|BE|ME|GED|DUT|BTS|J\.?D|M\.?D)\.?(?![\w.])"
)
_INSTITUTION = re.compile(
    r"(?i:\buniversi[td]|\bcollege|\binstitut|hochschule|\bacadem(?:y|ia|ie)\b|\bpolytech|\bpolitec"
    r"|\b[ée]cole\b|\bescuela\b|\bgymnasium\b|\blyc[ée]e\b|\bseminary\b|\bconservator)"
    r"|\b(?:MIT|ETH|EPFL|UC [A-Z]|UC[LBI]|UCLA|UCSD|Caltech|TU [A-Z]|LMU|KIT|RWTH|IIT|NIT|BITS|LSE"
    r"|NYU|CMU|Georgia Tech|Virginia Tech)"
)
_PART_OF_ONE = re.compile(
    r"\b(?:school|schule|faculty|fakultät|facultad|department|bootcamp)\b", re.IGNORECASE
)
_BEGINS_ONE = re.compile(
    r"[ ](?:at|from|@)[ ]"
    r"|\b(?:University of|Technical University|Universität|Universidad|Université|TU [A-Z])"
)
_ASIDE = re.compile(
    r"^(?:(?:overall |cumulative )?c?gpa|grades?\b|note\b|thesis|coursework|relevant|activities"
    r"|honou?rs\b|dean|focus|specialization|modules|minor\b|cum laude|magna|summa|first class|with "
    r"|distinction|\(|\d)",
    re.IGNORECASE,
)
_STRONG = re.compile(APART)
_EDGE = " \t\n,()"
_COMMA = re.compile(r"[ \t]*,\s*")
_LONGEST_NAME = 12
"""Words."""


@frozen(kw_only=True)
class Course:
    """What one line tells; None where nothing does."""

    degree: Found[str] | None = None
    institution: Found[str] | None = None
    is_part: bool = False
    """Whether the institution may be but a school of a larger one."""
    other: Span | None = None
    """A name of which nothing tells what it names."""


def course(texts: Sequence[Span]) -> Course:
    """Read what a line says beside its dates."""
    degree, institution, weak, other = None, None, None, None
    for text in texts:
        for segment in split(text, _STRONG):
            pieces = [piece for whole in split(segment, _COMMA) for piece in _unglued(whole)]
            for position, piece in enumerate(pieces):
                if _is_degree(piece) and not (position and piece.text in STATES):
                    degree = degree or quoted(_with_subject(segment, pieces, position))
                elif _INSTITUTION.search(piece.text) and _is_name(piece):
                    institution = institution or quoted(_with_campus(segment, pieces, position))
                elif _PART_OF_ONE.search(piece.text) and looks_like_heading(piece.text):
                    weak = weak or quoted(piece)
                elif position == 0 and _is_other(piece):
                    other = other or piece
    return Course(
        degree=degree,
        institution=institution or weak,
        is_part=institution is None,
        other=other,
    )


def _is_degree(piece: Span) -> bool:
    return _DEGREE.search(piece.text) is not None and not _ASIDE.match(piece.text)


def _is_name(piece: Span) -> bool:
    return len(piece.text.split()) <= _LONGEST_NAME and not _ASIDE.match(piece.text)


def _is_other(piece: Span) -> bool:
    return _is_name(piece) and ":" not in piece.text and not _is_place(piece)


def _is_place(piece: Span) -> bool:
    name = piece.text.casefold()
    return name in CITIES or name in COUNTRIES or name in REGIONS or piece.text in STATES


def _unglued(piece: Span) -> tuple[Span, ...]:
    """Part a degree from an institution that no comma parts it from."""
    degree = _DEGREE.search(piece.text)
    institution = _INSTITUTION.search(piece.text)
    if degree is None or institution is None or institution.start() < degree.start():
        return (piece,)
    begins = _BEGINS_ONE.search(piece.text, degree.end())
    if begins is None:
        # "MBA Foo University": nobody can tell a subject from a name here
        return (part(piece, *degree.span()),)
    cut = begins.end() if begins.group().startswith(" ") else begins.start()
    return (
        trimmed(part(piece, 0, begins.start()), _EDGE),
        trimmed(part(piece, cut, len(piece.text)), _EDGE),
    )


def _with_subject(segment: Span, pieces: Sequence[Span], position: int) -> Span:
    """Take "Bachelor of Science, Computer Science" together."""
    last = pieces[position]
    for piece in pieces[position + 1 :]:
        named = _INSTITUTION.search(piece.text) or _PART_OF_ONE.search(piece.text)
        if named or _is_place(piece) or _ASIDE.match(piece.text) or _is_degree(piece):
            break
        last = piece
    return stretch(segment, pieces[position], last)


def _with_campus(segment: Span, pieces: Sequence[Span], position: int) -> Span:
    """Take "University of California, Berkeley" together: several towns share such a name."""
    name = pieces[position]
    following = pieces[position + 1 : position + 3]
    shared = "institute of technology" in name.text.casefold() or any(
        state in name.text for state in STATES.values()
    )
    if not shared or not following or following[0].text.casefold() not in CITIES:
        return name
    after = following[1].text if len(following) > 1 else None
    is_address = after is not None and after.casefold() not in CITIES
    return name if is_address else stretch(segment, name, following[0])
