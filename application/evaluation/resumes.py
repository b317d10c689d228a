"""A résumé that was read, compared with its truth: two documents of JSON Resume."""

from collections.abc import Iterator, Mapping
from typing import Any

from application.evaluation.entries import (
    Part,
    Section,
    compare_section,
    listed,
    text_of,
)
from application.evaluation.normalising import Kind, normal, same
from application.evaluation.skills import compare_skills
from application.evaluation.verdicts import Verdict

_BASICS = {
    "name": ("name", Kind.TEXT),
    "label": ("label", Kind.TEXT),
    "email": ("email", Kind.EMAIL),
    "phone": ("phone", Kind.PHONE),
    "summary": ("summary", Kind.PROSE),
}
_LOCATION = ("city", "region", "countryCode")
_DATES = (
    ("startDate", Kind.DATE, 2),
    ("endDate", Kind.DATE, 2),
)


def _section(
    key: str, *parts: tuple[str, Kind, int], whole: tuple[str, ...] = (), leading: str = ""
) -> Section:
    """Name each field after its section; the `leading` part has the section's name alone."""
    return Section(
        key=key,
        parts=tuple(
            Part(
                key=name,
                field=key if name == leading else f"{key}.{name}",
                kind=kind,
                weight=weight,
            )
            for name, kind, weight in parts
        ),
        whole=f"{key}.whole" if whole else "",
        of_whole=frozenset(whole),
    )


_SECTIONS = (
    _section(
        "work",
        ("name", Kind.TEXT, 3),
        ("position", Kind.TEXT, 3),
        *_DATES,
        ("location", Kind.PLACE, 1),
        whole=("name", "position", "startDate", "endDate"),
    ),
    _section(
        "education",
        ("institution", Kind.TEXT, 3),
        ("studyType", Kind.TEXT, 2),
        ("area", Kind.TEXT, 2),
        *_DATES,
        ("score", Kind.TEXT, 1),
        whole=("institution", "studyType", "area", "startDate", "endDate"),
    ),
    _section(
        "languages", ("language", Kind.TEXT, 3), ("fluency", Kind.TEXT, 1), leading="language"
    ),
    _section(
        "certificates",
        ("name", Kind.TEXT, 3),
        ("issuer", Kind.TEXT, 1),
        ("date", Kind.DATE, 1),
        leading="name",
    ),
    _section(
        "projects",
        ("name", Kind.TEXT, 3),
        ("url", Kind.LINK, 1),
        *_DATES,
        leading="name",
    ),
    _section(
        "awards",
        ("title", Kind.TEXT, 3),
        ("awarder", Kind.TEXT, 1),
        ("date", Kind.DATE, 1),
        leading="title",
    ),
    _section(
        "publications",
        ("name", Kind.TEXT, 3),
        ("publisher", Kind.TEXT, 1),
        ("releaseDate", Kind.DATE, 1),
        leading="name",
    ),
    _section(
        "volunteer",
        ("organization", Kind.TEXT, 3),
        ("position", Kind.TEXT, 3),
        *_DATES,
        leading="organization",
    ),
)
RESUME_GROUPS = {
    "contact": ("name", "email", "phone", "links", *(f"location.{name}" for name in _LOCATION)),
    "work": ("work.name", "work.position", "work.startDate", "work.endDate"),
    "education": (
        "education.institution",
        "education.studyType",
        "education.area",
        "education.startDate",
        "education.endDate",
    ),
}
"""What is also given as one figure: the micro-average of these fields."""
RESUME_FIELDS = (
    *(field for field, _ in _BASICS.values() if field != "summary"),
    "links",
    *(f"location.{name}" for name in _LOCATION),
    "summary",
    *(
        field
        for section in _SECTIONS[:2]
        for field in (*(part.field for part in section.parts), section.whole)
    ),
    "work.highlights",
    "skills",
    "skills.mentioned",
    *(part.field for section in _SECTIONS[2:] for part in section.parts),
)
"""In the order in which they are shown."""


def compare_resume(truth: Mapping[str, Any], read: Mapping[str, Any]) -> tuple[Verdict, ...]:
    """Judge every value of both, but for the fields that the truth leaves out of comparison."""
    meta = truth.get("meta")
    meta = meta if isinstance(meta, Mapping) else {}
    left_out = tuple(filter(None, map(text_of, listed(meta.get("notCompared")))))
    return tuple(
        verdict
        for verdict in _verdicts(truth, read)
        if not _is_under(verdict.field, left_out) and not _is_implied(verdict, meta)
    )


def _verdicts(truth: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[Verdict]:
    yield from _compare_basics(_mapping(truth, "basics"), _mapping(read, "basics"))
    for section in _SECTIONS:
        yield from compare_section(section, truth.get(section.key), read.get(section.key))
    yield from _compare_set("work.highlights", Kind.PROSE, _highlights(truth), _highlights(read))
    yield from compare_skills(truth, read)


def _compare_basics(truth: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[Verdict]:
    for key, (field, kind) in _BASICS.items():
        yield from _compare_value(field, kind, truth.get(key), read.get(key))
    here, there = _mapping(truth, "location"), _mapping(read, "location")
    for key in _LOCATION:
        yield from _compare_value(f"location.{key}", Kind.TEXT, here.get(key), there.get(key))
    yield from _compare_set("links", Kind.LINK, _links(truth), _links(read))


def _compare_value(field: str, kind: Kind, truth: object, read: object) -> Iterator[Verdict]:
    expected, got = text_of(truth), text_of(read)
    if expected is not None or got is not None:
        right = expected is not None and got is not None and same(kind, expected, got)
        yield Verdict(field=field, expected=expected, got=got, right=right)


def _compare_set(
    field: str, kind: Kind, truth: Iterator[str], read: Iterator[str]
) -> Iterator[Verdict]:
    expected = {normal(kind, value): value for value in truth}
    got = {normal(kind, value): value for value in read}
    for key, value in expected.items():
        yield Verdict(field=field, expected=value, got=got.get(key), right=key in got)
    for key, value in got.items():
        if key not in expected:
            yield Verdict(field=field, got=value)


def _links(basics: Mapping[str, Any]) -> Iterator[str]:
    profiles = (p.get("url") for p in listed(basics.get("profiles")) if isinstance(p, Mapping))
    for value in (basics.get("url"), *profiles):
        if link := text_of(value):
            yield link


def _highlights(resume: Mapping[str, Any]) -> Iterator[str]:
    for entry in listed(resume.get("work")):
        if isinstance(entry, Mapping):
            yield from filter(None, map(text_of, listed(entry.get("highlights"))))


def _is_under(field: str, left_out: tuple[str, ...]) -> bool:
    return any(field == name or field.startswith(f"{name}.") for name in left_out)


def _is_implied(verdict: Verdict, meta: Mapping[str, Any]) -> bool:
    """Whether it was not written, but follows from what was, and was read so."""
    implied = text_of(_mapping(meta, "implied").get(verdict.field))
    if verdict.expected is not None or verdict.got is None or implied is None:
        return False
    return same(Kind.TEXT, implied, verdict.got)


def _mapping(parent: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = parent.get(key)
    return value if isinstance(value, Mapping) else {}
