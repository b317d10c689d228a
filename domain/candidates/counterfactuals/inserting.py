"""Lines that are added: below how to reach the person, in the last section, at the name."""

from collections.abc import Sequence

from domain.candidates.counterfactuals import statements
from domain.candidates.counterfactuals.statements import Lines
from domain.candidates.counterfactuals.written import (
    FALLBACK,
    Edit,
    Written,
    line_end,
    rewritten,
)
from domain.candidates.reading.sections import heading as opens_section

_NEAR = 600
"""Characters: what stands farther from the first address is another part of the page."""
_SECTION = (
    *(statements.BIRTH, statements.BIRTHPLACE, statements.NATIONALITY, statements.FAMILY),
    *(statements.RELIGION, statements.GENDER),
)


def in_words(lines: Lines, language: str | None) -> Sequence[str]:
    """Return the lines in a language, or in English."""
    return lines.get(language or FALLBACK) or lines[FALLBACK]


def below_address(written: Written, lines: Lines, swap: str) -> str | None:
    """Add a line below the addresses at the head; None for a form, or where no head was read."""
    at = _below_head(written)
    if at is None:
        return None
    said = written.pick(in_words(lines, written.language), swap)
    return rewritten(written.text, [Edit(start=at, end=at, new=f"\n{said}")])


def at_end(written: Written, heading: Lines, groups: Sequence[Lines], swap: str) -> str | None:
    """Add a section with one line of each group; None for a form."""
    if written.is_form:
        return None
    above, *said = [
        written.pick(in_words(lines, written.language), f"{swap}/{number}")
        for number, lines in enumerate((heading, *groups))
    ]
    above = above.upper() if _shouts(written.text) else above
    return "\n".join((written.text.rstrip(), "", above, *said, ""))


def _shouts(text: str) -> bool:
    """Tell whether the headings are in capitals, so that another kind of heading would be odd."""
    named = [line for line in text.split("\n") if opens_section(line)]
    return bool(named) and all(map(str.isupper, named))


def personal_section(written: Written, swap: str) -> str | None:
    """Add everything personal as a section of its own; None for a form."""
    return at_end(written, statements.PERSONAL_HEADING, _SECTION, swap)


def membership(written: Written, swap: str) -> str | None:
    """Add what the person is a member of; None for a form."""
    return at_end(written, statements.MEMBERSHIP_HEADING, (statements.MEMBERSHIPS,), swap)


def honorific(written: Written, swap: str) -> str | None:
    """Put "Ms", "Herr" before the name; None where no name was read, or it is not written so."""
    name = written.personal.name
    if name is None or written.is_form or not written.stands(name.span):
        return None
    at = name.span.start
    said = written.pick(in_words(statements.HONORIFICS, written.language), swap)
    return rewritten(written.text, [Edit(start=at, end=at, new=said)])


def _below_head(written: Written) -> int | None:
    personal = written.personal
    if written.is_form:
        return None
    found = [f.span for f in (personal.email, personal.phone, personal.place) if f is not None] or [
        f.span for f in (personal.name,) if f is not None
    ]
    spans = sorted((span for span in found if written.stands(span)), key=lambda span: span.start)
    if not spans:
        return None
    near = [span for span in spans if span.start - spans[0].start <= _NEAR]
    return line_end(written.text, near[-1].end)
