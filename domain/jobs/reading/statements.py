"""The sentences and list items of an advertisement, each with the section it stands in."""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from domain.jobs.reading.document import Document, Line, fold
from domain.jobs.reading.headings import LONGEST_HEADING, Section, section_of

_WRAPPED = 60
"""A line so long was broken by a margin, not by its author."""

_END = re.compile(r"[.!?][\"')\]]?\s+")
_ABBREVIATIONS = frozenset(
    (
        *("e.g.", "i.e.", "z.b.", "u.a.", "p.ej.", "ej.", "ca.", "inkl.", "incl.", "bzw.", "min."),
        *("approx.", "sr.", "jr.", "st.", "dr.", "vs.", "mind.", "d.h.", "p.a.", "exp.", "yrs."),
    )
)
_LONGEST_ABBREVIATION = 8
_LABEL = re.compile(rf"[^:.;!?\n]{{1,{LONGEST_HEADING}}}:(?=\s|$)")
_EQUALITY = re.compile(
    r"equal[- ]opportunit|regardless of|without regard to|igualdad de oportunidades"
    r"|unabhangig von geschlecht|sans distinction|egalite des chances"
    r"|reasonable (?:accommodation|adjustment)"
)
_APPLICATION = re.compile(
    r"(?:send|submit|email) (?:us )?(?:your|a) (?:cv|resume|application|cover letter|portfolio)"
    r"|\bapply (?:now|today|online|via|at|through|by)\b|envia(?:nos)? tu (?:cv|hoja de vida)"
    r"|bewirb dich|bewerben sie sich|envoyez(?:-nous)? votre (?:cv|candidature)"
)


@frozen(kw_only=True)
class Statement:
    """A sentence, an item of a list, or a line of its own."""

    start: int
    end: int
    section: Section


@frozen(kw_only=True)
class _Block:
    start: int
    end: int
    item: bool


def statements(document: Document) -> tuple[Statement, ...]:
    """Return what is said, in order; headings are left out, their sections are kept."""
    said: list[Statement] = []
    section = Section.OPENING
    for block in _blocks(document):
        for start, end in _sentences(document, block):
            announced, said_from = _announcement(document, start, end)
            inside = announced or section
            # "Nice to have: Go" as an item of a list is about itself; a bare heading is not.
            if announced and not (block.item and said_from < end):
                section = announced
            if said_from < end:
                part = document.folded[said_from:end]
                said.append(Statement(start=said_from, end=end, section=_really(inside, part)))
    return tuple(said)


def rows(document: Document, said: tuple[Statement, ...]) -> Iterator[tuple[int, int]]:
    """Yield where a label can stand: each line, then each sentence that is only part of one."""
    lines = [(line.start, line.end) for line in document.lines]
    yield from lines
    whole = frozenset(lines)
    for statement in said:
        span = document.span(statement.start, statement.end)
        if (span.start, span.end) not in whole:
            yield span.start, span.start + len(span.text.rstrip("."))


def is_heading(document: Document, line: Line) -> bool:
    """Tell whether the whole line announces a section."""
    words = document.text[line.start : line.end]
    bare = words.rstrip(" :?!…-")
    if section_of(fold(bare)) is None:
        return False
    return bare != words or not bare[:1].islower()


def _really(section: Section, said: str) -> Section:
    if _EQUALITY.search(said):
        return Section.EQUALITY
    return Section.APPLICATION if _APPLICATION.search(said) else section


def _announcement(document: Document, start: int, end: int) -> tuple[Section | None, int]:
    line = Line(start=start, end=end, item=False, apart=False)
    if end - start <= LONGEST_HEADING and is_heading(document, line):
        return section_of(document.folded[start:end].rstrip(" :?!…-")), end
    label = _LABEL.match(document.folded, start, end)
    section = section_of(document.folded[start : label.end() - 1]) if label else None
    return (section, label.end()) if section and label else (None, start)


def _blocks(document: Document) -> Iterator[_Block]:
    """Join the lines that a margin broke."""
    block: _Block | None = None
    before: Line | None = None
    for line in document.lines:
        if block and before and _continues(document, before, line):
            block = evolve(block, end=line.end)
        else:
            if block:
                yield block
            block = _Block(start=line.start, end=line.end, item=line.item)
        before = line
    if block:
        yield block


def _continues(document: Document, before: Line, line: Line) -> bool:
    text = document.text
    if line.item or line.apart or text[before.end - 1] in ".:;!?":
        return False
    if is_heading(document, line) or is_heading(document, before):
        return False
    if _LABEL.match(text, line.start, line.end):
        return False
    return (
        text[line.start].islower()
        or text[before.end - 1] == ","
        or before.end - before.start >= _WRAPPED
    )


def _sentences(document: Document, block: _Block) -> Iterator[tuple[int, int]]:
    start = block.start
    for match in _END.finditer(document.text, block.start, block.end):
        word = document.folded[
            max(start, match.start() - _LONGEST_ABBREVIATION) : match.start() + 1
        ]
        if word.rpartition(" ")[2].lstrip("(") in _ABBREVIATIONS:
            continue
        if document.text[match.end() : match.end() + 1].islower():
            continue
        yield start, match.end()
        start = match.end()
    if start < block.end:
        yield start, block.end
