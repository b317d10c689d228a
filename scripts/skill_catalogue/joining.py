"""One catalogue out of all sources."""

import re
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from domain.shared.ids import SkillId
from domain.shared.skills import Skill
from domain.skills.labels import label_key
from scripts.skill_catalogue.entries import Entry

ESCO_URI = "http://data.europa.eu/esco/skill/"
_QUALIFIER = re.compile(
    r" \((?:computer programming|learning management systems|mobile operating systems"
    r"|tools for software configuration management|penetration testing tool"
    r"|graphics editor software|integrated development environment software"
    r"|database management systems|service-oriented modelling)\)"
)


@frozen(kw_only=True)
class Joined:
    """Skills by id, and which skill each label key leads to."""

    skills: tuple[Skill, ...]
    owners: Mapping[str, SkillId]


@frozen(kw_only=True)
class _Claim:
    """Somebody's label; the lowest rank gets the key."""

    rank: int
    name: str
    skill_id: SkillId


def join(esco: Iterable[Entry], curated: Iterable[Entry], added: Iterable[Entry]) -> Joined:
    """Lay the curated entries over ESCO's, and the added ones where neither has the label.

    A concept of ESCO keeps ESCO's id; its curated entry gives it name, kind, category and parents.
    Raise ValueError when an entry names a concept or a parent that is not there, when two entries
    claim one concept, or when parents go round in a circle.
    """
    own = {entry.uuid or "": entry for entry in esco}
    by_label = _by_label(own.values())
    by_alias = {label_key(label): entry for entry in own.values() for label in entry.aliases}
    entries: list[tuple[Entry, Entry | None]] = []
    taken: set[str] = set()
    for entry in curated:
        beneath = _beneath(entry, by_label, by_alias)
        if beneath:
            if beneath.uuid in taken:
                raise ValueError(entry.name, beneath.name)
            taken.add(beneath.uuid or "")
        entries.append((entry, beneath))
    known = {label_key(label) for entry, _ in entries for label in (entry.name, *entry.aliases)}
    for entry in added:
        if label_key(entry.name) not in known:
            known.add(label_key(entry.name))
            entries.append((entry, _free(by_label.get(label_key(entry.name)), taken)))
            taken.add((entries[-1][1] or entry).uuid or "")
    entries.extend((entry, None) for uuid, entry in own.items() if uuid not in taken)
    return _resolve(entries)


def _beneath(
    entry: Entry, by_label: Mapping[str, Entry], by_alias: Mapping[str, Entry]
) -> Entry | None:
    if entry.esco_label is None:
        return by_label.get(label_key(entry.name))
    key = label_key(entry.esco_label)
    found = by_label.get(key) or by_alias.get(key)
    if found is None:
        raise ValueError(entry.name, entry.esco_label)
    return found


def _free(entry: Entry | None, taken: set[str]) -> Entry | None:
    return entry if entry and entry.uuid not in taken else None


def _by_label(esco: Iterable[Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    known = list(esco)
    for entry in known:
        found.setdefault(label_key(entry.name), entry)
    for entry in known:
        found.setdefault(label_key(_QUALIFIER.sub("", entry.name)), entry)
    return found


def _resolve(entries: list[tuple[Entry, Entry | None]]) -> Joined:
    ids = {_identify(entry, beneath): (entry, beneath) for entry, beneath in entries}
    if len(ids) != len(entries):
        raise ValueError("two entries with one id")
    parents = _by_name(ids)
    skills: list[Skill] = []
    claims: dict[str, _Claim] = {}
    for skill_id, (entry, beneath) in sorted(ids.items()):
        labels = list(_labels(entry, beneath))
        for rank, label in labels:
            claim = _Claim(rank=rank, name=entry.name.casefold(), skill_id=skill_id)
            current = claims.setdefault(label_key(label), claim)
            if (claim.rank, claim.name) < (current.rank, current.name):
                claims[label_key(label)] = claim
        if missing := [name for name in entry.parents if label_key(name) not in parents]:
            raise ValueError(entry.name, missing)
        uuid = (beneath or entry).uuid
        skills.append(
            Skill(
                id=skill_id,
                name=entry.name,
                kind=entry.kind,
                category=entry.category,
                aliases=tuple(sorted({label for _, label in labels} - {entry.name})),
                broader=tuple(sorted({parents[label_key(name)] for name in entry.parents})),
                uri=ESCO_URI + uuid if uuid else None,
            )
        )
    claims.pop("", None)
    _check_circles({skill.id: skill.broader for skill in skills})
    return Joined(
        skills=tuple(skills), owners={key: claim.skill_id for key, claim in claims.items()}
    )


def _identify(entry: Entry, beneath: Entry | None) -> SkillId:
    uuid = (beneath or entry).uuid
    return SkillId(f"esco:{uuid}" if uuid else f"tech:{slug(entry.name)}")


def slug(name: str) -> str:
    """Return a name for ids: small letters, digits, hyphens."""
    spelt = name.casefold().replace("+", " plus").replace("#", " sharp")
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"^\.", "dot", spelt)).strip("-")


def _by_name(ids: Mapping[SkillId, tuple[Entry, Entry | None]]) -> dict[str, SkillId]:
    """Return what a parent's name means: a curated entry before ESCO's."""
    found: dict[str, SkillId] = {}
    ordered = sorted(ids.items())
    for skill_id, (entry, _) in ordered:
        if entry.uuid is None:
            found.setdefault(label_key(entry.name), skill_id)
    for skill_id, (entry, beneath) in ordered:
        found.setdefault(label_key((beneath or entry).name), skill_id)
    return found


def _labels(entry: Entry, beneath: Entry | None) -> Iterable[tuple[int, str]]:
    """Give every label with its rank: technologies, then ESCO's preferred, practices, the rest."""
    curated = entry.uuid is None
    name, alias = (0, 1) if entry.is_technology else (2, 4) if curated else (3, 5)
    yield name, entry.name
    for label in entry.aliases:
        yield alias, label
    for esco in [beneath] if beneath else [] if curated else [evolve(entry, aliases=())]:
        yield 3, esco.name
        yield 4, _QUALIFIER.sub("", esco.name)
        for label in esco.aliases:
            yield 5, label


def _check_circles(broader: Mapping[SkillId, tuple[SkillId, ...]]) -> None:
    for start in broader:
        waiting, seen = list(broader[start]), set[SkillId]()
        while waiting:
            parent = waiting.pop()
            if parent == start:
                raise ValueError("parents go round in a circle", start)
            if parent not in seen:
                seen.add(parent)
                waiting.extend(broader[parent])
