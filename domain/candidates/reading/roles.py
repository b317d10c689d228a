"""What the heading of a job says: title, employer, place."""

import re
from collections.abc import Sequence

from attrs import Factory, define, evolve, frozen

from domain.candidates.reading.contenders import Candidate, candidates, chosen
from domain.candidates.reading.lookups import NO_TOWNS
from domain.candidates.reading.places import (
    PlaceAtEnd,
    place_at_end,
    whole_place,
    without_unknown_city,
)
from domain.candidates.reading.segments import Says, Segment, is_noise, labelled, segments
from domain.candidates.reading.spans import part, quoted, split, trimmed
from domain.candidates.reading.titles import (
    is_organisation,
    is_surely_an_organisation,
    opens_like_an_organisation,
)
from domain.candidates.reading.towns import is_city
from domain.shared.gazetteer import Gazetteer
from domain.shared.text import Found, Span
from domain.shared.values import Place

_AWAY = "remote|remoto|teletrabajo|télétravail|à distance|home[ -]?office"
_REMOTE = re.compile(rf"\(?(?:(?:fully|100 ?%|partly)[ ])?(?:{_AWAY})\)?", re.IGNORECASE)
_REMOTE_AT_END = re.compile(
    rf"(?:,[ ]?|[ ]\()(?P<remote>(?:fully )?(?:{_AWAY}))\)?$", re.IGNORECASE
)


@frozen(kw_only=True)
class Roles:
    """What was told; None where nothing tells."""

    title: Found[str] | None = None
    employer: Found[str] | None = None
    place: Found[Place] | None = None
    certain: bool = False
    """Whether words show which is the title and which the employer, not their order alone."""
    doubtful: bool = False
    """Whether the employer may be but of what somebody was it: "Engineer, Payments"."""

    @property
    def complete(self) -> bool:
        """Tell whether the two that matter are known."""
        return self.title is not None and self.employer is not None

    @property
    def settles(self) -> bool:
        """Tell whether no line more can tell better."""
        return self.complete and not self.doubtful

    def settled(self, known: Gazetteer = NO_TOWNS) -> "Roles":
        """Take the name before a region for the employer's when nothing else is.

        Once the whole heading is read: "Engineer, Mississauga, Ontario" may stand below "Acme".
        """
        parted = without_unknown_city(self.place, known=known) if self.place else None
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
            certain=self.certain or other.certain,
            doubtful=self.doubtful or other.doubtful,
        )


@define(kw_only=True)
class Said:
    """What a heading says, before it is known who is who."""

    parts: Sequence[Segment]
    labelled: Roles = Roles()
    names: list[Candidate] = Factory(list)
    own: Segment | None = None
    places: list[Found[Place]] = Factory(list)
    unsure: dict[Found[Place], Found[Place]] = Factory(dict)
    """What a place is if its city begins where its segment does."""
    remote: Found[Place] | None = None


def said_in(texts: Sequence[Span], *, known: Gazetteer = NO_TOWNS) -> Said:
    """Read the pieces of a heading, in their order."""
    parts = tuple(segments(texts))
    said = Said(parts=parts)
    for segment in parts:
        label = _labelled(segment.text, known)
        if label:
            said.labelled = said.labelled.filled_from(label)
        elif segment.says is Says.OWN_ACCOUNT:
            said.own = said.own or segment
        elif _REMOTE.fullmatch(segment.text.text):
            said.remote = said.remote or _named_place(segment.text)
        else:
            names, at = _without_place(segment.text, alone=len(parts) == 1, known=known)
            if at:
                said.places.append(at.place)
                if at.whole:
                    said.unsure[at.place] = at.whole
            if names and not is_noise(names):
                said.names += _named(names, segment)
    return said


def roles(said: Said, *, known: Gazetteer = NO_TOWNS, title_first: bool | None = None) -> Roles:
    """Tell who is who in a heading.

    `title_first` is the order of the other entries; it decides where no word does.
    """
    found, places = list(said.names), list(said.places)
    guessed = False
    if said.own:
        # "Acme · Freelance" may be both: a line more tells
        guessed = _is_all_beside(found, said.own)
        found = _with_own_account(found, said.own)
    elif all(name.titled for name in found):
        # "Martin" is a town and a firm: the firm where another place is named, or few know the town
        bare = [p for p in places if _is_bare(p) and (places[1:] or not is_city(p.value.city))]
        for firm in bare[:1]:
            places.remove(firm)
            found += candidates(firm.span, 0)
    place = next(iter(places), None)
    choice = chosen(found, title_first=title_first)
    told = said.labelled.filled_from(
        Roles(
            title=choice.title,
            employer=choice.employer,
            certain=choice.certain,
            doubtful=choice.doubtful or guessed,
        )
    )
    if place is None and told.title and told.employer:
        place = _small_town(said.parts, told, known)
    if place in said.unsure and told.employer and not told.doubtful:
        place = said.unsure[place]
    return evolve(told, place=told.place or place or said.remote)


