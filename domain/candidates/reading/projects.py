"""Projects: a name, and what is told about it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from domain.candidates.profile import Project
from domain.candidates.reading.contact import links
from domain.candidates.reading.headings import begins_with_verb, looks_like_heading
from domain.candidates.reading.items import is_broken
from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.periods import Period, periods
from domain.candidates.reading.punctuation import APART, BULLETS, DASHES
from domain.candidates.reading.spans import part, quoted, trimmed, without
from domain.candidates.reading.titles import is_title
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Found, Span

_MOST = 60
_MOST_HIGHLIGHTS = 40
_LONGEST_NAME = 12
_LONGEST_NAME_OF_LINE = 6
"""Words; more before a dash or a colon are prose."""
_FEWEST_WORDS_OF_PROSE = 3
_FEWEST_OF_LIST, _LONGEST_OF_LIST = 3, 2
"""Pieces, and words of each."""
_NEAR = 2
"""Lines."""
_CUT = re.compile(rf"{APART}|[{BULLETS}]| [{DASHES}]{{1,2}} |:(?= )|\n")
_NOTE = re.compile(
    either(
        r"""(?:technologies|technology|tech stack|tech|tools|stack|built with|role|team size|client
        |technologien|werkzeuge|eingesetzte technologien|rolle|kunde|tecnologías|herramientas|rol
        |cliente|technologies utilisées|outils|environnement|rôle|languages|link|url|github|demo
        |repository|source|website|keywords?|period|duration|dates?) ?:"""
    ),
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[ ]?[(\[][^()\[\]]{0,120}[)\]]?$")
_OUTER = f" \t\n\u00a0,;:|{BULLETS}{DASHES}"
_EDGE = f" \t\n\u00a0,;:.()[]|{BULLETS}{DASHES}"


@frozen(kw_only=True)
class _Head:
    name: Span
    rest: Span | None
    """What the line says of it."""
    url: Found[str] | None
    period: Period | None


@frozen(kw_only=True)
class _Entry:
    head: Span
    plain: tuple[Line, ...]
    """Below it, before the first bullet."""
    bullets: tuple[tuple[int, int], ...]
    """Where each begins and ends, with the lines that it breaks into."""


def projects(document: str, lines: tuple[Line, ...]) -> tuple[Project, ...]:
    """Read the lines of one section."""
    found = (_project(document, entry) for entry in _entries(document, lines))
    told = (project for project in found if project)
    return tuple(project for project, _ in zip(told, range(_MOST), strict=False))


def _entries(document: str, lines: Sequence[Line]) -> Iterator[_Entry]:
    """Group the lines: a name that stands out begins an entry."""
    if not lines:
        return
    if _is_date(lines[0]):
        yield from _below_dates(document, lines)
        return
    marked, at_once = lines[0].bulleted, _tells_all(lines[0])
    first, has_body, dated = 0, False, _dated(lines[0])
    for position in range(1, len(lines)):
        line, before = lines[position], lines[position - 1]
        if marked:
            begins = line.bulleted
        else:
            due = has_body or (dated and _dated(line)) or _tells_all(lines[first])
            due = due and (at_once or not _tells_all(line))
            begins = _begins(line, before, due=due, ended=has_body)
        if begins:
            yield _entry(document, lines[first:position], marked=marked)
            first, has_body, dated = position, False, False
        else:
            has_body = has_body or line.bulleted or not _stands_out(line)
        dated = dated or _dated(line)
    yield _entry(document, lines[first:], marked=marked)


def _below_dates(document: str, lines: Sequence[Line]) -> Iterator[_Entry]:
    """Group the lines where dates on lines of their own lead: the name comes below them."""
    starts = [at for at, line in enumerate(lines) if _is_date(line)]
    for start, end in pairwise((*starts, len(lines))):
        dates, *told = lines[start:end]
        if told:
            entry = _entry(document, told, marked=False)
            yield evolve(entry, plain=(dates, *entry.plain))


def _is_date(line: Line) -> bool:
    """Tell a line that says nothing but when."""
    text = line.text[:LONGEST_HEADING]
    found = next(periods(text, 0, len(text)), None)
    return found is not None and not any(
        map(str.isalnum, text[: found.span.start] + text[found.span.end :])
    )


def _begins(line: Line, before: Line, *, due: bool, ended: bool) -> bool:
    """Tell a name; a role such as "Lead Developer" only stands right below one."""
    if line.bulleted or _NOTE.match(line.text) or not _stands_out(line):
        return False
    if line.after_blank:
        return True
    if is_broken(before, line) or not due:
        return False
    return ended or not is_title(line.text) or _dated(line)


def _entry(document: str, lines: Sequence[Line], *, marked: bool) -> _Entry:
    head = lines[0].span
    if marked:
        return _Entry(head=Span.of(document, head.start, lines[-1].span.end), plain=(), bullets=())
    plain: list[Line] = []
    bullets: list[tuple[int, int]] = []
    for line in lines[1:]:
        if line.bulleted:
            bullets.append((line.span.start, line.span.end))
        elif bullets:
            bullets[-1] = (bullets[-1][0], line.span.end)
        else:
            plain.append(line)
    return _Entry(head=head, plain=tuple(plain), bullets=tuple(bullets[:_MOST_HIGHLIGHTS]))


def _stands_out(line: Line) -> bool:
    """Tell a name, alone or with what it is, from prose."""
    if len(line.text) > LONGEST_HEADING * 2:
        return False
    head = _CUT.split(line.text, maxsplit=1)[0].strip()
    if head == line.text:
        return looks_like_heading(head)
    if _is_low_name(head) and (_dated(line) or any(links(line.span, sites=True))):
        return True
    return len(head.split()) <= _LONGEST_NAME_OF_LINE and looks_like_heading(head)


def _is_low_name(head: str) -> bool:
    """Tell "Mapa de alquileres" by its length: Spanish and French write names in small letters."""
    return (
        0 < len(head.split()) <= _LONGEST_NAME_OF_LINE
        and head[0].isupper()
        and head[-1] not in ".!?;:,"
        and not begins_with_verb(head)
    )


def _tells_all(line: Line) -> bool:
    """Tell whether a line names a project and describes it at once."""
    rest = _CUT.split(line.text[: LONGEST_HEADING * 2], maxsplit=1)[1:]
    return any(
        len(text.split()) >= _FEWEST_WORDS_OF_PROSE
        and next(periods(text, 0, len(text)), None) is None
        for text in rest
    )


def _dated(line: Line) -> bool:
    text = line.text[:LONGEST_HEADING]
    return next(periods(text, 0, len(text)), None) is not None


def _project(document: str, entry: _Entry) -> Project | None:
    head = _head(document, entry.head)
    if head is None:
        return None
    period = head.period or _period(document, entry.plain)
    urls = (url for line in entry.plain for url in links(line.span, sites=True))
    return Project(
        name=quoted(head.name),
        description=_description(document, head, entry.plain),
        url=head.url or next(urls, None),
        start=period.first if period and period.is_stretch else None,
        end=(period.last if period.is_stretch else period.first) if period else None,
        present=period.present if period else None,
        highlights=tuple(quoted(Span.of(document, *ends)) for ends in entry.bullets),
    )


def _head(document: str, line: Span) -> _Head | None:
    reach = min(line.end, line.start + LONGEST_HEADING * 2)
    period = next(periods(document, line.start, reach), None)
    urls = tuple(links(part(line, 0, reach - line.start), sites=True))
    holes = [url.span for url in urls] + ([period.span] if period else [])
    texts = without(line, sorted(holes, key=lambda hole: hole.start))
    if not texts:
        return None
    cut = _CUT.search(texts[0].text)
    name = part(texts[0], 0, cut.start()) if cut else texts[0]
    bracket = _BRACKETS.search(name.text) if len(name.text) <= LONGEST_HEADING else None
    if bracket and bracket.start():
        name = part(name, 0, bracket.start())
    name = trimmed(name, _EDGE)
    if not any(map(str.isalnum, name.text)) or len(name.text.split()) > _LONGEST_NAME:
        return None
    rest = _balanced(part(texts[0], cut.end(), len(texts[0].text))) if cut else None
    if rest is None and len(texts) > 1:
        # what follows an address: "Tideline (github.com/roe/tideline): a map of tides"
        rest = trimmed(texts[1], _EDGE)
    return _Head(name=name, rest=rest, url=urls[0] if urls else None, period=period)


def _balanced(text: Span) -> Span:
    open_ended = text.text.count("(") != text.text.count(")")
    return trimmed(text, f"{_OUTER}()" if open_ended else _OUTER)


def _period(document: str, lines: Sequence[Line]) -> Period | None:
    """Read dates that stand by themselves right below the name."""
    for line in lines[:_NEAR]:
        found = next(periods(document, line.span.start, line.span.end), None)
        if found and (looks_like_heading(line.text) or _is_date(line)):
            return found
    return None


def _description(document: str, head: _Head, plain: Sequence[Line]) -> Found[str] | None:
    """Take the first run of prose, else what the line of the name says of it."""
    run: list[Line] = []
    for line in plain:
        ends = line.after_blank or _NOTE.match(line.text) is not None
        if run and ends:
            break
        if run or (_is_prose(line) and not _is_date(line)):
            run.append(line)
    if run:
        return quoted(Span.of(document, run[0].span.start, run[-1].span.end))
    said = head.rest
    if said is None or len(said.text.split()) < _FEWEST_WORDS_OF_PROSE or _is_list(said.text):
        return None
    return quoted(said)


def _is_prose(line: Line) -> bool:
    return (
        len(line.text.split()) >= _FEWEST_WORDS_OF_PROSE
        and not _NOTE.match(line.text)
        and not _is_list(line.text)
        and not (looks_like_heading(line.text) and (is_title(line.text) or _dated(line)))
    )


def _is_list(text: str) -> bool:
    """Tell "Python, React, Go" from a sentence."""
    pieces = text.split(",")
    return len(pieces) >= _FEWEST_OF_LIST and all(
        len(piece.split()) <= _LONGEST_OF_LIST for piece in pieces
    )
