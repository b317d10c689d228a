"""A résumé as PDF."""

from attrs import evolve

from tests.resume_generator.blocks import Document
from tests.resume_generator.choices import Choices
from tests.resume_generator.dice import Dice
from tests.resume_generator.pdf.desk import Desk
from tests.resume_generator.pdf.layouts import Layout, footers
from tests.resume_generator.pdf.look import Look, a_look
from tests.resume_generator.pdf.painter import Painter
from tests.resume_generator.pdf.paper import Paper

_A4, _LETTER = (595.28, 841.89), (612.0, 792.0)


def desk_for(
    document: Document, choices: Choices, layout: Layout, dice: Dice, *, letter: bool
) -> Desk:
    """Lay everything out, so that more can be put on the same pages."""
    look = suited(a_look(dice, everything(document), academic=layout.academic), layout)
    width, height = _LETTER if letter else _A4
    paper = Paper(width=width, height=height, ligatures=look.ligatures)
    painter = Painter(look=look, choices=choices)
    desk = Desk(paper=paper, painter=painter, document=document, dice=dice.fork("desk"))
    layout.put(desk)
    footers(desk)
    return desk


def suited(look: Look, layout: Layout) -> Look:
    """Make the look fit narrow columns."""
    name = layout.put.__name__
    if "column" in name or "lambda" in name:
        return evolve(look, size=min(look.size, 10.0), margin=min(look.margin, 48.0))
    return look


def everything(document: Document) -> str:
    """Return all characters that a font must have."""
    return repr(document)
