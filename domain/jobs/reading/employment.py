"""How somebody would be employed."""

import re
from collections.abc import Iterator

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement, rows
from domain.shared.text import Found, Span
from domain.shared.values import EmploymentType

_LABEL = re.compile(
    r"(?:employment(?: type)?|job type|type of (?:employment|contract|position)|contract(?: type)?"
    r"|position type|work(?:ing)? (?:hours|time)|schedule|tipo de (?:empleo|contrato|jornada)"
    r"|jornada(?: laboral)?|contrato|beschaftigungsart|anstellungsart|arbeitszeit|vertragsart"
    r"|umfang|type de contrat|type d'emploi|contrat|temps de travail) {0,3}[:-] {0,3}"
)
_HEADER_LINES = 10
_HEADER_WORDS = 14
_PART = re.compile(r"[^|·•,;/]+")

_TYPES = (
    (
        EmploymentType.FULL_TIME,
        (
            r"full[- ]?time|vollzeit|tiempo completo|jornada completa|temps plein|temps complet"
            r"|100 ?%(?! remote)"
        ),
    ),
    (
        EmploymentType.PART_TIME,
        r"part[- ]?time|teilzeit|tiempo parcial|media jornada|jornada parcial|temps partiel",
    ),
    (
        EmploymentType.CONTRACTOR,
        (
            r"contractor|freelance(?:r|rs)?|freiberuflich|freie mitarbeit|autonomo|independiente"
            r"|self-employed|contract (?:role|position|job|basis)|b2b contract|auto-entrepreneur"
        ),
    ),
    (
        EmploymentType.TEMPORARY,
        (
            r"temporary|fixed[- ]term|seasonal|befristet\w{0,2}|temporal(?:es)?|eventual|cdd"
            r"|interim(?:aire)?|saisonnier|aushilfe|maternity cover|elternzeitvertretung"
        ),
    ),
    (
        EmploymentType.INTERN,
        (
            r"internship|intern\b|praktikum|werkstudent\w{0,4}|working student|practicas|pasantia"
            r"|becari[oa]|\bstage\b|alternance|apprenticeship|ausbildung zu[mr]"
        ),
    ),
    (EmploymentType.VOLUNTEER, r"volunteer(?:ing)?|ehrenamt\w{0,5}|voluntariad\w"),
    (EmploymentType.PER_DIEM, r"per diem|daily basis"),
)
_PATTERNS = tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for kind, words in _TYPES)
_SPOKEN = re.compile(
    r"\b(?:this is an?|it is an?|position is|role is|job is|we offer an?|as an?|es un|se trata de"
    r"|wir bieten|eine?|stelle|il s'agit d'un|contrat|contrato|permanent|unbefristete?\w{0,2}"
    r"|indefinido|cdi|position|role|job|employment|hours)\b"
)
_PERMANENT = re.compile(r"\b(?:cdi|unbefristet\w{0,2}|contrato indefinido|permanent)\b")
_STUDIES = frozenset((EmploymentType.INTERN, EmploymentType.VOLUNTEER))
"""Words for these are said of many things; outside a label or the top they need a title."""
_SILENT = frozenset((Section.COMPANY, Section.APPLICATION, Section.EQUALITY, Section.NICE))
_NEAR = 40


def find_employment(
    document: Document, said: tuple[Statement, ...], title: Span | None
) -> tuple[Found[EmploymentType], ...]:
    """Believe labels, then the title and the lines at the top, then what a sentence says of it."""
    labelled = list(_labelled(document, said))
    top = [*([(title.start, title.end)] if title else []), *_top(document)]
    for ranges in (labelled, top):
        if found := _types(document, ranges):
            return found
    return _types(document, list(_spoken(document, said)), without=_STUDIES)


def _labelled(document: Document, said: tuple[Statement, ...]) -> Iterator[tuple[int, int]]:
    for start, end in rows(document, said):
        if label := _LABEL.match(document.folded, start, end):
            yield label.end(), end


def _top(document: Document) -> Iterator[tuple[int, int]]:
    for line in document.lines[:_HEADER_LINES]:
        words = document.folded[line.start : line.end].split()
        if len(words) <= _HEADER_WORDS and words[-1][-1] not in ".!?":
            for part in _PART.finditer(document.folded, line.start, line.end):
                yield part.span()


def _spoken(document: Document, said: tuple[Statement, ...]) -> Iterator[tuple[int, int]]:
    for statement in said:
        if statement.section in _SILENT:
            continue
        for _, words in _PATTERNS:
            for match in words.finditer(document.folded, statement.start, statement.end):
                start = max(statement.start, match.start() - _NEAR)
                near = document.folded[start : min(statement.end, match.end() + _NEAR)]
                if _SPOKEN.search(near) or match.start() == statement.start:
                    yield match.span()


def _types(
    document: Document,
    ranges: list[tuple[int, int]],
    without: frozenset[EmploymentType] = frozenset(),
) -> tuple[Found[EmploymentType], ...]:
    found: dict[EmploymentType, Span] = {}
    for start, end in ranges:
        for kind, words in _PATTERNS:
            match = words.search(document.folded, start, end)
            if match is None or kind in without or kind in found:
                continue
            if kind is EmploymentType.TEMPORARY and _PERMANENT.search(document.folded, start, end):
                continue
            found[kind] = document.span(*match.span())
    ordered = sorted(found.items(), key=lambda item: item[1].start)
    return tuple(Found(value=kind, span=span) for kind, span in ordered)
