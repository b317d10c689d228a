"""Where everything stands in a document for word processors."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from docx.table import _Cell

from tests.resume_generator.blocks import (
    Document,
    Entry,
)
from tests.resume_generator.choices import Choices
from tests.resume_generator.dice import Dice
from tests.resume_generator.word.typist import Typist, text_box

_FONTS = ("Calibri", "Arial", "Georgia", "Times New Roman", "Cambria", "Garamond", "Verdana")
_ACCENTS = ("1F3A5F", "2E5E4E", "7A1F2B", "000000", "444444", "0B6E99")
_SHADES = ("EEF2F5", "F1EFE9", "E8EEF0", "22313F")
_MADE = (2026, 10, 1, 9, 0, 0)
_ASIDE = frozenset(("skills", "languages", "certificates", "interests", "awards"))


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
