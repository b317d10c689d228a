"""A report drawn with ReportLab: A4, one measure after the other, notes at the end."""

import unicodedata
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont, registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Table as Grid

from domain.fairness.impact import Row, Table
from domain.fairness.notes import notes_on
from domain.fairness.report import Audience, ImpactReport, Tables
from entrypoints.impact.figures import (
    DASH,
    HIDDEN,
    METHODS,
    SELECTED,
    p_value,
    percent,
    period,
    ratio,
    score,
)

_WIDTH, _HEIGHT = A4
_MARGIN = 48
_INK, _FAINT, _RULE, _SHADE, _ALARM = "#1d2430", "#5d6470", "#c9ced6", "#f3f5f8", "#b3261e"
_SANS, _BOLD = "Vera", "VeraBold"
_COLUMNS = (195, 38, 60, 45, 41, 70, 50)
"""In points; together as wide as the page is between its margins."""

_LEGEND = (
    "Bold: the most favoured, with which the others are compared. Red: a ratio below four fifths. "
    "*: under two per cent of the people in the categories of the table. p: how often chance alone "
    "would make a difference as large."
)

registerFont(TTFont(_SANS, "Vera.ttf"))
registerFont(TTFont(_BOLD, "VeraBd.ttf"))


def _style(size: float, *, bold: bool = False, colour: str = _INK, **more: object) -> Any:  # noqa: ANN401 - ReportLab has no types
    return ParagraphStyle(
        "",
        fontName=_BOLD if bold else _SANS,
        fontSize=size,
        leading=size * 1.4,
        textColor=HexColor(colour),
        **more,
    )


_TITLE = _style(20, bold=True)
_UNDER = _style(10.5, colour=_FAINT, spaceAfter=8)
_MEASURE = _style(13, bold=True, spaceBefore=14, spaceAfter=2)
_HEADING = _style(9, bold=True, spaceBefore=10, spaceAfter=4)
_PLAIN, _SMALL = _style(8.5), _style(7.5, colour=_FAINT, spaceBefore=3)
_CELL, _STRONG = _style(8), _style(8, bold=True)
_FIGURE = _style(8, alignment=TA_RIGHT)
_HEAD, _HEAD_RIGHT = _style(7.5, colour=_FAINT), _style(7.5, colour=_FAINT, alignment=TA_RIGHT)
_FLAGGED = _style(8, bold=True, colour=_ALARM, alignment=TA_RIGHT)
_NOTE = _style(8, leftIndent=16, bulletFontName=_SANS, bulletFontSize=8, spaceBefore=3)


def render(report: ImpactReport) -> bytes:
    """Return a PDF; the same report gives the same bytes."""
    out = BytesIO()
    template = BaseDocTemplate(
        out,
        pagesize=A4,
        title=f"Adverse impact: {_shown(report.subject.title)}",
        author="JobGraph",
        invariant=1,
    )
    area = Frame(
        _MARGIN, _MARGIN + 14, _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN - 14, 0, 0, 0, 0
    )
    template.addPageTemplates(PageTemplate(frames=[area], onPage=_foot))
    template.build(list(_story(report)))
    return out.getvalue()


def _foot(canvas: Any, _: Any) -> None:  # noqa: ANN401 - ReportLab has no types
    canvas.setFont(_SANS, 7)
    canvas.setFillColor(HexColor(_FAINT))
    canvas.drawString(_MARGIN, _MARGIN - 8, "A computation; no certification and no legal advice.")
    canvas.drawRightString(_WIDTH - _MARGIN, _MARGIN - 8, f"Page {canvas.getPageNumber()}")


def _story(report: ImpactReport) -> Iterator[Flowable]:
    yield _text("Adverse impact", _TITLE)
    about = ", ".join(name for name in (report.subject.title, report.subject.company) if name)
    yield _text(about, _UNDER)
    yield _facts(report)
    yield Spacer(0, 8)
    yield _box(report.statement)
    for name, hits, tables in (
        ("Selection", "Selected", report.selection),
        ("Scoring", "Above median", report.scoring),
    ):
        if tables:
            yield from _measure(name, hits, tables, report.audience)
    if report.tables:
        yield _text(_LEGEND, _SMALL)
    notes = [_text("Notes", _MEASURE)]
    notes += [
        Paragraph(escape(_shown(note)), _NOTE, bulletText=f"{n}.")
        for n, note in enumerate(notes_on(report), 1)
    ]
    yield KeepTogether(notes[:2])
    yield from notes[2:]


