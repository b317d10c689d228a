"""Values and where each was read, taken apart."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.shared.text import Found, ReadingWarning, Span

Tree = Mapping[str, "Tree | Node"] | Sequence["Tree | Node"]
Node = Found[str] | None
"""A leaf; None and empty branches are left out."""


def plain(tree: Tree | Node) -> Any:  # noqa: ANN401 - JSON
    """Return the values alone, or None when there are none."""
    if tree is None or isinstance(tree, Found):
        return tree.value if tree else None
    if isinstance(tree, Mapping):
        named = {name: plain(branch) for name, branch in tree.items()}
        return {name: value for name, value in named.items() if value is not None} or None
    return [value for value in map(plain, tree) if value is not None] or None


def provenance(tree: Tree | Node) -> dict[str, dict[str, Any]]:
    """Return the span of every value that `plain` returns, by its JSON pointer (RFC 6901)."""
    return {pointer: span_json(span) for pointer, span in _spans(tree, "")}


def span_json(span: Span) -> dict[str, Any]:
    """Write a span; offsets count code points."""
    return {"start": span.start, "end": span.end, "text": span.text}


def warnings_json(warnings: Iterable[ReadingWarning]) -> list[dict[str, str]]:
    """Write warnings in their order."""
    return [{"code": warning.code, "message": warning.message} for warning in warnings]


def _spans(tree: Tree | Node, pointer: str) -> Iterable[tuple[str, Span]]:
    if tree is None:
        return
    if isinstance(tree, Found):
        yield pointer, tree.span
    elif isinstance(tree, Mapping):
        for name, branch in tree.items():
            yield from _spans(branch, f"{pointer}/{name}")
    else:
        kept = (branch for branch in tree if plain(branch) is not None)
        for index, branch in enumerate(kept):
            yield from _spans(branch, f"{pointer}/{index}")
