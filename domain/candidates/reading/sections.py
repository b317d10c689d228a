"""The sections of a résumé, by their headings."""

import re
from collections import Counter
from collections.abc import Iterator
from operator import ne

from attrs import evolve, frozen

from domain.candidates.reading.lines import LONGEST_HEADING, Line
from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.candidates.reading.section_names import (
    DOCUMENT_TITLES,
    HAD_BY_OTHERS,
    HOW_MUCH,
    KINDS,
    LEADING,
    OF_AN_ENTRY,
    ONLY_APART,
    TRAILING,
    Kind,
)
from domain.candidates.reading.spans import part, trimmed
from domain.shared.language_names import names_a_language
from domain.shared.text import Found, Span

__all__ = ("Kind", "Section", "ending_at", "heading", "is_document_title", "sections")


@frozen(kw_only=True)
class Section:
    """The lines below one heading."""

    kind: Kind
    also: tuple[Kind, ...] = ()
    """What else its heading announces: "Education & Certifications"."""
    lines: tuple[Line, ...]
    heading: Span | None = None
    """None for the head."""

    def is_about(self, kind: Kind) -> bool:
        """Tell whether its heading announces this, alone or with other things."""
        return kind is self.kind or kind in self.also


_INLINE = frozenset(Kind) - {Kind.HEAD, Kind.CONTACT, Kind.EXPERIENCE, Kind.LINKS, Kind.OTHER}
"""What may follow its heading on the same line, after a colon."""
_ROWS = _INLINE | {Kind.EXPERIENCE, Kind.OTHER}
"""What may do so as a cell of a table."""
_MAY_HOLD: dict[Kind, frozenset[Kind]] = {
    Kind.EXPERIENCE: frozenset(),
    Kind.PROJECTS: frozenset(),
    Kind.VOLUNTEERING: frozenset(),
    Kind.PUBLICATIONS: frozenset(),
    Kind.AWARDS: frozenset(),
    Kind.SKILLS: frozenset((Kind.INTERESTS, Kind.LANGUAGES)),
}
"""Where such a line is mostly a detail of what stands above it, what it opens all the same."""
_HAVE_PARTS = frozenset((Kind.EXPERIENCE, Kind.EDUCATION, Kind.PROJECTS, Kind.VOLUNTEERING))
_DETAILS = frozenset(
    (Kind.OTHER, Kind.SKILLS, Kind.PROJECTS, Kind.AWARDS, Kind.CERTIFICATIONS, Kind.PUBLICATIONS)
)
"""What may also head a part of one job."""
_MOST_WORDS = 6
_EDGE = re.compile(r"^[\W_]+|[^\w.!?)…]+$")
_NUMBER = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)][ ]+")
_CONJUNCTION = re.compile(r" (?:and|und|y|e|et|sowie|o|or|oder|ou) | ?[&/,+|·•] ?")
_CONTINUED = re.compile(
    r" ?\((?:continued|cont\.?|cont'd|fortsetzung|continuación|cont|suite)\)$|, continued$"
)
_SPACED = re.compile(r"[^\W_](?: [^\W_]){3,}")
_WIDE = re.compile(r" {2,}")
_LABEL = re.compile(
    r"[|*_ \t]{0,4}([^:|\t]{3,40}?)"
    r"(?:[ ]?(?P<row>[|\t]|[ ]{2})|[*_]{0,2}:(?=[ \t*_]))[ \t|*_]{0,40}"
)
_ASIDE_AFTER = re.compile(r" ?\([^()]{1,40}\)$")
_SQUEEZED = {name.replace(" ", ""): name for name in KINDS}


def heading(text: str) -> Kind | None:
    """Tell which section a line of this text opens, if it opens one."""
    return None if _begins_low(text) else next(iter(_announced(text)), None)


def is_document_title(text: str) -> bool:
    """Tell "Curriculum vitae" from what is in it."""
    return len(text) <= LONGEST_HEADING and _plain(text) in DOCUMENT_TITLES


def sections(document: tuple[Line, ...]) -> tuple[Section, ...]:
    """Return the sections in order, the head first; every line but the headings is in one."""
    return tuple(_sections(document))


