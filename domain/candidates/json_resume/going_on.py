"""What a document of ours lists as going on, as long as nobody moved its entries by hand."""

from collections.abc import Mapping
from typing import Any, Self

from attrs import frozen

from domain.candidates.fields import Form
from domain.candidates.identity import plain
from domain.candidates.json_resume.json_text import Member, Node, NodeKind
from domain.candidates.texts import one_line, read_date
from domain.shared.text import Found
from domain.shared.values import Month


@frozen(kw_only=True)
class GoingOn:
    """`meta.present`, which names entries by their places, and `meta.provenance` beside it."""

    listed: Mapping[str, Member]
    said: Mapping[str, Member]

    @classmethod
    def of(cls, root: Node) -> Self | None:
        """Return what the document lists; None for a document of anybody else."""
        meta = root.get("meta")
        present = meta.get("present") if meta else None
        if meta is None or present is None or present.kind is not NodeKind.OBJECT:
            return None
        said = meta.get("provenance")
        return cls(
            listed={member.key: member for member in present.members},
            said={member.key: member for member in said.members} if said else {},
        )

    def tells_of(self, pointer: str, form: Form, values: Mapping[str, Any]) -> bool:
        """Tell whether the entry that stands there now is the one that stood there then.

        Who edits the file may put another before it. One field that comes from where the document
        says is enough; of a field that the person wrote, it says nothing. Without provenance there
        is nothing to compare.
        """
        if not self.said:
            return True
        checked = [f for f in form.fields if f.weight and values[f.attribute]]
        there = [
            (values[f.attribute], text)
            for f in checked
            if (text := self._text(f"{pointer}/{f.name}")) is not None
        ]
        if not there:
            listed = self.listed.get(pointer)
            return not checked or (listed is not None and listed.value.get("by") is not None)
        return any(_fits(value, text) for value, text in there)

    def _text(self, pointer: str) -> str | None:
        member = self.said.get(pointer)
        node = member.value.get("text") if member else None
        return node.text if node and node.kind is NodeKind.STRING else None


def _fits(found: Found[Any], text: str) -> bool:
    if isinstance(found.value, Month):
        known = read_date(text)
        return known == found.value if known else str(found.value.year) in text
    return plain(one_line(found.value)) == plain(one_line(text))
