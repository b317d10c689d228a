"""Where everything stands in a document for word processors."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from attrs import frozen
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from tests.resume_generator.blocks import (
    Block,
    Bullets,
    Document,
    Entry,
    Grid,
    Labelled,
    Paragraph,
    Section,
)
from tests.resume_generator.choices import Choices
from tests.resume_generator.dice import Dice

_FONTS = ("Calibri", "Arial", "Georgia", "Times New Roman", "Cambria", "Garamond", "Verdana")
_ACCENTS = ("1F3A5F", "2E5E4E", "7A1F2B", "000000", "444444", "0B6E99")
_SHADES = ("EEF2F5", "F1EFE9", "E8EEF0", "22313F")
_MADE = (2026, 10, 1, 9, 0, 0)
_ASIDE = frozenset(("skills", "languages", "certificates", "interests", "awards"))
_TEXT_BOX = """
<w:r {w} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2"
 behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>
<wp:extent cx="2300000" cy="1100000"/><wp:wrapSquare wrapText="bothSides"/>
<wp:docPr id="7" name="Text Box 7"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>
"""

Place = WordFile | _Cell
"""What paragraphs can be added to."""


def word_file(document: Document, choices: Choices, layout: str, dice: Dice) -> WordFile:
    """Write it, so that more can be put into it."""
    file = docx.Document()
    style = file.styles["Normal"]
    style.font.name = dice.pick(_FONTS)
    style.font.size = Pt(dice.pick((10, 10.5, 11)))
    style.paragraph_format.space_after = Pt(dice.pick((0, 2, 4)))
    file.core_properties.author = document.name.title()
    file.core_properties.title = document.name.title()
    typist = Typist(choices=choices, dice=dice, accent=dice.pick(_ACCENTS), file=file)
    WORD_LAYOUTS[layout](typist, document)
    if document.footer:
        file.sections[0].footer.paragraphs[0].text = document.footer.replace("{}", "1", 1).replace(
            "{}", "2"
        )
    return file


def packed(file: WordFile) -> bytes:
    """Save it without the time at which it was saved."""
    saved, target = BytesIO(), BytesIO()
    file.save(saved)
    with ZipFile(saved) as source, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for name in source.namelist():
            made.writestr(ZipInfo(name, _MADE), source.read(name), ZIP_DEFLATED)
    return target.getvalue()


@frozen(kw_only=True)
class Typist:
    """Writes blocks anywhere."""

    choices: Choices
    dice: Dice
    accent: str
    file: WordFile

    def line(
        self,
        place: Place,
        parts: Iterable[tuple[str, str]],
        *,
        right: str = "",
        centre: bool = False,
    ) -> WordParagraph:
        """Write a paragraph of text in several weights."""
        paragraph = place.add_paragraph()
        for text, weight in parts:
            run = paragraph.add_run(text)
            run.bold = weight == "strong" or None
            run.italic = weight == "slant" or None
            if weight == "faint":
                run.font.color.rgb = RGBColor(0x55, 0x55, 0x55)
        if right:
            edge = Pt(430) if place is self.file else Pt(300)
            paragraph.paragraph_format.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run("\t" + right)
        if centre:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def heading(self, place: Place, text: str) -> None:
        """Write a heading, as a style or by hand."""
        text = text.upper() if self.choices.upper_headings else text
        if place is self.file and self.choices.spaced_headings == "":
            self.file.add_heading(text, level=1)
            return
        paragraph = self.line(place, [(text, "strong")])
        paragraph.paragraph_format.space_before = Pt(8)
        run = paragraph.runs[0]
        run.font.size = Pt(13)
        run.font.color.rgb = RGBColor.from_string(self.accent)
        if self.choices.spaced_headings == "drawn":
            spacing = run._r.get_or_add_rPr()  # noqa: SLF001 - python-docx has no letter spacing
            spacing.append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="40"/>'))

    def section(self, place: Place, section: Section) -> None:
        """Write heading and blocks."""
        self.heading(place, section.heading)
        for block in section.blocks:
            self.block(place, block)

    def block(self, place: Place, block: Block) -> None:
        """Write one."""
        if isinstance(block, Entry):
            if block.dates:
                self.line(place, [(block.dates, "faint")])
            self._entry(place, block)
        elif isinstance(block, Labelled):
            self.line(place, [(f"{block.label}: ", "strong"), (block.text, "plain")])
        elif isinstance(block, Paragraph):
            self.line(place, [(block.text, "plain")])
        elif isinstance(block, (Bullets, Grid)):
            for item in block.items:
                self.bullet(place, item)

    def _entry(self, place: Place, entry: Entry) -> None:
        for line in entry.lines:
            self.line(place, line.left, right=line.right)
        if entry.prose:
            self.line(place, [(entry.prose, "plain")])
        for bullet in entry.bullets:
            self.bullet(place, bullet)

    def bullet(self, place: Place, text: str) -> None:
        """Write an item, as a list of the word processor or with a typed mark."""
        mark = self.choices.bullet
        if mark in ("•", "drawn", ""):
            place.add_paragraph(text, style="List Bullet")
        else:
            self.line(place, [(f"{mark}\t{text}", "plain")])

    def head(self, place: Place, document: Document, *, centre: bool = False) -> None:
        """Write title, name and label."""
        if document.title:
            self.line(place, [(document.title, "plain")], centre=centre)
        paragraph = self.line(place, [(document.name, "strong")], centre=centre)
        paragraph.runs[0].font.size = Pt(self.dice.pick((18, 20, 24)))
        paragraph.runs[0].font.color.rgb = RGBColor.from_string(self.accent)
        if place is self.file and self.dice.chance(0.2):
            _control(paragraph)
        if document.label:
            self.line(place, [(document.label, "faint")], centre=centre)

    def contact(self, place: Place, document: Document, *, row: bool, centre: bool = False) -> None:
        """Write how to reach somebody."""
        items = [f"{label}: {text}" if label else text for label, text in document.contact]
        items_after = [f"{label}: {text}" for label, text in document.personal]
        if row:
            glue = self.choices.contact_glue
            self.line(place, [(glue.join((*items, *items_after)), "plain")], centre=centre)
        else:
            for item in (*items, *items_after):
                self.line(place, [(item, "plain")], centre=centre)

    def table(self, place: Place, widths: tuple[int, ...], rows: int) -> list[list[_Cell]]:
        """Add cells without lines; widths in points."""
        grid = place.add_table(rows, len(widths))
        for row in grid.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Pt(width)
        return [list(row.cells) for row in grid.rows]


def _control(paragraph: WordParagraph) -> None:
    """Put the text into a content control, as templates do."""
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    element = paragraph._p  # noqa: SLF001 - python-docx has no content controls
    runs = element.findall(qn("w:r"))
    element.insert(list(element).index(runs[0]), control)
    for run in runs:
        control.find(qn("w:sdtContent")).append(run)


def text_box(
    paragraph: WordParagraph, texts: Iterable[WordParagraph], *, x: int = 3400000, y: int = 0
) -> None:
    """Move paragraphs into a box that is anchored here; the place is in EMU."""
    box = parse_xml(_TEXT_BOX.format(w=nsdecls("w"), x=x, y=y))
    inside = box.find(f".//{qn('w:txbxContent')}")
    for each in texts:
        inside.append(deepcopy(each._p))  # noqa: SLF001 - nor text boxes
        each._p.getparent().remove(each._p)  # noqa: SLF001 - nor text boxes
    paragraph._p.append(box)  # noqa: SLF001 - nor text boxes


def _one_column(typist: Typist, document: Document, *, centre: bool = False) -> None:
    file, how = typist.file, typist.dice.weighted((("body", 6), ("header", 2), ("box", 2)))
    typist.head(file, document, centre=centre)
    if how == "header":
        header = file.sections[0].header
        header.paragraphs[0].text = typist.choices.contact_glue.join(
            text for _, text in document.contact
        )
        for label, text in document.personal:
            typist.line(file, [(f"{label}: {text}", "plain")])
    elif how == "box" and not centre:
        before = len(file.paragraphs)
        typist.contact(file, document, row=False)
        moved = file.paragraphs[before:]
        text_box(file.paragraphs[before - 1], moved)
    else:
        typist.contact(file, document, row=typist.dice.chance(0.6), centre=centre)
    for section in document.sections:
        typist.section(file, section)


def _centred(typist: Typist, document: Document) -> None:
    _one_column(typist, document, centre=True)


def _gutter(typist: Typist, document: Document) -> None:
    file = typist.file
    typist.head(file, document)
    typist.contact(file, document, row=True)
    for section in document.sections:
        typist.heading(file, section.heading)
        for block in section.blocks:
            if isinstance(block, Entry) and block.dates:
                ((left, right),) = typist.table(file, (95, 355), 1)
                left.paragraphs[0].text = block.dates
                typist._entry(right, block)  # noqa: SLF001 - the dates stand beside it
                _without_first(right)
            else:
                typist.block(file, block)


def _table(typist: Typist, document: Document) -> None:
    file = typist.file
    typist.head(file, document)
    rows = typist.table(file, (110, 340), len(document.sections) + 1)
    rows[0][0].paragraphs[0].text = typist.choices.heading_words["contact"]
    typist.contact(rows[0][1], document, row=False)
    _without_first(rows[0][1])
    if typist.dice.chance(0.5):
        file.tables[0].style = "Table Grid"
    for (left, right), section in zip(rows[1:], document.sections, strict=True):
        left.paragraphs[0].add_run(section.heading).bold = True
        for block in section.blocks:
            typist.block(right, block)
        _without_first(right)


def _two_columns(typist: Typist, document: Document) -> None:
    typist.head(typist.file, document)
    typist.contact(typist.file, document, row=True)
    ((left, right),) = typist.table(typist.file, (300, 150), 1)
    _share_out(typist, document, left, right)


def _two_columns_left(typist: Typist, document: Document) -> None:
    typist.head(typist.file, document)
    typist.contact(typist.file, document, row=True)
    ((left, right),) = typist.table(typist.file, (150, 300), 1)
    _share_out(typist, document, right, left)


def _side_bar(typist: Typist, document: Document) -> None:
    ((left, right),) = typist.table(typist.file, (150, 310), 1)
    shade = typist.dice.pick(_SHADES)
    properties = left._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx has no shading
    properties.append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{shade}"/>'))
    typist.head(left, document)
    typist.contact(left, document, row=False)
    _share_out(typist, document, right, left)
    if shade == _SHADES[-1]:
        for paragraph in left.paragraphs:
            for run in paragraph.runs:
                run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def _share_out(typist: Typist, document: Document, main: _Cell, side: _Cell) -> None:
    for section in document.sections:
        typist.section(side if section.key in _ASIDE else main, section)
    _without_first(main)
    _without_first(side)


def _without_first(cell: _Cell) -> None:
    """Take away the empty paragraph that a new cell has."""
    first = cell.paragraphs[0]
    if not first.text and len(cell.paragraphs) > 1:
        first._p.getparent().remove(first._p)  # noqa: SLF001 - python-docx cannot delete


WORD_LAYOUTS: dict[str, Callable[[Typist, Document], None]] = {
    "one-column": _one_column,
    "centred": _centred,
    "right-dates": _one_column,
    "compact": _one_column,
    "functional": _one_column,
    "gutter": _gutter,
    "academic": _gutter,
    "table": _table,
    "europass": _table,
    "two-column": _two_columns,
    "two-column-left": _two_columns_left,
    "side-left": _side_bar,
}
"""By the names that the layouts of PDF have, too."""