def ending_at(name: Found[str] | None, parts: tuple[Section, ...]) -> tuple[Section, ...]:
    """End the section in which the person's name stands: what comes there is the head.

    So in what networks print: their column of lists comes ahead of the name.
    """
    return tuple(part for section in parts for part in _parted(section, name))


def _parted(section: Section, name: Found[str] | None) -> tuple[Section, ...]:
    if name is None or section.kind in (Kind.HEAD, Kind.CONTACT):
        return (section,)
    at = next((n for n, line in enumerate(section.lines) if line.span.start == name.span.start), 0)
    if not at:
        return (section,)
    return (
        evolve(section, lines=section.lines[:at]),
        Section(kind=Kind.HEAD, lines=section.lines[at:]),
    )


def _announced(text: str) -> tuple[Kind, ...]:
    """Return what a heading announces, in order; empty for what is none."""
    if len(text) > LONGEST_HEADING or text.rstrip()[-1:] in ".!?":
        return ()
    name = _plain(text)
    if not name or len(name.split()) > _MOST_WORDS * 3:
        return ()
    return _kinds(name) or _kinds(_ASIDE_AFTER.sub("", name))


def _plain(text: str) -> str:
    """Return the words of a heading in lower case, without what decorates them."""
    bare = _EDGE.sub("", text)
    number = _NUMBER.match(bare)
    bare = bare[number.end() :] if number else bare
    bare = bare.replace(APOSTROPHES[1], APOSTROPHES[0]).replace("\u00a0", " ")
    if _WIDE.search(bare) and all(len(letter) <= 1 for letter in bare.split(" ")):
        bare = " ".join(word.replace(" ", "") for word in _WIDE.split(bare))
    name = " ".join(bare.casefold().split())
    if _SPACED.fullmatch(name):
        name = _unsqueezed(name.replace(" ", ""))
    return _CONTINUED.sub("", name)


def _unsqueezed(name: str) -> str:
    """Find the words again where letters stand apart as far as words do."""
    if name in _SQUEEZED:
        return _SQUEEZED[name]
    for cut in range(2, len(name) - 2):
        if name[:cut] in LEADING and name[cut:] in _SQUEEZED:
            return f"{name[:cut]} {_SQUEEZED[name[cut:]]}"
        if name[cut:] in TRAILING and name[:cut] in _SQUEEZED:
            return f"{_SQUEEZED[name[:cut]]} {name[cut:]}"
    return name


def _kinds(name: str) -> tuple[Kind, ...]:
    if name in KINDS:
        return (KINDS[name],)
    parts = [part for part in _CONJUNCTION.split(name) if part.strip()]
    if len(name.split()) > _MOST_WORDS:
        return ()
    known = [kind for kind in map(_one, parts) if kind]
    # "Technical & Professional Skills": an adjective alone leaves the naming to the next part
    if known and len(known) + sum(map(_waits, parts)) >= len(parts):
        return tuple(dict.fromkeys(known))
    return ()


def _waits(name: str) -> bool:
    """Tell what leaves the naming to a later part: "Technical &", "Schul- und"."""
    return name in LEADING or name in TRAILING or name.endswith("-")


def _one(name: str) -> Kind | None:
    if name in KINDS:
        return KINDS[name]
    first, _, rest = name.partition(" ")
    if rest and first in LEADING:
        return _one(rest)
    if _OF_A_TRADE.fullmatch(name) and first not in HOW_MUCH:
        whose = name.split()[-2]
        return None if whose in HAD_BY_OTHERS else Kind.EXPERIENCE
    rest, _, last = name.rpartition(" ")
    return _one(rest) if rest and last in TRAILING else None


_OF_A_TRADE = re.compile(
    r"[a-z-]{4,}(?: [a-z-]{4,})? (?:work )?experience|experiencia en (?:el )?\w{4,}(?: \w{4,})?"
)
"""As nobody can list them all: "Driving Experience", "Experiencia en hostelería"."""


