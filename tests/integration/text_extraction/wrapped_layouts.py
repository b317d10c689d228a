"""Lines that were too long for their column, and lines that were stretched to fill it."""

from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

_BOLD, _PLAIN = "Helvetica-Bold", "Helvetica"


def heading_before_a_date(canvas: Canvas) -> None:
    """Set jobs whose headings go on below, as a date stands at the end of their first line."""
    _section(canvas)
    for y, (heading, rest), dates in (
        (640, ("Senior Engineer for Payments, Acme Bank of", "Northern Europe"), "2019 - 2023"),
        (580, ("Engineer for Reports, Globex Insurance", "Corporation"), "2015 - 2018"),
    ):
        canvas.setFont(_BOLD, 10)
        canvas.drawString(50, y, heading)
        canvas.drawString(50, y - 13, rest)
        canvas.setFont(_PLAIN, 10)
        canvas.drawRightString(340, y, dates)
        canvas.drawString(60, y - 28, "\u2022 Built what was needed")


def heading_with_room(canvas: Canvas) -> None:
    """Set a job with its employer below, for which there would have been room above."""
    _section(canvas)
    canvas.setFont(_BOLD, 10)
    canvas.drawString(50, 640, "Engineer")
    canvas.drawString(50, 627, "Globex Insurance")
    canvas.setFont(_PLAIN, 10)
    canvas.drawRightString(340, 640, "2015 - 2018")


def stretched(canvas: Canvas) -> None:
    """Set a line so far apart that its blanks are as wide as what parts cells."""
    _section(canvas)
    canvas.setFont(_PLAIN, 10)
    x = 60.0
    for word in ("Built", "what", "was", "needed"):
        canvas.drawString(x, 640, word)
        x += canvas.stringWidth(word, _PLAIN, 10) + 24


def _section(canvas: Canvas) -> None:
    canvas.setFont(_BOLD, 12)
    canvas.drawString(50, 670, "Experience")


WRAPPED: dict[Callable[[Canvas], None], Sequence[str]] = {
    heading_before_a_date: (
        "Experience",
        "Senior Engineer for Payments, Acme Bank of Northern Europe\t2019 - 2023",
        "\u2022 Built what was needed",
        "Engineer for Reports, Globex Insurance Corporation\t2015 - 2018",
        "\u2022 Built what was needed",
    ),
    heading_with_room: ("Experience", "Engineer\t2015 - 2018", "Globex Insurance"),
    stretched: ("Experience", "Built what was needed"),
}
