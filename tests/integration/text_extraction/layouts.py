"""Pages of a résumé, set in the ways in which people and programs set them."""

from collections.abc import Callable, Sequence

from reportlab.lib.colors import HexColor, black, white
from reportlab.pdfgen.canvas import Canvas

from tests.documents import drawn_pdf

Block = Sequence[str]

HEAD_LINES = ("Jane Doe", "jane@example.org | +49 30 1234567 | Berlin")
ABOUT = ("Summary", "Engineer who has built services", "for banks and insurers since 2012.")
WORK = (
    "Experience",
    "Senior Engineer, Acme",
    "Designed a ledger that settles",
    "payments within two seconds.",
    "Engineer, Globex",
    "Moved reports to a warehouse",
    "and wrote the tests for it.",
)
SKILLS = ("Skills", "Python", "PostgreSQL", "Kubernetes", "Terraform", "Go", "Kafka")
TALK = ("Languages", "German (native)", "English (fluent)")
STUDY = ("Education", "Technical University", "Computer Science, 2012")


def page(draw: Callable[[Canvas], None]) -> bytes:
    """Return a page of US Letter with that on it."""
    return drawn_pdf(draw)


def column(canvas: Canvas, x: float, y: float, *blocks: Block, leading: float = 14) -> float:
    """Set blocks below each other, the first line of each in bold; return where the next goes."""
    for block in blocks:
        for place, line in enumerate(block):
            canvas.setFont("Helvetica-Bold" if place == 0 else "Helvetica", 10)
            canvas.drawString(x, y, line)
            y -= leading
        y -= leading
    return y


def head(canvas: Canvas, x: float = 50, *, centred: bool = False) -> None:
    """Set a name and how to reach it."""
    put = canvas.drawCentredString if centred else canvas.drawString
    x = 306 if centred else x
    canvas.setFont("Helvetica-Bold", 22)
    put(x, 740, "Jane Doe")
    canvas.setFont("Helvetica", 10)
    put(x, 720, "jane@example.org | +49 30 1234567 | Berlin")


def two_columns(canvas: Canvas) -> None:
    """Set one that is longer than the other below a head."""
    head(canvas)
    column(canvas, 50, 680, ABOUT, WORK)
    column(canvas, 320, 680, SKILLS, TALK, STUDY, leading=15)


def even_columns(canvas: Canvas) -> None:
    """Set both on the same lines."""
    head(canvas)
    column(canvas, 50, 680, WORK)
    column(canvas, 320, 680, WORK[:1] + tuple(line.upper() for line in WORK[1:]))


def row_by_row(canvas: Canvas) -> None:
    """Draw the same as a table would: each line across both."""
    head(canvas)
    left, right = (*ABOUT, "", *WORK), (*SKILLS, "", *TALK)
    canvas.setFont("Helvetica", 10)
    for place, line in enumerate(left):
        canvas.drawString(50, 680 - 14 * place, line)
        if place < len(right):
            canvas.drawString(320, 680 - 14 * place, right[place])


def three_columns(canvas: Canvas) -> None:
    """Set three below a head."""
    head(canvas)
    column(canvas, 40, 680, WORK)
    column(canvas, 240, 680, SKILLS, leading=15)
    column(canvas, 420, 680, TALK, STUDY, leading=16)


def side_bar_left(canvas: Canvas) -> None:
    """Set a dark bar with white letters, and the name above the other column."""
    canvas.setFillColor(HexColor("#203050"))
    canvas.rect(0, 0, 180, 792, stroke=0, fill=1)
    canvas.setFillColor(white)
    column(canvas, 20, 740, SKILLS, TALK, leading=17)
    canvas.setFillColor(black)
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(200, 745, "Jane Doe")
    column(canvas, 200, 715, ABOUT, WORK)


def side_bar_right(canvas: Canvas) -> None:
    """Set a pale bar that is drawn before everything else."""
    canvas.setFillColor(HexColor("#e8eef4"))
    canvas.rect(420, 0, 192, 792, stroke=0, fill=1)
    canvas.setFillColor(black)
    column(canvas, 440, 740, SKILLS, TALK, leading=17)
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(40, 745, "Jane Doe")
    column(canvas, 40, 715, ABOUT, WORK)


def columns_below(canvas: Canvas) -> None:
    """Set full lines, then two columns, then full lines."""
    head(canvas)
    canvas.drawString(50, 690, "Engineer who has built services for banks and insurers, and who")
    canvas.drawString(
        50, 676, "wants to go on building them with people who care about what they do."
    )
    column(canvas, 50, 640, WORK)
    column(canvas, 320, 640, SKILLS, leading=15)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(
        50, 500, "All of this can be proved by certificates, which I send on request to you."
    )


