"""JSON with the place of everything in it: a part can be changed and the rest left alone."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined] # the stubs leave it out

from attrs import field, frozen

from domain.candidates.errors import NotAJsonResumeError
from domain.shared.text import Span

LONGEST = 2_000_000
"""Code points."""
DEEPEST = 40
MOST_NODES = 100_000

_BLANKS = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_LITERAL = re.compile(r"true|false|null")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
_BYTE_ORDER_MARK = "\ufeff"


class NodeKind(StrEnum):
    """What JSON knows."""

    OBJECT = "object"
    ARRAY = "array"
    STRING = "string"
    NUMBER = "number"
    LITERAL = "literal"


@frozen(kw_only=True)
class Node:
    """One value of the text, from its first to its last character."""

    kind: NodeKind
    start: int
    end: int
    text: str = field(default="", repr=False)
    """Of a string, decoded; of a number or literal, as written."""
    members: tuple["Member", ...] = field(default=(), repr=False)
    """Of an object, in their order; a key may come twice."""
    items: tuple["Node", ...] = field(default=(), repr=False)
    """Of an array."""

    def member(self, key: str) -> "Member | None":
        """Return the last one of this name, as most programs do; None where there is none."""
        return next((m for m in reversed(self.members) if m.key == key), None)

    def get(self, key: str) -> "Node | None":
        """Return the value of a member."""
        member = self.member(key)
        return member.value if member else None


@frozen(kw_only=True)
class Member:
    """A name and its value."""

    key: str = field(repr=False)
    start: int
    """Where the key begins."""
    key_end: int
    value: Node


def parse(text: str) -> Node:
    """Read a whole JSON text in linear time. Raise NotAJsonResumeError for anything else.

    So does what is nested deeper, longer or richer than any résumé.
    """
    if len(text) > LONGEST:
        raise NotAJsonResumeError
    scanner = _Scanner(text)
    at = len(_BYTE_ORDER_MARK) if text.startswith(_BYTE_ORDER_MARK) else 0
    node = scanner.value(scanner.skip(at), DEEPEST)
    if scanner.skip(node.end) != len(text):
        raise NotAJsonResumeError
    return node


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._left = MOST_NODES

    def skip(self, at: int) -> int:
        """Pass over blanks."""
        match = _BLANKS.match(self._text, at)
        return match.end() if match else at

    def value(self, at: int, depth: int) -> Node:
        self._left -= 1
        if self._left < 0 or depth < 0:
            raise NotAJsonResumeError
        match self._text[at : at + 1]:
            case "{":
                return self._object(at, depth)
            case "[":
                return self._array(at, depth)
            case '"':
                text, end = self._string(at)
                return Node(kind=NodeKind.STRING, start=at, end=end, text=text)
        for kind, pattern in ((NodeKind.NUMBER, _NUMBER), (NodeKind.LITERAL, _LITERAL)):
            if match := pattern.match(self._text, at):
                return Node(kind=kind, start=at, end=match.end(), text=match.group())
        raise NotAJsonResumeError

    def _string(self, at: int) -> tuple[str, int]:
        if self._text[at : at + 1] != '"':
            raise NotAJsonResumeError
        try:
            text, end = scanstring(self._text, at + 1, True)  # noqa: FBT003 - takes no names
        except JSONDecodeError:
            raise NotAJsonResumeError from None
        return str(text), int(end)

    def _object(self, start: int, depth: int) -> Node:
        members: list[Member] = []
        at = self.skip(start + 1)
        if self._text[at : at + 1] != "}":
            while True:
                key, end = self._string(at)
                colon = self.skip(end)
                if self._text[colon : colon + 1] != ":":
                    raise NotAJsonResumeError
                value = self.value(self.skip(colon + 1), depth - 1)
                members.append(Member(key=key, start=at, key_end=end, value=value))
                at = self.skip(value.end)
                if not self._goes_on(at, "}"):
                    break
                at = self.skip(at + 1)
        return Node(kind=NodeKind.OBJECT, start=start, end=at + 1, members=tuple(members))

    def _array(self, start: int, depth: int) -> Node:
        items: list[Node] = []
        at = self.skip(start + 1)
        if self._text[at : at + 1] != "]":
            while True:
                items.append(self.value(at, depth - 1))
                at = self.skip(items[-1].end)
                if not self._goes_on(at, "]"):
                    break
                at = self.skip(at + 1)
        return Node(kind=NodeKind.ARRAY, start=start, end=at + 1, items=tuple(items))

    def _goes_on(self, at: int, closing: str) -> bool:
        found = self._text[at : at + 1]
        if found not in {",", closing}:
            raise NotAJsonResumeError
        return found == ","


def span_within(document: str, node: Node, start: int, end: int) -> Span:
    """Return where a part of a string's decoded text stands in the document, escapes and all."""
    first = node.start + 1
    if len(node.text) == node.end - node.start - 2:
        return Span.of(document, first + start, first + end)
    decoded, written = [0], [0]
    for at, to, gained in _escapes(document, node):
        decoded.append(decoded[-1] + (at - first - written[-1]) + gained)
        written.append(to - first)
    return Span.of(
        document,
        first + _written(start, decoded, written),
        first + _written_end(end, decoded, written),
    )


def _escapes(document: str, node: Node) -> Iterator[tuple[int, int, int]]:
    for match in _ESCAPE.finditer(document, node.start + 1, node.end - 1):
        yield match.start(), match.end(), 1


def _written(offset: int, decoded: list[int], written: list[int]) -> int:
    """Turn an offset into decoded text into one into what is written."""
    at = bisect_right(decoded, offset) - 1
    return written[at] + offset - decoded[at]


def _written_end(offset: int, decoded: list[int], written: list[int]) -> int:
    """Return where the last character ends, be it an escape."""
    if offset == 0:
        return 0
    last = _written(offset - 1, decoded, written)
    following = bisect_right(decoded, offset) - 1
    if following >= 0 and decoded[following] == offset:
        return written[following]
    return last + 1
