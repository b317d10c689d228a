"""The files that people write by hand; the form is described at the head of each."""

import re
from pathlib import Path

from domain.shared.skills import SkillKind
from scripts.skill_catalogue.entries import Entry

_SECTION = re.compile(r"\[(?P<kind>[a-z-]+) \| (?P<category>[^\]]+)\]")
_ENTRY = re.compile(
    r"(?P<name>.+?)(?: = (?P<aliases>.+?))?(?: < (?P<parents>.+?))?(?: @ (?P<esco>.+))?"
)


def lines(path: Path) -> list[str]:
    """Return what is neither blank nor a comment."""
    stripped = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


def entries(path: Path, *, is_technology: bool) -> list[Entry]:
    """Read technologies.txt or practices.txt. Raise ValueError for a line of another form."""
    found: list[Entry] = []
    kind, category = SkillKind.TOOL, ""
    for line in lines(path):
        if section := _SECTION.fullmatch(line):
            kind, category = SkillKind(section["kind"]), section["category"]
            continue
        entry = _ENTRY.fullmatch(line)
        if entry is None or "=" in entry["name"].split():
            raise ValueError(line)
        found.append(
            Entry(
                name=entry["name"],
                kind=kind,
                category=category,
                aliases=_parts(entry["aliases"]),
                parents=_parts(entry["parents"]),
                esco_label=entry["esco"],
                is_technology=is_technology,
            )
        )
    names = [entry.name for entry in found]
    if doubles := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(doubles)
    return found


def titles(path: Path) -> dict[str, tuple[str, ...]]:
    """Read occupations.txt: ESCO's label to the titles that mean it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines(path):
        others, _, label = line.rpartition(" = ")
        found[label] = found.get(label, ()) + _parts(others)
    return found


def _parts(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(";") if part.strip())
