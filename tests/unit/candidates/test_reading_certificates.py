"""Certificates and awards: name, giver and date in the arrangements that people use."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.profile import Profile
from domain.candidates.reading import read_resume

Row = tuple[str, str | None, str | None]
"""Name, giver, date."""


def profile(text: str) -> Profile:
    return read_resume(f"Jane Roe\njane@roe.dev\n{text}", ()).profile


def certificates(text: str) -> list[Row]:
    return [
        (
            one.name.value,
            one.issuer.value if one.issuer else None,
            str(one.date.value) if one.date else None,
        )
        for one in profile(text).certificates
    ]


def awards(text: str) -> list[Row]:
    return [
        (
            one.title.value,
            one.awarder.value if one.awarder else None,
            str(one.date.value) if one.date else None,
        )
        for one in profile(text).awards
    ]


LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "commas": (
        (
            "AWS Certified Solutions Architect – Associate, Amazon Web Services, 2021\n"
            "Certified Kubernetes Administrator (CKA), CNCF, Mar 2020"
        ),
        [
            (
                "AWS Certified Solutions Architect – Associate",
                "Amazon Web Services",
                "2021-01",
            ),
            ("Certified Kubernetes Administrator (CKA)", "CNCF", "2020-03"),
        ],
    ),
    "bars and dashes": (
        (
            "Certified Scrum Master | Scrum Alliance | Mar 2019\n"
            "PMP – Project Management Institute – 2018"
        ),
        [
            ("Certified Scrum Master", "Scrum Alliance", "2019-03"),
            ("PMP", "Project Management Institute", "2018-01"),
        ],
    ),
    "brackets": (
        (
            "Google Analytics Certification (Google, 2020)\nITIL 4 Foundation (AXELOS), 03/2018\n"
            "Oracle Certified Professional, Java SE 11 Developer (Oracle, June 2019)"
        ),
        [
            ("Google Analytics Certification", "Google", "2020-01"),
            ("ITIL 4 Foundation", "AXELOS", "2018-03"),
            ("Oracle Certified Professional, Java SE 11 Developer", "Oracle", "2019-06"),
        ],
    ),
    "dates first": (
        "2021  AWS Certified Developer, Amazon\n2019  Product Owner, Scrum Alliance",
        [
            ("AWS Certified Developer", "Amazon", "2021-01"),
            ("Product Owner", "Scrum Alliance", "2019-01"),
        ],
    ),
    "giver and date below": (
        (
            "Solutions Architect\nAmazon Web Services, Jan 2021\n"
            "Data Scientist\nFoobar Institute, Mar 2020"
        ),
        [
            ("Solutions Architect", "Amazon Web Services", "2021-01"),
            ("Data Scientist", "Foobar Institute", "2020-03"),
        ],
    ),
    "date beside, giver below": (
        "Solutions Architect   Jan 2021\nAmazon Web Services\nScrum Master\tMar 2020\nFoobar",
        [
            ("Solutions Architect", "Amazon Web Services", "2021-01"),
            ("Scrum Master", "Foobar", "2020-03"),
        ],
    ),
    "as networks show them": (
        (
            "Machine Learning\nCoursera · Issued Mar 2020 · Expires Mar 2023\n"
            "Credential ID ABC123\n\n"
            "Terraform Associate\nHashiCorp · Issued Jan 2021"
        ),
        [
            ("Machine Learning", "Coursera", "2020-03"),
            ("Terraform Associate", "HashiCorp", "2021-01"),
        ],
    ),
    "bullets": (
        "• Machine Learning, Coursera (2019)\n• Deep Learning – deeplearning.ai\n• First Aid",
        [
            ("Machine Learning", "Coursera", "2019-01"),
            ("Deep Learning", "deeplearning.ai", None),
            ("First Aid", None, None),
        ],
    ),
    "a list on one line": (
        "AWS SAA, CKA, PMP",
        [(n, None, None) for n in ("AWS SAA", "CKA", "PMP")],
    ),
    "German": (
        "Ausbilderschein, IHK Köln, 2015\nGoethe-Zertifikat C1, Goethe-Institut, 2012",
        [
            ("Ausbilderschein", "IHK Köln", "2015-01"),
            ("Goethe-Zertifikat C1", "Goethe-Institut", "2012-01"),
        ],
    ),
    "what only tells its end": (
        "First Aid, Red Cross, valid until 2027\nLicensed Nurse, State of Ohio, exp. 08/2026",
        [("First Aid", None, None), ("Licensed Nurse", "State of Ohio", None)],
    ),
    "validity where others have a date": (
        "First Aid\nPresent\nCrane Operation\nMarch 2020 to March 2024",
        [("First Aid", None, None), ("Crane Operation", None, "2020-03")],
    ),
    "a month that a line parts from its year": (
        "• Licencia de grúa (noviembre\nde 2024)\n• Rope Access (Apr.\n2023)",
        [("Licencia de grúa", None, "2024-11"), ("Rope Access", None, "2023-04")],
    ),
    "who gave it first": (
        "Harbour University, LOG 101, 2019",
        [("LOG 101", "Harbour University", "2019-01")],
    ),
    "a full stop before who gave it": (
        "Curso de soldadura (60 horas). Cámara de Comercio de Soria. 2016",
        [("Curso de soldadura (60 horas)", "Cámara de Comercio de Soria", "2016-01")],
    ),
    "a list of numbers in a name": (
        "CACES 1, 3 et 5 (mai 2020)",
        [("CACES 1, 3 et 5", None, "2020-05")],
    ),
    "a title in a name": (
        "Certified Associate, Java SE 8 Programmer (May 2020)",
        [("Certified Associate, Java SE 8 Programmer", None, "2020-05")],
    ),
    "the initials of who gave it": (
        "• Rope Access Level 2 (2019)\n• Working at Heights, IRATA",
        [("Rope Access Level 2", None, "2019-01"), ("Working at Heights", "IRATA", None)],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_certificates_are_read_from(layout: str) -> None:
    written, expected = LAYOUTS[layout]
    assert expected == certificates(f"CERTIFICATIONS\n{written}")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Employee of the Year 2019, Acme Corp", ("Employee of the Year", "Acme Corp", "2019-01")),
        ("Fulbright Scholarship (2014)", ("Fulbright Scholarship", None, "2014-01")),
        ("2016: Winner, Coding Olympiad", ("Winner", "Coding Olympiad", "2016-01")),
        (
            "Best Paper — Conference on Robots — 2018",
            ("Best Paper", "Conference on Robots", "2018-01"),
        ),
        (
            "Best Newcomer, Foo Widgets, Inc. (May 2018)",
            ("Best Newcomer", "Foo Widgets, Inc.", "2018-05"),
        ),
        ("First place, awarded by Foo Inc., May 2018", ("First place", "Foo Inc.", "2018-05")),
        (
            "Premio de Diseño, otorgado por el Ministerio de Cultura, 2017",
            ("Premio de Diseño", "Ministerio de Cultura", "2017-01"),
        ),
        (
            "Prix de l’innovation décerné par la BPI, 2019",
            ("Prix de l’innovation", "BPI", "2019-01"),
        ),
    ],
)
def test_awards_are_read(written: str, expected: Row) -> None:
    assert [expected] == awards(f"AWARDS\n{written}")


def test_below_a_heading_of_two_things_each_is_read_as_what_it_is() -> None:
    text = (
        "EDUCATION & CERTIFICATIONS\nBSc Physics, University of York, 2010\n"
        "AWS Certified Developer, Amazon, 2021"
    )
    assert [("AWS Certified Developer", "Amazon", "2021-01")] == certificates(text)
    assert ["University of York"] == [
        e.institution.value for e in profile(text).education if e.institution
    ]
    both = "CERTIFICATIONS & AWARDS\nScrum Master, Scrum Alliance, 2019\nDean’s Award, York, 2010"
    assert ["Scrum Master"] == [name for name, _, _ in certificates(both)]
    assert ["Dean’s Award"] == [name for name, _, _ in awards(both)]


NARROW: dict[str, tuple[str, list[Row]]] = {
    "a giver broken over two lines": (
        "• Confined Space Entry, Harbour Safety\nCouncil (2021-05)",
        [("Confined Space Entry", "Harbour Safety Council", "2021-05")],
    ),
    "a name that breaks after a small word": (
        "• Sachkunde für den Umgang mit\nGefahrstoffen (03/2020)",
        [("Sachkunde für den Umgang mit Gefahrstoffen", None, "2020-03")],
    ),
    "name above giver": (
        "• Safe Lifting\nNational Crane Association, May 2020",
        [("Safe Lifting", "National Crane Association", "2020-05")],
    ),
    "a giver without a date among dated ones": (
        "• Barista Basics, Bean Guild (2019)\n• Latte Art, Foamworks",
        [("Barista Basics", "Bean Guild", "2019-01"), ("Latte Art", "Foamworks", None)],
    ),
    "a comma in the name": (
        "• Oracle Certified Associate, Java SE 8 Programmer, Oracle (2020)",
        [("Oracle Certified Associate, Java SE 8 Programmer", "Oracle", "2020-01")],
    ),
    "the name of the person at the foot": (
        "• Welding Ticket, Bean Guild (2019)\nJane Roe – page 1 of 2",
        [("Welding Ticket", "Bean Guild", "2019-01")],
    ),
}


@pytest.mark.parametrize("layout", NARROW)
def test_certificates_are_read_from_a_list_with(layout: str) -> None:
    written, expected = NARROW[layout]
    assert expected == certificates(f"CERTIFICATES\n{written}")


def test_achievements_that_are_only_told_are_no_awards() -> None:
    told = "KEY ACHIEVEMENTS\n• Saved £40k a year\n• Rebuilt the stock system, on time"
    assert [] == awards(told)


def test_achievements_that_name_an_award_are_read() -> None:
    assert ["Apprentice of the Year"] == [
        name for name, _, _ in awards("ACHIEVEMENTS\n• Apprentice of the Year (2015)")
    ]
