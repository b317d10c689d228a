"""The order in which a page is read, whatever order it is drawn in."""

from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from adapters.text_extraction.local import LocalTextExtraction
from tests.documents import assembled
from tests.integration.text_extraction import layouts
from tests.integration.text_extraction.column_layouts import COLUMNS
from tests.integration.text_extraction.label_layouts import LABELLED
from tests.integration.text_extraction.layouts import (
    ABOUT,
    HEAD_LINES,
    SKILLS,
    STUDY,
    TALK,
    WORK,
    page,
)
from tests.integration.text_extraction.pages import FONT, shown, stream
from tests.integration.text_extraction.wrapped_layouts import WRAPPED

HEAD = HEAD_LINES
ORDERS: dict[Callable[[Canvas], None], Sequence[str]] = {
    layouts.two_columns: (*HEAD, *ABOUT, *WORK, *SKILLS, *TALK, *STUDY),
    layouts.even_columns: (*HEAD, *WORK, "Experience", *(line.upper() for line in WORK[1:])),
    layouts.row_by_row: (*HEAD, *ABOUT, *WORK, *SKILLS, *TALK),
    layouts.three_columns: (*HEAD, *WORK, *SKILLS, *TALK, *STUDY),
    layouts.side_bar_left: ("Jane Doe", *SKILLS, *TALK, *ABOUT, *WORK),
    layouts.side_bar_right: ("Jane Doe", *ABOUT, *WORK, *SKILLS, *TALK),
    layouts.columns_below: (
        *HEAD,
        "Engineer who has built services for banks and insurers, and who",
        "wants to go on building them with people who care about what they do.",
        *WORK,
        *SKILLS,
        "All of this can be proved by certificates, which I send on request to you.",
    ),
    layouts.dates_in_margin: (
        *HEAD,
        "Experience",
        "Acme\tBerlin, Germany",
        "Senior Engineer\t2019 - 2023",
        "• Built what was needed",
        "Globex\tParis, France",
        "Engineer\tMar 2015 - Dec 2018",
        "• Built what was needed",
        "Initech\tLeeds, UK",
        "Junior Engineer\t2012 - 2015",
        "• Built what was needed",
    ),
    layouts.dates_at_left: (
        *HEAD,
        "Experience",
        "2019 \u2013 Present\tSenior Engineer, Acme",
        "Designed a ledger and ran it",
        "2015 \u2013 2019\tEngineer, Globex",
        "Moved reports to a warehouse",
        "2012 \u2013 2015\tJunior Engineer, Initech",
        "Fixed what was broken",
    ),
    layouts.table: (
        *HEAD,
        "Skills",
        "Skill\tYears\tLevel",
        "Python\t8\tExpert",
        "Go\t3\tGood",
        "C\t1\tPoor",
    ),
    layouts.skills_grid: (*HEAD, "Skills", "Python\tGo\tSQL", "Docker\tKafka\tLinux"),
    layouts.centred: (*HEAD, *ABOUT, *WORK),
    layouts.spaced_out: (
        *HEAD,
        "WORK HISTORY",
        "Senior Engineer, Acme",
        "SKILLS",
        "Python and C",
    ),
    layouts.turned_heading: (*HEAD, *WORK, "CAREER"),
    layouts.drawn_bullets: (
        *HEAD,
        "Experience",
        "• Built a ledger that",
        "settles in two seconds",
        "• Wrote tests",
    ),
    layouts.raised: (*HEAD, "Won the 1st prize of the year"),
    layouts.two_pages: (
        *HEAD,
        *ABOUT,
        *WORK,
        *SKILLS,
        *TALK,
        *STUDY,
        "Projects",
        "A compiler for a small language",
    ),
    **COLUMNS,
    **LABELLED,
    **WRAPPED,
}


@pytest.mark.parametrize(("draw", "lines"), ORDERS.items(), ids=[draw.__name__ for draw in ORDERS])
async def test_a_page_is_read_as_a_person_reads_it(
    extraction: LocalTextExtraction, draw: Callable[[Canvas], None], lines: Sequence[str]
) -> None:
    extracted = await extraction.extract(page(draw))
    assert list(lines) == [line for line in extracted.text.replace("\f", "\n").split("\n") if line]
    assert () == extracted.hidden
    assert () == extracted.warnings


async def test_a_gap_of_the_page_is_a_blank_line_and_a_paragraph_has_none(
    extraction: LocalTextExtraction,
) -> None:
    text = (await extraction.extract(page(layouts.centred))).text
    assert "\n\n".join(("\n".join(ABOUT), "\n".join(WORK))) == text.partition("Berlin\n\n")[2]


async def test_a_heading_may_be_broken_behind_a_sign_that_takes_two_places(
    extraction: LocalTextExtraction,
) -> None:
    text = (
        await extraction.extract(_with_sign("Measured twice and cut once, with ~", "care"))
    ).text
    assert "Measured twice and cut once, with \U0001f4d0 care" in text.splitlines()


def _with_sign(*heading: str) -> bytes:
    """Set a heading in a font whose tilde is a sign beyond the first 65,536, below full lines."""
    names = b"1 beginbfchar <7e> <d83ddcd0> endbfchar"
    lines = b"".join(
        shown("Most of the page is set like this line", y=700 - 14 * n) for n in range(4)
    )
    head = b"".join(
        shown(line, y=600 - 14 * n).replace(b"/F1", b"/F2") for n, line in enumerate(heading)
    )
    return assembled(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
            FONT,
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
                b"/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>>>"
            ),
            stream(lines + head),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/ToUnicode 7 0 R>>",
            stream(
                b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange %s endcmap" % names
            ),
        )
    )