def dates_in_margin(canvas: Canvas) -> None:
    """Set dates and places at the right margin, on the lines of their entries."""
    head(canvas)
    y = 680.0
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(50, y, "Experience")
    canvas.setFont("Helvetica", 10)
    for employer, place, title, dates in (
        ("Acme", "Berlin, Germany", "Senior Engineer", "2019 - 2023"),
        ("Globex", "Paris, France", "Engineer", "Mar 2015 - Dec 2018"),
        ("Initech", "Leeds, UK", "Junior Engineer", "2012 - 2015"),
    ):
        canvas.drawString(50, y - 20, employer)
        canvas.drawRightString(560, y - 20, place)
        canvas.drawString(50, y - 34, title)
        canvas.drawRightString(560, y - 34, dates)
        canvas.drawString(60, y - 48, "\u2022 Built what was needed")
        y -= 62


def dates_at_left(canvas: Canvas) -> None:
    """Set dates in a column at the left, one of them on two lines."""
    head(canvas)
    column(canvas, 50, 680, ("Experience",))
    y = 655.0
    for dates, lines in (
        (("2019 \u2013", "Present"), ("Senior Engineer, Acme", "Designed a ledger and ran it")),
        (("2015 \u2013 2019",), ("Engineer, Globex", "Moved reports to a warehouse")),
        (("2012 \u2013 2015",), ("Junior Engineer, Initech", "Fixed what was broken")),
    ):
        for place, line in enumerate(dates):
            canvas.drawString(50, y - 14 * place, line)
        for place, line in enumerate(lines):
            canvas.drawString(140, y - 14 * place, line)
        y -= 40


def table(canvas: Canvas) -> None:
    """Set a table of skills."""
    head(canvas)
    column(canvas, 50, 680, ("Skills",))
    for row, cells in enumerate(
        (
            ("Skill", "Years", "Level"),
            ("Python", "8", "Expert"),
            ("Go", "3", "Good"),
            ("C", "1", "Poor"),
        )
    ):
        for place, cell in enumerate(cells):
            canvas.drawString(50 + 150 * place, 660 - 16 * row, cell)


def skills_grid(canvas: Canvas) -> None:
    """Set skills in three columns without more to them."""
    head(canvas)
    column(canvas, 50, 680, ("Skills",))
    for place, skill in enumerate(("Python", "Go", "SQL", "Docker", "Kafka", "Linux")):
        canvas.drawString(50 + 120 * (place % 3), 660 - 16 * (place // 3), skill)


def centred(canvas: Canvas) -> None:
    """Set the head in the middle of the page."""
    head(canvas, centred=True)
    column(canvas, 50, 680, ABOUT, WORK)


def spaced_out(canvas: Canvas) -> None:
    """Set headings with blanks between their letters, one by the program, one by hand."""
    head(canvas)
    text = canvas.beginText(50, 680)
    text.setFont("Helvetica-Bold", 12)
    text.setCharSpace(6)
    text.textLine("WORK HISTORY")
    canvas.drawText(text)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(50, 664, "Senior Engineer, Acme")
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(50, 630, "S K I L L S")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(50, 614, "Python and C")


def turned_heading(canvas: Canvas) -> None:
    """Set the name of a section up along its side."""
    head(canvas)
    y = column(canvas, 90, 680, WORK)
    canvas.saveState()
    canvas.translate(60, y + 40)
    canvas.rotate(90)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(0, 0, "CAREER")
    canvas.restoreState()


def drawn_bullets(canvas: Canvas) -> None:
    """Set a list whose bullets are shapes, and one of whose items is wrapped."""
    head(canvas)
    column(canvas, 50, 680, ("Experience",))
    for place, line in enumerate(("Built a ledger that", "settles in two seconds", "Wrote tests")):
        canvas.drawString(66, 660 - 13 * place, line)
        if place != 1:
            canvas.circle(58, 663 - 13 * place, 1.6, stroke=0, fill=1)


def raised(canvas: Canvas) -> None:
    """Set small letters above the line."""
    head(canvas)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(50, 680, "Won the 1")
    x = 50 + canvas.stringWidth("Won the 1", "Helvetica", 11)
    canvas.setFont("Helvetica", 6)
    canvas.drawString(x, 684, "st")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(x + 7, 680, " prize of the year")


def two_pages(canvas: Canvas) -> None:
    """Set two columns on one page and one on the next, with a line at the foot of each."""
    for number in (1, 2):
        canvas.setFont("Helvetica", 8)
        canvas.drawCentredString(306, 30, f"Jane Doe \u2013 Page {number} of 2")
        if number == 1:
            two_columns(canvas)
        else:
            column(canvas, 50, 740, ("Projects", "A compiler for a small language"))
        canvas.showPage()
