"""Who lists something under "Skills" says that it is a skill, in whatever language."""

import pytest

from domain.candidates.reading import read_resume


def listed(lines: str, heading: str = "Skills") -> list[str]:
    text = f"Jo Roe\njo@example.org\n\n{heading}\n{lines}\n\nEducation\nBSc Physics, MIT, 2010"
    return [found.value for found in read_resume(text, ()).profile.other_skills]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Loom weaving, dye mixing, and wool grading",
            ["Loom weaving", "dye mixing", "wool grading"],
        ),
        ("• Loom weaving\n• Dye mixing", ["Loom weaving", "Dye mixing"]),
        (
            "Crafts: loom weaving, dye mixing\nOther: bee keeping",
            ["loom weaving", "dye mixing", "bee keeping"],
        ),
        ("Loom weaving (expert) | Dye mixing - 5 years", ["Loom weaving", "Dye mixing"]),
        ("Loom weaving ●●●○○\nDye mixing 4/5", ["Loom weaving", "Dye mixing"]),
        ("Loom weaving, loom weaving", ["Loom weaving"]),
        ("I have always loved to work with many different people and looms.", []),
        ("English, Spanish", []),
        ("Looms (Jacquard, dobby), dye mixing", ["Looms", "dye mixing"]),
        ("Area\tTools\nCrafts\tLoom weaving", ["Crafts", "Loom weaving"]),
        ("jo@example.org, https://example.org, 2019", []),
    ],
)
def test_items_of_a_list_are_skills(lines: str, expected: list[str]) -> None:
    assert expected == listed(lines)


@pytest.mark.parametrize("heading", ["Kenntnisse", "Competencias", "Compétences"])
def test_lists_are_read_in_other_languages(heading: str) -> None:
    assert ["Webstuhl", "Färben"] == listed("Webstuhl, Färben", heading)


def test_what_stands_elsewhere_is_no_list_of_skills() -> None:
    assert [] == listed("Weaving, dyeing", "Interests")
