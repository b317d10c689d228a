"""Work below a heading that no list of names has: what stands there tells it all the same."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from domain.candidates.reading.experience import Job, jobs
from domain.candidates.reading.headings import looks_like_heading
from domain.candidates.reading.lines import Line
from domain.candidates.reading.lookups import NO_TOWNS
from domain.candidates.reading.sections import Kind, Section
from domain.candidates.reading.titles import is_organisation, is_title
from domain.shared.gazetteer import Gazetteer

_MOST_WORDS = 5
_LONGEST = 40
"""Code points."""
_SOON = 4
"""Lines below a heading within which the first dates stand."""
_ENOUGH = 2
"""Jobs that tell their titles."""
_SPARED = frozenset(
    (Kind.EXPERIENCE, Kind.VOLUNTEERING, Kind.PROJECTS, Kind.REFERENCES, Kind.PUBLICATIONS)
)
"""These may hold dated titles of their own."""
_MOST_TRIED = 12
_LINES_OF_A_HEAD = 3
"""A name, and how to reach the person."""


def with_unnamed_work(
    document: str,
    parts: Sequence[Section],
    *,
    known: Gazetteer = NO_TOWNS,
    day_first: bool | None = None,
) -> tuple[Section, ...]:
    """Part sections where a line that is set like a heading stands above dated jobs.

    Only of a résumé in which no other heading names its work: whoever names it once does not
    leave it unnamed further down.
    """
    if any(part.kind is Kind.EXPERIENCE and part.lines for part in parts):
        return tuple(parts)
    capitals = _are_in_capitals(parts)
    found: list[Section] = []
    for part in parts:
        if part.kind in _SPARED:
            found.append(part)
        else:
            found += _parted(document, part, known=known, day_first=day_first, capitals=capitals)
    return tuple(found)


def _are_in_capitals(parts: Sequence[Section]) -> bool:
    named = [part.heading.text for part in parts if part.heading]
    return bool(named) and all(text.isupper() for text in named)


def _parted(
    document: str,
    section: Section,
    *,
    known: Gazetteer = NO_TOWNS,
    day_first: bool | None,
    capitals: bool,
) -> Iterator[Section]:
    tried = 0
    for at, line in enumerate(section.lines):
        below = section.lines[at + 1 :]
        if not below or not _could_head(line, capitals=capitals):
            continue
        if section.kind is Kind.HEAD and (at < _LINES_OF_A_HEAD or not line.after_blank):
            continue
        tried += 1
        if tried > _MOST_TRIED:
            break
        if _are_jobs(jobs(document, below, known=known, day_first=day_first), below):
            yield evolve(section, lines=section.lines[:at])
            yield Section(kind=Kind.EXPERIENCE, lines=below, heading=line.span)
            return
    yield section


def _could_head(line: Line, *, capitals: bool) -> bool:
    text = line.text.rstrip(" :")
    return (
        0 < len(text) <= _LONGEST
        and len(text.split()) <= _MOST_WORDS
        and not line.bulleted
        and text[0].isupper()
        and (text.isupper() or not capitals)
        and not any(letter.isdigit() or letter in ",.;|@/()\t" for letter in text)
        and looks_like_heading(text)
        and not is_title(text)
        and not is_organisation(text)
    )


def _are_jobs(found: Sequence[Job], lines: Sequence[Line]) -> bool:
    """Tell whether enough of them begin soon, have dates, and a title that is known as one."""
    told = [
        job.experience
        for job in found
        if job.experience.start and job.experience.title and is_title(job.experience.title.value)
    ]
    if len(told) < _ENOUGH or 2 * len(told) < len(found):
        return False
    start = told[0].start
    soon = lines[min(_SOON, len(lines)) - 1].span.end
    return start is not None and start.span.start <= soon
