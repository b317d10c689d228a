"""The parts of a Word document, and how they refer to each other."""

import posixpath
from typing import NamedTuple

from .archives import Archive, Element, child


class Relation(NamedTuple):
    """What an id in a part stands for."""

    kind: str
    """The last word of its type, such as `header`."""
    target: str
    """The name of a part, or an address outside."""
    is_outside: bool


class Package:
    """Gives parts by what refers to them."""

    def __init__(self, archive: Archive) -> None:
        """Raise BadZipFile, BombError or XMLSyntaxError."""
        self._archive = archive
        self._relations: dict[str, dict[str, Relation]] = {}
        main = [r.target for r in self.relations("").values() if r.kind == "officeDocument"]
        self.main = main[0] if main else "word/document.xml"

    def xml(self, name: str) -> Element | None:
        """Return the root of a part, None where there is none."""
        return self._archive.xml(name)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what the ids in a part stand for."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
            self._relations[part] = {
                one.get("Id"): _relation(one, folder)
                for one in (() if root is None else root.iterchildren("*"))
                if one.get("Id") and one.get("Target")
            }
        return self._relations[part]

    def related(self, part: str, kind: str) -> Element | None:
        """Return the first part of a kind that another refers to."""
        for relation in self.relations(part).values():
            if relation.kind == kind and not relation.is_outside:
                return self.xml(relation.target)
        return None

    def body(self) -> Element | None:
        """Return the body of the main part."""
        root = self.xml(self.main)
        return None if root is None else child(root, "body")


def _relation(element: Element, folder: str) -> Relation:
    target, kind = element.get("Target"), element.get("Type", "").rpartition("/")[2]
    outside = element.get("TargetMode") == "External"
    if not outside:
        joined = target if target.startswith("/") else posixpath.join("/", folder, target)
        target = posixpath.normpath(joined).lstrip("/")
    return Relation(kind, target, outside)
