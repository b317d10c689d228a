"""The entries of a section of work: where each begins, and what its heading says."""

import re
from collections.abc import Sequence

from attrs import field, frozen

from domain.candidates.reading.anchors import Anchor
from domain.candidates.reading.details import is_broken_off
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.pauses import begins_with_a_pause, is_a_pause
from domain.candidates.reading.periods import Period
from domain.candidates.reading.places import place_at_end
from domain.candidates.reading.punctuation import APART
from domain.candidates.reading.roles import SMALL_TOWN, Roles, Said, roles, said_in
from domain.candidates.reading.titles import is_organisation, is_surely_an_organisation
from domain.shared.gazetteer import Gazetteer
from domain.shared.text import Span

MOST_JOBS = 100
_MOST_LINES_ABOVE = 3
_MOST_LINES_BELOW = 3
PAUSE = Roles()
"""Of an entry that is no work: its dates are nobody else's."""
_APART = re.compile(APART)


@frozen(kw_only=True)
class Entry:
    """The heading of one job, or of what is none."""

    first: int
    """Its first line."""
    below: int
    """The first line below its heading."""
    heading: tuple[Span, ...]
    roles: Roles
    period: Period | None


@frozen(kw_only=True)
class WorkSection:
    """The lines of a section, and what is known about all of them."""

    lines: tuple[Line, ...]
    wrapped: tuple[bool, ...]
    """Which lines go on with the one above them."""
    known: Gazetteer
    width: int = 0
    """How many code points its longest line has."""
    wraps: bool = True
    """Whether any line shows that lines break where they are full."""
    title_first: bool | None = None
    """The order of title and employer, once entries have shown it."""
    employer_below: bool = False
    """Whether the other entries have their employer below the line of the dates."""
    _said: dict[tuple[Span, ...], Said] = field(factory=dict, repr=False, alias="said")
    """By heading: most are read once more when the order is known."""

    def heads(self, at: int, *, needed: bool = False) -> bool:
        """Tell whether a line may belong to a heading.

        Where one is `needed`, a line counts that could also be the wrapped end of a bullet.
        """
        line = self.lines[at]
        if line.bulleted or not looks_like_heading(line.text):
            return False
        if not self.wrapped[at]:
            return True
        if line.text[0].islower() or is_broken_off(self.lines[at - 1].text):
            return False
        apart = _APART.search(line.text) is not None
        return needed or apart or is_surely_an_organisation(line.text)

    def roles(self, texts: Sequence[Span]) -> Roles:
        """Read a heading in the order that is known."""
        heading = tuple(texts)
        said = self._said.get(heading)
        if said is None:
            said = self._said[heading] = said_in(heading, known=self.known)
        return roles(said, known=self.known, title_first=self.title_first)


def entries(section: WorkSection, found: Sequence[Anchor]) -> list[Entry]:
    """Read the headings, each by its dates, or all without."""
    return _dated(section, found) if found else _undated(section)


def _dated(section: WorkSection, found: Sequence[Anchor]) -> list[Entry]:
    """Take as many lines above the dates as the first entry has: all entries are alike.

    A blank line above a heading shows more of it, and that the entry before ends there.
    """
    first = next((anchor for anchor in found if not _pause(section, 0, anchor)), found[0])
    before = max((anchor.last + 1 for anchor in found if anchor.last < first.first), default=0)
    above = _lines_above(section, before, first)
    read: list[Entry] = []
    free = 0
    blocks = [_first_of_block(section, anchor) for anchor in found]
    limits = [*blocks[1:], len(section.lines)]
    for anchor, block, limit in zip(found, blocks, limits, strict=True):
        entry = _entry(
            section,
            anchor,
            above=max(above, anchor.first - block),
            free=free,
            limit=limit,
        )
        free = entry.below
        read.append(entry)
    return read


def _first_of_block(section: WorkSection, anchor: Anchor) -> int:
    """Return where the heading of these dates begins when a blank line sets it off."""
    lines, first = section.lines, anchor.first
    while first > max(0, anchor.first - _MOST_LINES_ABOVE) and not lines[first].after_blank:
        if not section.heads(first - 1):
            break
        first -= 1
    return first if lines[first].after_blank else anchor.first


