"""What of a line is its mark, what is decoration, and what is a word."""

import pytest

from domain.jobs.reading.document import Document
from tests.unit.jobs.test_reading_requirements import requirements


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- C#", "C#"),
        ("- Experience with C#", "Experience with C#"),
        ("- SQL, F#  ", "SQL, F#"),
        ("**C#**", "C#"),
        ("`C#`", "C#"),
        ("## C# ##", "C#"),
        ("## What you bring ##", "What you bring"),
        ("#Jobs", "Jobs"),
        ("- C++", "C++"),
        ("+ C++ **", "C++"),
        ("* SQL*", "SQL"),
        ("- .NET", ".NET"),
        (".NET.", ".NET."),
        ("== Skills ==", "Skills"),
    ],
)
def test_a_line_loses_its_mark_and_decoration_only(line: str, expected: str) -> None:
    document = Document.of(f"Baker\n{line}\n")
    assert ["Baker", expected] == [document.text[at.start : at.end] for at in document.lines]


@pytest.mark.parametrize("line", ["###", "- ", "**", "# #", "===="])
def test_a_line_of_decoration_is_blank(line: str) -> None:
    assert () == Document.of(line).lines


@pytest.mark.parametrize("skill", [".NET", "C#", "C++", "F#"])
@pytest.mark.parametrize("line", ["- {}", "- Experience with {}", "- SQL, {}", "{}", "**{}**"])
def test_a_skill_whose_name_holds_a_mark_is_read(line: str, skill: str) -> None:
    text = f"Developer\n\nRequirements\n{line.format(skill)}\n- Python\n"
    assert [skill, "Python"] == [r.name for r in requirements(text) if r.name != "SQL"]
