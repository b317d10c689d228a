"""Blocks in a document for word processors."""

from collections.abc import Iterable
from copy import deepcopy

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
