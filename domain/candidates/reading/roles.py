"""What the heading of a job says: title, employer, place."""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from domain.candidates.reading.headings import DURATION
from domain.candidates.reading.places import place_at_end, whole_place, without_unknown_city
from domain.candidates.reading.punctuation import APART, DASHES
from domain.candidates.reading.spans import part, quoted, split, stretch, trimmed, words
from domain.candidates.reading.titles import (
    has_legal_form,
    is_generic,
    is_of_something,
    is_organisation,
    is_title,
)
from domain.shared.text import Found, Span
from domain.shared.values import Place

_STRONG = re.compile(rf"{APART}|\n|\f")
_AT = re.compile(r"[ ]+(?:at|@|bei|chez)[ ]+", re.IGNORECASE)
_COMMA = re.compile(r"[ \t]*,\s*(?![^()]{0,60}\))")
_LABEL = re.compile(r"(?P<name>[^\W\d_]{4,12}(?: [^\W\d_]{4,8})?)[ ]?:[ ]", re.IGNORECASE)
_TITLE_LABELS = frozenset(("title", "position", "role", "job title", "designation", "puesto"))
_EMPLOYER_LABELS = frozenset(
    ("company", "employer", "organisation", "organization", "client", "firma", "empresa")
)
_NOISE = re.compile(
    r"(?:\(?(?:full|part)[ -]time\)?|permanent|contract|freelance|remote|hybrid|on-?site|internship"
    r"|self-employed|temporary|seasonal|vollzeit|teilzeit|festanstellung|location|duration|dates?|period"
    rf"|[{DASHES}()]*)",
    re.IGNORECASE,
)
_PARTS_OF_ONE = frozenset(("department", "dept", "division", "team", "unit", "ward"))
"""What ends so is where in a company somebody worked."""
_LONGEST_EMPLOYER = 10
"""Words."""


@frozen(kw_only=True)
class Roles:
    """What was told; None where nothing tells."""

    title: Found[str] | None = None
    employer: Found[str] | None = None
    place: Found[Place] | None = None

    @property
    def complete(self) -> bool:
        """Tell whether the two that matter are known."""
        return self.title is not None and self.employer is not None

    @property
    def settled(self) -> "Roles":
        """Take the name before a region for the employer's when nothing else is.

        Once the whole heading is read: "Engineer, Mississauga, Ontario" may stand below "Acme".
        """
        parted = without_unknown_city(self.place) if self.place else None
        if self.employer or self.title is None or parted is None:
            return self
        name, place = parted
        return evolve(self, employer=quoted(name), place=place)

    def filled_from(self, other: "Roles") -> "Roles":
        """Take over what is not known here."""
        return Roles(
            title=self.title or other.title,
            employer=self.employer or other.employer,
            place=self.place or other.place,
        )


def roles(texts: Sequence[Span]) -> Roles:
    """Read the pieces of a heading, in their order."""
    told = Roles()
    for text in texts:
        told = told.filled_from(_labelled(text) or Roles())
    rest = [
        segment
        for text in texts
        if _labelled(text) is None
        for whole in split(text, _STRONG)
        for segment in split(whole, _AT)
        if not _is_noise(segment)
    ]
    for segment in rest:
        told = told.filled_from(_segment(segment, alone=len(rest) == 1))
    return told


def _is_noise(piece: Span) -> bool:
    return _NOISE.fullmatch(piece.text) is not None or DURATION.fullmatch(piece.text) is not None


def _labelled(text: Span) -> Roles | None:
    match = _LABEL.match(text.text)
    if match is None:
        return None
    said = quoted(trimmed(part(text, match.end(), len(text.text))))
    if match["name"].casefold() in _TITLE_LABELS:
        return Roles(title=said)
    return Roles(employer=said) if match["name"].casefold() in _EMPLOYER_LABELS else None


def _segment(segment: Span, *, alone: bool) -> Roles:
    """Read what no strong separator cuts."""
    place = whole_place(segment)
    if place and not (alone and is_organisation(segment.text)):
        return Roles(place=place)
    ending = place_at_end(segment)
    if ending and not ending.sure:
        # "Blue Ocean Chapel Green, NC": where the employer ends is anybody's guess
        return Roles(place=ending.place)
    named = _names(ending.before if ending else segment)
    return evolve(named, place=ending.place) if ending else named


def _names(text: Span) -> Roles:
    pieces = tuple(p for p in split(text, _COMMA) if not _is_noise(p))
    titles = [position for position, piece in enumerate(pieces) if is_title(piece.text)]
    if not pieces:
        return Roles()
    if not titles:
        return Roles(employer=_employer(text, pieces))
    first = titles[0]
    before, after = pieces[:first], pieces[first + 1 :]
    title = pieces[first]
    if before:
        return Roles(title=quoted(title), employer=_employer(text, before))
    if is_generic(title.text) and len(after) > 1:
        # "Director, Product Management, Acme"
        title, after = stretch(text, title, after[0]), after[1:]
    if is_of_something(title.text) and len(after) == 1 and not has_legal_form(after[0].text):
        # "Director, Operations" or "Director, Acme"? Only other lines can tell
        return Roles(title=quoted(title))
    return Roles(title=quoted(title), employer=_employer(text, after))


def _employer(text: Span, pieces: tuple[Span, ...]) -> Found[str] | None:
    if not pieces:
        return None
    name = pieces[0]
    if len(pieces) > 1 and pieces[1].text.casefold().strip(".") in _FORMS:
        name = stretch(text, name, pieces[1])
    if words(name.text)[-1:] and words(name.text)[-1] in _PARTS_OF_ONE:
        return None
    plausible = len(name.text.split()) <= _LONGEST_EMPLOYER and any(map(str.isalpha, name.text))
    return quoted(name) if plausible and not is_title(name.text) else None


_FORMS = frozenset(("inc", "llc", "ltd", "corp", "gmbh", "s.a", "co", "plc", "llp"))
"""Legal forms that people set off with a comma."""
