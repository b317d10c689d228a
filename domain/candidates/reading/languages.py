"""Languages that somebody speaks, and how well: each name with what is said beside it."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from domain.candidates.profile import SpokenLanguage
from domain.candidates.reading.fluency import is_fluency, language_level
from domain.candidates.reading.lines import Line
from domain.candidates.reading.punctuation import BULLETS, DASHES
from domain.candidates.reading.spans import part, quoted, trimmed
from domain.shared.language_names import CODES, LANGUAGE
from domain.shared.text import Span

_MOST_LANGUAGES = 40
_LONGEST_LINE = 400
"""Code points. What is longer is prose."""
_MOST_WORDS = 8
_WAY = r"(?:lue?|écrite?|parlée?|leído|escrito|hablado|read|written|spoken|gesprochen|geschrieben)"
_SEPARATOR = re.compile(
    rf"\([^()]{{0,80}}\)|(?P<cut>[,;](?!\s*{_WAY}\b)|[|\n\t]|[ ]{{2,}}"
    r"|[ ]?/(?![ ]?[ABC][12])[ ]?|\b(?:and|und|y|e|et)\b"
    r"(?! (?:schrift|writ|writing|written|spoken|speaking|escrito|escrita|écrit|parlé)))",
    re.IGNORECASE,
)
_EDGE = f" \t\n\u00a0,;|:.()[]/*_{BULLETS}{DASHES}=>"
_SAYS_MORE = re.compile(rf"\s*(?:[(:=>\t]|[ ]{{2}}|[{DASHES}]+\s)")
"""What comes between a name and words about it."""
_GROUPS = re.compile(r":[ ]*$|\b(?:in|of|en|auf|im)[ ]+$", re.IGNORECASE)
"""After "Fluent in" and "Fluent:" come as many names as one likes, after "Native" one."""
_JOINT = re.compile(r"[ ]+(?:in|of|with|en|auf|im|de|d'|du)$", re.IGNORECASE)
_VARIETY = re.compile(r"[ ]?\([^()]{1,40}\)(?=[ ]?\S)")
_NO_LANGUAGE = re.compile(r"\s*(?:American|America|teacher|literature|studies)\b", re.IGNORECASE)
_RATING = re.compile(r"[●○★☆■□▪▫◼◻⬤◯\s]+")


@frozen(kw_only=True)
class _Named:
    """A language, and what stands right before and right after its name."""

    name: Span
    before: Span
    after: Span
    shares: bool = False
    """Whether what was said before the one ahead of it counts for this one too."""
    fluency: Span | None = field(default=None)


def languages(
    document: str, lines: Sequence[Line], *, only_lists: bool = False
) -> tuple[SpokenLanguage, ...]:
    """Read the lines of one section; where it is about other things too, only lists of languages.

    A language that is named twice counts where its level is said.
    """
    by_code: dict[str, _Named] = {}
    for named in _all(_unbroken(document, lines), only_lists=only_lists):
        code = _code(named.name)
        known = by_code.get(code)
        if known is None or (known.fluency is None and named.fluency is not None):
            by_code[code] = named
    told = sorted(by_code.items(), key=lambda item: item[1].name.start)[:_MOST_LANGUAGES]
    return tuple(_language(code, named) for code, named in told)


def _unbroken(document: str, lines: Sequence[Line]) -> list[Line]:
    """Put together lines of which the first leaves a bracket open, or the next begins with one."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above and not (line.bulleted or line.after_blank) and _is_open(above, line):
            span = Span.of(document, above.span.start, line.span.end)
            whole[-1] = evolve(above, span=span)
        else:
            whole.append(line)
    return whole


def _is_open(line: Line, following: Line) -> bool:
    if len(line.text) + len(following.text) > _LONGEST_LINE:
        return False
    return following.text[0] == "(" or line.text.count("(") > line.text.count(")")


def _language(code: str, named: _Named) -> SpokenLanguage:
    return SpokenLanguage(
        name=quoted(named.name),
        code=code,
        fluency=quoted(named.fluency) if named.fluency else None,
        level=language_level(named.fluency) if named.fluency else None,
    )


def _code(name: Span) -> str:
    return CODES[" ".join(name.text.casefold().split())]


def _all(lines: Sequence[Line], *, only_lists: bool) -> Iterator[_Named]:
    waiting: list[_Named] = []
    said: list[Span] = []
    for line in lines:
        named = list(_of_line(line.span)) if len(line.text) <= _LONGEST_LINE else []
        if named and only_lists and not _is_list(line, named[0]):
            named = []
        alone = (
            len(named) == 1 and trimmed(named[0].name, _EDGE).text == trimmed(line.span, _EDGE).text
        )
        if not named and waiting and _is_said_alone(line):
            said.append(line.span)
            continue
        if named and (said or not alone):
            yield from _paired(waiting, said)
            waiting, said = [], []
        if alone:
            waiting.append(named[0])
        else:
            yield from named
    yield from _paired(waiting, said)


def _is_list(line: Line, first: _Named) -> bool:
    ahead = trimmed(part(line.span, 0, first.name.start - line.span.start), _EDGE).text
    return not ahead or (len(ahead.split()) <= _MOST_WORDS and is_fluency(ahead))


