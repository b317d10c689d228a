"""Work: the entries below the headings that announce it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from domain.candidates.profile import Experience
from domain.candidates.reading.anchors import Anchor, anchors
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.periods import Period
from domain.candidates.reading.places import whole_place
from domain.candidates.reading.roles import Roles, roles
from domain.candidates.reading.titles import is_organisation
from domain.shared.text import Span

_MOST_LINES_ABOVE = 3
_MOST_LINES_BELOW = 3
_MOST_JOBS = 100
_PAUSES = re.compile(
    r"(?:(?:on )?(?:parental|maternity|paternity|family|medical|sick) leave|sabbatical|gap year"
    r"|career (?:break|pause)|elternzeit|mutterschutz|congé (?:parental|maternité|sabbatique)"
    r"|baja (?:maternal|paternal)|excedencia)\b",
    re.IGNORECASE,
)
_PAUSE = Roles()
"""Of an entry that is no work: its dates are nobody else's."""


@frozen(kw_only=True)
class Job:
    """An entry, and the lines of it that name who and where rather than tell what was done."""

    experience: Experience
    heading: tuple[Span, ...]


@frozen(kw_only=True)
class _Entry:
    first: int
    """Its first line."""
    heading: tuple[Span, ...]
    roles: Roles
    period: Period | None


def jobs(document: str, lines: tuple[Line, ...]) -> tuple[Job, ...]:
    """Read the lines of one section; its entries come in the order of the document."""
    found = anchors(document, lines)[:_MOST_JOBS]
    entries = _dated(lines, found) if found else _undated(lines)
    ends = [*(entry.first for entry in entries[1:]), len(lines)][: len(entries)]
    return tuple(
        _job(entry, Span.of(document, lines[entry.first].span.start, lines[end - 1].span.end))
        for entry, end in zip(entries, ends, strict=True)
        if entry.roles is not _PAUSE
    )


def _job(entry: _Entry, body: Span) -> Job:
    period = entry.period
    end = None
    if period:
        # a single date is all that is known: the work lies in it
        end = period.last if period.is_stretch else period.first
    return Job(
        experience=Experience(
            title=entry.roles.title,
            employer=entry.roles.employer,
            place=entry.roles.place,
            start=period.first if period else None,
            end=end,
            present=period.present if period else None,
            body=body,
        ),
        heading=entry.heading,
    )


def _dated(lines: tuple[Line, ...], found: Sequence[Anchor]) -> list[_Entry]:
    """Take as many lines above the dates as the first entry has: all entries are alike.

    A blank line above a heading shows more of it, and that the entry before ends there.
    """
    first = next((anchor for anchor in found if not _pause(lines, 0, anchor)), found[0])
    before = max((anchor.last + 1 for anchor in found if anchor.last < first.first), default=0)
    above = _lines_above(lines, before, first)
    entries: list[_Entry] = []
    free = 0
    blocks = [_first_of_block(lines, anchor) for anchor in found]
    for anchor, block, limit in zip(found, blocks, [*blocks[1:], len(lines)], strict=True):
        entry, free = _entry(lines, anchor, max(above, anchor.first - block), free, limit)
        entries.append(entry)
    return entries


def _first_of_block(lines: tuple[Line, ...], anchor: Anchor) -> int:
    """Return where the heading of these dates begins when a blank line sets it off."""
    first = anchor.first
    while first > max(0, anchor.first - _MOST_LINES_ABOVE) and not lines[first].after_blank:
        above = lines[first - 1]
        if above.bulleted or not looks_like_heading(above.text):
            break
        first -= 1
    return first if lines[first].after_blank else anchor.first


def _lines_above(lines: tuple[Line, ...], free: int, anchor: Anchor) -> int:
    """Count the lines right above that may belong to the heading."""
    first = anchor.first
    while first > max(free, anchor.first - _MOST_LINES_ABOVE):
        line = lines[first - 1]
        if line.bulleted or not looks_like_heading(line.text):
            break
        first -= 1
    return anchor.first - first


def _entry(
    lines: tuple[Line, ...], anchor: Anchor, above: int, free: int, limit: int
) -> tuple[_Entry, int]:
    """Read one entry; also tell the first line that its heading leaves free."""
    first, heading = anchor.first, anchor.beside
    pause = _pause(lines, free, anchor)
    if pause:
        return pause, anchor.last + 1
    told = roles(heading)
    lowest = anchor.first - min(above, _lines_above(lines, free, anchor))
    while not told.complete and first > lowest:
        first -= 1
        heading = (lines[first].span, *heading)
        told = roles(heading)
    below, told = _below(lines[anchor.last + 1 : limit], heading, told)
    if not below and anchor.last + 1 < limit:
        # "Engineer, Payments" with "Acme, Berlin" below it: the first is no employer after all
        address = _address(lines[anchor.last + 1])
        if address and told.title and not told.place:
            below = (lines[anchor.last + 1].span,)
            told = address.filled_from(told)
    entry = _Entry(
        first=first, heading=(*heading, *below), roles=told.settled, period=anchor.period
    )
    return entry, anchor.last + 1 + len(below)


def _pause(lines: tuple[Line, ...], free: int, anchor: Anchor) -> _Entry | None:
    """Read an entry that is no work; it takes no lines but its own."""
    first, heading = anchor.first, anchor.beside
    if not heading and first > free:
        first, heading = first - 1, (lines[first - 1].span,)
    if not any(map(_names_a_pause, heading)):
        return None
    return _Entry(first=first, heading=heading, roles=_PAUSE, period=anchor.period)


def _names_a_pause(text: Span) -> bool:
    """Tell "Parental leave" from "Parental Leave Advisor"."""
    if not _PAUSES.match(text.text) or len(text.text) > LONGEST_HEADING:
        return False
    return roles((text,)).title is None and not is_organisation(text.text)


def _address(line: Line) -> Roles | None:
    """Read a line that gives employer and place and nothing else."""
    if line.bulleted or not looks_like_heading(line.text):
        return None
    told = roles((line.span,))
    return told if told.employer and told.place and not told.title else None


def _below(
    lines: Sequence[Line], heading: tuple[Span, ...], told: Roles
) -> tuple[tuple[Span, ...], Roles]:
    """Take the lines below the dates that say what is not known yet."""
    taken: tuple[Span, ...] = ()
    for line in lines[:_MOST_LINES_BELOW]:
        if line.bulleted or not looks_like_heading(line.text):
            break
        if told.complete and (told.place or not whole_place(line.span)):
            break
        more = roles((*heading, *taken, line.span))
        if more == told:
            break
        taken, told = (*taken, line.span), more
    return taken, told


def _undated(lines: tuple[Line, ...]) -> list[_Entry]:
    """Without dates only a title together with an employer shows where an entry begins."""
    entries: list[_Entry] = []
    free = 0
    for position, (line, _) in enumerate(pairwise((*lines, None))):
        if position < free or line is None or line.bulleted or not looks_like_heading(line.text):
            continue
        told = roles((line.span,))
        if told == Roles():
            continue
        below, told = _below(lines[position + 1 :], (line.span,), told)
        if told.complete:
            heading = (line.span, *below)
            entries.append(_Entry(first=position, heading=heading, roles=told, period=None))
            free = position + len(heading)
    return entries[:_MOST_JOBS]
