"""Work: the entries below the headings that announce it."""

from collections.abc import Sequence

from attrs import evolve, frozen

from domain.candidates.profile import Experience
from domain.candidates.reading.anchors import anchors
from domain.candidates.reading.details import continuations, details, goes_on_low
from domain.candidates.reading.entries import MOST_JOBS, PAUSE, Entry, WorkSection, entries
from domain.candidates.reading.lines import Line
from domain.candidates.reading.lookups import NO_TOWNS
from domain.candidates.reading.nesting import nested
from domain.shared.gazetteer import Gazetteer
from domain.shared.text import Span


@frozen(kw_only=True)
class Job:
    """An entry, and the lines of it that name who and where rather than tell what was done."""

    experience: Experience
    heading: tuple[Span, ...]


def jobs(
    document: str,
    lines: tuple[Line, ...],
    *,
    known: Gazetteer = NO_TOWNS,
    day_first: bool | None = None,
) -> tuple[Job, ...]:
    """Read the lines of one section; its entries come in the order of the document."""
    found = anchors(document, lines, day_first=day_first)[:MOST_JOBS]
    starts = frozenset(at for anchor in found for at in (anchor.first, anchor.last))
    section = WorkSection(
        lines=lines,
        wrapped=continuations(lines, starts),
        known=known,
        width=max((len(line.text) for line in lines), default=0),
        # "août 2022" begins low, but goes on with nothing
        wraps=any(goes_on_low(line) for at, line in enumerate(lines) if at not in starts),
    )
    read = entries(section, found)
    section = evolve(
        section, title_first=_order(read), employer_below=_is_employer_below(section, read)
    )
    if any(not entry.roles.certain or entry.roles.doubtful for entry in read):
        read = entries(section, found)
    read = nested(section, read)
    ends = [*(entry.first for entry in read[1:]), len(lines)][: len(read)]
    return tuple(
        _job(document, section, entry, end)
        for entry, end in zip(read, ends, strict=True)
        if entry.roles is not PAUSE
    )


def _order(read: Sequence[Entry]) -> bool | None:
    """Learn from the entries that words decide which comes first, the title or the employer."""
    votes = [
        entry.roles.title.span.start < entry.roles.employer.span.start
        for entry in read
        if entry.roles.certain and entry.roles.title and entry.roles.employer
    ]
    return sum(votes) * 2 > len(votes) if votes else None


def _is_employer_below(section: WorkSection, read: Sequence[Entry]) -> bool:
    votes = []
    for entry in read:
        employer = entry.roles.employer
        if employer and entry.period and entry.roles.certain and not entry.roles.doubtful:
            line = next(line for line in section.lines if line.span.end > entry.period.span.start)
            votes.append(employer.span.start > line.span.end)
    return sum(votes) * 2 > len(votes)


def _job(document: str, section: WorkSection, entry: Entry, end: int) -> Job:
    lines, period = section.lines, entry.period
    last = None
    if period:
        # a single date is all that is known: the work lies in it
        last = period.last if period.is_stretch else period.first
    told = details(document, lines[entry.below : end], width=section.width)
    return Job(
        experience=Experience(
            title=entry.roles.title,
            employer=entry.roles.employer,
            place=entry.roles.place,
            start=period.first if period else None,
            end=last,
            present=period.present if period else None,
            body=Span.of(document, lines[entry.first].span.start, lines[end - 1].span.end),
            summary=told.summary,
            highlights=told.highlights,
        ),
        heading=entry.heading,
    )
