"""What Tesseract answers: a table with a row for each page, block, paragraph, line and word."""

from collections import defaultdict

from adapters.ocr import within
from application.ports.ocr import SeenLine, SeenWord

_COLUMNS = 12
_WORD = "5"
_MOST_WORDS = 20_000


def read_tsv(table: str, size: tuple[int, int]) -> tuple[SeenLine, ...]:
    """Return the lines in the order of the table; rows that make no sense are left out."""
    lines: dict[tuple[str, ...], list[SeenWord]] = defaultdict(list)
    for row in table.split("\n")[:_MOST_WORDS]:
        cells = row.rstrip("\r").split("\t")
        if len(cells) == _COLUMNS and cells[0] == _WORD:
            word = _word(cells, size)
            if word is not None:
                lines[tuple(cells[1:5])].append(word)
    return tuple(SeenLine(words=tuple(words)) for words in lines.values())


def _word(cells: list[str], size: tuple[int, int]) -> SeenWord | None:
    try:
        left, top, width, height = map(int, cells[6:10])
        confidence = int(float(cells[10]))
    except (ValueError, OverflowError):
        return None
    word = SeenWord(
        text="".join(cells[11].split()),
        left=left,
        top=top,
        right=left + width,
        bottom=top + height,
        confidence=max(0, min(confidence, 100)),
    )
    return word if within(word, size) else None
