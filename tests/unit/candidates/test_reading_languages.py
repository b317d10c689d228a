"""Languages with what is said about them, in the layouts that people use."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.reading import read_resume
from domain.shared.language_names import CODES

Row = tuple[str, str, str | None, str | None]
"""Name, code, fluency, level."""


def rows(text: str) -> list[Row]:
    return [
        (
            language.name.value,
            language.code,
            language.fluency.value if language.fluency else None,
            language.level.value.value if language.level else None,
        )
        for language in read_resume(text, ()).profile.languages
    ]


LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "brackets that a line breaks": (
        "English (Full professional\nproficiency), Gaelic\n(basic)",
        [
            ("English", "en", "Full professional proficiency", "C1"),
            ("Gaelic", "gd", "basic", "A2"),
        ],
    ),
    "commas between ways to use it": (
        "Français – maternelle\nPortugais – lu, écrit, parlé",
        [
            ("Français", "fr", "maternelle", "native"),
            ("Portugais", "pt", "lu, écrit, parlé", None),
        ],
    ),
    "a grid of steps": (
        "ENGLISCH   Hören C1   Lesen C1\nFrench: Reading B2",
        [("ENGLISCH", "en", "C1", "C1"), ("French", "fr", "B2", "B2")],
    ),
    "a list": (
        "English (native), German (B2), French – basic",
        [
            ("English", "en", "native", "native"),
            ("German", "de", "B2", "B2"),
            ("French", "fr", "basic", "A2"),
        ],
    ),
    "lines": (
        "Englisch: verhandlungssicher (C1)\n• Deutsch – Muttersprache\nSpanisch\tGrundkenntnisse",
        [
            ("Englisch", "en", "verhandlungssicher (C1)", "C1"),
            ("Deutsch", "de", "Muttersprache", "native"),
            ("Spanisch", "es", "Grundkenntnisse", "A2"),
        ],
    ),
    "pairs of lines": (
        "English\nNative or bilingual proficiency\nGerman\nLimited working proficiency",
        [
            ("English", "en", "Native or bilingual proficiency", "native"),
            ("German", "de", "Limited working proficiency", "B1"),
        ],
    ),
    "two columns, one after the other": (
        "English\nGerman\nFluent\nA1",
        [("English", "en", "Fluent", "C1"), ("German", "de", "A1", "A1")],
    ),
    "words first": (
        "Fluent in English and German, conversational in Italian",
        [
            ("English", "en", "Fluent", "C1"),
            ("German", "de", "Fluent", "C1"),
            ("Italian", "it", "conversational", "B1"),
        ],
    ),
    "French": (
        "Français : langue maternelle\nAnglais : courant (TOEIC 920)\nEspagnol : notions",
        [
            ("Français", "fr", "langue maternelle", "native"),
            ("Anglais", "en", "courant (TOEIC 920)", "C1"),
            ("Espagnol", "es", "notions", "A2"),
        ],
    ),
    "Spanish": (
        "Español: lengua materna. Inglés: nivel avanzado; catalán (bilingüe)",
        [
            ("Español", "es", "lengua materna", "native"),
            ("Inglés", "en", "nivel avanzado", "C1"),
            ("catalán", "ca", "bilingüe", "native"),
        ],
    ),
    "names alone": ("English, Dutch", [("English", "en", None, None), ("Dutch", "nl", None, None)]),
    "dots": (
        "English ●●●●○\nDutch ●●○○○",
        [("English", "en", None, None), ("Dutch", "nl", None, None)],
    ),
    "words at no step": (
        "English (proficient), Spanish (Latin American) – HSK, Dutch B1/C1",
        [
            ("English", "en", "proficient", None),
            ("Spanish", "es", "HSK", None),
            ("Dutch", "nl", "B1/C1", None),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_languages_are_read_from(layout: str) -> None:
    written, expected = LAYOUTS[layout]
    assert expected == rows(f"Jane Roe\nLANGUAGES\n{written}")


def test_languages_are_read_where_their_heading_is_on_their_line() -> None:
    assert [("German", "de", "C1", "C1")] == rows("Jane Roe\nSKILLS\nGo\nLanguages: German (C1)")


@pytest.mark.parametrize(
    "written",
    ["Mother tongue(s)   Dutch", "Mother tongue(s): Dutch", "LANGUAGES\nMother tongue(s): Dutch"],
)
def test_a_mother_tongue_is_one_by_its_label(written: str) -> None:
    text = f"Jane Roe\njane@roe.dev\nSKILLS\nKnitting\n{written}\n"
    assert [("Dutch", "nl", "Mother tongue", "native")] == rows(text)


def test_languages_are_read_below_a_heading_of_several_things() -> None:
    text = "Jane Roe\nSkills & Languages\nPython, support in English and Polish\nGerman (C1)"
    assert [("German", "de", "C1", "C1")] == rows(text)


def test_programming_languages_are_none() -> None:
    assert [] == rows("Jane Roe\nSKILLS\nLanguages: Python, Go")


def test_every_name_has_a_code_of_two_or_three_letters() -> None:
    assert {2, 3} == {len(code) for code in CODES.values()}
    assert "en" == CODES["inglés"] == CODES["englisch"] == CODES["anglais"]
