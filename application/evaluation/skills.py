"""Skills: those that are listed, and those that the prose names."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from application.evaluation.entries import listed, text_of
from application.evaluation.normalising import Kind, holds, normal
from application.evaluation.verdicts import Verdict

_PROSE = {
    "basics": ("label", "summary"),
    "work": ("position", "summary", "highlights", "description"),
    "volunteer": ("position", "summary", "highlights"),
    "projects": ("name", "description", "highlights", "keywords", "roles", "type"),
    "education": ("area", "studyType", "courses"),
    "certificates": ("name",),
    "awards": ("title", "summary"),
    "publications": ("name", "summary"),
    "interests": ("name", "keywords"),
    "languages": ("language",),
}
"""Where a résumé may name a skill besides its list of skills: to speak a language is one, too. Not
in names of employers and schools: there a word is no skill.
"""


@frozen(kw_only=True)
class _Named:
    """What the truth says of skills; all normal, mapped to how it is written."""

    listed: Mapping[str, str]
    groups: Mapping[str, str]
    """Names of groups: neither expected nor wrong."""
    mentioned: Mapping[str, str] | None
    """Those that prose names, when the truth says which."""
    denied: Mapping[str, str]
    prose: str


def compare_skills(truth: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[Verdict]:
    """Judge `skills` by the list of the truth, and `skills.mentioned` by what its prose names."""
    named = _named(truth)
    got = _by_normal(_values(read))
    for value, written in named.listed.items():
        found = got.get(value)
        yield Verdict(field="skills", expected=written, got=found, right=found is not None)
    beyond = {v: w for v, w in got.items() if v not in named.listed and v not in named.groups}
    for value, written in beyond.items():
        if value in named.denied or not _within(value, named):
            yield Verdict(field="skills", got=written)
    if named.mentioned is None:
        return
    for value, written in named.mentioned.items():
        found = beyond.get(value)
        yield Verdict(
            field="skills.mentioned", expected=written, got=found, right=found is not None
        )


def _named(truth: Mapping[str, Any]) -> _Named:
    listed_: list[str] = []
    groups: list[str] = []
    for skill in listed(truth.get("skills")):
        name, keywords = _parts(skill)
        (groups if keywords else listed_).extend(name)
        listed_.extend(keywords)
    meta = truth.get("meta")
    meta = meta if isinstance(meta, Mapping) else {}
    in_list = _by_normal(listed_)
    said = _by_normal(filter(None, map(text_of, listed(meta.get("mentionedSkills")))))
    return _Named(
        listed=in_list,
        groups=_by_normal(groups),
        mentioned={v: w for v, w in said.items() if v not in in_list}
        if "mentionedSkills" in meta
        else None,
        denied=_by_normal(filter(None, map(text_of, listed(meta.get("notSkills"))))),
        prose=" | ".join(normal(Kind.TEXT, text) for text in _prose(truth)),
    )


def _values(read: Mapping[str, Any]) -> Iterator[str]:
    for skill in listed(read.get("skills")):
        name, keywords = _parts(skill)
        yield from name
        yield from keywords


def _parts(skill: object) -> tuple[list[str], list[str]]:
    entry = skill if isinstance(skill, Mapping) else {"name": skill}
    keywords = filter(None, map(text_of, listed(entry.get("keywords"))))
    return list(filter(None, [text_of(entry.get("name"))])), list(keywords)


def _by_normal(values: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for value in values:
        if key := normal(Kind.TEXT, value):
            found.setdefault(key, value)
    return found


def _prose(truth: Mapping[str, Any]) -> Iterator[str]:
    for key, names in _PROSE.items():
        section = truth.get(key)
        for entry in [section] if key == "basics" else listed(section):
            if not isinstance(entry, Mapping):
                continue
            for name in names:
                value = entry.get(name)
                yield from filter(None, map(text_of, [value, *listed(value)]))
    meta = truth.get("meta")
    if isinstance(meta, Mapping):
        yield from filter(None, map(text_of, listed(meta.get("otherProse"))))


def _within(value: str, named: _Named) -> bool:
    """Whether the truth names it, as words of its own, in prose or within an entry of its list."""
    return any(holds(text, value) for text in (named.prose, *named.listed, *named.groups))
