"""Which rows of page after page are the margin's, and which are content."""

from collections.abc import Sequence

import pytest

from adapters.text_extraction.local.child.pdf.margins import without_running
from adapters.text_extraction.local.child.pdf.rows import Piece
from adapters.text_extraction.local.child.pdf.words import Word

BODY = [(y, f"line {y}") for y in range(120, 600, 14)]
Rows = Sequence[tuple[float, str]]


def page(*rows: tuple[float, str]) -> list[Piece]:
    """Return a page of rows, their pieces between bars."""
    found = []
    for y, text in rows:
        for place, part in enumerate(text.split(" | ")):
            x = 50.0 + 200 * place
            word = Word.__new__(Word)
            word.text = part
            found.append(Piece(words=[word], x0=x, x1=x + 100, y=y, size=10))
    return found


def texts(pages: list[list[Piece]]) -> list[list[str]]:
    """Return what is left but for the body."""
    return [[p.text for p in one if not p.text.startswith("line ")] for one in pages]


@pytest.mark.parametrize(
    "heads",
    [
        ("06/15 - 12/17 | Head nurse", "01/08 - 05/15 | Nurse", "03/02 - 12/07 | Nurse"),
        ("Level 1 | Phase 1 trial nurse", "Level 2 | Phase 2 trial nurse", "Level 3 | Phase 3"),
        ("Ward 1", "Ward 2", "Ward 3"),
        ("• Taught | 2019", "• Taught | 2018", "• Taught | 2017"),
    ],
)
def test_content_that_looks_alike_is_kept(heads: Sequence[str]) -> None:
    pages = [page((106, head), *BODY) for head in heads]
    assert [head.split(" | ") for head in heads] == texts(without_running(pages))


def test_what_repeats_within_the_text_is_kept() -> None:
    pages = [page((106, "Nurse"), *BODY) for _ in range(3)]
    pages[0] = page((92, "Jane Roe"), (106, "Nurse"), *BODY)
    assert [["Jane Roe", "Nurse"], ["Nurse"], ["Nurse"]] == texts(without_running(pages))


@pytest.mark.parametrize(
    "foot",
    ["Page {} of 3", "{}/3", "- {} -", "{}", "Jane Roe – page {}", "Jane Roe | {}", "Jane Roe {}"],  # noqa: RUF001 - as people write
)
def test_a_name_and_a_page_go(foot: str) -> None:
    pages = [page(*BODY, (760, foot.format(number))) for number in (1, 2, 3)]
    pages[0] = page((60, "Jane Roe"), *BODY, (760, foot.format(1)))
    assert [["Jane Roe"], [], []] == texts(without_running(pages))


def test_what_repeats_apart_from_the_text_stays_on_the_first_page_only() -> None:
    rows = ((40, "Curriculum vitae | Confidential"), (54, "jane@example.org"))
    pages = [page(*rows, *BODY) for _ in range(3)]
    first = ["Curriculum vitae", "Confidential", "jane@example.org"]
    assert [first, [], []] == texts(without_running(pages))


def test_a_row_of_which_one_part_differs_is_kept() -> None:
    pages = [page((40, f"Nurse | {town}"), *BODY) for town in ("Leeds", "York")]
    assert [["Nurse", "Leeds"], ["Nurse", "York"]] == texts(without_running(pages))


@pytest.mark.parametrize("rows", [[(40, "Nurse")], [(40, "Nurse"), (400, "Leeds")], [(40, "2")]])
def test_a_page_of_few_rows_is_never_empty(rows: Rows) -> None:
    pages = [page(*rows) for _ in range(3)]
    assert [[text for _, text in rows]] * 3 == texts(without_running(pages))
