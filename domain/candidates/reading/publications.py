"""Publications: citations of many styles, or a title with its venue."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.candidates.profile import Publication
from domain.candidates.reading.contact import links
from domain.candidates.reading.items import items
from domain.candidates.reading.lines import Line
from domain.candidates.reading.periods import Period, periods
from domain.candidates.reading.punctuation import APART, BULLETS, DASHES
from domain.candidates.reading.spans import part, quoted, split, trimmed, without
from domain.shared.text import Found, Span

_MOST = 100
_LONGEST = 1_000
"""Code points of one citation."""
_LONGEST_TITLE, _LONGEST_VENUE = 40, 14
"""Words."""
_FULL_LINE = 60
"""Code points. Only so long a line breaks because the page ends."""
_QUOTED = re.compile(r"[“\"«„‟]\s?(?P<title>[^“”\"«»„‟]{4,400}?)[,.]?\s?[”\"»“‟]")
_STRONG = re.compile(rf"{APART}|[{BULLETS}]| [{DASHES}]{{1,2}} ")
_STRONG_OR_LINE = re.compile(rf"{_STRONG.pattern}|\n")
_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{2})|(?<=[\d)?!”\"]))[.?!]\s+(?=[^\W\d_a-z]|\d)|(?<=\))\s*[.:]\s*"
    r"|(?<=[A-Z]\.):[ ]"
    r"|(?<=[^\W\d_A-Z] [A-Z])(?<!and [A-Z])(?<!und [A-Z])(?<! et [A-Z])\.[ ](?=[A-ZÄÖÜÉ])"
)
_COMMA = re.compile(r"[ \t]*[,;]\s*(?![^()]{0,80}\))")
_VENUE = re.compile(r"in[ ]?:?[ ]", re.IGNORECASE)
_ENDS_VENUE = re.compile(r"[,;(]|\.(?=\s+[^\W\d_a-z]|\s*$)|\bvol\.|\bpp\.|:\s?\d")
_AUTHORS = re.compile(
    r"(?:^|[ ,&])(?:[A-ZÄÖÜÉ]\.[ ]?(?:-?[A-ZÄÖÜÉ]\.)?)(?:[ ,]|$)|\bet al\b"
    r"|\b(?:and|und|y|et|&) [A-Z]\."
    r"|^(?:[^\W\d_]{2,20} [A-Z]{1,2}(?:, |$)){1,20}$|^[^\W\d_]{2,20}, [A-Z]$"
)
_NOISE = re.compile(
    r"(?:vol(?:ume)?|no|pp?|pages?|issue|s|bd|band|heft|jg|doi|isbn|issn|arxiv|art|ed|eds|edition)\b.*"
    r"|[\d\s():.,–—-]+|in press|submitted|accepted|peer[- ]reviewed|forthcoming|to appear|link|url",  # noqa: RUF001 - dashes between pages
    re.IGNORECASE,
)
_EDGE = f' \t\n\u00a0,;:.|[{BULLETS}{DASHES}“”"«»'


@frozen(kw_only=True)
class _Said:
    title: Span
    venue: Span | None = None


def publications(document: str, lines: Sequence[Line]) -> tuple[Publication, ...]:
    """Read the lines of one section."""
    found = (_publication(Span.of(document, *ends)) for ends in _citations(document, lines))
    told = (one for one in found if one)
    return tuple(one for one, _ in zip(told, range(_MOST), strict=False))


def _citations(document: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield where each begins and ends."""

    def dated(line: Line) -> bool:
        return _dated(line.span)

    open_since: int | None = None
    for item in items(lines, dated):
        start = item[0].span.start if open_since is None else open_since
        end = item[-1].span.end
        whole = Span.of(document, start, end)
        is_full = len(item[-1].text) >= _FULL_LINE and item[-1].text[-1] not in ".)"
        if is_full and not item[0].bulleted and not _dated(whole) and len(whole.text) < _LONGEST:
            open_since = start
            continue
        open_since = None
        yield start, end
    if open_since is not None:
        yield open_since, lines[-1].span.end


def _dated(span: Span) -> bool:
    return next(periods(span.text, 0, len(span.text)), None) is not None


def _publication(citation: Span) -> Publication | None:
    if len(citation.text) > _LONGEST:
        return None
    urls = tuple(links(citation, sites=False))
    rest = without(citation, [url.span for url in urls])
    period = _date(rest, citation)
    said = _read(rest, period.span if period else None)
    if said is None or not any(map(str.isalpha, said.title.text)):
        return None
    if len(said.title.text.split()) > _LONGEST_TITLE:
        return None
    return Publication(
        name=quoted(said.title),
        publisher=_publisher(said.venue),
        date=period.first if period else None,
        url=urls[0] if urls else None,
    )


