"""An advertisement that was read, compared with its truth: both as `parse-job --json` prints."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from application.evaluation.entries import listed, text_of
from application.evaluation.normalising import Kind, holds, normal, same
from application.evaluation.verdicts import Verdict

_VALUES = ("title", "employer", "remote", "seniority", "min_years", "valid_through")
_PARTS = {
    "location": ("city", "region", "country"),
    "salary": ("minimum", "maximum", "currency", "period"),
    "education": ("level", "area"),
}
_LISTS = ("employment", "languages", "applicant_countries")
_NAMES = ("code", "name", "value")
"""Under which of these an entry of a list, or an employer, has what is compared: the first."""
_FOR_ALL = re.compile(r"\(\s*\w{1,3}(?:\s*/\s*\w{1,3}){1,3}\s*\)")
"""What a title says of whom it means: (m/w/d), (H/F), (f/m/x)."""
_KINDS = ("must", "nice")

ADVERTISEMENT_GROUPS = {
    name: tuple(f"{name}.{part}" for part in parts) for name, parts in _PARTS.items()
}
"""What is also given as one figure: the micro-average of these fields."""
ADVERTISEMENT_FIELDS = (
    *_VALUES,
    *(field for members in ADVERTISEMENT_GROUPS.values() for field in members),
    *_LISTS,
    "languages.level",
    "skills",
    *(f"skills.{kind}" for kind in _KINDS),
    "skills.level",
    "skills.min_years",
)
"""In the order in which they are shown."""

Skill = Mapping[str, Any]


def compare_advertisement(truth: Mapping[str, Any], read: Mapping[str, Any]) -> tuple[Verdict, ...]:
    """Judge every value of both."""
    return tuple(_verdicts(truth, read))


def _verdicts(truth: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[Verdict]:
    for name in _VALUES:
        yield from _compare_value(name, _plain(truth.get(name)), _plain(read.get(name)))
    for name, parts in _PARTS.items():
        here, there = _mapping(truth.get(name)), _mapping(read.get(name))
        for part in parts:
            one, two = text_of(here.get(part)), text_of(there.get(part))
            yield from _compare_value(f"{name}.{part}", one, two)
    for name in _LISTS:
        yield from _compare_list(name, _plains(truth.get(name)), _plains(read.get(name)))
    yield from _compare_levels(_levels(truth), _levels(read))
    yield from _compare_skills(truth, _skills(truth), _skills(read))


def _compare_value(field: str, expected: str | None, got: str | None) -> Iterator[Verdict]:
    if expected is not None or got is not None:
        right = expected is not None and got is not None and _same(expected, got)
        yield Verdict(field=field, expected=expected, got=got, right=right)


def _compare_list(field: str, truth: Sequence[str], read: Sequence[str]) -> Iterator[Verdict]:
    expected = {_code(value): value for value in truth}
    got = {_code(value): value for value in read}
    for code, value in expected.items():
        yield Verdict(field=field, expected=value, got=got.get(code), right=code in got)
    for code, value in got.items():
        if code not in expected:
            yield Verdict(field=field, got=value)


def _compare_levels(expected: Mapping[str, str], got: Mapping[str, str]) -> Iterator[Verdict]:
    """Judge the levels that the truth tells: what "fluent" means is nobody's to say."""
    for code, level in expected.items():
        yield from _compare_value("languages.level", level, got.get(code))


def _levels(advertisement: Mapping[str, Any]) -> dict[str, str]:
    asked = [e for e in listed(advertisement.get("languages")) if isinstance(e, Mapping)]
    levels = {text_of(entry.get("code")): text_of(entry.get("level")) for entry in asked}
    return {code: level for code, level in levels.items() if code and level}


def _compare_skills(
    truth: Mapping[str, Any], expected: Sequence[Skill], got: Sequence[Skill]
) -> Iterator[Verdict]:
    """Judge skills: one is read when its name or its text is the truth's."""
    named = {normal(Kind.TEXT, str(skill["skill"])): skill for skill in expected}
    found: dict[str, Skill] = {}
    extra: list[Skill] = []
    for skill in got:
        writings = _writings(skill)
        which = next((w for w in writings if w in named and w not in found), None)
        if which is not None:
            found[which] = skill
        elif not any(w in named for w in writings):
            extra.append(skill)
    for key, skill in named.items():
        yield from _compare_skill(skill, found.get(key))
    passing = (*named, *(normal(Kind.TEXT, text) for text in _plains(truth.get("mentions"))))
    for skill in extra:
        if not any(holds(text, writing) for writing in _writings(skill) for text in passing):
            yield Verdict(field="skills", got=str(skill["skill"]))
            yield Verdict(field=f"skills.{_kind(skill)}", got=str(skill["skill"]))


def _compare_skill(expected: Skill, got: Skill | None) -> Iterator[Verdict]:
    name = str(expected["skill"])
    read = None if got is None else str(got["skill"])
    yield Verdict(field="skills", expected=name, got=read, right=got is not None)
    for kind in _KINDS:
        one = name if _kind(expected) == kind else None
        two = read if got is not None and _kind(got) == kind else None
        if one is not None or two is not None:
            right = one is not None and two is not None
            yield Verdict(field=f"skills.{kind}", expected=one, got=two, right=right)
    if got is None:
        return
    years = text_of(expected.get("min_years")), text_of(got.get("min_years"))
    yield from _compare_value("skills.min_years", *years)
    if level := text_of(expected.get("level")):
        yield from _compare_value("skills.level", level, text_of(got.get("level")))


def _skills(advertisement: Mapping[str, Any]) -> list[Skill]:
    entries = [
        *listed(advertisement.get("requirements")),
        *listed(advertisement.get("other_requirements")),
    ]
    return [e for e in entries if isinstance(e, Mapping) and text_of(e.get("skill"))]


def _writings(skill: Skill) -> list[str]:
    span = _mapping(skill.get("span"))
    return [normal(Kind.TEXT, str(text)) for text in (span.get("text"), skill["skill"]) if text]


def _kind(skill: Skill) -> str:
    return "nice" if skill.get("kind") == "nice" else "must"


def _plain(value: object) -> str | None:
    """Return text, or what an object calls itself."""
    if isinstance(value, Mapping):
        return next(filter(None, (text_of(value.get(name)) for name in _NAMES)), None)
    return text_of(value)


def _plains(value: object) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    return [text for text in map(_plain, entries) if text is not None]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _same(expected: str, got: str) -> bool:
    one, two = _FOR_ALL.sub("", expected), _FOR_ALL.sub("", got)
    return same(Kind.TEXT, one, two) or _code(one) == _code(two)


def _code(value: str) -> str:
    """FULL_TIME, "Full time" and full-time are one code."""
    return normal(Kind.PLACE, value.replace("_", " "))
