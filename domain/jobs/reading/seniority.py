"""The step of a career that a job is for."""

import re

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement, rows
from domain.shared.text import Found, Span
from domain.shared.values import Seniority

_WORDS: tuple[tuple[Seniority, str], ...] = (
    (
        Seniority.DIRECTOR,
        (
            r"head of|directora?|directeur|directrice|direktor(?:in)?|vp|vice[- ]president|chief"
            r"|c[eftoi]o|geschaftsfuhrer(?:in)?"
        ),
    ),
    (
        Seniority.LEAD,
        (
            r"(?:tech|team|technical)[- ]?lead|lead(?! gen)|leader|teamleit(?:er|ung)|principal"
            r"|staff(?= (?:\w{1,20} ){0,2}?"
            r"(?:engineer|developer|scientist|designer|architect|researcher))"
            r"|head (?=chef|nurse|coach|teacher)|lider"
        ),
    ),
    (
        Seniority.INTERN,
        (
            r"intern(?:ship)?|trainee|apprentice|practicante|becari[oa]|aprendiz|praktikant(?:in)?"
            r"|praktikum|werkstudent(?:in)?|working student|auszubildende[r]?|azubi|stagiaire"
            r"|alternante?"
        ),
    ),
    (Seniority.MIDDLE, r"semi[- ]?senior|ssr"),
)
"""By precedence: a senior staff engineer leads, an intern to the director learns from her."""
_STEPS: tuple[tuple[Seniority, str], ...] = (
    (Seniority.JUNIOR, r"junior|jr|entry[- ]level|graduate|berufseinsteiger(?:in)?|debutante?"),
    (Seniority.MIDDLE, r"mid(?:dle)?(?:[- ](?:level|weight))?|intermediate|intermedio|confirmee?"),
    (Seniority.SENIOR, r"senior|sr|experienced|sr\."),
)
"""The first one named counts: "junior to senior" asks for a junior."""

_RANKED = tuple((step, re.compile(rf"\b(?:{words})\b")) for step, words in _WORDS)
_ORDERED = tuple((step, re.compile(rf"\b(?:{words})(?!\w)")) for step, words in _STEPS)
_LABEL = re.compile(
    r"(?:seniority(?: level)?|experience level|career level|level|nivel(?: de experiencia)?"
    r"|karrierestufe|senioritat|niveau(?: d'experience)?) {0,3}[:-] {0,3}"
)
_LABEL_VALUE = 40
_AS_INTERN = re.compile(
    r"como (?:practicante|becari[oa])|practicas (?:pre-?)?profesionales"
    r"|practicas preprofesionales|\bas an? (?:intern|trainee|apprentice)\b|\bthis internship\b"
    r"|\bals (?:praktikant|werkstudent)"
)
_SPEAKS_OF_THE_JOB = frozenset((Section.OPENING, Section.DUTIES, Section.REQUIREMENTS))


def find_seniority(
    document: Document, said: tuple[Statement, ...], title: Span | None
) -> Found[Seniority] | None:
    """Read the title, else a line that is labelled, else whether one comes "as an intern"."""
    if title and (found := _step(document, title.start, title.end)):
        return found
    for start, end in rows(document, said):
        label = _LABEL.match(document.folded, start, end)
        if label and (found := _step(document, label.end(), min(end, label.end() + _LABEL_VALUE))):
            return found
    for statement in said:
        if statement.section in _SPEAKS_OF_THE_JOB and (
            match := _AS_INTERN.search(document.folded, statement.start, statement.end)
        ):
            return Found(value=Seniority.INTERN, span=document.span(*match.span()))
    return None


def _step(document: Document, start: int, end: int) -> Found[Seniority] | None:
    for step, words in _RANKED:
        if match := words.search(document.folded, start, end):
            return Found(value=step, span=document.span(*match.span()))
    named = [
        (match.start(), step, match)
        for step, words in _ORDERED
        if (match := words.search(document.folded, start, end))
    ]
    if not named:
        return None
    _, step, match = min(named, key=lambda name: name[0])
    return Found(value=step, span=document.span(*match.span()))