def _date(rest: Sequence[Span], citation: Span) -> Period | None:
    """Prefer the date that opens the citation, then one in brackets, then the last."""
    found = [
        _moved(period, text) for text in rest for period in periods(text.text, 0, len(text.text))
    ]
    if not found:
        return None
    first = found[0]
    if not citation.text[: first.span.start - citation.start].strip(" ([|"):
        return first
    return next((p for p in found if _is_bracketed(p, citation)), found[-1])


def _moved(period: Period, text: Span) -> Period:
    """Give a period that was read from a part its place in the document."""
    at = period.first.span
    span = part(text, period.span.start, period.span.end)
    return Period(
        span=span,
        first=Found(value=period.first.value, span=part(text, at.start, at.end)),
    )


def _is_bracketed(period: Period, citation: Span) -> bool:
    before = citation.text[: period.span.start - citation.start].rstrip()
    return before.endswith("(")


def _read(rest: Sequence[Span], date: Span | None) -> _Said | None:
    text = rest[0] if rest else None
    if text is None:
        return None
    quote = _QUOTED.search(text.text)
    if quote:
        title = trimmed(part(text, *quote.span("title")), _EDGE)
        return _Said(title=title, venue=_after(part(text, quote.end(), len(text.text)), date))
    opened = _after_authors_and_year(text, date)
    if opened:
        return opened
    first_line = text.text.partition("\n")[0]
    strong = _STRONG_OR_LINE if len(first_line) < _FULL_LINE and _ends(first_line) else _STRONG
    pieces = [
        bare
        for piece in without(text, (date,) if date else ())
        for cut in split(piece, strong)
        if (bare := _bare(cut)).text and not _NOISE.fullmatch(bare.text)
    ]
    if len(pieces) > 1 and not _AUTHORS.search(pieces[0].text):
        return _Said(title=pieces[0], venue=pieces[1])
    return _sentences(pieces) if pieces else None


def _ends(line: str) -> bool:
    return line.rstrip()[-1:] not in f",&/{DASHES}"


def _bare(piece: Span) -> Span:
    bare = trimmed(piece, _EDGE)
    if bare.text.count("(") != bare.text.count(")"):
        bare = trimmed(bare, f"{_EDGE}()")
    return bare


def _after_authors_and_year(text: Span, date: Span | None) -> _Said | None:
    """Read "Roe, J. (2020). Title. Venue, 12(3)."."""
    if date is None or not text.start < date.start < text.end:
        return None
    before = text.text[: date.start - text.start].rstrip()
    after = part(text, date.end - text.start, len(text.text))
    closing = re.match(r"[^)]{0,20}\)[.:,]?\s+", after.text)
    if not before.endswith("(") or closing is None or not _AUTHORS.search(before):
        return None
    sentences = [_bare(s) for s in split(part(after, closing.end(), len(after.text)), _SENTENCE)]
    if not sentences or not sentences[0].text:
        return None
    return _Said(title=sentences[0], venue=sentences[1] if len(sentences) > 1 else None)


def _sentences(pieces: Sequence[Span]) -> _Said:
    """Read "Roe J, Doe J. Title. Venue." and "Title, Venue"."""
    sentences = [
        bare for piece in pieces for cut in split(piece, _SENTENCE) if (bare := _bare(cut)).text
    ]
    if len(sentences) > 1 and _AUTHORS.search(sentences[0].text):
        sentences = sentences[1:]
    if len(sentences) > 1:
        return _Said(title=sentences[0], venue=sentences[1])
    if not sentences:
        return _Said(title=pieces[0])
    bracket = re.search(r"[ ]\(([^()]{2,80})\)?$", sentences[0].text)
    if bracket:
        title = trimmed(part(sentences[0], 0, bracket.start()), _EDGE)
        return _Said(title=title, venue=part(sentences[0], *bracket.span(1)))
    parts = [p for p in split(sentences[0], _COMMA) if not _NOISE.fullmatch(p.text)]
    if len(parts) > 1:
        title = part(sentences[0], 0, parts[-2].end - sentences[0].start)
        return _Said(title=trimmed(title, _EDGE), venue=parts[-1])
    return _Said(title=sentences[0])


def _after(text: Span, date: Span | None) -> Span | None:
    for piece in without(text, (date,) if date else ()):
        for cut in split(piece, _COMMA):
            bare = _bare(cut)
            if bare.text and not _NOISE.fullmatch(bare.text):
                return bare
    return None


def _publisher(venue: Span | None) -> Found[str] | None:
    if venue is None:
        return None
    intro = _VENUE.match(venue.text)
    name = part(venue, intro.end() if intro else 0, len(venue.text))
    end = _ENDS_VENUE.search(name.text)
    name = _bare(part(name, 0, end.start()) if end else name)
    plausible = any(map(str.isalpha, name.text)) and len(name.text.split()) <= _LONGEST_VENUE
    return quoted(name) if plausible and not _NOISE.fullmatch(name.text) else None