def _is_said_alone(line: Line) -> bool:
    return len(line.text.split()) <= _MOST_WORDS and is_fluency(line.text)


def _paired(waiting: Sequence[_Named], said: Sequence[Span]) -> Iterator[_Named]:
    """Give each name the words of its line below, or of its row in the column beside."""
    if len(said) == len(waiting):
        for named, fluency in zip(waiting, said, strict=True):
            yield evolve(named, fluency=trimmed(fluency, _EDGE))
    else:
        yield from waiting


def _of_line(line: Span) -> Iterator[_Named]:
    shared: Span | None = None
    leads = False
    for position, named in enumerate(_split(line)):
        before, after = _without_joint(trimmed(named.before, _EDGE)), _inside(named.after)
        if position == 0:
            leads = is_fluency(before.text) and len(before.text.split()) <= _MOST_WORDS
        if leads and is_fluency(before.text):
            shared = before
            fluency: Span | None = before
        elif after.text and _tells(named.after, after):
            fluency = _step_alone(after)
        elif is_fluency(before.text) and len(before.text.split()) <= _MOST_WORDS:
            fluency = before
        else:
            fluency = shared = shared if named.shares else None
        yield evolve(named, fluency=fluency)


def _step_alone(said: Span) -> Span:
    """Leave out what a table says the step is of: "Listening C1"."""
    of = _OF_A_TABLE.match(said.text)
    return part(said, of.end(), len(said.text)) if of else said


_OF_A_TABLE = re.compile(
    r"(?:listening|reading|speaking|writing|spoken (?:interaction|production)|understanding|hören"
    r"|lesen|sprechen|schreiben|verstehen|escuchar?|leer|hablar|escribir|comprensión(?: \w+)?"
    r"|écouter|lire|parler|écrire|compréhension(?: \w+)?)[ :]{1,3}(?=[ABC][12]\b)",
    re.IGNORECASE,
)


def _without_joint(before: Span) -> Span:
    """Leave out the "in" of "fluent in", and the "(s)" of "Mother tongue(s)"."""
    joint = _JOINT.search(before.text) or _PLURAL.search(before.text)
    return part(before, 0, joint.start()) if joint else before


_PLURAL = re.compile(r"\((?:n|s|es|en)\)?$")


def _inside(text: Span) -> Span:
    """Leave out what encloses it, but no bracket that belongs to it: "C1 (fluent)"."""
    variety = _VARIETY.match(text.text)
    if variety and not is_fluency(variety.group()):
        # as after "Chinese (Mandarin)"
        text = part(text, variety.end(), len(text.text))
    bare = trimmed(text, f" \t\n\u00a0,;|:.=>*_{BULLETS}{DASHES}")
    if bare.text.startswith("(") and bare.text.find(")") == len(bare.text) - 1:
        return trimmed(part(bare, 1, len(bare.text) - 1), _EDGE)
    if bare.text.count("(") != bare.text.count(")"):
        return trimmed(bare, _EDGE)
    return bare


def _tells(written: Span, said: Span) -> bool:
    """Tell words about a language from words that only follow its name."""
    if len(said.text.split()) > _MOST_WORDS or _RATING.fullmatch(said.text):
        return False
    return is_fluency(said.text) or _SAYS_MORE.match(written.text) is not None


def _split(line: Span) -> Iterator[_Named]:
    """Part what stands between two names: it begins about the one and ends about the other."""
    names = [
        part(line, *match.span())
        for match in LANGUAGE.finditer(line.text)
        if not _NO_LANGUAGE.match(line.text, match.end())
    ]
    names = [n for n in names if not _in_brackets_of_another(line, n, names)]
    ahead = part(line, 0, names[0].start - line.start) if names else line
    shares, listed = False, _GROUPS.search(ahead.text) is not None
    for position, name in enumerate(names):
        end = names[position + 1].start if position + 1 < len(names) else line.end
        between = part(line, name.end - line.start, end - line.start)
        cuts = [m for m in _SEPARATOR.finditer(between.text) if m["cut"]]
        words_after_cut = [
            m for m in cuts if between.text[: m.start()].strip(_EDGE) or m["cut"].strip()
        ]
        is_last = end == line.end
        if is_last:
            after, following = _until_prose(between, cuts), part(between, 0, 0)
        elif words_after_cut:
            after = part(between, 0, words_after_cut[0].start())
            following = part(between, words_after_cut[-1].end(), len(between.text))
        else:
            after, following = between, between
        yield _Named(name=name, before=ahead, after=after, shares=shares)
        joints = [cut["cut"].strip() for cut in cuts]
        shares = not trimmed(after, _EDGE).text and (listed or joints[-1:] != [","])
        ahead = following


def _until_prose(rest: Span, cuts: Sequence[re.Match[str]]) -> Span:
    """Take the first piece that says something."""
    for cut in cuts:
        if rest.text[: cut.start()].strip(_EDGE):
            return part(rest, 0, cut.start())
    return rest


def _in_brackets_of_another(line: Span, name: Span, names: Sequence[Span]) -> bool:
    """Tell "Chinese (Mandarin)"."""
    at = names.index(name)
    if at == 0:
        return False
    between = line.text[names[at - 1].end - line.start : name.start - line.start]
    return between.strip() == "("
