"""How well somebody says to master a skill, where the words stand right next to it."""

import re

from domain.candidates.reading.punctuation import BULLETS, DASHES
from domain.candidates.reading.spans import part
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Found, Span

_SAID: dict[int, str] = {
    1: "a1|elementary|débutante?|anfänger(?:in)?|principiante|beginner level",
    2: """a2|basics?|beginner|novice|limited working|grundkenntnisse|grundlagen|basiskenntnisse
    |básic[oa]|nociones|notions|bases|élémentaire""",
    3: """b1|b2|intermediate|conversational|(?:professional )?working|good|proficient user
    |gute?(?: kenntnisse)?|solide(?: kenntnisse)?|intermedi[oa]|medi[oa]|intermédiaire
    |bon(?:ne)?(?: niveau)?|bonnes connaissances""",
    4: """c1|advanced|fluent|full professional|very good|excellent|proficient|fließend
    |verhandlungssicher|sehr gute?(?: kenntnisse)?|fortgeschritten|fluid[oa]|avanzad[oa]
    |muy bueno?|alt[oa]|courant|avancée?|très bon(?:ne)?(?: niveau)?|confirmée?|maîtrise""",
    5: """c2|expert[oae]?(?:nkenntnisse|nwissen)?|expertin|native or bilingual|native(?: speaker)?
    |bilingual|mother tongue|muttersprache|nativo|lengua materna|langue maternelle|mastery|guru""",
}
"""CEFR calls A basic, B independent, C1 advanced and C2 mastery. The ILR scale, as LinkedIn words
it, climbs in five steps: elementary, limited working, professional working, full professional,
native.
"""
_ANY = "|".join(
    f"(?P<l{level}>{either(said)})" for level, said in sorted(_SAID.items(), reverse=True)
)
_NOUN = (
    r"(?:[ ](?:level|proficiency|knowledge|skills?|user|command|understanding|speaker|niveau"
    r"|kenntnisse))?"
)
_INTRO = r"(?:(?:level|nivel|niveau|stufe)[ ]?:?[ ])?"
_FULL, _EMPTY = "●⬤★■█◼⚫▮✦♦", "○☆□▁◯░▢⚪◻▯✧♢"
_RATED = (
    rf"(?P<full>[{_FULL}]{{1,10}})[ ]?(?P<empty>[{_EMPTY}]{{0,10}})"
    r"|(?P<of>[1-9]|10)[ ]?/[ ]?(?P<out>5|10)(?![\d/])|(?P<percent>\d{1,2}0|\d5|[1-9]\d)[ ]?%"
)
"""Dots of five, points of five or ten, parts of a hundred."""
_AFTER = re.compile(
    rf"(?:[ ]?[{DASHES}(\[:]{{0,2}}[ ]?|\t|[ ]{{2,12}})"
    rf"(?:(?:{_RATED})|{_INTRO}(?:{_ANY}){_NOUN}(?=[ ]?(?:[)\],;|./\n\f\t{BULLETS}]|[ ]{{2}}|$)))",
    re.IGNORECASE,
)
_BELOW = re.compile(rf"[ ]?\n[ ]?(?:{_RATED})[ ]?(?:\n|$)")
"""What a narrow column puts under a name."""
_BEFORE = re.compile(
    r"\b(?:(?P<l5>expert|mastery|native)|(?P<l4>advanced|fluent|sehr gute|avanzados?|fundierte)"
    r"|(?P<l3>intermediate|working|gute)"
    rf"|(?P<l2>basics?|beginner)|(?P<l1>elementary)){_NOUN}(?:[ ](?:in|of|with|at))?[ ]$",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?:{_ANY}){_NOUN}(?:[ ](?:in|of|with|at))?[ ]?:", re.IGNORECASE)
_YEARS = re.compile(
    rf"[ ]?[{DASHES}(\[:]{{0,2}}[ ]?(?P<years>\d{{1,2}})\+?[ ]?"
    r"(?:years?|yrs?|jahre?n?|años?|ans?)\b",
    re.IGNORECASE,
)
_STEPS = 5
_REACH = 40
"""Code points on either side."""


def level_beside(document: str, mention: Span) -> int | None:
    """Read the level that stands right before or after a mention."""
    before = document[max(mention.start - _REACH, 0) : mention.start]
    rest = document[mention.end : mention.end + _REACH]
    level = _level(_AFTER.match(rest)) or _level(_BELOW.match(rest))
    if (
        level or not before.removesuffix("\n")[-2:-1].isalpha()
    ):  # what stands behind a comma is soon told
        return level
    return _level(_BEFORE.search(before))


def years_beside(document: str, mention: Span) -> Found[int] | None:
    """Read for how many years somebody says to use a skill: "Java (5 years)"."""
    match = _YEARS.match(document[mention.end : mention.end + _REACH])
    if match is None:
        return None
    start, end = (mention.end + at for at in match.span("years"))
    return Found(value=int(match["years"]), span=Span.of(document, start, end))


def without_level(item: Span) -> Span:
    """Return an item of a list without the level or the years behind its name."""
    text = item.text
    for pattern in (_AFTER, _YEARS):
        for match in pattern.finditer(text):
            if match.start() and match.end() == len(text.rstrip(" )]")):
                return part(item, 0, match.start())
    return item


def level_of_list(sentence: str) -> int | None:
    """Read the level that a list is labelled with: "Advanced: Python, Go"."""
    return _level(_LABEL.match(sentence))


def _level(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    said = {name: text for name, text in match.groupdict().items() if text}
    if "full" in said:
        return _share(len(said["full"]), len(said["full"]) + len(said.get("empty", "")))
    if "of" in said:
        return _share(int(said["of"]), int(said["out"]))
    if "percent" in said:
        return _share(int(said["percent"]), 100)
    return next(int(name[1:]) for name in said)


def _share(reached: int, steps: int) -> int | None:
    """Take a part of a whole for a level; None where the whole is not told or no scale."""
    if steps < _STEPS or reached > steps:
        return None
    return max(1, (reached * _STEPS + steps // 2) // steps)
