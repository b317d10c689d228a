"""The languages that a job is done in."""

import re
from collections.abc import Iterator

from attrs import frozen

from domain.jobs.advertisement import LanguageRequirement, RequirementKind
from domain.jobs.reading.cues import Wish
from domain.jobs.reading.document import Document, fold
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement
from domain.jobs.reading.wishes import wishes
from domain.shared.ids import SkillId
from domain.shared.language_names import CODES
from domain.shared.skills import SkillMention
from domain.shared.values import LanguageLevel

_BY_NAME = {fold(name): code for name, code in CODES.items()}
_NAMES = "|".join(map(re.escape, sorted(_BY_NAME, key=lambda name: (-len(name), name))))
_LANGUAGE = re.compile(
    rf"(?<![\w-])(?P<name>{_NAMES})(?P<knowledge>-?(?:sprach)?kenntnisse\w?)?(?!\w)"
)
_WORDS: tuple[tuple[LanguageLevel, str], ...] = (
    (
        LanguageLevel.NATIVE,
        (
            r"native|mother tongue|bilingual|muttersprach\w{0,8}|nativ[oa]|lengua materna|bilingue"
            r"|langue maternelle"
        ),
    ),
    (
        LanguageLevel.C1,
        (
            r"fluent(?:ly)?|fluency|advanced|excellent|very good|business[- ]fluent|proficien\w+"
            r"|fliess?end\w{0,2}|verhandlungssicher\w{0,2}|sehr gut\w{0,2}|ausgezeichnet\w{0,2}"
            r"|fluid[oa]|avanzad[oa]|excelente|dominio|muy buen\w?|courant|couramment|avancee?"
            r"|tres bon(?:ne)?|maitrise"
        ),
    ),
    (
        LanguageLevel.B2,
        (
            r"upper[- ]intermediate|professional(?: working)?|good|gut\w{0,2}|profesional|buen\w?"
            r"|professionnel(?:le)?|bon(?:ne)?s?|intermedi[oa] alt[oa]"
        ),
    ),
    (
        LanguageLevel.B1,
        r"intermediate|conversational|working knowledge|intermedi[oa]|medi[oa]|intermediaire",
    ),
    (
        LanguageLevel.A2,
        r"basics?|elementary|grundkenntnisse\w?|grundlegend\w{0,2}|basic[oa]|nociones|notions",
    ),
)
_LEVEL = re.compile(
    r"(?<!\w)(?:(?P<step>[abc][12])(?:[- ]?(?:niveau|level))?\+?|"
    + "|".join(rf"(?P<{level.name}>{words})" for level, words in _WORDS)
    + r")(?!\w)"
)
_SPOKEN = re.compile(
    r"\b(?:languages?|speak(?:er|ers|ing)?|spoken|written|verbal|communicat\w+|fluen\w+|command"
    r"|knowledge|skills|sprach\w+|kenntnisse|wort und schrift|idiomas?|habla\w*|nivel|escrit\w+"
    r"|conocimientos?|langues?|parle\w*|ecrit\w*|niveau|connaissances?)\b"
)
_OTHERWISE = re.compile(
    r"\s*-?\s*(?:speaking|markets?|customers?|clients?|companies|company|cuisine|food|wine|office"
    r"|offices|language (?:course|class|lesson)s?|courses?|class(?:es)?|lessons?|breakfast|team"
    r"|teams|law|tax|accounting|history|literature|team|cloud|gaap|hgb|markt\w*|kund\w*|kurs\w*"
    r"|unterricht|government|army|public|economy|school)\b"
)
_SPEAKING = re.compile(r"\s*-?\s*(?:speaking|sprachig)")
_LISTED = re.compile(r"[\s,/&()+;:-]*(?:(?:and|or|y|e|o|und|oder|sowie|et|ou|in)\b)?[\s,/&()]*")
_REACH = 60
_COUNTED = {
    Section.OPENING: RequirementKind.MUST,
    Section.REQUIREMENTS: RequirementKind.MUST,
    Section.DUTIES: RequirementKind.MUST,
    Section.NICE: RequirementKind.NICE,
}
_MOST = 20


