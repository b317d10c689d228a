"""Where everything stands."""

from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from tests.resume_generator.pdf.column import Column, Setting
from tests.resume_generator.pdf.desk import Desk, split
from tests.resume_generator.pdf.paper import Ink, Run, Shape

_NARROW = 0.34


def one_column(desk: Desk, *, gutter: bool = False) -> None:
    """Put one below the other."""
    column = desk.page_wide()
    desk.painter.head(column, desk.document)
    if desk.dice.chance(0.6):
        desk.painter.contact_row(column, desk.document, "left")
    else:
        desk.painter.contact_lines(column, desk.document)
    for section in desk.document.sections:
        desk.painter.section(column, section, gutter=gutter)


def centred(desk: Desk) -> None:
    """Centre the head."""
    column = desk.page_wide()
    desk.painter.head(column, desk.document, align="centre")
    desk.painter.contact_row(column, desk.document, "centre")
    for section in desk.document.sections:
        desk.painter.section(column, section)


def gutter_dates(desk: Desk) -> None:
    """Put dates into a column of their own."""
    one_column(desk, gutter=True)


def banner(desk: Desk) -> None:
    """Put the head on a coloured bar across the page."""
    column = desk.page_wide()
    light = evolve(desk.painter, look=desk.look.on_dark())
    column.y = desk.paper.height - 22
    light.head(column, evolve(desk.document, title=""))
    light.contact_row(column, desk.document, "left")
    column.y = min(column.y - 12, desk.paper.height - 96)
    bar = (0.0, column.y, desk.paper.width, desk.paper.height - column.y)
    desk.paper.draw(Shape(page=0, kind="box", at=bar, fill=desk.look.dark))
    column.y -= 10
    for section in desk.document.sections:
        desk.painter.section(column, section)


def two_columns(desk: Desk, *, even: bool = False, right: bool = True) -> None:
    """Put the head across, and what is short beside what is long."""
    head = desk.page_wide()
    desk.painter.head(head, desk.document, align="centre" if even else "left")
    desk.painter.contact_row(head, desk.document, "centre" if even else "left")
    head.y -= 8
    if desk.dice.chance(0.5):
        head.rule(desk.look.accent)
    long, short = split(desk.document, narrow=not even)
    share = 0.5 if even else 1 - _NARROW
    gap = 22.0
    wide = (head.width - gap) * share
    small = head.width - gap - wide
    if right:
        main, side = head.beside(head.x, wide), head.beside(head.x + wide + gap, small)
    else:
        main, side = head.beside(head.x + small + gap, wide), head.beside(head.x, small)
    columns = [(main, long), (side, short)]
    for column, sections in columns if right else reversed(columns):
        for section in sections:
            desk.painter.section(column, section)


def two_columns_even(desk: Desk) -> None:
    """Make both as wide."""
    two_columns(desk, even=True)


def two_columns_left(desk: Desk) -> None:
    """Put the narrow one on the left."""
    two_columns(desk, right=False)


def side_bar(desk: Desk, *, left: bool, dark: bool, name_low: bool = False) -> None:
    """Put contact and short sections on a coloured bar from top to bottom."""
    paper, look = desk.paper, desk.look
    width, pad = paper.width * 0.33, 18.0
    at = 0.0 if left else paper.width - width
    side = desk.column(at + pad, width - 2 * pad)
    main_x = width + 24 if left else look.margin
    main = desk.column(main_x, paper.width - width - 24 - look.margin)
    name_in_side = name_low or desk.dice.chance(0.6)
    if dark:
        _portrait(desk, side)
    if left:
        _fill_side(desk, side, dark=dark, named=name_in_side, low=name_low)
    _fill_main(desk, main, named=not name_in_side)
    if not left:
        _fill_side(desk, side, dark=dark, named=name_in_side, low=name_low)
    for page in range(paper.pages):
        if page <= side.page or name_in_side:
            bar = (at, 0.0, width, paper.height)
            fill = look.dark if dark else look.light
            paper.shapes.insert(0, Shape(page=page, kind="box", at=bar, fill=fill))


def _fill_side(desk: Desk, side: Column, *, dark: bool, named: bool, low: bool) -> None:
    document = evolve(desk.document, title="")
    look = evolve(desk.look.on_dark() if dark else desk.look, align="left")
    if look.heading == "bar":
        look = evolve(look, heading="rule")
    painter = evolve(desk.painter, look=look)
    if named and not low:
        painter.head(side, document)
    painter.heading(side, painter.choices.heading_words["contact"])
    painter.contact_lines(side, document)
    for section in split(document, narrow=True)[1]:
        painter.section(side, section)
    if low:
        side.room(80)
        side.y = min(side.y, max(side.bottom + 80, side.y - 400))
        painter.head(side, document)


def _fill_main(desk: Desk, main: Column, *, named: bool) -> None:
    if named:
        desk.painter.head(main, desk.document)
    for section in split(desk.document, narrow=True)[0]:
        desk.painter.section(main, section)


def _portrait(desk: Desk, side: Column) -> None:
    if not desk.dice.chance(0.5):
        return
    middle, radius = side.x + side.width / 2, 36.0
    at = (middle, side.y - radius, radius, 0.0)
    desk.paper.draw(Shape(page=0, kind="disc", at=at, fill="#b8c4cc"))
    desk.paper.draw(Shape(page=0, kind="disc", at=(middle, side.y - 28, 12.0, 0.0), fill="#8795a1"))
    side.y -= 2 * radius + 12


