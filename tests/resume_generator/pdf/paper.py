"""Pages: text and shapes at places, drawn in the order that some program would."""

from collections.abc import Callable
from io import BytesIO

from attrs import define, evolve, field, frozen
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
_ONE_ROW = 2.0
"""Points: text that differs less in height stands in one row."""


@frozen(kw_only=True)
class Ink:
    """How text is written."""

    font: str
    size: float
    colour: str
    spacing: float = 0.0
    """Points between letters."""

    def width(self, text: str) -> float:
        """Return the width in points."""
        width: float = pdfmetrics.stringWidth(text, self.font, self.size)
        return width + self.spacing * len(text)

    def draws(self, letter: str) -> bool:
        """Tell whether an embedded font has it; else it would be drawn as an empty box."""
        face = pdfmetrics.getFont(self.font).face
        return ord(letter) in getattr(face, "charToGlyph", ())


@frozen(kw_only=True)
class Run:
    """Text at a place; `y` is its base line, from below."""

    page: int
    x: float
    y: float
    text: str
    ink: Ink


@frozen(kw_only=True)
class Shape:
    """A filled or outlined form, drawn before any text of its page."""

    page: int
    kind: str
    """"box", "rounded", "line" or "disc"."""
    at: tuple[float, float, float, float]
    """x, y, width and height; of a line its two ends; of a disc centre and radius."""
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.6


@define(kw_only=True)
class Paper:
    """Collects what is to be drawn."""

    width: float
    height: float
    ligatures: bool = False
    runs: list[Run] = field(factory=list)
    shapes: list[Shape] = field(factory=list)
    pages: int = 1

    def write(self, run: Run) -> None:
        """Put text somewhere."""
        if self.ligatures and not run.ink.spacing:
            text = run.text
            for letters, one in _LIGATURES:
                if run.ink.draws(one):
                    text = text.replace(letters, one)
            run = evolve(run, text=text)
        # what was kept together while lines were made is written as people type it
        run = evolve(run, text=run.text.replace("\N{NO-BREAK SPACE}", " "))
        self.pages = max(self.pages, run.page + 1)
        self.runs.append(run)

    def draw(self, shape: Shape) -> None:
        """Put a shape somewhere."""
        self.shapes.append(shape)

    def pdf(
        self,
        *,
        by_rows: bool,
        title: str,
        author: str,
        on_page: Callable[[Canvas, int], None] | None = None,
    ) -> bytes:
        """Return the file; the same papers are the same bytes.

        By rows, text is written from the top down across columns; else as it was put.
        `on_page` may add what belongs to none.
        """
        target = BytesIO()
        canvas = Canvas(target, pagesize=(self.width, self.height), invariant=True)
        canvas.setTitle(title)
        canvas.setAuthor(author)
        for page in range(self.pages):
            for shape in self.shapes:
                if shape.page == page:
                    _draw(canvas, shape)
            runs = [run for run in self.runs if run.page == page]
            if by_rows:
                runs.sort(key=lambda run: (-round(run.y / _ONE_ROW), run.x))
            for run in runs:
                _write(canvas, run)
            if on_page:
                on_page(canvas, page)
            canvas.showPage()
        canvas.save()
        return target.getvalue()


def _write(canvas: Canvas, run: Run) -> None:
    text = canvas.beginText(run.x, run.y)
    text.setFont(run.ink.font, run.ink.size)
    text.setFillColor(HexColor(run.ink.colour))
    if run.ink.spacing:
        text.setCharSpace(run.ink.spacing)
    text.textOut(run.text)
    if run.ink.spacing:
        text.setCharSpace(0)
    canvas.drawText(text)


def _draw(canvas: Canvas, shape: Shape) -> None:
    if shape.fill:
        canvas.setFillColor(HexColor(shape.fill))
    if shape.stroke:
        canvas.setStrokeColor(HexColor(shape.stroke))
        canvas.setLineWidth(shape.thickness)
    fill, stroke = int(bool(shape.fill)), int(bool(shape.stroke))
    one, two, three, four = shape.at
    if shape.kind == "box":
        canvas.rect(one, two, three, four, fill=fill, stroke=stroke)
    elif shape.kind == "rounded":
        canvas.roundRect(one, two, three, four, 3, fill=fill, stroke=stroke)
    elif shape.kind == "line":
        canvas.line(one, two, three, four)
    else:
        canvas.circle(one, two, three, fill=fill, stroke=stroke)