@frozen(kw_only=True)
class _Naming:
    code: str
    start: int
    end: int
    level: LanguageLevel | None
    kind: RequirementKind


def find_languages(
    document: Document, said: tuple[Statement, ...]
) -> tuple[LanguageRequirement, ...]:
    """Return the languages that are asked for, by position; each as its first naming says it.

    A name of a language counts where a level stands beside it, where its sentence speaks of
    languages, or where it is all that an item says. A market, a course or a cuisine is none.
    """
    found: dict[str, _Naming] = {}
    for statement in said:
        kind = _COUNTED.get(statement.section)
        if kind is not None:
            for naming in _namings(document, statement, kind):
                known = found.get(naming.code)
                if known is None or (
                    known.kind is RequirementKind.NICE and naming.kind is RequirementKind.MUST
                ):
                    found[naming.code] = naming
    ordered = sorted(found.values(), key=lambda naming: naming.start)[:_MOST]
    return tuple(
        LanguageRequirement(
            code=n.code, kind=n.kind, level=n.level, span=document.span(n.start, n.end)
        )
        for n in ordered
    )


def _namings(document: Document, statement: Statement, kind: RequirementKind) -> Iterator[_Naming]:
    folded = document.folded
    names = list(_LANGUAGE.finditer(folded, statement.start, statement.end))
    if not names:
        return
    levels = list(_LEVEL.finditer(folded, statement.start, statement.end))
    speaks = _SPOKEN.search(folded, statement.start, statement.end) is not None
    alone = _is_only_languages(folded, statement, names, levels)
    wished = wishes(document, statement, tuple(_mention(document, name) for name in names))
    for position, (name, wish) in enumerate(zip(names, wished, strict=True)):
        aside = _OTHERWISE.match(folded, name.end())
        if aside and not (_SPEAKING.match(folded, name.end()) and kind is RequirementKind.MUST):
            continue
        level = _level(folded, name, names, position, levels)
        told = level or wish or speaks or alone or name["knowledge"]
        if not told or wish is Wish.UNNEEDED:
            continue
        yield _Naming(
            code=_BY_NAME[name["name"]],
            start=name.start(),
            end=name.end(),
            level=level,
            kind=RequirementKind.NICE if wish is Wish.WELCOME else kind,
        )


def _is_only_languages(
    folded: str,
    statement: Statement,
    names: list[re.Match[str]],
    levels: list[re.Match[str]],
) -> bool:
    at = statement.start
    for match in sorted((*names, *levels), key=lambda m: m.start()):
        if match.start() >= at:
            if not _LISTED.fullmatch(folded, at, match.start()):
                return False
            at = match.end()
    return len(folded[at : statement.end].strip(" .;)")) == 0


def _level(
    folded: str,
    name: re.Match[str],
    names: list[re.Match[str]],
    position: int,
    levels: list[re.Match[str]],
) -> LanguageLevel | None:
    """Prefer what stands right after a name to what stands before it, which may be for several."""
    following = names[position + 1].start() if position + 1 < len(names) else name.end() + _REACH
    for match in levels:
        if name.end() <= match.start() < min(following, name.end() + _REACH):
            between = folded[name.end() : match.start()]
            if not re.search(r"[,;.]|\b(?:and|und|y|et)\b", between):
                return _meant(match)
    for match in reversed(levels):
        if match.end() <= name.start() and name.start() - match.end() <= _REACH:
            between = folded[match.end() : name.start()]
            if not re.search(r"[;.]", between):
                return _meant(match)
            break
    return None


def _meant(match: re.Match[str]) -> LanguageLevel:
    if match["step"]:
        return LanguageLevel(match["step"].upper())
    return LanguageLevel[str(match.lastgroup)]


def _mention(document: Document, name: re.Match[str]) -> SkillMention:
    """Take a language for a skill: what is wished for is said in the same words."""
    code = _BY_NAME[name["name"]]
    return SkillMention(skill_id=SkillId(code), name=code, span=document.span(*name.span()))
