"""What the heading of a job says: title, employer, place."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from domain.candidates.reading.contenders import Candidate, candidates, chosen
from domain.candidates.reading.headings import DURATION
from domain.candidates.reading.lookups import NO_TOWNS, Gazetteer
from domain.candidates.reading.places import (
    PlaceAtEnd,
    place_at_end,
    whole_place,
    without_unknown_city,
)
from domain.candidates.reading.punctuation import APART, DASHES
from domain.candidates.reading.spans import part, quoted, split, trimmed
from domain.candidates.reading.titles import is_organisation, is_surely_an_organisation, is_title
from domain.candidates.reading.towns import is_city
from domain.shared.text import Found, Span
from domain.shared.values import Place

_STRONG = re.compile(rf"{APART}|\n|\f")
_AT = re.compile(r"[ ]+(?:at|@|bei(?:m|[ ]der)?|chez|presso|bij)[ ]+", re.IGNORECASE)
_IN = re.compile(
    r"[ ](?:(?P<en>en)|na|no|with|für|pour|à|in)[ ](?=(?:la[ ]|el[ ]|the[ ])?[^\W\d_a-z])"
)
"""May lead to an employer."""
_LABEL = re.compile(r"(?P<name>[^\W\d_]{3,14}(?: [^\W\d_]{1,12}){0,2})[ ]?:[ ]", re.IGNORECASE)
_TITLE_LABELS = frozenset(
    (
        *("title", "position", "role", "job title", "designation", "puesto", "cargo", "poste"),
        *("tätigkeit", "stelle", "funktion", "fonction", "función", "job", "rolle", "als"),
    )
)
_EMPLOYER_LABELS = frozenset(
    (
        *("company", "employer", "organisation", "organization", "client", "firma", "empresa"),
        *("arbeitgeber", "unternehmen", "entreprise", "employeur", "société", "company name"),
        *("empleador", "institution", "organización"),
    )
)
_PLACE_LABELS = frozenset(
    ("location", "place", "ort", "standort", "lugar", "ubicación", "lieu", "ville", "city")
)
_REMOTE = re.compile(
    r"\(?(?:(?:fully|100 ?%|partly)[ ])?(?:remote|remoto|télétravail|à distance|home[ ]?office)\)?",
    re.IGNORECASE,
)
_REMOTE_AT_END = re.compile(
    r"(?:,[ ]?|[ ]\()(?P<remote>(?:fully )?remote|remoto|télétravail|home[ -]?office)\)?$",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"(?:\(?(?:full|part)[ -]?time\)?|permanent|contract|freelance|hybrid|on-?site|internship"
    r"|self-employed|temporary|seasonal|vollzeit|teilzeit|festanstellung|location|duration|dates?"
    r"|period|unbefristet|befristet|jornada completa|media jornada|tiempo completo|temps plein"
    r"|temps partiel|cdi|cdd|indefinido|temporal|híbrido|hybride|presencial|alternance|minijob"
    rf"|praktikum|stage|prácticas|volunteer|consulting|[{DASHES}()]*)",
    re.IGNORECASE,
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


def roles(
    texts: Sequence[Span], *, known: Gazetteer = NO_TOWNS, title_first: bool | None = None
) -> Roles:
    """Read the pieces of a heading, in their order.

    `title_first` is the order of the other entries; it decides where no word does.
    """
    told = Roles()
    remote: Found[Place] | None = None
    places: list[Found[Place]] = []
    unsure: dict[Found[Place], Found[Place]] = {}
    found: list[Candidate] = []
    segments = list(_segments(texts))
    for line, segment, tail in segments:
        said = _labelled(segment, known)
        if said:
            told = told.filled_from(said)
            continue
        if _REMOTE.fullmatch(segment.text):
            remote = remote or _named_place(segment)
            continue
        names, at = _without_place(segment, alone=len(segments) == 1, known=known)
        if at:
            places.append(at.place)
            if at.whole:
                unsure[at.place] = at.whole
        if names and not _is_noise(names):
            found += candidates(names, line, tail=tail)
    if all(name.titled for name in found):
        # "Martin" is a town and a firm: the firm where another place is named, or few know the town
        bare = [p for p in places if _is_bare(p) and (places[1:] or not is_city(p.value.city))]
        for firm in bare[:1]:
            places.remove(firm)
            found += candidates(firm.span, 0)
    place = next(iter(places), None)
    choice = chosen(found, title_first=title_first)
    told = told.filled_from(
        Roles(
            title=choice.title,
            employer=choice.employer,
            certain=choice.certain,
            doubtful=choice.doubtful,
        )
    )
    if place in unsure and told.employer and not told.doubtful:
        place = unsure[place]
    return evolve(told, place=told.place or place or remote)


def _is_bare(place: Found[Place]) -> bool:
    return not place.value.region and not place.value.country


def _named_place(segment: Span) -> Found[Place]:
    return Found(value=Place(city=" ".join(segment.text.strip("()").split())), span=segment)


def _segments(texts: Sequence[Span]) -> Iterator[tuple[int, Span, bool]]:
    """Yield what strong separators leave, each with its line, and whether it may be but a field."""
    for line, text in enumerate(texts):
        for stretch in split(text, _STRONG):
            for segment in split(stretch, _AT):
                for one in _apart(segment):
                    if not _is_noise(one):
                        for piece, tail in _at_a_name(one):
                            yield line, piece, tail


def _apart(segment: Span) -> tuple[Span, ...]:
    """Part "Acme: Engineer" and "Engineer (Acme Ltd, London)"."""
    colon = _COLON.search(segment.text)
    if colon and _label_of(segment) is None:
        sides = split(segment, _COLON)
        if any(is_title(side.text) for side in sides):
            return sides
    aside = _ASIDE.fullmatch(segment.text)
    if aside and is_title(aside["title"]):
        name = part(segment, *aside.span("aside"))
        first = name.text.partition(",")[0]
        if is_surely_an_organisation(first):
            return part(segment, *aside.span("title")), name
    return (segment,)


_COLON = re.compile(r"[ ]?:[ ]+")
_ASIDE = re.compile(r"(?P<title>[^()]{2,60})[ ]\((?P<aside>[^()]{2,80})\)?")


def _label_of(text: Span) -> str | None:
    match = _LABEL.match(text.text)
    label = match["name"].casefold() if match else ""
    return label if label in _TITLE_LABELS | _EMPLOYER_LABELS | _PLACE_LABELS else None


def _at_a_name(segment: Span) -> Iterator[tuple[Span, bool]]:
    """Part "Enfermera en Banco Sol"; "Ingeniera en Telecomunicaciones" may be a field."""
    for match in reversed(list(_IN.finditer(segment.text))):
        title = trimmed(part(segment, 0, match.start()))
        name = trimmed(part(segment, match.end(), len(segment.text)))
        if not is_title(title.text) or is_title(name.text) or not name.text:
            continue
        sure = is_surely_an_organisation(name.text)
        if sure or match["en"]:
            yield title, False
            yield name, not sure
            return
    yield segment, False


def _is_noise(piece: Span) -> bool:
    return _NOISE.fullmatch(piece.text) is not None or DURATION.fullmatch(piece.text) is not None


def _labelled(text: Span, known: Gazetteer) -> Roles | None:
    match = _LABEL.match(text.text)
    if match is None:
        return None
    said = trimmed(part(text, match.end(), len(text.text)))
    label = match["name"].casefold()
    if not said.text:
        return None
    if label in _TITLE_LABELS:
        return Roles(title=quoted(said), certain=True)
    if label in _PLACE_LABELS:
        return Roles(place=whole_place(said, known=known, least=0))
    return Roles(employer=quoted(said), certain=True) if label in _EMPLOYER_LABELS else None


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
    if _is_bare(ending.place) and _goes_on(ending.before):
        return segment, None
    before = trimmed(ending.before, _OPEN_EDGE)
    return before if before.text else None, ending


_OPEN_EDGE = " \t\n\f\r\u00a0\u200b,;|•·:(["


def _goes_on(before: Span) -> bool:
    """Tell "Mayor of, Boston" from a list: a name that needs what follows."""
    return before.text.casefold().endswith(_OPEN)


_OPEN = (" of", " de", " von", " &", " and", " und", " y", " et")