def _lines_above(section: WorkSection, free: int, anchor: Anchor, *, needed: bool = False) -> int:
    """Count the lines right above that may belong to the heading."""
    first = anchor.first
    while first > max(free, anchor.first - _MOST_LINES_ABOVE):
        if not section.heads(first - 1, needed=needed):
            break
        first -= 1
    return anchor.first - first


def _entry(section: WorkSection, anchor: Anchor, *, above: int, free: int, limit: int) -> Entry:
    """Read one entry; no line before `free` or from `limit` on is its own."""
    pause = _pause(section, free, anchor)
    if pause:
        return pause
    lines = section.lines
    first, heading = anchor.first, anchor.beside
    told = section.roles(heading)
    needed = told.title is None or (told.employer is None and not section.wraps)
    lowest = anchor.first - min(above, _lines_above(section, free, anchor, needed=needed))
    while not told.settles and first > lowest:
        first -= 1
        heading = (lines[first].span, *heading)
        told = section.roles(heading)
    start = anchor.last + 1
    below, told = _below(section, range(start, limit), heading, told)
    beside = told.employer is None or told.employer.span.start >= lines[anchor.first].span.start
    if not below and start < limit and told.title and beside and _is_address(section, start, told):
        # "Engineer, Payments" with "Acme, Berlin" below it: the first is no employer after all
        below = (lines[start].span,)
        told = section.roles((*heading, *below))
    return Entry(
        first=first,
        below=start + len(below),
        heading=(*heading, *below),
        roles=told.settled(section.known),
        period=anchor.period,
    )


def _pause(section: WorkSection, free: int, anchor: Anchor) -> Entry | None:
    """Read an entry that is no work; it takes no lines but its own."""
    first, heading = anchor.first, anchor.beside
    if not heading and first > free:
        first, heading = first - 1, (section.lines[first - 1].span,)
    if not any(map(_names_a_pause, heading)):
        return None
    return Entry(
        first=first,
        below=anchor.last + 1,
        heading=heading,
        roles=PAUSE,
        period=anchor.period,
    )


def _names_a_pause(text: Span) -> bool:
    """Tell "Parental leave" from "Parental Leave Advisor"."""
    if not begins_with_a_pause(text.text) or len(text.text) > LONGEST_HEADING:
        return False
    if is_a_pause(text.text):
        return True
    return roles(said_in((text,))).title is None and not is_organisation(text.text)


def _is_address(section: WorkSection, at: int, told: Roles) -> bool:
    """Tell a line that gives employer and place, or where the others have their employer."""
    if not section.heads(at) or told.place:
        return False
    more = section.roles((section.lines[at].span,))
    if more.title or not more.employer:
        return False
    return more.place is not None or (told.doubtful and section.employer_below)


def _below(
    section: WorkSection, positions: range, heading: tuple[Span, ...], told: Roles
) -> tuple[tuple[Span, ...], Roles]:
    """Take the lines below the dates that say what is not known yet."""
    taken: tuple[Span, ...] = ()
    for at in positions[:_MOST_LINES_BELOW]:
        span = section.lines[at].span
        if not section.heads(at):
            break
        if told.complete and (told.place or not _is_place(section, span)):
            break
        more = section.roles((*heading, *taken, span))
        if more == told:
            break
        taken, told = (*taken, span), more
    return taken, told


def _is_place(section: WorkSection, span: Span) -> bool:
    """Tell a line that is a place, even if no list knows its town."""
    found = place_at_end(span, known=section.known, least=SMALL_TOWN)
    if found is None:
        return False
    return found.whole is not None or (found.sure and not found.before.text)


def _undated(section: WorkSection) -> list[Entry]:
    """Without dates only a title together with an employer shows where an entry begins."""
    read: list[Entry] = []
    free = 0
    for at, line in enumerate(section.lines):
        if at < free or not section.heads(at) or _YEAR.search(line.text):
            continue
        told = section.roles((line.span,))
        if not (told.title or told.employer or told.place):
            continue
        below, told = _below(section, range(at + 1, len(section.lines)), (line.span,), told)
        if told.complete:
            heading = (line.span, *below)
            free = at + len(heading)
            read.append(Entry(first=at, below=free, heading=heading, roles=told, period=None))
    return read[:MOST_JOBS]


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""Where dates are given that cannot be read, nothing tells what they belong to."""
