"""What an entry tells below its heading: prose, and bullets with their wrapped lines."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from domain.candidates.reading.lines import Line
from domain.candidates.reading.vocabulary import either, word_set
from domain.shared.text import Found, Span

_SHORTEST = 30
"""Code points. A shorter line ended because it was done, not because the page was full."""
_FULL = 0.85
"""Of the longest line. Where the next word would have fitted, nothing had to be wrapped."""
_LABEL = re.compile(r"[^\W\d_][\w /&-]{2,34}:(?:[ ]|$)")
"""A line such as "Technologies: Java, Spring" that ends a list."""
_ANNOUNCES = re.compile(r"[^\W\d_][\w &/]{2,40}[ ]?:")
"""A line such as "Responsibilities:" that says nothing by itself."""
_PARTICULAR = re.compile(
    r"(?:"
    + either(
        r"""(?:starting |ending |base |annual |final )?(?:salary|pay|wage)|compensation|hours
        |(?:average |number of )?hours(?: (?:per|a|each) week| worked| ?/ ?week)?
        |pay ?(?:grade|plan)
        |series(?: and grade|/grade)?|grade(?: level)?|supervisor(?:'s)?(?: name)?|reports? to
        |reason (?:for|of) leaving|(?:may|okay|ok|permission) (?:we |to )?contact[^:]{0,20}|contact
        |(?:employment|position|contract|job) type|type of business|business or sector
        |gehalt|vorgesetzter?|wochenstunden|austrittsgrund|branche|salario|jornada|motivo de salida
        |sector|salaire|secteur(?: d'activité)?|motif de départ|employer(?:'s)? address"""
    )
    + r")[ ]?:[ ].*",
    re.IGNORECASE,
)
"""On what terms somebody worked: forms ask for it, and it tells nothing that was done."""
_MOST = 60
_END = ".!?;:"


@frozen(kw_only=True)
class Details:
    """What was told."""

    summary: Found[str] | None = None
    highlights: tuple[Found[str], ...] = ()


def details(document: str, lines: Sequence[Line], *, width: int = 0) -> Details:
    """Read the lines of one entry below its heading.

    Where nothing is marked, lines that end before they are full are a list all the same: `width`
    is that of a full one.
    """
    wrapped = continuations(lines)
    prose: list[Line] = []
    items: list[list[Line]] = []
    previous: Line | None = None
    for line, continues in zip(lines, wrapped, strict=True):
        if line.bulleted:
            items.append([line])
        elif items and continues and items[-1][-1] is previous:
            # what goes on with a line that was left out is left out with it
            items[-1].append(line)
        elif not items and not (_ANNOUNCES.fullmatch(line.text) or is_particular(line.text)):
            prose.append(line)
        previous = line
    if not items and (listed := _listed(prose, width)):
        items, prose = listed, []
    return Details(
        summary=_joined(document, prose),
        highlights=tuple(filter(None, (_joined(document, item) for item in items[:_MOST]))),
    )


def _listed(prose: Sequence[Line], width: int) -> list[list[Line]]:
    """Part a list without marks, line by line; empty for a paragraph."""
    units: list[list[Line]] = []
    full = width * (_FULL if _has_capital_nouns(prose) else _SURELY_FULL)
    for line in prose:
        above = units[-1][-1] if units else None
        if above and not line.after_blank and _is_one_with(above, line, full):
            units[-1].append(line)
        else:
            units.append([line])
    said = [sum(len(line.text.split()) for line in unit) for unit in units]
    told = len(units) >= _FEWEST_LISTED and min(said) >= _FEWEST_WORDS
    return units if told and all(unit[0].text[0] not in "([" for unit in units) else []


def _has_capital_nouns(prose: Sequence[Line]) -> bool:
    """Tell German, where many a word that a line begins with has a capital letter."""
    inner = [word for line in prose for word in line.text.split()[1:] if word[0].isalpha()]
    return sum(word[0].isupper() for word in inner) > len(inner) * _OFTEN


_OFTEN = 0.25
"""Of the words within lines; in other languages it is one of ten."""
_SURELY_FULL = 0.97


def _is_one_with(above: Line, line: Line, full: float) -> bool:
    """Tell whether a line goes on with the one above it: there the next word did not fit."""
    first = line.text[0]
    if first.islower() or not first.isalnum() or is_broken_off(above.text):
        return True
    needed = len(above.text) + 1 + len(line.text.split(maxsplit=1)[0])
    return len(above.text) >= _SHORTEST and needed > full


_FEWEST_LISTED = 2
_FEWEST_WORDS = 2


def goes_on_low(line: Line) -> bool:
    """Tell a line that only goes on with the one above it by its small letter."""
    return not (line.bulleted or line.after_blank) and line.text[0].islower()


def continuations(lines: Sequence[Line], starts: frozenset[int] = frozenset()) -> tuple[bool, ...]:
    """Tell for each line whether it goes on with a bullet or a sentence above it.

    `starts` are the lines by number of which it is known that they do not.
    """
    return tuple(_continuations(lines, starts))


def _continuations(lines: Sequence[Line], starts: frozenset[int]) -> Iterator[bool]:
    previous: Line | None = None
    inside = False
    width = max((len(line.text) for line in lines), default=0)
    for at, line in enumerate(lines):
        if line.bulleted or at in starts:
            inside, continues = line.bulleted, False
        else:
            continues = (
                previous is not None
                and not line.after_blank
                and _goes_on(previous, line, inside=inside, width=width)
            )
            inside = inside and continues
        yield continues
        previous = line


def _goes_on(previous: Line, line: Line, *, inside: bool, width: int) -> bool:
    first = line.text[0]
    open_end = previous.text[-1] not in _END
    if first.islower() or previous.text[-1] in ",-–&(":  # noqa: RUF001 - a dash
        return inside or open_end
    if inside and not first.isupper():
        return True
    if not inside or _LABEL.match(line.text) or not open_end:
        return False
    needed = len(previous.text) + 1 + len(line.text.split(maxsplit=1)[0])
    return len(previous.text) >= _SHORTEST and needed > width * _FULL


def is_broken_off(text: str) -> bool:
    """Tell a line that cannot be the last of its sentence: "to the cloud of"."""
    return text.rsplit(maxsplit=1)[-1] in _OPEN_WORDS or text[-1] in ",-–&("  # noqa: RUF001 - a dash


_OPEN_WORDS = word_set(
    """of the and to in for with a an by from on at as or that which into than our their its
    von der die das und mit für im zu den dem des ein eine einer auf bei als oder
    de la el los las y con para en por del al un una que
    le les du des et avec pour dans sur au aux une"""
)


def is_particular(text: str) -> bool:
    """Tell "Hours per week: 40" and "Supervisor: Jane Roe" from what somebody did."""
    return _PARTICULAR.fullmatch(text) is not None


def _joined(document: str, lines: Sequence[Line]) -> Found[str] | None:
    """Put the lines together; page numbers between them are left out."""
    if not lines:
        return None
    span = Span.of(document, lines[0].span.start, lines[-1].span.end)
    return Found(value=" ".join(" ".join(line.text for line in lines).split()), span=span)
