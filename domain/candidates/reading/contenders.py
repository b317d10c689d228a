"""Which of the names in a heading is the title, and which the employer."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.spans import part, quoted, split, stretch, trimmed, words
from domain.candidates.reading.streets import is_street
from domain.candidates.reading.titles import (
    has_legal_form,
    is_generic,
    is_of_something,
    is_organisation,
    is_surely_an_organisation,
    is_title,
    may_name_a_person,
)
from domain.shared.countries import is_country
from domain.shared.text import Found, Span

_COMMA = re.compile(r"[ \t]*,\s*(?![^()]{0,60}\))")
_SURNAME = rf"[^\W\d_a-z][\w{APOSTROPHES}-]{{1,20}}"
_PARTNERS = re.compile(
    rf"(?:[^\W\d_][\w{APOSTROPHES}-]{{1,20}} )?{_SURNAME}(?:, {_SURNAME}){{1,3}}"
    rf",? (?:and|und|y|et|&) {_SURNAME}(?: [\w.&-]{{2,8}}){{0,2}}"
)
"""Firms that are named after several people: "Lowe, Smith and Cook"."""
_LIST_END = re.compile(r"[^\W\d_].{0,30} (?:and|und|y|et|&) .{0,40}")
_PARTS_OF_ONE = frozenset(
    (
        *("department", "dept", "division", "team", "unit", "ward", "abteilung", "bereich"),
        *("departamento", "área", "equipo", "service", "équipe", "département", "practice"),
    )
)
"""What ends or begins so is where in a company somebody worked."""
_FORMS = frozenset(
    ("inc", "llc", "ltd", "corp", "gmbh", "s.a", "co", "plc", "llp", "s.l", "sl", "sa", "lp", "pc")
)
"""Legal forms that people set off with a comma."""
_LONGEST = 10
"""Words."""
_PARENTHESIS = re.compile(r"[ ]\([^()]{1,60}\)$")


@frozen(kw_only=True)
class Candidate:
    """A name of which it is to be told what it names."""

    span: Span
    line: int
    whole: Span
    """What it stands in between strong separators."""
    titled: bool = False
    tail: bool = False
    """Whether it follows the title behind a comma: an employer, or of what somebody was it."""
    employs: bool = False
    """Whether the word before it says so: "at Acme"."""


def candidates(segment: Span, line: int, *, tail: bool = False) -> Iterator[Candidate]:
    """Part what no strong separator cuts."""
    pieces = tuple(p for p in split(segment, _COMMA) if _may_name(p.text))
    if not pieces:
        return
    titles = [at for at, piece in enumerate(pieces) if is_title(piece.text)]
    if _are_partners(segment, pieces[0]):
        yield Candidate(span=segment, line=line, whole=segment, tail=tail)
    elif len(pieces) > 1 and all(piece.text[0].islower() for piece in pieces[1:]):
        # "Runner, broadcasting": no employer is written so
        title = stretch(segment, pieces[0], pieces[-1])
        yield Candidate(span=title, line=line, whole=segment, titled=True)
    elif titles:
        yield from _titled(segment, pieces, titles[0], line)
    else:
        yield from _names(segment, pieces, line, tail=tail)


def _are_partners(segment: Span, first: Span) -> bool:
    """Tell "Cook, Smith and Jones" from "Nurse, Smith and Jones"."""
    if not _PARTNERS.fullmatch(segment.text):
        return False
    if not is_title(first.text):
        return True
    return may_name_a_person(first.text) and not _PARTNERS.fullmatch(_after(segment, first).text)


def _titled(segment: Span, pieces: tuple[Span, ...], first: int, line: int) -> Iterator[Candidate]:
    """Read a segment with a title, and an employer before or behind it."""
    if first:
        name = _with_form(segment, pieces[:first])
        yield Candidate(span=name, line=line, whole=segment)
    title, after = pieces[first], pieces[first + 1 :]
    if after and not first and not _names_a_firm(_after(segment, title).text):
        generic = is_generic(title.text) and len(after) > 1
        if generic or after[0].text[0].islower():
            # "Director, Product Management, Acme" and "Engineer, civil"
            title, after = stretch(segment, title, after[0]), after[1:]
    yield Candidate(span=title, line=line, whole=segment, titled=True)
    if after and not first:
        name = _with_form(segment, after)
        yield Candidate(span=name, line=line, whole=segment, tail=True)


def _names_a_firm(text: str) -> bool:
    return bool(_PARTNERS.fullmatch(text)) or has_legal_form(text)


def _may_name(text: str) -> bool:
    """Leave out figures, streets, and countries that no place took."""
    return any(map(str.isalpha, text)) and not is_country(text) and not is_street(text)


def _after(segment: Span, piece: Span) -> Span:
    return trimmed(part(segment, piece.end - segment.start, len(segment.text)))


def _names(
    segment: Span, pieces: tuple[Span, ...], line: int, *, tail: bool
) -> Iterator[Candidate]:
    """Read a segment without a title: an employer with commas in its name, or several names."""
    name = _with_form(segment, pieces)
    yield Candidate(span=name, line=line, whole=segment, tail=tail)
    rest = [piece for piece in pieces if piece.start >= name.end]
    if rest:
        yield Candidate(span=rest[0], line=line, whole=segment, tail=True)


def _with_form(segment: Span, pieces: tuple[Span, ...]) -> Span:
    name = pieces[0]
    if len(pieces) > 1:
        partners = stretch(segment, name, pieces[-1])
        if _PARTNERS.fullmatch(partners.text) or _LIST_END.fullmatch(pieces[-1].text):
            return partners
    if len(pieces) > 1 and pieces[1].text.casefold().strip(".") in _FORMS:
        return stretch(segment, name, pieces[1])
    return name


@frozen(kw_only=True)
class Choice:
    """What was chosen; None where nothing tells."""

    title: Found[str] | None = None
    employer: Found[str] | None = None
    certain: bool = False
    """Whether words told them apart."""
    doubtful: bool = False
    """Whether the employer may be a part of the title."""


def chosen(found: Sequence[Candidate], *, title_first: bool | None) -> Choice:
    """Choose title and employer; `title_first` decides where no word does."""
    titles = [name for name in found if name.titled]
    others = [name for name in found if not name.titled and _may_employ(name.span)]
    if not titles:
        return _by_order(others, title_first=title_first)
    title = titles[0]
    employer = _employer(title, others, titles[1:])
    if employer is None and title_first is not None:
        title, employer = _by_lines(titles, title_first=title_first)
    if employer is not None and employer.tail and _stands_alone(title, employer, found):
        return Choice(title=quoted(title.span), certain=True)
    titled = title.span
    tail = next((name for name in found if name.tail and name.whole == title.whole), None)
    if tail and employer is not None and employer is not tail:
        # "Vice President, Operations" once the employer stands elsewhere
        titled = stretch(title.whole, titled, tail.span)
    return Choice(
        title=quoted(_without_contract(titled)),
        employer=quoted(_bare(employer.span)) if employer else None,
        certain=employer is not None,
        doubtful=employer is not None and employer.tail and not is_organisation(employer.span.text),
    )


def _employer(
    title: Candidate, others: Sequence[Candidate], titles: Sequence[Candidate]
) -> Candidate | None:
    """Prefer what words show, then what strong separators part from the title, then the nearest."""
    sure = [name for name in others if is_surely_an_organisation(name.span.text)]
    legal = [name for name in sure if has_legal_form(name.span.text)]
    apart = [name for name in others if not name.tail]
    told = [name for name in others if name.employs]
    for choice in (told, legal, sure, _nearest(title, apart), list(others)):
        if choice:
            return choice[0]
    # a second title may be a name all the same: "Chef & Co", "Partner"
    return next((name for name in titles if is_organisation(name.span.text)), None)


def _by_lines(
    titles: Sequence[Candidate], *, title_first: bool
) -> tuple[Candidate, Candidate | None]:
    """Tell two titles on two lines apart as the other entries do: a firm may be called "Tailor"."""
    first = titles[0]
    second = next((name for name in titles if name.line != first.line), None)
    if second is None or first.tail or second.tail:
        return first, None
    return (first, second) if title_first else (second, first)


def _nearest(title: Candidate, names: Sequence[Candidate]) -> list[Candidate]:
    return sorted(names, key=lambda name: abs(name.line - title.line) > 1)


def _stands_alone(title: Candidate, tail: Candidate, found: Sequence[Candidate]) -> bool:
    """Tell "Director, Operations" from "Director, Acme GmbH": only other lines can tell."""
    return (
        is_of_something(title.span.text)
        and not has_legal_form(tail.span.text)
        and not any(name is not title and name is not tail for name in found)
    )


def _by_order(others: Sequence[Candidate], *, title_first: bool | None) -> Choice:
    """Tell two names apart of which none is a known title."""
    apart = [name for name in others if not name.tail]
    names = apart if len(apart) > 1 else list(others)
    if not names:
        return Choice()
    sure = [name for name in names if is_surely_an_organisation(name.span.text)]
    if sure:
        employer = sure[0]
        title = next((name for name in apart if name not in sure), None)
    elif len(names) == 1 or title_first is None:
        title, employer = None, names[0]
    else:
        title, employer = names[:2] if title_first else names[1::-1]
    return Choice(
        title=quoted(title.span) if title else None, employer=quoted(_bare(employer.span))
    )


def _may_employ(span: Span) -> bool:
    said = words(span.text)
    if not said or len(span.text.split()) > _LONGEST:
        return False
    of = said[0] in _PARTS_OF_ONE and said[1:2] and said[1] in _OF
    return (said[-1] not in _PARTS_OF_ONE or said[-2:-1] in _OF_DOCTORS) and not of


_OF_DOCTORS = (["family"], ["medical"], ["dental"], ["veterinary"], ["law"], ["general"])
"""With these a practice is no part of a company: "Valley Family Practice"."""
_OF = frozenset(("of", "de", "für", "du", "des", "for"))


def _without_contract(title: Span) -> Span:
    """Leave out on what terms somebody worked: "Developer (Full-time)"."""
    terms = _CONTRACT.search(title.text)
    return part(title, 0, terms.start()) if terms and terms.start() else title


_CONTRACT = re.compile(
    r"[ ]?[(\[](?:full[- ]time|part[- ]time|contract|remote|freelance|cdi|cdd|vollzeit|teilzeit"
    r"|intern|temporary|permanent|hybrid|on-?site|befristet|unbefristet|alternance|stage"
    r"|jornada completa|media jornada|temps plein|temps partiel|\d{1,3} ?%)[)\]]$",
    re.IGNORECASE,
)


def _bare(span: Span) -> Span:
    """Leave out what people explain in parentheses: "Acme (acquired by Beta)"."""
    aside = _PARENTHESIS.search(span.text)
    return part(span, 0, aside.start()) if aside else span
