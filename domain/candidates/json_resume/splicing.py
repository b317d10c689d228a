"""Changing parts of a JSON text: what is not changed stays as it is, to the letter."""

import json
from collections.abc import Iterator, Sequence

from attrs import Factory, define

from domain.candidates.json_resume.json_text import Member, Node, NodeKind


@define
class _Container:
    """What becomes of the children of one object or array."""

    node: Node
    removed: set[int] = Factory(set)
    added: list[str] = Factory(list)


@define
class Splice:
    """Changes to a text that was parsed, in any order; no two may touch the same value."""

    document: str
    _containers: dict[int, _Container] = Factory(dict)
    _values: dict[int, tuple[int, str]] = Factory(dict)

    def put(self, node: Node, key: str, value: object) -> None:
        """Set a member of an object; None takes it out."""
        places = [n for n, member in enumerate(node.members) if member.key == key]
        if value is None:
            self._of(node).removed.update(places)
        elif places:
            self.replace(node.members[places[-1]].value, value)
        else:
            self._of(node).added.append(f"{written(key)}: {written(value)}")

    def replace(self, node: Node, value: object) -> None:
        """Write another value in the place of one."""
        self._values[node.start] = (node.end, written(value))

    def rename(self, member: Member, key: str) -> None:
        """Give a member another name."""
        self._values[member.start] = (member.key_end, written(key))

    def remove(self, node: Node, position: int) -> None:
        """Take an item out of an array."""
        self._of(node).removed.add(position)

    def append(self, node: Node, value: object) -> None:
        """Add an item at the end of an array."""
        self._of(node).added.append(written(value))

    def text(self) -> str:
        """Return the text with all changes."""
        edits = [(start, end, text) for start, (end, text) in self._values.items()]
        for container in self._containers.values():
            edits += _edits(self.document, container)
        parts, at = [], 0
        for start, end, text in sorted(edits):
            if start < at:
                continue  # inside of what is gone
            parts += [self.document[at:start], text]
            at = end
        return "".join((*parts, self.document[at:]))

    def _of(self, node: Node) -> _Container:
        return self._containers.setdefault(node.start, _Container(node=node))


def written(value: object) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _edits(document: str, container: _Container) -> Iterator[tuple[int, int, str]]:
    """Keep the commas between what stays, and the blanks that the author used."""
    children = _children(container.node)
    kept = [n for n in range(len(children)) if n not in container.removed]
    last = kept[-1] if kept else -1
    for n in sorted(container.removed):
        if n < last:
            yield children[n][0], children[n + 1][0], ""
    if not kept:
        if children or container.added:
            inside = ", ".join(container.added)
            yield container.node.start + 1, container.node.end - 1, inside
        return
    tail = "".join(_before(document, container.node, children) + text for text in container.added)
    end = children[-1][1] if last < len(children) - 1 else children[last][1]
    if tail or end > children[last][1]:
        yield children[last][1], end, tail


def _children(node: Node) -> Sequence[tuple[int, int]]:
    if node.kind is NodeKind.OBJECT:
        return [(member.start, member.value.end) for member in node.members]
    return [(item.start, item.end) for item in node.items]


def _before(document: str, node: Node, children: Sequence[tuple[int, int]]) -> str:
    """Return the comma and the blanks that stand before a child."""
    if len(children) > 1:
        return document[children[0][1] : children[1][0]]
    return f",{document[node.start + 1 : children[0][0]] or ' '}"
