"""Lines of text from words with places."""

import pytest

from adapters.text_extraction.local.child.pdf.columns import regions
from adapters.text_extraction.local.child.pdf.lines import text_lines
from adapters.text_extraction.local.child.pdf.rows import pieces
from adapters.text_extraction.local.child.pdf.words import Word
from tests.growth import grows_linearly


def _line(text: str) -> list[Word]:
    """Return the words that blanks part, side by side."""
    return [
        Word(word, 8.0 * place, 8.0 * place + 5, 0, 10, (0, 0, 5, 10), 0, 0, place, place)
        for place, word in enumerate(text.split())
    ]


def _read(text: str) -> list[str]:
    return text_lines(regions(pieces(_line(text))))


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("S K I L L S", "SKILLS"),
        ("- S K I L L S", "-SKILLS"),
        ("- - - - S K I L L S", "- - --SKILLS"),
        ("a b c", "a b c"),
        ("one S K I L L S two", "one SKILLS two"),
        ("- - - - -", "- - - - -"),
    ],
)
def test_letters_that_are_spaced_out_are_one_word(drawn: str, expected: str) -> None:
    assert [expected] == _read(drawn)


@pytest.mark.parametrize("unit", ["- ", "a - ", "ab ", "a b - - "])
def test_a_line_of_signs_takes_time_in_proportion(unit: str) -> None:
    assert grows_linearly(_read, unit, characters=20_000)
