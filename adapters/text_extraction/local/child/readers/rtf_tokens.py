"""RTF, taken apart: control words, symbols, bytes of text, and groups."""

import re
from collections.abc import Iterator
from typing import NamedTuple

WORD, SYMBOL, BYTES, OPEN, CLOSE = "word", "symbol", "bytes", "open", "close"

_TOKEN = re.compile(
    rb"\\(?:([A-Za-z]{1,32})(-?\d{1,10})? ?|'([0-9A-Fa-f]{2})|(\r?\n|[^A-Za-z]))"
    rb"|([{}])|([^\\{}\r\n\0]+)|[\r\n\0]+|.",
    re.DOTALL,
)
_WORD, _FIGURE, _HEX, _SYMBOL, _BRACE, _TEXT = range(1, 7)
_NOT_LETTERS = b"\r\n"


class Token(NamedTuple):
    """One of them; `figure` is a control word's number, None where it has none."""

    kind: str
    text: bytes = b""
    figure: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """Yield everything in order. What a `bin` announces is skipped, whatever is in it."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        match found.lastindex:
            case 1 | 2:
                figure = int(found[_FIGURE]) if found[_FIGURE] else None
                word = found[_WORD]
                if word == b"bin":
                    at += min(max(figure or 0, 0), len(data))
                else:
                    yield Token(WORD, word, figure)
            case 3:
                yield Token(BYTES, bytes((int(found[_HEX], 16),)), 1)
            case 4:
                symbol = found[_SYMBOL]
                yield Token(WORD, b"par") if symbol[-1:] in _NOT_LETTERS else Token(SYMBOL, symbol)
            case 5:
                yield Token(OPEN if found[_BRACE] == b"{" else CLOSE)
            case 6:
                yield Token(BYTES, found[_TEXT])
