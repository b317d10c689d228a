"""What a document of ours says about itself in `meta`, kept true while the document is changed.

A value that a person changed does not come from where it says any more; what stands behind an
entry that was taken out moves up by one.
"""

from collections.abc import Iterator

from attrs import Factory, define

from domain.candidates.json_resume.json_text import Node, NodeKind
from domain.candidates.json_resume.splicing import Splice

_BY_POINTER = ("provenance", "skills", "present")
"""Objects of `meta` whose keys are JSON pointers."""


@define
class Origins:
    """Collects what changes, and writes it at last. A document of anybody else has no such keys."""

    root: Node
    _changed: set[str] = Factory(set)
    _removed: dict[str, set[int]] = Factory(dict)
    _present: dict[str, bool] = Factory(dict)

    def changed(self, pointer: str) -> None:
        """Note that the person wrote what stands there, and below."""
        self._changed.add(pointer)

    def removed(self, array: str, position: int) -> None:
        """Note that an item is taken out."""
        self._removed.setdefault(array, set()).add(position)

    def goes_on(self, pointer: str, *, on: bool) -> None:
        """Note whether something goes on."""
        self._present[pointer] = on

    def write(self, splice: Splice) -> None:
        """Mend the keys."""
        meta = self.root.get("meta")
        for name in _BY_POINTER if meta else ():
            node = meta.get(name) if meta else None
            if node is None or node.kind is not NodeKind.OBJECT:
                continue
            for position, member in enumerate(node.members):
                key = self._now(member.key, name)
                if key is None:
                    splice.remove(node, position)
                elif key != member.key:
                    splice.rename(member, key)
            if name == "present":
                self._write_present(splice, node)

    def _write_present(self, splice: Splice, node: Node) -> None:
        for pointer, on in self._present.items():
            key = self._moved(pointer)
            if on and key and node.member(pointer) is None:
                splice.put(node, key, {"by": "person"})

    def _now(self, pointer: str, name: str) -> str | None:
        """Return what a pointer is now; None for what is not as it was read any more."""
        if not pointer.startswith("/"):
            return pointer
        if name == "present" and self._present.get(pointer) is False:
            return None
        if name == "provenance" and any(p in self._changed for p in _prefixes(pointer)):
            return None
        return self._moved(pointer)

    def _moved(self, pointer: str) -> str | None:
        steps = pointer.split("/")[1:]
        moved, before = "", ""
        for step in steps:
            gone = self._removed.get(before, set())
            now = step
            if gone and step.isdecimal():
                if int(step) in gone:
                    return None
                now = str(int(step) - sum(position < int(step) for position in gone))
            moved, before = f"{moved}/{now}", f"{before}/{step}"
        return moved


def _prefixes(pointer: str) -> Iterator[str]:
    at = pointer.find("/", 1)
    while at > 0:
        yield pointer[:at]
        at = pointer.find("/", at + 1)
    yield pointer
