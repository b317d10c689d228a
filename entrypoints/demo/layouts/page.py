"""What the layouts share: pages, paragraphs, rules and dates."""

from collections.abc import Callable
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib import enums
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    PageTemplate,
    Paragraph,
)

from domain.shared.values import Month
from entrypoints.demo.people import Person, Work

WIDTH, HEIGHT = A4
"""In points, 72 to the inch, as everywhere here."""

CENTRE, RIGHT = enums.TA_CENTER, enums.TA_RIGHT
SANS, SANS_BOLD = "Vera", "VeraBold"
"""Besides the fonts that every reader of PDF has: Helvetica, Times."""

registerFont(TTFont(SANS, "Vera.ttf"))
registerFont(TTFont(SANS_BOLD, "VeraBd.ttf"))

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def frame(left: float, bottom: float, width: float, height: float) -> Frame:
    """Return an area for text, without padding."""
    return Frame(
        left, bottom, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )


def document(
    person: Person,
    frames: list[Frame],
    story: list[Flowable],
    *,
    decorate: Callable[[Any, Any], None] = lambda _canvas, _document: None,
) -> bytes:
    """Lay the story out; the same story gives the same bytes."""
    buffer = BytesIO()
    template = BaseDocTemplate(
        buffer, pagesize=A4, title=f"Résumé of {person.name}", author=person.name, invariant=1
    )
    template.addPageTemplates(PageTemplate(frames=frames, onPage=decorate))
    template.build(story)
    return buffer.getvalue()


def style(font: str, size: float, colour: str, **more: object) -> ParagraphStyle:
    """Return a style whose lines are a third higher than its letters."""
    return ParagraphStyle(
        font, fontName=font, fontSize=size, leading=size * 1.34, textColor=HexColor(colour), **more
    )


def rule(colour: str, thickness: float, *, below: float) -> Flowable:
    """Return a line over the whole width, for under a heading."""
    return HRFlowable(
        width="100%",
        thickness=thickness,
        color=HexColor(colour),
        spaceBefore=2 * thickness + 1,
        spaceAfter=below,
    )


def text(said: str, how: ParagraphStyle) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(escape(said, quote=False), how)


def bullet(said: str, how: ParagraphStyle) -> Paragraph:
    """Return an item of a list; the style needs `leftIndent`."""
    return Paragraph(escape(said, quote=False), how, bulletText="\N{BULLET}")


def period(work: Work) -> str:
    """Write "Mar 2020 - Present", with a dash."""
    return f"{_month(work.start)} \N{EN DASH} {_month(work.end) if work.end else 'Present'}"


def _month(month: Month) -> str:
    return f"{_MONTHS[month.month - 1]} {month.year}"
