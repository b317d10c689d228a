"""The title of the job."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from domain.jobs.reading.document import Document, Line
from domain.jobs.reading.headings import section_of
from domain.jobs.reading.roles import names_a_role
from domain.jobs.reading.statements import Statement, is_heading, rows
from domain.shared.text import Found, Span

_FIRST_LINES = 8
_LABELLED_ROWS = 40
_LONGEST = 90
_MOST_WORDS = 10

_LABEL = re.compile(
    r"(?:job title|title|position|position title|role|job|vacancy|opening|open position"
    r"|now hiring|hiring|puesto(?: de trabajo)?|cargo|vacante|titulo(?: del puesto)?|posicion"
    r"|stellenbezeichnung|stellentitel|stelle|jobtitel|intitule du poste|poste|titre(?: du poste)?)"
    r" {0,3}[:|-] {0,3}(?=\S)"
)
_LABEL_LENGTH = 40
_HIRING = re.compile(
    r"\b(?:(?:we are|we're|is|are) (?:now |currently |actively )?"
    r"(?:hiring|looking for|seeking|searching for|recruiting) "
    r"(?:an? |our (?:next |first |new )?|another )"
    r"|(?:estamos buscando|buscamos|contratamos)(?: a)? (?:una? )?"
    r"|se (?:busca|necesita|solicita|requiere) (?:una? )?"
    r"|(?<![^\n])as (?:an?|our) (?=[^\n.,]{1,80}, you )"
    r"|(?:wir suchen|suchen wir|sucht)(?: ab sofort| zum nachstmoglichen zeitpunkt)? "
    r"(?:eine?n? )?"
    r"|(?:nous (?:recherchons|recrutons)|recherche|recrute) (?:une? )?)"
)
_GENDERS = re.compile(r" ?\((?:[mwfdxhg] ?[/|*] ?){1,3}[mwfdxhn*]\)|[*:_/-]in(?:nen)?\b")
_TITLE_ENDS = re.compile(
    r"[,;:!?\n(]|\.(?!\w)|\s[-|]\s| (?:to|who|with|for|at|in|on|that|based|and help|joining|para"
    r"|que|con|en|der|die|das|fur|mit|zur|zum|pour|qui|avec|chez|bei|as)\b"
)
_TAIL = re.compile(
    r" {0,3}\((?:all genders|(?:[mwfdxh] ?[/|*] ?){1,3}[mwfdxh*]|m/w|h/f|f/h)\)"
    r"| [|·•] | - (?=(?:fully |100% )?(?:remote|hybrid|on-?site|full|part|contract|permanent))"
    r"| (?:needed|wanted|required|gesucht)(?: now)?!*$"
    r"| (?:at|chez|bei|@) (?=\S)| \((?=(?:fully |100% )?(?:remote|hybrid|on-?site|full|part))"
)
_NO_TITLE = re.compile(
    r"https?:|www\.|@|[0-9]{4,}|[$€£]|\b(?:gmbh|inc|llc|ltd|s\.a|full[- ]time|part[- ]time"
    r"|tiempo completo|vollzeit|careers?|job (?:description|advert|posting)|vacancies)\b"
)


def find_title(document: Document, said: tuple[Statement, ...]) -> Found[str] | None:
    """Take a labelled title, else a first line that names a role, else what "we are hiring"."""
    candidates = chain(_labelled(document, said), _first_line(document), _hired(document))
    span = next(candidates, None)
    return Found(value=span.text, span=span) if span else None


def _labelled(document: Document, said: tuple[Statement, ...]) -> Iterator[Span]:
    for start, end in islice(rows(document, said), _LABELLED_ROWS):
        label = _LABEL.match(document.folded, start, min(end, start + _LABEL_LENGTH))
        if label and _is_title(document, label.end(), end):
            yield from _trimmed(document, label.end(), end)


def _first_line(document: Document) -> Iterator[Span]:
    for line in document.lines[:_FIRST_LINES]:
        if is_heading(document, line) or section_of(document.folded[line.start : line.end]):
            return
        end = line.start + len(document.text[line.start : line.end].rstrip("! "))
        for span in _trimmed(document, line.start, end):
            if (
                _is_title(document, line.start, end)
                and not _labels_something(document, line)
                and (
                    names_a_role(document.folded[span.start : span.end])
                    or _is_said_again(document, span)
                )
            ):
                yield span


def _is_said_again(document: Document, span: Span) -> bool:
    """Tell a title that no list has: "we are hiring" names it again, or it is for all genders."""
    said = document.folded[span.start : span.end]
    if _GENDERS.match(document.folded, span.end):
        return True
    for match in _HIRING.finditer(document.folded, span.end):
        if document.folded.startswith(said, match.end()):
            return True
    return False


def _hired(document: Document) -> Iterator[Span]:
    for match in _HIRING.finditer(document.folded):
        start, limit = match.end(), min(match.end() + _LONGEST, len(document.folded))
        stop = _TITLE_ENDS.search(document.folded, start, limit)
        end = stop.start() if stop else limit
        if names_a_role(document.folded[start:end]) and _is_title(document, start, end):
            yield from _trimmed(document, start, end)


def _labels_something(document: Document, line: Line) -> bool:
    return ":" in document.folded[line.start : line.end]


def _is_title(document: Document, start: int, end: int) -> bool:
    said = document.folded[start:end].strip()
    return (
        0 < len(said) <= _LONGEST
        and len(said.split()) <= _MOST_WORDS
        and said[-1] not in ".!?;,"
        and any(c.isalpha() for c in said)
        and not _NO_TITLE.search(said)
    )


def _trimmed(document: Document, start: int, end: int) -> Iterator[Span]:
    tail = _TAIL.search(document.folded, start, end)
    span = document.span(start, tail.start() if tail else end)
    if span.text:
        yield span
