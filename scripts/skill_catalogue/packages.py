"""What the package registries' own catalogues know about technologies."""

import ast
import json
import re
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

from domain.shared.skills import SkillKind
from domain.skills.labels import label_key
from scripts.skill_catalogue.entries import Entry

_LINGUIST_ALIAS = re.compile(r"[a-z][a-z0-9+#-]{3,30}")
_TYPE = re.compile(r"^  type: '(\w+)',$", re.MULTILINE)
_NAME = re.compile(r"^  name: '([^']+)',$", re.MULTILINE)
_ALIASES = re.compile(r"^  aliases: (\[[^\]]*\])", re.MULTILINE)
_FRAMEWORK = re.compile(r"Framework :: ([^:]+)")
_NOT_SOUGHT = frozenset(
    {
        # words, names of people, and what nobody is hired for
        *("BEAT", "BFG", "Bob", "Buildout", "CastleCMS", "Chandler", "CubicWeb", "Hatch", "IDLE"),
        *("InvenTree", "Nengo", "Opps", "Paste", "Pycsou", "Review Board", "Setuptools Plugin"),
        *("Trac", "Zope2", "Zope3", "AiiDA", "Kedro", "cocotb", "napari", "Masonite", "Lektor"),
    }
)


def languages(folder: Path, wanted: Iterable[str]) -> list[Entry]:
    """Give the wanted ones of linguist-languages. Raise ValueError for one that it lacks."""
    known: dict[str, str] = {}
    for path in sorted((folder / "linguist-languages/package/data").glob("*.js")):
        source = path.read_text(encoding="utf-8")
        if named := _NAME.search(source):
            known[named[1]] = source
    found: list[Entry] = []
    for name in wanted:
        if name not in known:
            raise ValueError(name)
        aliases = _ALIASES.search(known[name])
        listed = ast.literal_eval(aliases[1]) if aliases else []
        said = _TYPE.search(known[name])
        programming = said is not None and said[1] == "programming"
        found.append(
            Entry(
                name=name,
                kind=SkillKind.PROGRAMMING_LANGUAGE,
                category="programming languages" if programming else "markup and data languages",
                aliases=tuple(alias for alias in listed if _LINGUIST_ALIAS.fullmatch(alias)),
                is_technology=True,
            )
        )
    return found


def frameworks(folder: Path) -> list[Entry]:
    """Give the Python frameworks that trove-classifiers lists."""
    source = (folder / "trove_classifiers/__init__.py").read_text(encoding="utf-8")
    names = (
        _FRAMEWORK.fullmatch(name) for name in re.findall(r'^    "([^"]+)",$', source, re.MULTILINE)
    )
    return [
        Entry(
            name=name,
            kind=SkillKind.FRAMEWORK,
            category="Python frameworks",
            parents=("Python",),
            is_technology=True,
        )
        for name in sorted({match[1] for match in names if match} - _NOT_SOUGHT)
    ]


def with_brand_aliases(folder: Path, entries: Iterable[Entry]) -> tuple[list[Entry], int]:
    """Add the other names that simple-icons has for a brand; count the brands that it knows."""
    path = folder / "simple-icons/package/data/simple-icons.json"
    brands = {
        label_key(brand["title"]): brand.get("aliases", {})
        for brand in json.loads(path.read_text(encoding="utf-8"))
    }
    found: list[Entry] = []
    known = 0
    for entry in entries:
        brand = brands.get(label_key(entry.name))
        known += brand is not None
        others = [*(brand or {}).get("aka", ()), *(brand or {}).get("old", ())]
        found.append(evolve(entry, aliases=(*entry.aliases, *others)))
    return found, known
