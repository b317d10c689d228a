"""Courses of study in the layouts that people use."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.reading import read_resume

Row = tuple[str | None, str | None, str | None, str | None]
"""Institution, degree, start, end."""


def rows(education: str) -> list[Row]:
    reading = read_resume(f"Jane Roe\njane@roe.dev\nEDUCATION\n{education}", ())
    return [
        (
            e.institution.value if e.institution else None,
            e.degree.value if e.degree else None,
            str(e.start.value) if e.start else None,
            str(e.end.value) if e.end else None,
        )
        for e in reading.profile.education
    ]


LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "dates, degree, institution, place in one list": (
        (
            "2016 – 2018 Master of Business Administration, Stanford University, "
            "Stanford, CA, USA\n"
            "1997 – 1999 Master of Science in Computer Science, Massachusetts Institute of "
            "Technology,\n"
            "Cambridge, MA, USA\n"
            "1994 – 1997 Bachelor of Science in Computer Science, University of California, "
            "Berkeley,\n"
            "Berkeley, CA, USA"
        ),
        [
            ("Stanford University", "Master of Business Administration", "2016-01", "2018-01"),
            (
                "Massachusetts Institute of Technology",
                "Master of Science in Computer Science",
                "1997-01",
                "1999-01",
            ),
            (
                "University of California, Berkeley",
                "Bachelor of Science in Computer Science",
                "1994-01",
                "1997-01",
            ),
        ],
    ),
    "a name that breaks over lines": (
        (
            "2018 – 2022 B.Tech, Computer Science and Engineering, Indian Institute of Technology\n"
            "Delhi, New Delhi, India\nOverall GPA: 9.5/10"
        ),
        [
            (
                "Indian Institute of Technology Delhi",
                "B.Tech, Computer Science and Engineering",
                "2018-01",
                "2022-01",
            )
        ],
    ),
    "institution and year, then degree": (
        "UC Berkeley | 2019\nBachelor of Science, Computer Science",
        [("UC Berkeley", "Bachelor of Science, Computer Science", None, "2019-01")],
    ),
    "institution and place, then degree and dates": (
        (
            "HARVARD UNIVERSITY      Cambridge, MA\n"
            "Bachelor of Arts in Economics, GPA 3.8      May 2018\n"
            "Relevant Coursework: Statistics"
        ),
        [("HARVARD UNIVERSITY", "Bachelor of Arts in Economics", None, "2018-05")],
    ),
    "degree, institution, dates on lines of their own": (
        (
            "BSc (Hons) Computer Science\nUniversity of York\n2012 - 2015\n"
            "A-levels\nLeeds Sixth Form College\n2010 - 2012"
        ),
        [
            ("University of York", "BSc (Hons) Computer Science", "2012-01", "2015-01"),
            ("Leeds Sixth Form College", "A-levels", "2010-01", "2012-01"),
        ],
    ),
    "an institution that no word gives away": (
        "2012 – 2015\tNTNU, Trondheim\n\tBSc Mathematics",
        [("NTNU", "BSc Mathematics", "2012-01", "2015-01")],
    ),
    "degree at institution": (
        "MSc Physics at Imperial College London, 2010\nBSc Physics University of Leeds, 2008",
        [
            ("Imperial College London", "MSc Physics", None, "2010-01"),
            ("University of Leeds", "BSc Physics", None, "2008-01"),
        ],
    ),
    "German": (
        "10/2008 – 05/2012\nTechnische Universität Berlin, Bachelor of Science Informatik",
        [
            (
                "Technische Universität Berlin",
                "Bachelor of Science Informatik",
                "2008-10",
                "2012-05",
            )
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_studies_are_read_from(layout: str) -> None:
    education, expected = LAYOUTS[layout]
    assert expected == rows(education)


def test_what_may_be_subject_or_institution_is_not_told() -> None:
    assert [(None, "MBA", None, "2010-01")] == rows("MBA Quux University, 2010")


def test_courses_without_degree_or_institution_are_left_out() -> None:
    assert [] == rows("Learned a lot, 2010 – 2012")
