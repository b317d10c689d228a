"""What everybody needs who changes a part of an imported document."""

from typing import Any

from attrs import define

from domain.candidates.fields import FieldKind
from domain.candidates.json_resume.entries import ReadDocument
from domain.candidates.json_resume.json_text import Node, NodeKind
from domain.candidates.json_resume.origins import Origins
from domain.candidates.json_resume.splicing import Splice
from domain.candidates.networks import with_scheme
from domain.candidates.texts import goes_on


@define
class Amendment:
    """A document that is being changed."""

    root: Node
    read: ReadDocument
    splice: Splice
    origins: Origins

    def remove(self, array: Node, position: int, pointer: str) -> None:
        """Take an item out of the array that the pointer leads to."""
        self.splice.remove(array, position)
        self.origins.removed(pointer, position)

    def put(self, node: Node, pointer: str, name: str, value: object) -> None:
        """Set a member of the object that the pointer leads to; None takes it out."""
        self.splice.put(node, name, value)
        self.origins.changed(f"{pointer}/{name}")

    def array(self, node: Node | None, name: str) -> Node | None:
        """Return a member that is an array."""
        found = node.get(name) if node else None
        return found if found and found.kind is NodeKind.ARRAY else None


def json_value(kind: FieldKind, texts: tuple[str, ...]) -> Any:  # noqa: ANN401 - JSON
    """Return what stands for a field's texts in JSON Resume; None leaves the field out."""
    if not texts:
        return None
    if kind is FieldKind.LIST:
        return list(texts)
    if kind is FieldKind.MONTH and goes_on(texts[0]):
        return None
    return with_scheme(texts[0]) if kind is FieldKind.URL else texts[0]
