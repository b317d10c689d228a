"""Two columns that are hard to tell from lines with something at their ends."""

from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

_BOLD, _PLAIN = "Helvetica-Bold", "Helvetica"
_LEADING = 14

_JOBS = (
    *("# Where I was", "Engineer, Acme, 2019 - 2023", "\u2022 Built what was needed"),
    *("\u2022 Wrote the tests for it", "\u2022 Ran it by day and by night"),
    *("Engineer, Globex, 2015 - 2018", "\u2022 Moved reports"),
)

_LEDGERS = ("Engineer, Acme, 2019 - 2023", "Built ledgers", "Wrote the tests", "Moved reports")

_YEARS = {
    "Acme Bank": "2019 - 2023",
    "Globex": "2015 - 2018",
    "Initech": "2011 - 2014",
    "Hooli": "Leeds",
    "Umbrella": "2001 - 2004",
    "Soylent": "1998 - 2000",
}


def short_column(canvas: Canvas) -> None:
    """Set few short lines as high as those beside; only one of their headings is well known."""
    _column(canvas, 50, 700, ("# Who I am", "Engineer since 2012", "Quick to learn", *_JOBS))
    _column(canvas, 340, 700, ("# What I know", "Ledgers", "Reports", "# Languages", "German"))


def set_in_differently(canvas: Canvas) -> None:
    """Set headings and lists of a column as far in as they like, as high as the lines beside."""
    _column(canvas, 50, 700, ("# Experience", *_LEDGERS, *_LEDGERS[1:], *_LEDGERS, "Tested"))
    for place, (x, line) in enumerate(
        (
            *((346, "# Skills"), (340, "Banks, their ledgers"), (340, "and reports")),
            *((345, "# Courses"), (353, "Rescue"), (353, "Swimming"), (353, "Sailing")),
            *((353, "Rowing"), (353, "Diving upside down")),
            *((346, "# Languages"), (340, "German, English and"), (340, "Spanish"), (340, "Latin")),
        )
    ):
        _column(canvas, x, 700 - place * _LEADING, (line,))


def more_dates_than_lines(canvas: Canvas) -> None:
    """Set jobs and studies with dates at their ends beside a column of fewer lines."""
    jobs = [line for name in _YEARS for line in (name, "Engineer")]
    _column(canvas, 50, 700, ("# Experience", "Built what was needed, from end to end", *jobs))
    for place, years in enumerate(_YEARS.values()):
        canvas.drawRightString(320, 700 - (2 * place + 2) * _LEADING, years)
    _column(canvas, 345, 693, ("# Skills", "Banks", "Reports", "# Languages", "Latin"))


def column_that_goes_on(canvas: Canvas) -> None:
    """Set a job at the foot of a column whose lines go on on the next page, and a short name."""
    _column(canvas, 50, 740, ("Jane Doe",))
    _column(canvas, 50, 700, ("# Experience", *_LEDGERS[:2]))
    _column(canvas, 340, 695, ("# Skills", "Banks", "Reports", "# Languages", "German"))
    canvas.showPage()
    _column(canvas, 50, 700, _LEDGERS[2:])


def column_with_a_part_overleaf(canvas: Canvas) -> None:
    """Let the next page begin with a part of its own."""
    _column(canvas, 50, 700, ("# Experience", *_LEDGERS[:3]))
    _column(canvas, 340, 695, ("# Skills", "Banks", "Reports", "# Languages", "German"))
    canvas.showPage()
    _column(canvas, 50, 700, ("# What I do besides", "Built a boat"))


def date_below_the_other_column(canvas: Canvas) -> None:
    """Set a short column, and below it, further left, dates at the ends of lines."""
    wide = "Moved the reports of three banks to one warehouse,"
    lines = ("# Experience", "Engineer, Acme", "Built ledgers", "Wrote tests", wide, "and ran it")
    _column(canvas, 50, 700, (*lines, "Engineer, Globex", "Built a bridge"))
    _column(canvas, 340, 700, ("# References", "John Smith", "Director, Acme", "On request"))
    canvas.drawString(245, 700 - 6 * _LEADING, "2015 - 2018")


