"""How well a skill should be known, from the words beside it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from attrs import frozen

from domain.jobs.reading.document import Document, fold
from domain.jobs.reading.statements import Statement
from domain.shared.skills import SkillMention

_WORDS: tuple[tuple[int, str], ...] = (
    (1, r"awareness|a1"),
    (
        2,
        (
            r"basics?(?! salary)|beginner|familiar(?:ity|idad|izado)?|fundamentals|rudimentary"
            r"|basic[oa]s?|nociones|grundkenntnisse\w?|grundlegende[nrs]?|vertraut|notions|a2"
        ),
    ),
    (
        3,
        (
            r"intermediate|working knowledge|good (?:knowledge|understanding|command)|competent"
            r"|intermedi[oa]s?|gute[nr]? \w{0,20}kenntnisse|bonnes? connaissances?|intermediaire"
            r"|b1|b2"
        ),
    ),
    (
        4,
        (
            r"advanced(?! degree)|strong|proficien(?:t|cy)|excellent|fluent|very good"
            r"|extensive|in-depth|thorough|solid|avanzad[oa]s?|excelentes?|fluido|solid[oa]s?"
            r"|dominio|sehr gute[nr]?|fundierte[nr]?|fliessend|verhandlungssicher\w{0,2}"
            r"|ausgepragte[nr]?|avancee?s?|maitrise|courant|c1"
        ),
    ),
    (
        5,
        (
            r"expert(?:-level)?|deep|mastery|native|bilingual|expert[oa]|experten\w{0,10}|nativ[oa]"
            r"|muttersprach\w{0,6}|bilingue|c2"
        ),
    ),
)
_ANY = "|".join(f"(?P<_{level}>{words})" for level, words in _WORDS)
_LEVEL = re.compile(rf"\b(?:{_ANY})(?!\w)")
_TO = re.compile(r" ?(?:-|/|to|or|a|o|bis|oder|ou) ?")
_BREAK = re.compile(
    r"[;.!?](?:\s|$)|\b(?:but|while|plus|pero|aber|mais|sowie)\b"
    r"|[0-9]\+? ?(?:years|anos|jahre|ans)\b"
    r"|(?:\band|\bor|,|\by|\bund|\bet)\s+(?:an? |some |proven |have |gute? |hands-on )?"
    r"(?:experience|experiencia|experienced|ability|knowledge|understanding|exposure|willingness"
    r"|degree|interest|passion|desire|capacidad|conocimientos?|manejo|kenntnisse|erfahrung"
    r"|connaissances?|experience|able|working|building|using)\b"
)
_BESIDE = re.compile(
    r"\s*(?:\(|:|-)?\s*(?:at |a |auf |an )?(?:an? )?(?:level |nivel |niveau )?:?\s*"
)
_ROMANCE = re.compile(
    r" ?(?:(?:at|a|de)? ?(?:level|nivel|niveau) )?(?:avanzad|intermedi[oa]|basic[oa]|expert|basics"
    r"|fundamentals|fluido|nativ[oa]|[abc][12]\b)"
)
"""These come after what they describe, without a comma or bracket."""
_REACH = 120
"""Characters from a word to the skills that it describes."""


@frozen(kw_only=True)
class _Word:
    start: int
    end: int
    level: int


def levels(
    document: Document, statement: Statement, mentions: tuple[SkillMention, ...]
) -> tuple[int | None, ...]:
    """Return a level from 1 to 5 for each mention of the statement; None where nothing tells.

    A word right after a skill is about that one ("Excel avanzado"); a word before it is about
    all that follow in its clause ("strong Java and SQL"). Of a range, the lower end counts.
    """
    words = {word.start: word for word in _words(document, statement, mentions)}
    beside = [
        _inside(document, mention) or _beside(document, mention, words) for mention in mentions
    ]
    for word in beside:
        if word:
            words.pop(word.start, None)
    ahead = _ahead(document, tuple(words.values()), mentions)
    return tuple(
        own.level if own else word.level if word else None
        for own, word in zip(beside, ahead, strict=True)
    )


def _level(match: re.Match[str]) -> int:
    return int(str(match.lastgroup)[1:])


def _words(
    document: Document, statement: Statement, mentions: tuple[SkillMention, ...]
) -> list[_Word]:
    """List what tells a level and is no part of a mention."""
    words: list[_Word] = []
    skill = 0
    for match in _LEVEL.finditer(document.folded, statement.start, statement.end):
        while skill < len(mentions) and mentions[skill].span.end <= match.start():
            skill += 1
        if skill < len(mentions) and mentions[skill].span.start < match.end():
            continue
        start, end, level = match.start(), match.end(), _level(match)
        if words and _TO.fullmatch(document.folded, words[-1].end, start):
            lower = words.pop()
            start, level = lower.start, min(lower.level, level)
        words.append(_Word(start=start, end=end, level=level))
    return words


def _inside(document: Document, mention: SkillMention) -> _Word | None:
    """Return the word that a label of the catalogue begins with: "Advanced Excel"."""
    match = _LEVEL.match(document.folded, mention.span.start, mention.span.end)
    if not match or match.end() == mention.span.end or match.group() in fold(mention.name):
        return None
    return _Word(start=match.start(), end=match.end(), level=_level(match))


def _beside(document: Document, mention: SkillMention, words: Mapping[int, _Word]) -> _Word | None:
    end = mention.span.end
    gap = _BESIDE.match(document.folded, end)
    word = words.get(gap.end() if gap else end)
    if word is None:
        return None
    marked = any(c in "(:-" for c in document.folded[end : word.start])
    return word if marked or _ROMANCE.match(document.folded, end) else None


def _ahead(
    document: Document, words: tuple[_Word, ...], mentions: tuple[SkillMention, ...]
) -> Iterator[_Word | None]:
    """Yield for each mention the last word before it that reaches it."""
    for mention in mentions:
        index = bisect_right(words, mention.span.start, key=lambda word: word.end) - 1
        word = words[index] if index >= 0 else None
        if word and not _reaches(document.folded, word.end, mention.span.start):
            word = None
        yield word


def _reaches(folded: str, start: int, end: int) -> bool:
    return end - start <= _REACH and not _BREAK.search(folded[start:end])
