"""Lines that were too long for their column, and lines that were stretched to fill it."""

from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

_BOLD, _PLAIN = "Helvetica-Bold", "Helvetica"
_REST = "Corporation of Zurich, Ltd. | Basel | April 2015 until October 2018"


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


def heading_of_parts(canvas: Canvas) -> None:
    """Set jobs in a line each, for which the column is too narrow: names and dates are broken."""
    _section(canvas)
    canvas.setFont(_PLAIN, 8)
    canvas.drawString(200, 530, "What stands at the foot may reach further right")
    _set(
        canvas,
        ("*Senior Engineer", " | Acme Bank of Northern Europe | March"),
        ("2019 \u2013 May 2023",),
        ("\u2022 Built ledgers and what is around them, day by day",),
        ("*Engineer", " | Globex Insurance and Reinsurance Mutual"),
        (_REST.removesuffix(" 2018"),),
        ("2018",),
        ("Moved reports.",),
        ("\u2022 Wrote the tests that were missing, and ran them",),
    )


def heading_above_a_paragraph(canvas: Canvas) -> None:
    """Set full lines of the same look below a job whose heading goes on below its date."""
    _section(canvas)
    _set(
        canvas,
        ("Engineer for Payment, Acme Bank of",),
        ("Northern Europe, Department of Retail and Saving",),
        ("Ledgers that settle, and the reports that go to banks",),
        ("Warehouses that hold them, and what is around them",),
        ("Services for insurers",),
    )
    canvas.drawRightString(260, 650, "2019")


def heading_with_a_hyphen(canvas: Canvas) -> None:
    """Break headings in a word, at a hyphen that stands for its end, and before a sign."""
    _section(canvas)
    _set(
        canvas,
        ("*Engineer for Payments and Recon-",),
        ("*ciliation of Retail",),
        ("\u2022 Built what was needed",),
        ("*Ausbildung in Gesundheits-",),
        ("*und Krankenpflege",),
        ("\u2022 Built what was needed",),
        ("*Acme Bank of Northern Europe",),
        ("\u2014 Engineer",),
    )
    for place, x in ((0, 230), (3, 200), (6, 215)):
        canvas.drawString(x, 650 - 13 * place, "2019 - 2023")


def heading_with_a_word_for_a_date(canvas: Canvas) -> None:
    """Let a full line end with a date in words, and a line of the same look follow."""
    _section(canvas)
    _set(
        canvas,
        ("*Engineer", " | Acme of Europe | May 2019 \u2013 up to this day"),
        ("Reconciliation of ledgers, and of what is around",),
        ("*Apprentice", " | Globex Mutual of Switzerland | Basel"),
        ("\u2022 Built ledgers and what is around them, day by day",),
    )


def heading_that_is_full(canvas: Canvas) -> None:
    """Set what fills its line and is whole, for its date, or as what follows begins anew."""
    _section(canvas)
    _set(
        canvas,
        ("*Senior Engineer", " | Acme of Europe | May 2019 \u2013 April 2023"),
        ("Reconciliation of ledgers, and of what is around them",),
        ("*Engineer", " | Globex Insurance, Reinsurance and Mutual"),
        ("*Apprentice", " | Globex Insurance, Reinsurance and Mutual"),
        ("\u2022 Built ledgers and what is around them, day by day",),
    )


def bold_paragraph(canvas: Canvas) -> None:
    """Set more bold lines than a heading has."""
    _section(canvas)
    _set(
        canvas,
        ("*Engineer who has built services for banks and",),
        ("*insurers since 2012, and who wants to go on with",),
        ("*building them together with people who care for",),
        ("*what they do, and for whom they do it.",),
        ("\u2022 Built ledgers and what is around them, day by day",),
        ("\u2022 Built reports and what is around them, day by day",),
        ("\u2022 Built services and what is beside, day after day",),
        ("\u2022 Wrote the tests that were missing, and ran them",),
    )


def stretched(canvas: Canvas) -> None:
    """Set a line so far apart that its blanks are as wide as what parts cells."""
    _section(canvas)
    canvas.setFont(_PLAIN, 10)
    x = 60.0
    for word in ("Built", "what", "was", "needed"):
        canvas.drawString(x, 640, word)
        x += canvas.stringWidth(word, _PLAIN, 10) + 24


def _set(canvas: Canvas, *lines: Sequence[str]) -> None:
    """Set lines below each other; parts of them that begin with a star are bold."""
    for place, line in enumerate(lines):
        x = 50.0
        for part in line:
            font, text = (_BOLD if part[0] == "*" else _PLAIN), part.removeprefix("*")
            canvas.setFont(font, 10)
            canvas.drawString(x, 650 - 13 * place, text)
            x += canvas.stringWidth(text, font, 10)


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
    heading_of_parts: (
        "Experience",
        "Senior Engineer | Acme Bank of Northern Europe | March 2019 \u2013 May 2023",
        "\u2022 Built ledgers and what is around them, day by day",
        f"Engineer | Globex Insurance and Reinsurance Mutual {_REST}",
        "Moved reports.",
        "\u2022 Wrote the tests that were missing, and ran them",
        "What stands at the foot may reach further right",
    ),
    heading_above_a_paragraph: (
        "Experience",
        "Engineer for Payment, Acme Bank of Northern Europe, Department of Retail and Saving\t2019",
        "Ledgers that settle, and the reports that go to banks",
        "Warehouses that hold them, and what is around them",
        "Services for insurers",
    ),
    heading_with_a_hyphen: (
        "Experience",
        "Engineer for Payments and Reconciliation of Retail\t2019 - 2023",
        "\u2022 Built what was needed",
        "Ausbildung in Gesundheits- und Krankenpflege\t2019 - 2023",
        "\u2022 Built what was needed",
        "Acme Bank of Northern Europe \u2014 Engineer\t2019 - 2023",
    ),
    heading_with_a_word_for_a_date: (
        "Experience",
        "Engineer | Acme of Europe | May 2019 \u2013 up to this day",
        "Reconciliation of ledgers, and of what is around",
        "Apprentice | Globex Mutual of Switzerland | Basel",
        "\u2022 Built ledgers and what is around them, day by day",
    ),
    heading_that_is_full: (
        "Experience",
        "Senior Engineer | Acme of Europe | May 2019 \u2013 April 2023",
        "Reconciliation of ledgers, and of what is around them",
        "Engineer | Globex Insurance, Reinsurance and Mutual",
        "Apprentice | Globex Insurance, Reinsurance and Mutual",
        "\u2022 Built ledgers and what is around them, day by day",
    ),
    bold_paragraph: (
        "Experience",
        "Engineer who has built services for banks and",
        "insurers since 2012, and who wants to go on with",
        "building them together with people who care for",
        "what they do, and for whom they do it.",
        "\u2022 Built ledgers and what is around them, day by day",
        "\u2022 Built reports and what is around them, day by day",
        "\u2022 Built services and what is beside, day after day",
        "\u2022 Wrote the tests that were missing, and ran them",
    ),
    stretched: ("Experience", "Built what was needed"),
}
