"""How well somebody says to master a skill, where the words stand right next to it."""

import re

from domain.candidates.reading.punctuation import BULLETS, DASHES
from domain.shared.text import Span

_SAID: dict[int, str] = {
    1: "a1|elementary",
    2: "a2|basics?|beginner|novice|limited working|grundkenntnisse|básico|notions",
    3: "b1|b2|intermediate|conversational|(?:professional )?working|gute kenntnisse|intermedio"
    "|intermédiaire",
    4: "c1|advanced|fluent|full professional|fließend|verhandlungssicher|sehr gute kenntnisse"
    "|fluido|avanzado|courant|avancé",
    5: "c2|expert|native or bilingual|native(?: speaker)?|bilingual|mother tongue|muttersprache"
    "|nativo|lengua materna|langue maternelle|experte",
}
"""CEFR calls A basic, B independent, C1 advanced and C2 mastery. The ILR scale, as LinkedIn words
it, climbs in five steps: elementary, limited working, professional working, full professional,
native.
"""
_ANY = "|".join(rf"(?P<l{level}>{words})" for level, words in sorted(_SAID.items(), reverse=True))
_NOUN = r"(?:[ ](?:level|proficiency|knowledge|skills?|user|command|understanding|speaker))?"
_AFTER = re.compile(
    rf"[ ]?[{DASHES}(\[:]{{0,2}}[ ]?(?:(?P<of5>[1-5])[ ]?/[ ]?5|(?:{_ANY}){_NOUN})"
    rf"(?=[ ]?(?:[)\],;|./\n\f{BULLETS}]|$))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:(?P<l5>expert|mastery|native)|(?P<l4>advanced|fluent)|(?P<l3>intermediate|working)"
    rf"|(?P<l2>basics?|beginner)|(?P<l1>elementary)){_NOUN}(?:[ ](?:in|of|with|at))?[ ]$",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?:{_ANY}){_NOUN}(?:[ ](?:in|of|with|at))?[ ]?:", re.IGNORECASE)
_REACH = 40
"""Code points on either side."""


def level_beside(document: str, mention: Span) -> int | None:
    """Read the level that stands right before or after a mention."""
    before = _BEFORE.search(document[max(mention.start - _REACH, 0) : mention.start])
    after = _AFTER.match(document[mention.end : mention.end + _REACH])
    return _level(after) or _level(before)


def level_of_list(sentence: str) -> int | None:
    """Read the level that a list is labelled with: "Advanced: Python, Go"."""
    return _level(_LABEL.match(sentence))


def _level(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    said = {name: text for name, text in match.groupdict().items() if text}
    if "of5" in said:
        return int(said["of5"])
    return next(int(name[1:]) for name in said)
