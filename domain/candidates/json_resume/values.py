"""From values in JSON to found ones: bounded, clean, each with the text that it stands in."""

import re
from typing import Any

from attrs import define

from domain.candidates.fields import Field, FieldKind
from domain.candidates.json_resume.json_text import Node, NodeKind, span_within
from domain.candidates.reading.periods import periods
from domain.candidates.texts import one_line, read_date, read_place
from domain.shared.text import Found, Span
from domain.shared.values import Month

LONGEST_VALUE = 20_000
"""Code points."""
MOST_ITEMS = 300
"""Entries of a section, texts of a list."""

_NOT_KEPT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069"
    r"\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
"""Controls, halves of characters, changes of the writing direction, characters without a form."""


@define
class Reader:
    """Reads values until a résumé's length is used up; what comes after stays in the document."""

    document: str
    left: int
    cut: bool = False
    """Whether anything was left out."""

    def text(self, node: Node | None, *, prose: bool = False) -> Found[str] | None:
        """Read a text, or a number as it is written; None for anything else."""
        if node is None or node.kind not in {NodeKind.STRING, NodeKind.NUMBER}:
            return None
        said = cleaned(node.text)
        start = len(said) - len(said.lstrip())
        end = len(said.rstrip())
        if start >= end or not self._allows(end - start):
            return None
        value = said[start:end]
        return Found(value=value if prose else one_line(value), span=self._span(node, start, end))

    def texts(self, node: Node | None) -> tuple[Found[str], ...]:
        """Read a list of texts; what is none is passed over."""
        if node is None or node.kind is not NodeKind.ARRAY:
            return ()
        return tuple(found for item in self.items(node) if (found := self.text(item)))

    def items(self, node: Node) -> tuple[Node, ...]:
        """Return as many items as are read."""
        self.cut = self.cut or len(node.items) > MOST_ITEMS
        return node.items[:MOST_ITEMS]

    def value(self, node: Node | None, field: Field) -> Any:  # noqa: ANN401 - as the field has it
        """Read what a field holds; None, or nothing in a list, for what it cannot hold."""
        if field.kind is FieldKind.LIST:
            return self.texts(node)
        found = self.text(node, prose=field.kind is FieldKind.PROSE)
        if found is None:
            return None
        if field.kind is FieldKind.MONTH:
            month = read_date(found.value) or _month_in(found.value)
            return Found(value=month, span=found.span) if month else None
        if field.kind is FieldKind.PLACE:
            return Found(value=read_place(found.value), span=found.span)
        return found

    def _allows(self, length: int) -> bool:
        if length > min(self.left, LONGEST_VALUE):
            self.cut = True
            return False
        self.left -= length
        return True

    def _span(self, node: Node, start: int, end: int) -> Span:
        if node.kind is NodeKind.NUMBER:
            return Span.of(self.document, node.start, node.end)
        return span_within(self.document, node, start, end)


def cleaned(text: str) -> str:
    """Put a blank for every character that no person sees or no storage keeps."""
    return _NOT_KEPT.sub(" ", text)


def _month_in(text: str) -> Month | None:
    """Read a date as people write it, when the text is nothing else."""
    found = next(periods(text, 0, len(text)), None)
    if found is None or found.is_stretch or found.span.text.strip() != text.strip():
        return None
    return found.first.value