def _sections(document: tuple[Line, ...]) -> Iterator[Section]:
    section, body = Section(kind=Kind.HEAD, lines=()), list[Line]()
    often = Counter(_plain(line.text) for line in document if len(line.text) <= _LONGEST_REPEATED)
    for position, line in enumerate(document):
        if position == 0 and is_document_title(line.text):
            continue
        following = document[position + 1] if position + 1 < len(document) else None
        opened = _opened(line, section, following, often)
        if opened is None:
            body.append(line)
            continue
        yield evolve(section, lines=tuple(body))
        section, body = opened, list(opened.lines)
    yield evolve(section, lines=tuple(body))


_LONGEST_REPEATED = 40
"""Code points."""


def _opened(
    line: Line, current: Section, following: Line | None, often: Counter[str]
) -> Section | None:
    if line.bulleted and not (line.text.isupper() or line.text[-1] in DASHES):
        return None
    announced = _announced(line.text)
    if not announced and (line.after_blank or line.text.isupper()):
        apart = ONLY_APART.get(_plain(line.text)) if len(line.text) <= _LONGEST_REPEATED else None
        announced = (apart,) if apart else ()
    if not announced:
        return None if line.bulleted else _inline(line, current.kind)
    if _begins_low(line.text) and not _stands_alone(line, following):
        return None
    if _is_within(line, announced[0], current, often) or _is_skill(line, current.kind):
        return None
    return Section(kind=announced[0], also=announced[1:], lines=(), heading=line.span)


def _is_skill(line: Line, current: Kind) -> bool:
    """Tell "Customer service experience" in a list of skills from a section about it."""
    name = _plain(line.text)
    return (
        current is Kind.SKILLS
        and not (line.after_blank or line.text.isupper())
        and _OF_A_TRADE.fullmatch(name) is not None
        and name not in KINDS
        and name.partition(" ")[0] not in LEADING
    )


def _begins_low(text: str) -> bool:
    return next((letter.islower() for letter in text if letter.isalpha()), False)


def _stands_alone(line: Line, following: Line | None) -> bool:
    """Tell a heading in small letters from the last word of a paragraph."""
    return line.after_blank and following is not None and not following.text[0].islower()


def _is_within(line: Line, kind: Kind, current: Section, often: Counter[str]) -> bool:
    """Tell "Achievements:" below a job from a section.

    It is not set like the heading above, or comes again below another job.
    """
    if current.kind not in _HAVE_PARTS or current.heading is None:
        return False
    name = _plain(line.text)
    if name in OF_AN_ENTRY and kind in _DETAILS and often[name] > 1:
        return True
    if kind not in _DETAILS and (kind is not current.kind or " (" in line.text):
        return False
    style, above = _style(line.text), _style(current.heading.text)
    if name in OF_AN_ENTRY and all(map(ne, style, above)):
        # "Accomplishments:" below "WORK EXPERIENCE" is set in nothing like it
        return True
    return not line.after_blank and style != above


def _style(text: str) -> tuple[bool, bool]:
    return text.isupper(), text.endswith(":")


def _inline(line: Line, current: Kind) -> Section | None:
    """Read "Skills: Python, Go": heading and content on one line, or in one row of a table."""
    match = _LABEL.match(line.text)
    announced = _announced(match[1]) if match and not _begins_low(match[1]) else ()
    if match is None or not announced:
        return None
    opened = announced[0]
    if opened not in (_ROWS if match["row"] else _INLINE) or opened is current:
        return None
    content = trimmed(part(line.span, match.end(), len(line.text)))
    if not content.text or _announced(content.text):
        return None
    if match["row"] is None and _is_detail(line, opened, current, _plain(match[1]), content.text):
        return None
    label = part(line.span, 0, match.end())
    return Section(
        kind=opened, also=announced[1:], lines=(Line(span=content),), heading=trimmed(label)
    )


def _is_detail(line: Line, opened: Kind, current: Kind, name: str, content: str) -> bool:
    """Tell what only describes the entry above it: "Technologies: Go", "Honours: cum laude"."""
    if opened is Kind.LANGUAGES and current is not Kind.HEAD:
        # "Languages: Python, Go" is no list of what somebody speaks
        return not names_a_language(content)
    if current in _HAVE_PARTS and name in OF_AN_ENTRY:
        return True
    return not line.after_blank and opened not in _MAY_HOLD.get(current, _INLINE)
