"""What a layout works with."""

from attrs import frozen

from tests.resume_generator.blocks import Document, Section
from tests.resume_generator.dice import Dice
from tests.resume_generator.pdf.column import Column
from tests.resume_generator.pdf.look import Look
from tests.resume_generator.pdf.painter import Painter
from tests.resume_generator.pdf.paper import Paper

_ASIDE = frozenset(
    ("skills", "languages", "certificates", "interests", "awards", "education", "references")
)
"""What may stand in a narrow column."""


@frozen(kw_only=True)
class Desk:
    """Everything that a layout needs."""

    paper: Paper
    painter: Painter
    document: Document
    dice: Dice

    @property
    def look(self) -> Look:
        """How it looks."""
        return self.painter.look

    def column(self, x: float, width: float, *, top: float | None = None) -> Column:
        """Open a column from the top of the first page."""
        high = self.paper.height - self.look.margin
        return Column(
            paper=self.paper,
            x=x,
            width=width,
            top=high,
            bottom=self.look.margin,
            y=high if top is None else top,
        )

    def page_wide(self) -> Column:
        """Open one from margin to margin."""
        return self.column(self.look.margin, self.paper.width - 2 * self.look.margin)


def split(document: Document, *, narrow: bool) -> tuple[list[Section], list[Section]]:
    """Share the sections out: work in the wide column, what is short in the other."""
    aside = _ASIDE if not narrow else _ASIDE - {"education"}
    short = [s for s in document.sections if s.key in aside]
    long = [s for s in document.sections if s.key not in aside]
    if not long:
        return short[:1], short[1:]
    return long, short