def sign_alone(canvas: Canvas) -> None:
    """Let a line be a percent sign alone, beside a line of the other column."""
    jobs = ("# Experience", "Engineer, Acme", "Cut the cost by 19", "%", "Ran it")
    _column(canvas, 50, 700, jobs)
    skills = ("# Skills", "Ledgers of banks", "Reports of theirs", "Warehouses", "Payments")
    _column(canvas, 320, 700, skills)


def sign_at_end(canvas: Canvas) -> None:
    """Let a line that is stretched end with the sign of a currency, beside the other column."""
    _column(
        canvas, 50, 700, ("# Experience", "Engineer, Acme", "", "of work by the tests", "Ran it")
    )
    x = 50.0
    for word in ("Saved", "all", "in", "all", "400 000", "\u20ac"):
        canvas.drawString(x, 700 - 2 * _LEADING, word)
        x += canvas.stringWidth(word, _PLAIN, 10) + 10
    skills = ("# Skills", "Ledgers of banks", "Reports of theirs", "Warehouses", "Payments")
    _column(canvas, x + 12, 700, skills)


def _column(canvas: Canvas, x: float, y: float, lines: Sequence[str]) -> None:
    """Set lines below each other; those after a number sign are headings."""
    for line in lines:
        canvas.setFont(*((_BOLD, 12) if line.startswith("#") else (_PLAIN, 10)))
        canvas.drawString(x, y, line.removeprefix("# "))
        y -= _LEADING


COLUMNS: dict[Callable[[Canvas], None], Sequence[str]] = {
    short_column: (
        *("Who I am", "Engineer since 2012", "Quick to learn"),
        *(line.removeprefix("# ") for line in _JOBS),
        *("What I know", "Ledgers", "Reports", "Languages", "German"),
    ),
    set_in_differently: (
        *("Experience", *_LEDGERS, *_LEDGERS[1:], *_LEDGERS, "Tested"),
        *("Skills", "Banks, their ledgers", "and reports", "Courses", "Rescue", "Swimming"),
        *("Sailing", "Rowing", "Diving upside down"),
        *("Languages", "German, English and", "Spanish", "Latin"),
    ),
    more_dates_than_lines: (
        *("Experience", "Built what was needed, from end to end"),
        *(line for name, years in _YEARS.items() for line in (f"{name}\t{years}", "Engineer")),
        *("Skills", "Banks", "Reports", "Languages", "Latin"),
    ),
    column_that_goes_on: (
        *("Jane Doe", "Skills", "Banks", "Reports", "Languages", "German"),
        *("Experience", *_LEDGERS),
    ),
    column_with_a_part_overleaf: (
        *("Experience", *_LEDGERS[:3]),
        *("Skills", "Banks", "Reports", "Languages", "German"),
        *("What I do besides", "Built a boat"),
    ),
    date_below_the_other_column: (
        *("Experience", "Engineer, Acme", "Built ledgers", "Wrote tests"),
        *("Moved the reports of three banks to one warehouse,", "and ran it"),
        *("Engineer, Globex\t2015 - 2018", "Built a bridge"),
        *("References", "John Smith", "Director, Acme", "On request"),
    ),
    sign_alone: (
        *("Experience", "Engineer, Acme", "Cut the cost by 19", "%", "Ran it"),
        *("Skills", "Ledgers of banks", "Reports of theirs", "Warehouses", "Payments"),
    ),
    sign_at_end: (
        *("Experience", "Engineer, Acme", "Saved all in all 400 000 \u20ac"),
        *("of work by the tests", "Ran it"),
        *("Skills", "Ledgers of banks", "Reports of theirs", "Warehouses", "Payments"),
    ),
}
