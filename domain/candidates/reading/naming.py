"""Which of the pieces of a résumé is the person's name."""

from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from attrs import field, frozen

from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.names import (
    has_form_of_name,
    is_broken_name,
    is_initialled,
    is_name,
    is_name_in_another_script,
    is_single_name,
    repeated,
    said_name,
)
from domain.candidates.reading.pieces import NAME_LABEL, says_where
from domain.candidates.reading.sections import Kind, Section, is_document_title
from domain.candidates.reading.spans import part, trimmed
from domain.shared.text import Found, Span

_OPENING = frozenset((Kind.SUMMARY, Kind.EXPERIENCE))
_NAME_PIECES = 8
"""A name is among the first so many pieces of text, or something else shows what it is."""
_MOST_TITLE_LINES = 3
_MOST_HEAD_LINES = 40
_LONGEST_NAME = 70
_WHOLE_NAME = len(("first", "last"))
_OTHERS = frozenset((Kind.REFERENCES, Kind.EXPERIENCE, Kind.EDUCATION))
"""Where other people are named."""


@frozen(kw_only=True)
class Named:
    """The name, and the pieces among which it stands."""

    name: Found[str] | None
    piece: Span | None
    pieces: tuple[Span, ...]


@frozen(kw_only=True)
class Front:
    """A document, and what stands at its head."""

    document: str = field(repr=False)
    parts: Sequence[Section]
    lines: Sequence[Line]
    pieces: Sequence[Span]


def find_name(
    front: Front,
    *,
    mails: Sequence[str],
    slugs: Sequence[str],
    is_headline: Callable[[Span], bool],
) -> Named:
    """Look where names stand, most certain first."""
    document, parts, head, pieces = front.document, front.parts, front.lines, front.pieces
    labelled = _labelled(head)
    if labelled:
        return _named(labelled, _in_order(pieces, labelled))
    own = [mail.partition("@")[0] for mail in mails]
    addresses = [*own, *map(_slug, slugs)]
    mended = _mended(document, head, list(pieces), mails[0] if mails else "", is_headline)
    first = [piece for piece in mended[:_NAME_PIECES] if not says_where(document, piece)]
    at_head = _at_head(first, addresses, own)
    if at_head and repeated(at_head, addresses):
        return _named(at_head, mended)
    elsewhere = _repeated_elsewhere(parts, addresses, own)
    if at_head and (elsewhere is None or repeated(elsewhere, addresses) < _WHOLE_NAME):
        return _named(at_head, mended)
    if elsewhere:
        return _named(elsewhere, _from_line(parts, elsewhere) or mended)
    single = next((p for p in mended[:_NAME_PIECES] if is_single_name(p, addresses)), None)
    if single is None and head and is_name_in_another_script(head[0].span):
        single = head[0].span
    below = [] if single else _after_sidebar(parts, is_headline)
    if below:
        return _named(below[0], below)
    return _named(single, mended)


def _at_head(pieces: Sequence[Span], addresses: Sequence[str], mails: Sequence[str]) -> Span | None:
    """Take the first name that the addresses repeat, else the first of all."""
    candidates = [piece for piece in pieces if is_name(piece)]
    if candidates:
        return max(candidates, key=lambda piece: repeated(piece, addresses))
    return next((piece for piece in pieces if _is_repeated(piece, addresses, mails)), None)


def _is_repeated(piece: Span, addresses: Sequence[str], mails: Sequence[str]) -> bool:
    """Tell "Sarah Church" from a church by the addresses that repeat both words.

    Where it is the person's e-mail that repeats them, the words may be any.
    """
    if has_form_of_name(piece):
        return repeated(piece, addresses) >= _WHOLE_NAME or is_initialled(piece, mails)
    return has_form_of_name(piece, of_any_words=True) and repeated(piece, mails) >= _WHOLE_NAME


def _named(piece: Span | None, pieces: Sequence[Span]) -> Named:
    return Named(name=said_name(piece) if piece else None, piece=piece, pieces=tuple(pieces))


def _slug(link: str) -> str:
    """Return what an address says of its owner."""
    return link.rstrip("/").rpartition("/")[2] or link


def _labelled(head: Sequence[Line]) -> Span | None:
    """Read "Name: Jane Doe"."""
    for line in head[:_MOST_HEAD_LINES]:
        label = NAME_LABEL.match(line.text)
        if label and len(line.text) <= LONGEST_HEADING:
            said = trimmed(part(line.span, label.end(), len(line.text)))
            if is_name(said):
                return said
    return None


def _in_order(pieces: Sequence[Span], piece: Span) -> list[Span]:
    others = [p for p in pieces if p.end <= piece.start or p.start >= piece.end]
    return sorted((*others, piece), key=lambda p: p.start)


def _mended(
    document: str,
    head: Sequence[Line],
    pieces: list[Span],
    email: str,
    is_headline: Callable[[Span], bool],
) -> list[Span]:
    """Put together what a narrow column broke: the name at the top, and the title below it."""
    while pieces and is_document_title(pieces[0].text):
        pieces, head = pieces[1:], head[1:]
    alone = list(takewhile(lambda pair: pair[0].span == pair[1], zip(head, pieces, strict=False)))
    if len(alone) < len(("upper", "lower")) or head[1].bulleted or head[1].after_blank:
        return pieces
    upper, lower, *below = (piece for _, piece in alone)
    name = Span.of(document, upper.start, lower.end)
    titles = (Span.of(document, below[0].start, last.end) for last in below[:_MOST_TITLE_LINES])
    title = next(filter(is_headline, titles), None)
    if not is_broken_name(upper, lower, whole=name, email=email, titled=title is not None):
        return pieces
    mended = [name, title] if title else [name]
    return [*mended, *(piece for piece in pieces if piece.start >= mended[-1].end)]


def _repeated_elsewhere(
    parts: Sequence[Section], addresses: Sequence[str], mails: Sequence[str]
) -> Span | None:
    """Find the name where a side column was read first: the addresses repeat two of its words."""
    best: tuple[int, Span] | None = None
    for section in parts:
        if section.kind in _OTHERS:
            continue
        for line in section.lines:
            if line.bulleted or len(line.text) > _LONGEST_NAME:
                continue
            count = repeated(line.span, addresses)
            if not count or (best is not None and count <= best[0]):
                continue
            if is_name(line.span) or _is_repeated(line.span, addresses, mails):
                best = (count, line.span)
    return best[1] if best else None


def _from_line(parts: Sequence[Section], name: Span) -> list[Span]:
    """Return the lines of a section from the name on."""
    for section in parts:
        spans = [line.span for line in section.lines if not line.bulleted]
        if name in spans:
            return spans[spans.index(name) :][:_MOST_HEAD_LINES]
    return []


def _after_sidebar(parts: Sequence[Section], is_headline: Callable[[Span], bool]) -> list[Span]:
    """Find the head of a page whose side column was read first: it ends that column.

    Only a name right above a job title counts there.
    """
    before = next((section for section, after in pairwise(parts) if after.kind in _OPENING), None)
    if before is None:
        return []
    spans = [line.span for line in before.lines[-_MOST_HEAD_LINES:] if not line.bulleted]
    for at, (span, following) in enumerate(pairwise(spans)):
        if is_name(span) and is_headline(following):
            return spans[at:]
    return []
