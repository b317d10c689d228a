"""A page as text: in reading order, tables as rows with tabs, a form as `key: value`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from adapters.text_extraction.reading_order import page_text
from adapters.text_extraction.textract.blocks import Block, PageBlocks, Placed

_LONGEST_CELL = 25
"""Words: what has longer cells is a page laid out in columns, not a table."""


@frozen
class _Piece:
    """What stands in the place of some words."""

    words: Sequence[str]
    lines: Sequence[tuple[Placed, ...]]


def written(page: PageBlocks) -> str:
    """Return the text; every word that Textract read is in it."""
    taken: set[str] = set()
    pieces: list[_Piece] = []
    for piece in (*_tables(page), *_answers(page)):
        if piece.words and taken.isdisjoint(piece.words):
            taken |= set(piece.words)
            pieces.append(piece)
    lines, line_of = _lines(page, taken)
    instead: dict[str, list[tuple[Placed, ...]]] = defaultdict(list)
    for piece in pieces:
        instead[line_of.get(piece.words[0], "")] += piece.lines
    parts: list[list[tuple[Placed, ...]]] = []
    for part in page.layout():
        here = [id for id in page.lines_in(part) if id in lines]
        parts.append([each for id in here for each in (lines.pop(id), *instead.pop(id, ()))])
    rest = [*lines.values(), *(each for some in instead.values() for each in some)]
    return "\n\n".join(filter(None, map(page_text, [*parts, rest])))


def _lines(
    page: PageBlocks, taken: set[str]
) -> tuple[dict[str, tuple[Placed, ...]], dict[str, str]]:
    """Return the words of each line that are not taken, and the line of each word."""
    lines: dict[str, tuple[Placed, ...]] = {}
    line_of: dict[str, str] = {}
    for line in page.of("LINE"):
        ids = page.words_in(line)
        line_of.update(dict.fromkeys(ids, str(line["Id"])))
        lines[line["Id"]] = tuple(page.words[id] for id in ids if id not in taken)
    stray = [id for id in page.words if id not in line_of and id not in taken]
    return {**lines, **{id: (page.words[id],) for id in stray}}, line_of


def _tables(page: PageBlocks) -> Iterator[_Piece]:
    for table in page.of("TABLE"):
        cells = [each for each in page.related(table) if each.get("BlockType") == "CELL"]
        words = [word for cell in cells for word in page.words_in(cell)]
        if not any(len(page.words_in(cell)) > _LONGEST_CELL for cell in cells):
            yield _Piece(words, list(_rows(page, table, cells)))


def _rows(page: PageBlocks, table: Block, cells: Sequence[Block]) -> Iterator[tuple[Placed, ...]]:
    """Yield one text a row; what is merged stands once, where it begins."""
    place = {cell["Id"]: (cell.get("RowIndex", 1), cell.get("ColumnIndex", 1)) for cell in cells}
    for merged in page.related(table, "MERGED_CELL"):
        inside = [child["Id"] for child in page.related(merged) if child["Id"] in place]
        first = min((place[id] for id in inside), default=(1, 1))
        place.update(dict.fromkeys(inside, first))
    rows: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for cell in cells:
        row, column = place[cell["Id"]]
        rows[row][column].append(cell)
    for _, row_cells in sorted(rows.items()):
        words = [
            page.words[id]
            for some in row_cells.values()
            for cell in some
            for id in page.words_in(cell)
        ]
        if words:
            texts = (
                " ".join(filter(None, map(page.said, row_cells.get(column, ()))))
                for column in range(1, max(row_cells) + 1)
            )
            yield (Placed.around("\t".join(texts).rstrip("\t"), words),)


def _answers(page: PageBlocks) -> Iterator[_Piece]:
    """Yield what a form asks with its answer, unless they stand in one line anyway."""
    line_of = {id: line["Id"] for line in page.of("LINE") for id in page.words_in(line)}
    for key in page.of("KEY_VALUE_SET"):
        if "KEY" not in (key.get("EntityTypes") or ()):
            continue
        values = list(page.related(key, "VALUE"))
        asked = page.words_in(key)
        answered = [word for value in values for word in page.words_in(value)]
        same = {line_of.get(id) for id in asked} & {line_of.get(id) for id in answered}
        said = " ".join(filter(None, map(page.said, values)))
        if asked and said and not same:
            text = f"{page.said(key).rstrip(' :')}: {said}"
            words = [*asked, *answered]
            yield _Piece(words, [(Placed.around(text, [page.words[id] for id in asked]),)])
