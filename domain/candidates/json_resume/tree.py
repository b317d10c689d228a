"""Values and where each was read, taken apart."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.shared.text import RULES, Found, Inferred, Span

Tree = Mapping[str, "Tree | Node"] | Sequence["Tree | Node"]
Node = Found[Any] | Inferred[Any] | None
"""A leaf; None and empty branches are left out."""


def plain(tree: Tree | Node) -> Any:  # noqa: ANN401 - JSON
    """Return the values alone, or None when there are none."""
    if tree is None or isinstance(tree, (Found, Inferred)):
        return tree.value if tree else None
    if isinstance(tree, Mapping):
        named = {name: plain(branch) for name, branch in tree.items()}
        return {name: value for name, value in named.items() if value is not None} or None
    return [value for value in map(plain, tree) if value is not None] or None


def provenance(tree: Tree | Node) -> dict[str, dict[str, Any]]:
    """Return the text of every value that `plain` returns, by its JSON pointer (RFC 6901)."""
    return {pointer: _told(leaf) for pointer, leaf in _leaves(tree, "")}


def span_json(span: Span) -> dict[str, Any]:
    """Write a span; offsets count code points."""
    return {"start": span.start, "end": span.end, "text": span.text}


def _told(leaf: Found[Any] | Inferred[Any]) -> dict[str, Any]:
    if isinstance(leaf, Inferred):
        return {"followsFrom": [span_json(span) for span in leaf.follows_from]}
    return span_json(leaf.span) | ({} if leaf.by == RULES else {"by": leaf.by})


def _leaves(tree: Tree | Node, pointer: str) -> Iterable[tuple[str, Found[Any] | Inferred[Any]]]:
    if tree is None:
        return
    if isinstance(tree, (Found, Inferred)):
        yield pointer, tree
    elif isinstance(tree, Mapping):
        for name, branch in tree.items():
            yield from _leaves(branch, f"{pointer}/{name}")
    else:
        kept = (branch for branch in tree if plain(branch) is not None)
        for index, branch in enumerate(kept):
            yield from _leaves(branch, f"{pointer}/{index}")
