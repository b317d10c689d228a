"""Queries, what is searched, and what people judged right: tables with tabs, as TREC has them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from entrypoints.cli.errors import CommandError

MAX_BYTES = 64 * 1024 * 1024
_HEADS = ("id", "query", "corpus", "doc")
"""What the first cell of a head line ends with or is."""
_PAIR, _TRIPLE, _TREC = 2, 3, 4


def read_texts(data: bytes, *, name: str) -> Mapping[str, str]:
    """Return text by id, in order. A line is an id and a text; a head line may come first.

    Raise CommandError `table.unreadable`, which names the line but does not quote it.
    """
    found: dict[str, str] = {}
    for number, cells in _rows(data, name):
        if len(cells) < _PAIR:
            raise _unreadable(name, number, "it has no tab between an id and a text")
        found[cells[0].strip()] = cells[1].strip()
    if not found:
        raise _unreadable(name, 1, "nothing is there")
    return found


def read_judgements(data: bytes, *, name: str) -> Mapping[str, AbstractSet[str]]:
    """Return the right answers by query: of lines with query, 0, answer and 1, or without the 0.

    A judgement of 0 or less is no right answer. Raise CommandError `table.unreadable`.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for number, row in _rows(data, name):
        cells = row if len(row) > 1 else row[0].split()
        if len(cells) not in (_TRIPLE, _TREC):
            raise _unreadable(name, number, "it is no query, 0, answer and judgement")
        query, *_, answer, judged = (cell.strip() for cell in cells)
        try:
            right = float(judged) > 0
        except ValueError:
            raise _unreadable(name, number, "its judgement is no number") from None
        if right:
            found[query].add(answer)
    return found


def _rows(data: bytes, name: str) -> Sequence[tuple[int, Sequence[str]]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        broken = data.count(b"\n", 0, e.start) + 1
        raise _unreadable(name, broken, "it is not UTF-8") from None
    lines = (line.removesuffix("\r") for line in text.split("\n"))
    rows = [
        (number, line.split("\t")) for number, line in enumerate(lines, start=1) if line.strip()
    ]
    return rows[1:] if rows and _is_head(rows[0][1]) else rows


def _is_head(cells: Sequence[str]) -> bool:
    first = cells[0].split()[0].casefold()
    return first.isidentifier() and first.endswith(_HEADS)


def _unreadable(name: str, line: int, why: str) -> CommandError:
    return CommandError("table.unreadable", f"Line {line} of {name} cannot be read: {why}.")
