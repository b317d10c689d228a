"""What a person is told about a résumé that was read."""

import pytest

from domain.candidates.reading import read_resume
from tests.unit.candidates.catalogue import find


def codes(body: str) -> list[str]:
    text = f"Jane Roe\njane@roe.dev\n{body}"
    return [warning.code for warning in read_resume(text, find(text)).warnings]


WORK = "EXPERIENCE\nCook, Inn, 2001 - 2003\nSKILLS\nGo\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (WORK, []),
        (f"{WORK}EDUCATION\nBSc Physics, University of York, 2010", []),
        (f"{WORK}EDUCATION\nthis and that", ["profile.unread_education"]),
        ("EXPERIENCE\nCook, Ritz Ltd\nSKILLS\nGo", ["profile.no_dates"]),
        ("SKILLS\nGo", ["profile.no_experience"]),
        ("EXPERIENCE\nCook, Inn, 2001 - 2003", ["profile.no_skills"]),
    ],
)
def test_a_warning_tells_what_is_missing_and_nothing_else(body: str, expected: list[str]) -> None:
    assert expected == codes(body)