def _facts(report: ImpactReport) -> Flowable:
    subject, basis = report.subject, report.basis
    facts = [
        ("Period (UTC days)", period(subject)),
        ("Data of", f"{basis.as_of:%Y-%m-%d %H:%M} UTC"),
        (
            "Scores by",
            f"policy {basis.policy}, catalogue {basis.catalogue}" if basis.policy else "",
        ),
        ("People", f"{report.people}, of them {report.unknown} of unknown sex, race or ethnicity"),
        (
            "Selected",
            "" if report.selected is None else f"{report.selected} ({SELECTED[basis.stage]})",
        ),
        ("Scored", f"{report.scored}, median {score(report.median)}" if report.scored else ""),
        ("Job", subject.job_id or ""),
    ]
    rows = [[_text(name, _HEAD), _text(value, _CELL)] for name, value in facts if value]
    grid = Grid(rows, colWidths=(95, sum(_COLUMNS) - 95), hAlign="LEFT")
    grid.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_tight(1)]))
    return grid


def _box(said: str) -> Flowable:
    grid = Grid([[_text(said, _PLAIN)]], colWidths=(sum(_COLUMNS),), hAlign="LEFT")
    whole = ((0, 0), (-1, -1))
    padding = [(f"{side}PADDING", *whole, 8) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
    grid.setStyle(TableStyle([("BACKGROUND", *whole, HexColor(_SHADE)), *padding]))
    return grid


def _measure(name: str, hits: str, tables: Tables, audience: Audience) -> Iterator[Flowable]:
    heading: list[Flowable] = [_text(name, _MEASURE)]
    for of, table in (
        ("Sex", tables.by_sex),
        ("Race/ethnicity", tables.by_race),
        ("Sex and race/ethnicity", tables.by_both),
    ):
        yield KeepTogether([*heading, Spacer(0, 6), _table(of, hits, table, audience)])
        heading = []


def _table(of: str, hits: str, table: Table, audience: Audience) -> Flowable:
    heads = (of, "People", hits, "Rate", "Ratio", "p", "Share")
    rows = [[_text(head, _HEAD if n == 0 else _HEAD_RIGHT) for n, head in enumerate(heads)]]
    rows += [_row(row) for row in table.rows]
    unknown = str(table.unknown.hits) if audience is Audience.AUDITOR else HIDDEN
    rest = [str(table.unknown.people), unknown, DASH, DASH, DASH, DASH]
    rows.append([_text("Unknown", _CELL), *(_text(figure, _FIGURE) for figure in rest)])
    grid = Grid(rows, colWidths=_COLUMNS, repeatRows=1, hAlign="LEFT")
    style = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(_FAINT)),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HexColor(_RULE)),
        *_tight(2),
    ]
    flagged = [n for n, row in enumerate(table.rows, 1) if row.below_four_fifths]
    style += [("BACKGROUND", (0, n), (-1, n), HexColor("#fdecea")) for n in flagged]
    grid.setStyle(TableStyle(style))
    return grid


def _row(row: Row) -> list[Flowable]:
    name = _text(row.category.label, _STRONG if row.reference else _CELL)
    if row.count is None:
        return [name, *(_text(figure, _FIGURE) for figure in (HIDDEN, HIDDEN, *(DASH,) * 4))]
    test = row.significance
    p = f"{p_value(test)} {METHODS[test.method]}" if test else DASH
    share = percent(row.share) + (" *" if row.small else "")
    flag = _FLAGGED if row.below_four_fifths else _FIGURE
    figures = (str(row.count.people), str(row.count.hits), percent(row.count.rate))
    return [
        name,
        *(_text(figure, _FIGURE) for figure in figures),
        _text(ratio(row.ratio), flag),
        _text(p, _FIGURE),
        _text(share, _FIGURE),
    ]


def _tight(points: float) -> list[tuple[object, ...]]:
    whole = ((0, 0), (-1, -1))
    sides = [("LEFTPADDING", *whole, 0), ("RIGHTPADDING", *whole, 4)]
    return [*sides, ("TOPPADDING", *whole, points), ("BOTTOMPADDING", *whole, points)]


def _text(said: str, how: Any) -> Flowable:  # noqa: ANN401 - ReportLab has no types
    return Paragraph(escape(_shown(said)), how)


def _shown(said: str) -> str:
    """Write what the font has no letter for by its plainest form, or as a question mark."""
    known = getFont(_SANS).face.charToGlyph
    return "".join(
        c
        if ord(c) in known
        else next((d for d in unicodedata.normalize("NFKD", c) if ord(d) in known), "?")
        for c in said
    )
