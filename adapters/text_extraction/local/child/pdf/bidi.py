"""Lines with words that run from right to left, in the order in which they are read."""

from collections.abc import Callable, Iterator, Sequence
from unicodedata import bidirectional, normalize

from .words import Word

RIGHT_TO_LEFT = frozenset(("R", "AL"))
_PRESENTED = "\ufb1d"
"""From here on are letters in the form that they have beside others."""
_Token = list[Word]


def logical(words: Sequence[Word], parts: Callable[[Word, Word], bool]) -> str:
    """Return the text of a line; `words` go from left to right, `parts` tells where blanks are."""
    tokens = list(_tokens(words, parts))
    directions = [_direction(token) for token in tokens]
    right = sum(len(t) for t, d in zip(tokens, directions, strict=True) if d == "R")
    left = sum(len(w.text) for t, d in zip(tokens, directions, strict=True) if d == "L" for w in t)
    base = "R" if 2 * right >= left else "L"
    ordered = list(zip(tokens, directions, strict=True))
    if base == "R":
        ordered.reverse()
    return " ".join(_written(token, way) for token, way in _turned(ordered, base))


def _tokens(words: Sequence[Word], parts: Callable[[Word, Word], bool]) -> Iterator[_Token]:
    token: _Token = []
    for word in words:
        if token and (parts(token[-1], word) or _is_seam(token[-1], word)):
            yield token
            token = []
        token.append(word)
    if token:
        yield token


def _is_seam(one: Word, other: Word) -> bool:
    """Tell whether two words that touch run in different directions."""
    return {_way(one.text), _way(other.text)} == {"L", "R"}


def _way(text: str) -> str:
    for c in text:
        kind = bidirectional(c)
        if kind in RIGHT_TO_LEFT:
            return "R"
        if kind == "L":
            return "L"
    return ""


def _direction(token: _Token) -> str:
    return _way("".join(word.text for word in token))


def _turned(ordered: list[tuple[_Token, str]], base: str) -> Iterator[tuple[_Token, str]]:
    """Turn what runs against the line: from its first strong word to its last."""
    other = "L" if base == "R" else "R"
    at = 0
    while at < len(ordered):
        if ordered[at][1] != other:
            yield ordered[at]
            at += 1
            continue
        end = last = at
        while end < len(ordered) and ordered[end][1] != base:
            last = end if ordered[end][1] == other else last
            end += 1
        yield from reversed(ordered[at : last + 1])
        at = last + 1


def _written(token: _Token, way: str) -> str:
    if way != "R":
        return "".join(word.text for word in token)
    parts: list[str] = []
    number = ""
    for word in reversed(token):
        # digits within keep their own order
        if word.text.isdigit():
            number = word.text + number
            continue
        parts += [number, word.text]
        number = ""
    text = "".join((*parts, number))
    return normalize("NFKC", text) if any(c >= _PRESENTED for c in text) else text
