"""Work is found below a heading that nobody foresaw."""

import pytest

from domain.candidates.reading import read_resume

JOBS = """Software Engineer, Acme Ltd, 2019 - 2022
- Built looms

Data Analyst, Weavers Inc, 2015 - 2019
- Counted threads
"""


def titles(text: str) -> list[str]:
    return [e.title.value for e in read_resume(text, ()).profile.experiences if e.title]


@pytest.mark.parametrize("heading", ["What Kept Me Busy", "Meine Reise", "WO ICH WAR"])
@pytest.mark.parametrize("before", ["Education\nBSc Physics, MIT, 2010\n", "Skills\nLooms\n", ""])
def test_a_heading_of_ones_own_parts_work_from_what_is_above_it(heading: str, before: str) -> None:
    text = f"Jo Roe\njo@example.org\nBristol, England\n\n{before}\n{heading}\n{JOBS}"
    assert ["Software Engineer", "Data Analyst"] == titles(text)


def test_studies_below_a_strange_heading_are_no_work() -> None:
    text = (
        "Jo Roe\njo@example.org\n\nSkills\nLooms\n\nMind Food\n"
        "BSc Physics, MIT, 2007 - 2010\n\nMSc Physics, MIT, 2010 - 2012\n"
    )
    assert [] == titles(text)


def test_where_work_is_named_no_other_line_is_taken_for_its_heading() -> None:
    text = (
        f"Jo Roe\njo@example.org\n\nExperience\n{JOBS}\nSkills\nLooms\n\nSummer Fun\n"
        "Camp Leader, Scouts Ltd, 2001 - 2002\n\nCook, Scouts Ltd, 2000 - 2001\n"
    )
    assert ["Software Engineer", "Data Analyst"] == titles(text)


def test_a_name_at_the_top_stays_the_name() -> None:
    read = read_resume(f"Jo Roe\n{JOBS}", ())
    assert read.personal.name
    assert "Jo Roe" == read.personal.name.value