def table(desk: Desk) -> None:
    """Put headings left and contents right, in cells with lines."""
    painter, look = desk.painter, desk.look
    column = desk.page_wide()
    painter.head(column, desk.document)
    painter.contact_lines(column, desk.document)
    column.y -= 10
    label_width = 108.0
    lined = desk.dice.chance(0.6)
    for section in desk.document.sections:
        for number, block in enumerate(section.blocks):
            column.room(look.size * 5)
            page, top = column.page, column.y
            if lined:
                column.rule("#999999")
            left = column.beside(column.x + 4, label_width - 8)
            right = column.beside(column.x + label_width, column.width - label_width)
            left.y = right.y = column.y - 4
            if number == 0:
                ink = evolve(look.ink("strong"), colour=look.accent)
                words = (
                    section.heading.upper() if painter.choices.upper_headings else section.heading
                )
                left.write([(words, ink)], Setting())
            painter.block(right, block)
            column.after(left, right)
            column.y -= 5
            if lined and column.page == page:
                ends = (column.x + label_width - 6, top, column.x + label_width - 6, column.y)
                desk.paper.draw(Shape(page=page, kind="line", at=ends, stroke="#999999"))
    if lined:
        column.rule("#999999")


def academic(desk: Desk) -> None:
    """Put dates left, in a serif, with plenty of room."""
    column = desk.page_wide()
    desk.painter.head(column, desk.document, align="centre")
    desk.painter.contact_row(column, desk.document, "centre")
    column.y -= 6
    column.rule("#000000")
    for section in desk.document.sections:
        desk.painter.section(column, section, gutter=True)


def europass(desk: Desk) -> None:
    """Put labels on the left, flush right, as the form of the European Union does."""
    painter, look, document = desk.painter, desk.look, desk.document
    column = desk.page_wide()
    left_width = column.width * 0.3
    labels = _Labels(desk, column, left_width)
    labels.row("Europass", "", strong=True)
    labels.row(painter.choices.heading_words["personal"], document.name, strong=True)
    if document.label:
        labels.row("", document.label)
    for label, text in (*document.contact, *document.personal):
        labels.row(label, text)
    for section in document.sections:
        column.y -= 8
        labels.row(section.heading, "", strong=True)
        for block in section.blocks:
            column.room(look.size * 4)
            left = column.beside(column.x, left_width - 8)
            right = column.beside(column.x + left_width + 8, column.width - left_width - 8)
            dates = getattr(block, "dates", "")
            left.write([(dates, look.plain())], Setting(align="right", leading=look.leading))
            painter.block(right, block)
            column.after(left, right)
            column.y -= 4
    for page in range(desk.paper.pages):
        x = column.x + left_width
        ends = (x, look.margin, x, desk.paper.height - look.margin)
        desk.paper.draw(Shape(page=page, kind="line", at=ends, stroke="#7a94b8"))


class _Labels:
    def __init__(self, desk: Desk, column: Column, width: float) -> None:
        self._desk, self._column, self._width = desk, column, width

    def row(self, label: str, text: str, *, strong: bool = False) -> None:
        look, column = self._desk.look, self._column
        ink = evolve(look.ink("strong" if strong else "plain"), colour="#1f3a6e")
        size = look.size + 4 if strong and text else look.size
        column.room(look.size * 3)
        left = column.beside(column.x, self._width - 8)
        right = column.beside(column.x + self._width + 8, column.width - self._width - 8)
        left.write([(label, ink)], Setting(align="right", leading=look.leading))
        bold = Ink(
            font=look.face.bold if strong else look.face.regular, size=size, colour="#111111"
        )
        right.write([(text, bold)], Setting(leading=look.leading))
        column.after(left, right)


def footers(desk: Desk) -> None:
    """Write name and page at the foot of every page."""
    form = desk.document.footer
    if not form:
        return
    ink = Ink(font=desk.look.face.regular, size=7.5, colour="#666666")
    for page in range(desk.paper.pages):
        text = form.format(page + 1, desk.paper.pages) if "{}" in form else form
        x = desk.paper.width / 2 - ink.width(text) / 2
        desk.paper.write(Run(page=page, x=x, y=22, text=text, ink=ink))


@frozen(kw_only=True)
class Layout:
    """A layout and what it asks for."""

    put: Callable[[Desk], None]
    gutter: bool = False
    """Whether dates are taken out of the lines."""
    functional: bool = False
    by_rows: bool = False
    entries: Sequence[str] = ()
    """Styles of entries that suit; any if none are named."""
    academic: bool = False


LAYOUTS: dict[str, Layout] = {
    "one-column": Layout(put=one_column),
    "centred": Layout(put=centred),
    "banner": Layout(put=banner),
    "right-dates": Layout(put=one_column, entries=("title-right", "employer-right", "dash")),
    "gutter": Layout(put=gutter_dates, gutter=True),
    "compact": Layout(put=one_column, entries=("one-line",)),
    "functional": Layout(put=one_column, functional=True),
    "academic": Layout(put=academic, gutter=True, academic=True),
    "europass": Layout(put=europass, gutter=True),
    "table": Layout(put=table),
    "two-column": Layout(put=two_columns),
    "two-column-even": Layout(put=two_columns_even),
    "two-column-left": Layout(put=two_columns_left),
    "two-column-rows": Layout(put=two_columns, by_rows=True),
    "side-left": Layout(put=lambda desk: side_bar(desk, left=True, dark=True)),
    "side-right": Layout(put=lambda desk: side_bar(desk, left=False, dark=False)),
    "side-rows": Layout(put=lambda desk: side_bar(desk, left=True, dark=False), by_rows=True),
    "name-low": Layout(put=lambda desk: side_bar(desk, left=True, dark=True, name_low=True)),
}