def _small_town(parts: Sequence[Segment], told: Roles, known: Gazetteer) -> Found[Place] | None:
    """Take a town that few know for the place, once nothing else is left to be named."""
    named = [found.span for found in (told.title, told.employer) if found]
    for segment in parts:
        text = split(segment.text, _COMMA)[-1]
        if any(span.start < text.end and text.start < span.end for span in named):
            continue
        place = whole_place(text, known=known, least=SMALL_TOWN)
        if place:
            return place
    return None


_COMMA = re.compile(r",[ ]")
SMALL_TOWN = 5_000
"""People."""


def _named(names: Span, segment: Segment) -> list[Candidate]:
    """Read what a segment names; the word at which it was parted knows better than a list."""
    found = list(candidates(names, segment.line, tail=segment.tail))
    if segment.says is Says.TITLE and not any(name.titled for name in found):
        return [Candidate(span=names, line=segment.line, whole=names, titled=True)]
    if segment.says is Says.EMPLOYER:
        return [evolve(name, titled=False, employs=not number) for number, name in enumerate(found)]
    return found


def _is_all_beside(found: Sequence[Candidate], own: Segment) -> bool:
    return len(found) == 1 and not found[0].titled and found[0].line == own.line


def _with_own_account(found: list[Candidate], own: Segment) -> list[Candidate]:
    """Name the person's own account as the employer, behind the name of a firm that is sure.

    The only other name is then what the person was, whether a list knows that title or not.
    """
    if len(found) == 1 and not is_surely_an_organisation(found[0].span.text):
        found = [evolve(found[0], titled=True)]
    return [*found, Candidate(span=own.text, line=own.line, whole=own.text)]


def _is_bare(place: Found[Place]) -> bool:
    return not place.value.region and not place.value.country


def _named_place(segment: Span) -> Found[Place]:
    return Found(value=Place(city=" ".join(segment.text.strip("()").split())), span=segment)


def _labelled(text: Span, known: Gazetteer) -> Roles | None:
    label = labelled(text)
    if label is None:
        return None
    says, said = label
    if says is Says.TITLE:
        return Roles(title=quoted(said), certain=True)
    if says is Says.PLACE:
        return Roles(place=whole_place(said, known=known, least=0))
    return Roles(employer=quoted(said), certain=True)


def _without_place(
    segment: Span, *, alone: bool, known: Gazetteer
) -> tuple[Span | None, PlaceAtEnd | None]:
    """Part what names the job from where it was."""
    remote = _REMOTE_AT_END.search(segment.text)
    if remote and remote.start():
        names = trimmed(part(segment, 0, remote.start()))
        rest, at = _without_place(names, alone=alone, known=known)
        named = _named_place(part(segment, *remote.span("remote")))
        return rest, at or PlaceAtEnd(place=named, before=names)
    ending = place_at_end(segment, known=known)
    if ending is None:
        return segment, None
    if not ending.sure:
        # "Blue Ocean Chapel Green, NC": where the employer ends is anybody's guess
        return None, ending
    if not ending.before.text:
        return (segment, None) if alone and is_organisation(segment.text) else (None, ending)
    if _is_bare(ending.place) and (_goes_on(ending.before) or _is_kind(ending, segment)):
        return segment, None
    before = trimmed(ending.before, _OPEN_EDGE)
    return before if before.text else None, ending


_OPEN_EDGE = " \t\n\f\r\u00a0\u200b,;|•·:(["


def _is_kind(ending: PlaceAtEnd, segment: Span) -> bool:
    """Tell "Grundschule Halle": a kind of house alone is called after its town."""
    before = ending.before.text
    between = segment.text[len(before) :].strip()
    return (
        len(before.split()) == 1
        and (is_organisation(before) or opens_like_an_organisation(f"{before} X"))
        and between.startswith(ending.place.value.city)
    )


def _goes_on(before: Span) -> bool:
    """Tell "Mayor of, Boston" from a list: a name that needs what follows."""
    return before.text.casefold().endswith(_OPEN)


_OPEN = (" of", " de", " von", " &", " and", " und", " y", " et")
