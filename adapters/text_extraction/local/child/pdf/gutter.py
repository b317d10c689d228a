"""Labels in a narrow column at the left of what they are for, as Europass and tables set them.

A label, the name of a section or a date, stands as high as the first line of what it is for, or
in white space right above it. A side bar keeps to lines of its own, or has lines beside which
nothing begins.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from .headings import Look, is_heading, look_of, looks_of_headings
from .label_rows import SAME_LINE, Row, rows_beside
from .rows import Piece
from .sections import MOST_WORDS_OF_DATES, goes_on, is_dated, names_section

Region = list[Piece]

_MOST_EDGES = 8
_CAPITALS = 0.75
_OVERLAPS = 0.8
"""Sizes: a line that is nearer to one beside it, and not as high, keeps to lines of its own."""
_TIGHT = 1.7
_NEXT = 3.0
_BEGINS = 1.2
_NARROW = 0.42
_WORDS = 4
_FEWEST, _FEWEST_KNOWN = 4, 2
_RIGHT = 0.75
_KNOWN = 0.25
_MOST_BELOW = 2
"""Lines below a date that belong to it, as a place does."""
_FEWEST_HEADS = 2
_WRAPS = 0.97
_BLANK = 0.25
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_YEARS = 2
_MOST_LEFT = 2
_REACHES = re.compile(r"@|https?:|www\.|\.\w+/|\d[\d ./()-]{4,}\d")


@dataclass(slots=True)
class Part:
    """A label and what stands beside it and below, to where the next one begins."""

    label: Region = field(default_factory=list)
    content: Region = field(default_factory=list)
    is_heading: bool = False


@dataclass(slots=True)
class _Label:
    row: int
    lines: Region
    below: Region = field(default_factory=list)
    begins: bool = False
    """Whether something begins beside it, or right below."""

    @property
    def text(self) -> str:
        """Return enough to tell a date or the name of a section; a side bar may be one label."""
        return " ".join(piece.text for piece in self.lines[: MOST_WORDS_OF_DATES + 1])

    @property
    def look(self) -> Look:
        return look_of(self.lines[0])


def labelled(region: Region, edges: Sequence[float]) -> list[Part]:
    """Return the parts of a region in their order, if labels stand at its left; else nothing."""
    if len(region) < 2 * _FEWEST_KNOWN:
        return []
    best: _Gutter | None = None
    for edge in edges[:_MOST_EDGES]:
        gutter = _Gutter(region, edge)
        if gutter.is_one and (best is None or len(gutter.labels) > len(best.labels)):
            best = gutter
    return list(best.parts()) if best else []


class _Gutter:
    def __init__(self, region: Region, edge: float) -> None:
        self._rows = list(rows_beside(region, edge))
        left = [row.label for row in self._rows if row.label]
        beside = [row.label for row in self._rows if row.label and row.content] or left
        self._wide = max((piece.x1 - piece.x0 for piece in beside), default=0.0)
        self._narrow = bool(left) and (
            max(piece.x1 for piece in beside) - min(piece.x0 for piece in beside)
            <= _NARROW * (max(p.x1 for p in region) - min(piece.x0 for piece in beside))
            and median(len(piece.words) for piece in beside) <= _WORDS
        )
        self.labels: list[_Label] = []
        self.is_one = False
        if self._narrow and len(left) >= _FEWEST_KNOWN:
            self._begun = self._beginnings()
            self._find()
            self.is_one = self._judge()

    def _beginnings(self) -> set[int]:
        """Return the rows in which the right-hand side begins something."""
        lines = [n for n, row in enumerate(self._rows) if row.content]
        gaps = sorted(self._rows[b].y - self._rows[a].y for a, b in pairwise(lines))
        if not gaps:
            return set(lines)
        usual = gaps[len(gaps) // 4]
        found = {lines[0]}
        for above, below in pairwise(lines):
            one, other = self._rows[above].content[0], self._rows[below].content[0]
            if (
                below - above > 1
                or other.y - one.y > _BEGINS * usual
                or one.look != other.look
                or abs(one.size - other.size) > 1
            ):
                found.add(below)
        return found

    def _find(self) -> None:
        known = {
            look_of(row.label) for row in self._rows if row.label and names_section(row.label.text)
        }
        above: tuple[int, Piece] | None = None
        for number, row in enumerate(self._rows):
            piece = row.label
            if piece is None:
                continue
            last = self.labels[-1] if self.labels else None
            near = above is not None and piece.y - above[1].y <= _TIGHT * piece.size
            if last and near and self._goes_on(last, row, piece, known):
                last.lines.append(piece)
            elif (
                last
                and near
                and is_dated(last.text)
                and not is_dated(piece.text)
                and len(last.below) < _MOST_BELOW
                and look_of(piece) not in known
                and not names_section(piece.text)
            ):
                last.below.append(piece)
            else:
                self.labels.append(_Label(number, [piece]))
            above = number, piece
        for label, following in zip(self.labels, [*self.labels[1:], None], strict=True):
            label.begins = self._begins(label, following)

    def _goes_on(self, label: _Label, row: Row, piece: Piece, known: set[Look]) -> bool:
        """Tell the next line of a label that was too long for one."""
        last = label.lines[-1]
        if label.below or last.look != piece.look or abs(last.size - piece.size) > 1:
            return False
        first = piece.words[0]
        both = (last.x1 - last.x0) + (first.x1 - first.x0) + _BLANK * piece.size
        fits = both < _WRAPS * self._wide
        if is_dated(label.text) or is_dated(piece.text):
            return self._goes_on_with_date(label, piece, fits=fits)
        if names_section(f"{label.text} {piece.text}"):
            return True
        if first.text[0].islower():
            return True
        if names_section(label.text) or fits:
            return False
        return not row.content or label.look in known

    @staticmethod
    def _goes_on_with_date(label: _Label, piece: Piece, *, fits: bool) -> bool:
        if names_section(label.text):
            return False
        last = label.lines[-1].words[-1].text
        ends = last[-1].isdigit() or is_dated(last)
        if not is_dated(piece.text):  # "until to" and "date"
            short = len(piece.words) <= _MOST_LEFT and piece.text.islower()
            return short and last.islower() and not ends and not fits
        if not is_dated(label.text) or goes_on(label.text, piece.text):
            return True
        years = len(_YEAR.findall(f"{label.text} {piece.text}"))
        return not (fits or ends) and years <= _MOST_YEARS

    def _begins(self, label: _Label, following: _Label | None) -> bool:
        row = self._rows[label.row]
        if row.content:
            return label.row in self._begun
        first = label.lines[0]
        beside = self._rows[label.row - 1 : label.row] + self._rows[label.row + 1 :][:1]
        near = [other for other in beside if other.content and abs(other.y - row.y) < first.size]
        if any(abs(other.y - row.y) < _OVERLAPS * first.size for other in near):
            return any(
                abs((p.y - _CAPITALS * p.size) - (first.y - _CAPITALS * first.size))
                < SAME_LINE * first.size
                for other in near
                for p in other.content[:1]
            )
        below = next(
            (r for r in self._rows[label.row + len(label.lines) :] if r.content or r.label), None
        )
        if below is None or below.y - label.lines[-1].y > _NEXT * first.size:
            return False
        if below.label and not below.content and following:
            return self._rows[following.row] is below and self._is_beside(following)
        return bool(below.content) and not below.across

    def _is_beside(self, label: _Label) -> bool:
        rows = self._rows[label.row : label.row + len(label.lines) + 1]
        return any(row.content and not row.across for row in rows)

    def _is_key(self, label: _Label) -> bool:
        """Tell what only says what the number or the address beside it is."""
        content = self._rows[label.row].content
        return bool(content) and (
            _REACHES.search(content[0].text) is not None
            and not any(c.isdigit() or c == "@" for c in label.text)
        )

    def _judge(self) -> bool:
        while self.labels and not self.labels[0].begins:
            self.labels.pop(0)  # what stands above the first of them, as a name does
        labels = [label for label in self.labels if label.begins or not self._is_key(label)]
        known = sum(is_dated(label.text) or names_section(label.text) for label in labels)
        if len(labels) < (_FEWEST_KNOWN if known == len(labels) else _FEWEST):
            return False
        if known < max(_FEWEST_KNOWN, _KNOWN * len(labels)):
            return False
        if sum(label.begins for label in labels) < _RIGHT * len(labels):
            return False
        rows = self._rows[labels[0].row :]
        lines = sum(row.content != [] for row in rows)
        if len(labels) > lines:
            return False
        return not self._are_columns(labels, rows)

    @staticmethod
    def _are_columns(labels: Sequence[_Label], rows: Sequence[Row]) -> bool:
        """Tell a side that has parts of its own, with headings like those of the other side."""
        beside = [row for row in rows if not row.across]
        firsts = [row.content[0] for row in beside if row.content]
        looks = looks_of_headings(firsts + [row.label for row in beside if row.label])
        heads = sum(is_heading(piece, looks) for piece in firsts)
        return heads >= _FEWEST_HEADS and any(
            names_section(label.text) or label.look in looks for label in labels
        )

    def parts(self) -> Iterator[Part]:
        """Yield the parts from the top: what has no label is one, too."""
        labels = {label.row: label for label in self.labels}
        named = {label.look for label in self.labels if names_section(label.text)}
        dated = {label.look for label in self.labels if is_dated(label.text)}
        part = Part()
        lines: set[int] = {id(p) for label in self.labels for p in label.lines}
        for number, row in enumerate(self._rows):
            label = labels.get(number)
            if label or (row.across and part.label):
                yield part
                part = Part()
            if label:
                part.label = [_one(label.lines, row)]
                part.is_heading = names_section(label.text) or (
                    not is_dated(label.text)
                    and label.look in named - dated
                    and not label.text.endswith(":")
                )
            elif row.label and id(row.label) not in lines:
                part.content.append(_one([row.label], row) if part.label else row.label)
            part.content += row.content
        yield part


def _one(lines: Region, row: Row) -> Piece:
    """Return the lines of a label as one, as high as what it stands beside."""
    return Piece(
        [word for piece in lines for word in piece.words],
        min(piece.x0 for piece in lines),
        max(piece.x1 for piece in lines),
        row.content[0].y if row.content else lines[0].y,
        lines[0].size,
    )
