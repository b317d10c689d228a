"""Who offers the work."""

import re
from collections.abc import Iterator

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import section_of
from domain.jobs.reading.places import read_place
from domain.jobs.reading.roles import names_a_role
from domain.jobs.reading.statements import Statement, is_heading, rows
from domain.shared.text import Found, Span

_LABEL = re.compile(
    r"(?:company(?: name)?|employer|organi[sz]ation|hiring (?:company|organi[sz]ation)|client"
    r"|empresa|compania|empleador|unternehmen|arbeitgeber|firma|entreprise|employeur|societe)"
    r" {0,3}[:|-] {0,3}(?=\S)"
)
_FORM = re.compile(
    r"(?<![\w.])(?:(?i:gmbh(?: & co\. kg(?:aa)?)?|mbh|kgaa|ohg|ggmbh|llc|llp|ltd|limited|plc|corp"
    r"|corporation|sarl|sasu|eurl|inc|pty(?: ltd)?|pvt(?: ltd)?)|AG|SE|KG|UG|e\. ?V\.|e\. ?K\.|Co\."
    r"|S\. ?A\.(?: ?U\.)?|S\. ?L\.(?: ?U\.)?|S\. ?R\. ?L\.|SL|SLU|SA|SAS|S\.A\.S\.?|S\.A\.C\.?|SAC"
    r"|SpA|S\.p\.A\.|BV|B\.V\.|NV|N\.V\.|AB|AS|A/S|ApS|Oy|Oyj|Sp\. ?z ?o\. ?o\.|PBC|SNC|SCOP)"
    r"(?!\w)\.?"
)
"""Forms of two letters only as they are written: "as" and "se" are words."""
_CAPITAL = r"[A-Z0-9À-Þ][\w&.'\u2019+-]{0,30}"
_LINK = r"(?:&|of|and|the|de|del|la|und|für|et|y)"
_NAME = rf"{_CAPITAL}(?:[ ](?:{_LINK}[ ]){{0,2}}{_CAPITAL}|[ ]e\.V\.){{0,6}}"
_AT = re.compile(
    rf"(?:\b(?:[Jj]oin|[Aa]t|[Aa]bout|[Bb]ei|[Rr]ejoignez|[Cc]hez|[Ss]obre|[ÜU]ber|Únete a)[ ]"
    rf"(?:us at[ ])?|@[ ]?)(?P<name>{_NAME})"
)
_IS = re.compile(
    rf"^(?P<name>{_NAME})[,]?[ ](?:is|are|ist|es|est|sucht|busca|recherche|recrute)[ ]"
    r"(?:an?|the|one|currently|now|hiring|looking|seeking|growing|ein|eine|una?|une?|ab|zum|zur|l|"
    r"für)\b",
    re.MULTILINE,
)
_NOT_A_NAME = re.compile(
    r"(?:you|us|me|this|that|the|a|an|our|we|i|it|home|work|least|all|any|once|role|job|team|they"
    r"|candidate|applicant|location|position|remote|scale|present|uns|sie|wir|ihnen|dich|nosotros"
    r"|nosotras|nous|vous|das|die|der|dieser?|salary|experience|english|monday|tuesday|wednesday"
    r"|thursday|friday)\b",
    re.IGNORECASE,
)
_HEADER_LINES = 8
_LONGEST = 70
_PART = re.compile(r"[^|·•\u2013\u2014]+")
_BODY = 12
"""Statements that may introduce the employer."""


def find_employer(
    document: Document, said: tuple[Statement, ...], title: Span | None
) -> Found[str] | None:
    """Believe a label, then a legal form at the top, then "at Acme", then "Acme is a …"."""
    for names in (_labelled(document, said), _in_header(document, title), _spoken(document, said)):
        for span in names:
            if _is_name(document, span, title):
                return Found(value=" ".join(span.text.split()), span=span)
    return None


def _labelled(document: Document, said: tuple[Statement, ...]) -> Iterator[Span]:
    for start, end in rows(document, said):
        label = _LABEL.match(document.folded, start, end)
        if label:
            yield _until_part_ends(document, label.end(), end)


def _in_header(document: Document, title: Span | None) -> Iterator[Span]:
    """Yield parts with a legal form, then what "at" names beside the title."""
    parts: list[Span] = []
    for line in document.lines[:_HEADER_LINES]:
        if is_heading(document, line):
            break
        parts += [
            document.span(*part.span())
            for part in _PART.finditer(document.text, line.start, line.end)
        ]
    for span in parts:
        form = _FORM.search(document.text, span.start, span.end)
        if form and form.start() > span.start and len(span.text) <= _LONGEST:
            yield document.span(span.start, form.end())
    if title:
        line_end = document.text.find("\n", title.end)
        tail = document.text[title.end : line_end if line_end >= 0 else len(document.text)]
        match = re.match(rf"[ ](?:at|bei|chez|@|-|\||en)[ ](?P<name>{_NAME})", tail)
        if match:
            yield document.span(title.end + match.start("name"), title.end + match.end("name"))


def _spoken(document: Document, said: tuple[Statement, ...]) -> Iterator[Span]:
    for statement in said[:_BODY]:
        text = document.text[statement.start : statement.end]
        for pattern in (_IS, _AT):
            for match in pattern.finditer(text):
                yield document.span(
                    statement.start + match.start("name"), statement.start + match.end("name")
                )


def _until_part_ends(document: Document, start: int, end: int) -> Span:
    part = _PART.match(document.text, start, end)
    return document.span(start, part.end() if part else end)


def _is_name(document: Document, span: Span, title: Span | None) -> bool:
    folded = document.folded[span.start : span.end]
    return (
        0 < len(span.text) <= _LONGEST
        and any(letter.isalpha() for letter in span.text)
        and not _NOT_A_NAME.match(span.text)
        and span != title
        and section_of(folded) is None
        and (bool(_FORM.search(span.text)) or not names_a_role(folded))
        and not (read_place(span.text) and "," in span.text and not _FORM.search(span.text))
    )
