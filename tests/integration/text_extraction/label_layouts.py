"""Pages with labels beside what they are for, and pages that only look so."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor, black
from reportlab.pdfgen.canvas import Canvas

from tests.integration.text_extraction.layouts import HEAD_LINES, SKILLS, TALK, WORK, head

PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
JOBS = (
    (("2019 - 2023",), ("Senior Engineer, Acme", "Designed a ledger that settles", "in seconds.")),
    (("November 2015 -", "December 2018"), ("Engineer, Globex", "Moved reports")),
    (("2012 - 2015",), ("Junior Engineer, Initech",)),
    (("December 2010 to", "today"), ("Treasurer, Rovers", "Kept the books")),
)
STUDIES = ((("2008 - 2012",), ("Technical University", "Computer Science")),)


def _label(canvas: Canvas, x: float, y: float, lines: Sequence[str], *, at_right: bool) -> None:
    for place, line in enumerate(lines):
        (canvas.drawRightString if at_right else canvas.drawString)(x, y - 12 * place, line)


def _entries(
    canvas: Canvas, y: float, entries: Sequence[tuple[Sequence[str], Sequence[str]]], label: float
) -> float:
    for dates, lines in entries:
        canvas.setFont(PLAIN, 9)
        _label(canvas, label, y, dates, at_right=label > 100)
        for place, line in enumerate(lines):
            canvas.setFont(PLAIN if place else BOLD, 10)
            canvas.drawString(170, y, line)
            y -= 12
        y -= 6
    return y


def _heading(canvas: Canvas, x: float, y: float, lines: Sequence[str]) -> None:
    canvas.setFont(BOLD, 10)
    canvas.setFillColor(HexColor("#204080"))
    _label(canvas, x, y, lines, at_right=x > 100)
    canvas.setFillColor(black)


def labels_at_gutter(canvas: Canvas) -> None:
    """Set labels in a narrow column, flush with a rule: names of parts above dates, or alone."""
    head(canvas, 170)
    canvas.line(158, 60, 158, 700)
    _heading(canvas, 150, 690, ("Experience",))
    y = _entries(canvas, 678, JOBS, 150) - 8
    _heading(canvas, 150, y, ("Education",))
    y = _entries(canvas, y - 12, STUDIES, 150) - 8
    _heading(canvas, 150, y, ("Voluntary", "Engagement of Mine"))
    y = _entries(canvas, y - 24, ((("2010 - 2011",), ("Coach, Rovers",)),), 150) - 8
    _heading(canvas, 150, y, ("Languages",))
    canvas.setFont(PLAIN, 10)
    canvas.drawString(170, y - 12, "German, English")


def dates_below_headings(canvas: Canvas) -> None:
    """Set headings that reach across the gutter, and dates at its left."""
    head(canvas)
    _heading(canvas, 50, 680, ("Where I have worked until today",))
    y = _entries(canvas, 660, JOBS, 50) - 8
    _heading(canvas, 50, y, ("Education",))
    y = _entries(canvas, y - 20, STUDIES, 50)


def table_of_parts(canvas: Canvas) -> None:
    """Set the name of each part at the left of its first line, one of them on two lines."""
    head(canvas)
    y = 680.0
    for name, lines in (
        (("Experience",), ("Engineer, Acme", "Built what was needed", "Clerk, Globex", "Filed")),
        (("Knowledge of", "informatics"), ("Python, Go and SQL", "Docker and Kafka")),
        (("Languages",), ("German, English",)),
        (("Interests",), ("Chess",)),
    ):
        _heading(canvas, 50, y, name)
        canvas.setFont(PLAIN, 10)
        for line in lines:
            canvas.drawString(170, y, line)
            y -= 12
        y -= 12


def label_near_content(canvas: Canvas) -> None:
    """Set a label that ends a blank before the edge at which the other lines begin."""
    head(canvas)
    name = "Praktische Erfahrung"
    _heading(canvas, 50, 680, (name,))
    edge = 50 + canvas.stringWidth(name, BOLD, 10) + 3.5
    canvas.setFont(PLAIN, 10)
    for place, line in enumerate(("Engineer, Acme", "Built", "Tested", "Sold", "Mended")):
        canvas.drawString(edge, 680 - 12 * place, line)


def dates_inside(canvas: Canvas) -> None:
    """Set a side bar at the right of entries whose dates end at the margin between."""
    head(canvas)
    y = 680.0
    for dates, lines in JOBS:
        canvas.setFont(PLAIN, 9)
        canvas.drawRightString(380, y, " ".join(dates))
        for place, line in enumerate(lines):
            canvas.setFont(PLAIN if place else BOLD, 10)
            canvas.drawString(50, y, line)
            y -= 12
        y -= 6
    canvas.setFont(PLAIN, 10)
    for place, line in enumerate((*SKILLS, *TALK)):
        canvas.drawString(420, 683 - 15 * place, line)


def level_side_bar(canvas: Canvas) -> None:
    """Set a side bar on the very lines of the other column, with headings as high."""
    head(canvas)
    left = (*SKILLS, "", *TALK)
    right = (*WORK, "", "Education", "Technical University", "Computer Science")
    for x, lines in ((50, left), (190, right)):
        for place, line in enumerate(lines):
            canvas.setFont(BOLD if line in {left[0], TALK[0], right[0], "Education"} else PLAIN, 10)
            canvas.drawString(x, 680 - 14 * place, line)


TWO_LANGUAGES = (
    ("Experience", "Engineer at Acme, where I have", "built a ledger that settles in time",
     "Education", "Technical University, and before", "that a school in the same town"),
    ("Berufserfahrung", "Ingenieurin bei Acme, wo ich ein", "Hauptbuch gebaut habe, das stimmt",
     "Ausbildung", "Technische Hochschule und davor", "eine Schule in derselben Stadt"),
)  # fmt: skip


def two_languages(canvas: Canvas) -> None:
    """Say the same in two languages side by side."""
    head(canvas)
    for x, lines in zip((50, 320), TWO_LANGUAGES, strict=True):
        for place, line in enumerate(lines):
            canvas.setFont(PLAIN if place % 3 else BOLD, 10)
            canvas.drawString(x, 680 - 14 * place - 10 * (place // 3), line)


def years_of_skills(canvas: Canvas) -> None:
    """Set a table of skills in three columns, all rows as far apart."""
    head(canvas)
    for row, cells in enumerate(YEARS):
        for place, cell in enumerate(cells):
            canvas.drawString(50 + 150 * place, 680 - 14 * row, cell)


def stacked_dates(canvas: Canvas) -> None:
    """Set entries of one line, so that their dates stand on top of each other."""
    head(canvas)
    canvas.drawString(50, 690, "Positions of the past, and what they were called in their time")
    for row, (dates, text) in enumerate(STACKED):
        canvas.drawString(50, 670 - 13 * row, dates)
        canvas.drawString(140, 670 - 13 * row, text)


STACKED = (
    ("2016 - 2018", "Engineer, Acme"),
    ("2012 - 2016", "Developer, Globex"),
    ("2010 - 2012", "Tester, Initech"),
    ("2008 - 2010", "Trainee, Umbrella"),
)


YEARS = tuple((skill, f"{n} years", "good") for n, skill in enumerate(SKILLS[1:], 2))

LABELLED = {
    labels_at_gutter: (
        *HEAD_LINES,
        "Experience",
        "2019 - 2023\tSenior Engineer, Acme",
        "Designed a ledger that settles",
        "in seconds.",
        "November 2015 - December 2018\tEngineer, Globex",
        "Moved reports",
        "2012 - 2015\tJunior Engineer, Initech",
        "December 2010 to today\tTreasurer, Rovers",
        "Kept the books",
        "Education",
        "2008 - 2012\tTechnical University",
        "Computer Science",
        "Voluntary Engagement of Mine",
        "2010 - 2011\tCoach, Rovers",
        "Languages",
        "German, English",
    ),
    dates_below_headings: (
        *HEAD_LINES,
        "Where I have worked until today",
        "2019 - 2023\tSenior Engineer, Acme",
        "Designed a ledger that settles",
        "in seconds.",
        "November 2015 - December 2018\tEngineer, Globex",
        "Moved reports",
        "2012 - 2015\tJunior Engineer, Initech",
        "December 2010 to today\tTreasurer, Rovers",
        "Kept the books",
        "Education",
        "2008 - 2012\tTechnical University",
        "Computer Science",
    ),
    table_of_parts: (
        *HEAD_LINES,
        "Experience",
        "Engineer, Acme",
        "Built what was needed",
        "Clerk, Globex",
        "Filed",
        "Knowledge of informatics",
        "Python, Go and SQL",
        "Docker and Kafka",
        "Languages",
        "German, English",
        "Interests",
        "Chess",
    ),
    label_near_content: (
        *HEAD_LINES,
        "Praktische Erfahrung\tEngineer, Acme",
        "Built",
        "Tested",
        "Sold",
        "Mended",
    ),
    dates_inside: (
        *HEAD_LINES,
        "Senior Engineer, Acme\t2019 - 2023",
        "Designed a ledger that settles",
        "in seconds.",
        "Engineer, Globex\tNovember 2015 - December 2018",
        "Moved reports",
        "Junior Engineer, Initech\t2012 - 2015",
        "Treasurer, Rovers\tDecember 2010 to today",
        "Kept the books",
        *SKILLS,
        *TALK,
    ),
    level_side_bar: (
        *HEAD_LINES,
        *SKILLS,
        *TALK,
        *WORK,
        "Education",
        "Technical University",
        "Computer Science",
    ),
    stacked_dates: (
        *HEAD_LINES,
        "Positions of the past, and what they were called in their time",
        *("\t".join(row) for row in STACKED),
    ),
    two_languages: (*HEAD_LINES, *TWO_LANGUAGES[0], *TWO_LANGUAGES[1]),
    years_of_skills: (*HEAD_LINES, *("\t".join(cells) for cells in YEARS)),
}
"""What is read of each, line by line."""
