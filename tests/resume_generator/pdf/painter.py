"""Blocks on a column."""

from collections.abc import Iterable

from attrs import evolve, frozen

from tests.resume_generator.blocks import (
    Block,
    Bullets,
    Document,
    Entry,
    Grid,
    Labelled,
    Paragraph,
    Rated,
    Section,
    Tags,
)
from tests.resume_generator.choices import Choices
from tests.resume_generator.pdf.column import Column, Piece, Setting
from tests.resume_generator.pdf.look import Look
from tests.resume_generator.pdf.paper import Ink, Run, Shape

_INDENT = 12.0
_GUTTER = 92.0
_MOST = 5
_HEADING_ROOM = 52.0
"""Points below a heading without which it would stand alone."""


@frozen(kw_only=True)
class Painter:
    """Knows how a document looks, not where anything stands."""

    look: Look
    choices: Choices

    def setting(self, *, indent: float = 0.0, prose: bool = False) -> Setting:
        """Return how text is set; prose may be justified and divided."""
        return Setting(
            align=self.look.align if prose else "left",
            indent=indent,
            leading=self.look.leading,
            divide=prose and self.look.divide,
            by_word=self.look.by_word,
        )

    def name_ink(self) -> Ink:
        """Of the name."""
        look = self.look
        return Ink(font=look.head_face.bold, size=look.name_size, colour=look.accent)

    def heading(self, column: Column, text: str) -> None:
        """Write the heading of a section."""
        look, choices = self.look, self.choices
        text = text.upper() if choices.upper_headings else text
        spacing = 0.0
        if choices.spaced_headings == "drawn":
            spacing = look.heading_size * 0.18
        elif choices.spaced_headings == "typed":
            text = "   ".join(" ".join(word) for word in text.upper().split())
            text = text.replace(" ", "\N{NO-BREAK SPACE}")
        ink = Ink(
            font=look.head_face.bold, size=look.heading_size, colour=look.accent, spacing=spacing
        )
        column.gap(look.size * 0.9)
        column.room(_HEADING_ROOM)
        if look.heading == "bar" and look.ink_colour != "#ffffff":
            height = ink.size * 1.5
            at = (column.x, column.y - height, column.width, height)
            column.paper.draw(Shape(page=column.page, kind="box", at=at, fill=look.light))
            dark = evolve(ink, colour="#222222" if look.accent == "#ffffff" else look.accent)
            column.write([(text, dark)], Setting(leading=1.5, indent=4))
        else:
            align = "centre" if look.heading == "centred" else "left"
            column.write([(text, ink)], Setting(align=align))
            if look.heading in ("rule", "centred"):
                column.y -= 2
                column.rule(look.accent)
            elif look.heading == "under":
                column.y -= 1
                ends = (column.x, column.y, column.x + min(ink.width(text), column.width), column.y)
                column.paper.draw(
                    Shape(page=column.page, kind="line", at=ends, stroke=look.accent, thickness=1.2)
                )
        column.y -= look.size * 0.35

    def section(self, column: Column, section: Section, *, gutter: bool = False) -> None:
        """Write a section; `gutter` puts dates into a column of their own on the left."""
        self.heading(column, section.heading)
        self.blocks(column, section.blocks, gutter=gutter)

    def blocks(self, column: Column, blocks: Iterable[Block], *, gutter: bool = False) -> None:
        """Write blocks one below the other."""
        for number, block in enumerate(blocks):
            if number and isinstance(block, Entry):
                column.gap(self.look.size * 0.6)
            if gutter:
                self._beside_dates(column, block)
            else:
                self.block(column, block)

    def _beside_dates(self, column: Column, block: Block) -> None:
        width = _GUTTER if column.width > 350 else _GUTTER * 0.75
        column.room(self.look.size * 3)
        left = column.beside(column.x, width - 8)
        right = column.beside(column.x + width, column.width - width)
        if isinstance(block, Entry) and block.dates:
            left.write([(block.dates, self.look.ink("faint"))], self.setting())
        if isinstance(block, Labelled):
            left.write([(block.label, self.look.ink("strong"))], self.setting())
            right.write([(block.text, self.look.plain())], self.setting())
        else:
            self.block(right, block)
        column.after(left, right)

    def block(self, column: Column, block: Block) -> None:
        """Write one."""
        look = self.look
        if isinstance(block, Entry):
            self._entry(column, block)
        elif isinstance(block, Paragraph):
            column.write([(block.text, look.plain())], self.setting(prose=True))
        elif isinstance(block, Labelled):
            label = (f"{block.label}: ", look.ink("strong"))
            column.write([label, (block.text, look.plain())], self.setting())
        elif isinstance(block, Bullets):
            for item in block.items:
                self.bullet(column, item)
        elif isinstance(block, Grid):
            self._grid(column, block)
        elif isinstance(block, Rated):
            self._rated(column, block)
        else:
            self._tags(column, block)

    def _entry(self, column: Column, entry: Entry) -> None:
        look = self.look
        column.room(look.size * look.leading * (len(entry.lines) + 1))
        for line in entry.lines:
            pieces = [(text, look.ink(weight)) for text, weight in line.left]
            right: list[Piece] = [(line.right, look.ink("faint"))] if line.right else []
            column.write(pieces, self.setting(), right)
        if entry.prose:
            column.write([(entry.prose, look.plain())], self.setting(prose=True))
        for bullet in entry.bullets:
            self.bullet(column, bullet)

    def bullet(self, column: Column, text: str) -> None:
        """Write an item of a list with its mark."""
        look, mark = self.look, self.choices.bullet
        column.room(look.size * look.leading)
        base = column.y - look.size * look.leading + look.size * (look.leading - 1) * 0.7
        plain = look.plain()
        if mark == "drawn":
            at = (column.x + 4, base + look.size * 0.3, look.size * 0.14, 0.0)
            column.paper.draw(Shape(page=column.page, kind="disc", at=at, fill=look.ink_colour))
        elif mark and look.face.can_write(mark):
            run = Run(page=column.page, x=column.x + 2, y=base, text=mark, ink=plain)
            column.paper.write(run)
        indent = _INDENT if mark else 0.0
        column.write([(text, plain)], self.setting(indent=indent, prose=True))

    def _grid(self, column: Column, grid: Grid) -> None:
        columns = grid.columns if column.width > 300 else 1 if column.width < 180 else 2
        width = column.width / columns
        for first in range(0, len(grid.items), columns):
            cells = []
            column.room(self.look.size * 2.6)
            for place, item in enumerate(grid.items[first : first + columns]):
                cell = column.beside(column.x + place * width, width - 6)
                self.bullet(cell, item)
                cells.append(cell)
            column.after(*cells)

    def _rated(self, column: Column, rated: Rated) -> None:
        look = self.look
        for text, level in rated.items:
            column.write([(text, look.plain())], self.setting())
            base, size = column.y, look.size
            left = column.x + column.width - 60
            if rated.bars:
                full = (left, base + size * 0.35, 55.0, 4.0)
                part = (left, base + size * 0.35, 55.0 * level / _MOST, 4.0)
                for at, fill in ((full, "#cccccc"), (part, look.accent)):
                    column.paper.draw(Shape(page=column.page, kind="box", at=at, fill=fill))
                continue
            for number in range(_MOST):
                at = (left + 6 + number * 11, base + size * 0.5, 3.2, 0.0)
                fill = look.accent if number < level else "#cccccc"
                column.paper.draw(Shape(page=column.page, kind="disc", at=at, fill=fill))

    def _tags(self, column: Column, tags: Tags) -> None:
        look, at = self.look, 0.0
        plain = look.plain()
        height = look.size * 1.9
        column.room(height)
        for item in tags.items:
            width = plain.width(item) + 12
            if at and at + width > column.width:
                at = 0.0
                column.y -= height
                column.room(height)
            box = (column.x + at, column.y - height + 4, width - 2, height - 5)
            column.paper.draw(
                Shape(page=column.page, kind="rounded", at=box, stroke=look.accent, thickness=0.5)
            )
            x, y = column.x + at + 5, column.y - height + 4 + look.size * 0.45
            column.paper.write(Run(page=column.page, x=x, y=y, text=item, ink=plain))
            at += width + 4
        column.y -= height

    def contact_lines(self, column: Column, document: Document) -> None:
        """Write each way to reach somebody on a line of its own."""
        for label, text in (*document.contact, *document.personal):
            head = [(f"{label}: ", self.look.ink("strong"))] if label else []
            column.write([*head, (text, self.look.plain())], self.setting())

    def contact_row(self, column: Column, document: Document, align: str) -> None:
        """Write all of them in running lines."""
        glue = self.choices.contact_glue
        glue = glue if self.look.face.can_write(glue) else " | "
        items = [f"{label}: {text}" if label else text for label, text in document.contact]
        setting = evolve(self.setting(), align=align, by_word=False)
        column.write([(glue.join(items), self.look.plain())], setting)
        if document.personal:
            born = glue.join(f"{label}: {text}" for label, text in document.personal)
            column.write([(born, self.look.plain())], setting)

    def head(self, column: Column, document: Document, *, align: str = "left") -> None:
        """Write the title, the name and the label."""
        look = self.look
        setting = Setting(align=align, leading=1.15)
        if document.title:
            small = Ink(font=look.head_face.regular, size=look.size + 3, colour=look.accent)
            column.write([(document.title, small)], setting)
        name = self.name_ink()
        while name.width(document.name) > column.width and name.size > 11:
            name = evolve(name, size=name.size - 1)
        column.write([(document.name, name)], setting)
        if document.label:
            colour = look.ink_colour if look.ink_colour == "#ffffff" else "#444444"
            label = Ink(font=look.head_face.regular, size=look.size + 2, colour=colour)
            column.write([(document.label, label)], evolve(setting, leading=1.3))
        column.y -= look.size * 0.4
