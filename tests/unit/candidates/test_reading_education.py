"""Courses of study in the layouts that people use."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.profile import Education
from domain.candidates.reading import read_resume
from domain.shared.text import Found
from domain.shared.values import Month

Row = tuple[str | None, str | None, str | None, str | None, str | None]
"""Institution, degree, subject, start, end; "now" where the studies go on."""


def studies(education: str) -> tuple[Education, ...]:
    return read_resume(f"Jane Roe\njane@roe.dev\nEDUCATION\n{education}", ()).profile.education


def rows(education: str) -> list[Row]:
    return [
        (
            _said(e.institution),
            _said(e.degree),
            _said(e.area),
            _month(e.start),
            "now" if e.present else _month(e.end),
        )
        for e in studies(education)
    ]


def _said(found: Found[str] | None) -> str | None:
    return found.value if found else None


def _month(found: Found[Month] | None) -> str | None:
    return str(found.value) if found else None


LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "sentences": (
        (
            "2013-2015: Técnico Superior en Administración. IES Los Pinos, Soria\n"
            "2009: Bachillerato. IES Los Pinos, Soria"
        ),
        [
            ("IES Los Pinos", "Técnico Superior", "Administración", "2013-01", "2015-01"),
            ("IES Los Pinos", "Bachillerato", None, None, "2009-01"),
        ],
    ),
    "a trade that was learned in a firm called like a subject": (
        "08/2004 – 07/2007\tAusbildung zur Steuerfachangestellten\nSteuerbüro Kranz, Meißen",
        [
            (
                *("Steuerbüro Kranz", "Ausbildung zur Steuerfachangestellten", None),
                *("2004-08", "2007-07"),
            )
        ],
    ),
    "a town glued to its school": (
        "BSc Physics\nStillwater College-Cambridge, MA\n2004",
        [("Stillwater College", "BSc", "Physics", None, "2004-01")],
    ),
    "a table with a row of headings": (
        (
            "Degree | Institute | University/Board | Year\n"
            "B.E. (Computer) | Alder College of Engineering | Alder University | 2022"
        ),
        [("Alder College of Engineering", "B.E.", "Computer", None, "2022-01")],
    ),
    "results that are counted": (
        "2007 – 2012   Ysgol Bryn Glas: 9 GCSEs including English and Maths",
        [("Ysgol Bryn Glas", "GCSEs", None, "2007-01", "2012-01")],
    ),
    "a degree that is called one": (
        (
            "1997 – 2003   Studium der Informatik, Universität Alder, "
            "Abschluss: Diplom-Informatiker\n"
            "1990 – 1996\nMagisterstudium Kommunikationswissenschaft\nUniversität Alder"
        ),
        [
            ("Universität Alder", "Diplom-Informatiker", "Informatik", "1997-01", "2003-01"),
            ("Universität Alder", None, "Kommunikationswissenschaft", "1990-01", "1996-01"),
        ],
    ),
    "a subject with commas and small letters": (
        "2016 – 2020  Master Comptabilité, contrôle, audit, Université Alder",
        [("Université Alder", "Master", "Comptabilité, contrôle, audit", "2016-01", "2020-01")],
    ),
    "a degree that its subject follows at once": (
        "IES Alder | Técnico Cocina y Gastronomía | 2015",
        [("IES Alder", "Técnico", "Cocina y Gastronomía", None, "2015-01")],
    ),
    "dates, degree, institution, place in one list": (
        (
            "2016 – 2018 Master of Business Administration, Stanford University, Stanford, "
            "CA, USA\n"
            "1997 – 1999 Master of Science in Computer Science, Massachusetts Institute of "
            "Technology,\n"
            "Cambridge, MA, USA\n"
            "1994 – 1997 Bachelor of Science in Computer Science, University of California, "
            "Berkeley,\n"
            "Berkeley, CA, USA"
        ),
        [
            (
                "Stanford University",
                "Master of Business Administration",
                None,
                "2016-01",
                "2018-01",
            ),
            (
                "Massachusetts Institute of Technology",
                "Master of Science",
                "Computer Science",
                "1997-01",
                "1999-01",
            ),
            (
                "University of California, Berkeley",
                "Bachelor of Science",
                "Computer Science",
                "1994-01",
                "1997-01",
            ),
        ],
    ),
    "a name that breaks over lines": (
        (
            "2018 – 2022 B.Tech, Computer Science and Engineering, Indian Institute of "
            "Technology\n"
            "Delhi, New Delhi, India\n"
            "Overall GPA: 9.5/10"
        ),
        [
            (
                "Indian Institute of Technology Delhi",
                "B.Tech",
                "Computer Science and Engineering",
                "2018-01",
                "2022-01",
            )
        ],
    ),
    "institution and year, then degree": (
        ("UC Berkeley | 2019\nBachelor of Science, Computer Science"),
        [("UC Berkeley", "Bachelor of Science", "Computer Science", None, "2019-01")],
    ),
    "institution and place, then degree and dates": (
        (
            "HARVARD UNIVERSITY      Cambridge, MA\n"
            "Bachelor of Arts in Economics, GPA 3.8      May 2018\n"
            "Relevant Coursework: Statistics"
        ),
        [("HARVARD UNIVERSITY", "Bachelor of Arts", "Economics", None, "2018-05")],
    ),
    "degree, institution, dates on lines of their own": (
        (
            "BSc (Hons) Computer Science\n"
            "University of York\n"
            "2012 - 2015\n"
            "A-levels\n"
            "Leeds Sixth Form College\n"
            "2010 - 2012"
        ),
        [
            ("University of York", "BSc (Hons)", "Computer Science", "2012-01", "2015-01"),
            ("Leeds Sixth Form College", "A-levels", None, "2010-01", "2012-01"),
        ],
    ),
    "an institution that no word gives away": (
        ("2012 – 2015\tNTNU, Trondheim\n\tBSc Mathematics"),
        [("NTNU", "BSc", "Mathematics", "2012-01", "2015-01")],
    ),
    "institutions that no word gives away, first": (
        ("Georgia Tech\nBSc in Computer Science\n2012 – 2016\nWesleyan\nMSc Finance\n2016 – 2018"),
        [
            ("Wesleyan", "MSc", "Finance", "2016-01", "2018-01"),
            ("Georgia Tech", "BSc", "Computer Science", "2012-01", "2016-01"),
        ],
    ),
    "degree at institution": (
        ("MSc Physics at Imperial College London, 2010\nBSc Physics University of Leeds, 2008"),
        [
            ("Imperial College London", "MSc", "Physics", None, "2010-01"),
            ("University of Leeds", "BSc", "Physics", None, "2008-01"),
        ],
    ),
    "subject before degree": (
        (
            "Computer Science, B.Sc.\n"
            "University of Bonn\n"
            "2010 – 2013\n"
            "Informatik (M.Sc.), RWTH Aachen (2013–2015)"
        ),
        [
            ("RWTH Aachen", "M.Sc.", "Informatik", "2013-01", "2015-01"),
            ("University of Bonn", "B.Sc.", "Computer Science", "2010-01", "2013-01"),
        ],
    ),
    "a narrow column": (
        (
            "Bachelor of Science in\n"
            "Computer Science\n"
            "University of California,\n"
            "Berkeley\n"
            "2012 - 2016\n"
            "Master of Business\n"
            "Administration\n"
            "University of\n"
            "New York\n"
            "2017 - 2019"
        ),
        [
            (
                "University of New York",
                "Master of Business Administration",
                None,
                "2017-01",
                "2019-01",
            ),
            (
                "University of California, Berkeley",
                "Bachelor of Science",
                "Computer Science",
                "2012-01",
                "2016-01",
            ),
        ],
    ),
    "labels": (
        (
            "Institution: Stanford University\n"
            "Degree: Master of Science\n"
            "Major: Electrical Engineering\n"
            "Date: 2014 - 2016\n"
            "GPA: 3.9"
        ),
        [
            (
                "Stanford University",
                "Master of Science",
                "Electrical Engineering",
                "2014-01",
                "2016-01",
            )
        ],
    ),
    "columns of blanks": (
        (
            "Stanford University                     2014 - 2016\n"
            "M.S., Computer Science                  GPA 3.95\n"
            "Tsinghua University                     2010 - 2014\n"
            "B.E., Automation"
        ),
        [
            ("Stanford University", "M.S.", "Computer Science", "2014-01", "2016-01"),
            ("Tsinghua University", "B.E.", "Automation", "2010-01", "2014-01"),
        ],
    ),
    "bullets for entries": (
        (
            "• B.Tech in Information Technology, VIT University, 2014-2018, CGPA: 8.9/10\n"
            "• MSc Physics, ETH Zürich, 2012"
        ),
        [
            ("VIT University", "B.Tech", "Information Technology", "2014-01", "2018-01"),
            ("ETH Zürich", "MSc", "Physics", None, "2012-01"),
        ],
    ),
    "bullets for details": (
        (
            "Foobar University, BSc Physics, 2010 – 2013\n"
            "• Exchange at the University of Oslo, 2012\n"
            "• Master of ceremonies of the drama society\n"
            "Baz University, MSc Physics, 2013 – 2015"
        ),
        [
            ("Baz University", "MSc", "Physics", "2013-01", "2015-01"),
            ("Foobar University", "BSc", "Physics", "2010-01", "2013-01"),
        ],
    ),
    "coursework over several lines": (
        (
            "Harvard Business School\n"
            "Master of Business Administration (MBA)\n"
            "Sep 2018 – Jun 2020\n"
            "Relevant coursework: Corporate Finance, Master Data, University Relations\n"
            "Yale University\n"
            "Bachelor of Arts, Economics\n"
            "Sep 2011 – Jun 2015"
        ),
        [
            (
                "Harvard Business School",
                "Master of Business Administration (MBA)",
                None,
                "2018-09",
                "2020-06",
            ),
            ("Yale University", "Bachelor of Arts", "Economics", "2011-09", "2015-06"),
        ],
    ),
    "what goes on, and what is expected": (
        (
            "Oregon State University\n"
            "Bachelor's degree, Computer Science\n"
            "2019 - Present\n"
            "B.S. in Biology, Duke University, expected May 2026"
        ),
        [
            ("Oregon State University", "Bachelor's degree", "Computer Science", "2019-01", "now"),
            ("Duke University", "B.S.", "Biology", None, "2026-05"),
        ],
    ),
    "address without comma": (
        ("UNIVERSITY OF TEXAS AT AUSTIN Austin, TX\nMASTER OF SCIENCE IN STATISTICS May 2014"),
        [("UNIVERSITY OF TEXAS AT AUSTIN", "MASTER OF SCIENCE", "STATISTICS", None, "2014-05")],
    ),
    "a subject with commas": (
        ("Master of Arts in Politics, Philosophy and Economics, University of Oxford, 2011"),
        [
            (
                "University of Oxford",
                "Master of Arts",
                "Politics, Philosophy and Economics",
                None,
                "2011-01",
            )
        ],
    ),
    "a subject that is also a heading": (
        ("Bachelor of Arts\nHistory\nUniversity of Chicago\n2004–2008"),
        [("University of Chicago", "Bachelor of Arts", "History", "2004-01", "2008-01")],
    ),
    "school": (
        ("High School Diploma, Lincoln High School, 2010"),
        [("Lincoln High School", "High School Diploma", None, None, "2010-01")],
    ),
    "dates first, on their line": (
        (
            "2010 - 2014\n"
            "MSc, Data Analytics\n"
            "Foobar Business School\n"
            "Distinction\n"
            "2007 - 2010\n"
            "BSc, Mathematics\n"
            "Foobar University"
        ),
        [
            ("Foobar Business School", "MSc", "Data Analytics", "2010-01", "2014-01"),
            ("Foobar University", "BSc", "Mathematics", "2007-01", "2010-01"),
        ],
    ),
    "German in one line": (
        (
            "Technische Universität München, M.Sc. Informatik, 10/2015 – 09/2017, Note: 1,7\n"
            "Hochschule Esslingen, B.Eng. Maschinenbau, 10/2011 – 08/2015, Abschlussnote 2,1\n"
            "Goethe-Gymnasium Kassel, Abitur, 2011"
        ),
        [
            ("Technische Universität München", "M.Sc.", "Informatik", "2015-10", "2017-09"),
            ("Hochschule Esslingen", "B.Eng.", "Maschinenbau", "2011-10", "2015-08"),
            ("Goethe-Gymnasium Kassel", "Abitur", None, None, "2011-01"),
        ],
    ),
    "German in a table": (
        (
            "10/2015 – 09/2017\tMaster of Science Informatik\n"
            "\tTechnische Universität München\n"
            "\tAbschlussnote: 1,3\n"
            "08/2008 - 07/2011\tAusbildung zum Fachinformatiker für Anwendungsentwicklung\n"
            "\tMuster GmbH, Köln"
        ),
        [
            (
                "Technische Universität München",
                "Master of Science",
                "Informatik",
                "2015-10",
                "2017-09",
            ),
            (
                "Muster GmbH",
                "Ausbildung zum Fachinformatiker für Anwendungsentwicklung",
                None,
                "2008-08",
                "2011-07",
            ),
        ],
    ),
    "German, not finished": (
        (
            "05/2012 - 09/2014 Universität zu Köln, Köln\n"
            "Studium der Betriebswirtschaftslehre (Master of Science)\n"
            "Universität Hamburg, seit 10/2021\n"
            "Bachelor Wirtschaftsinformatik"
        ),
        [
            ("Universität Hamburg", "Bachelor", "Wirtschaftsinformatik", "2021-10", "now"),
            (
                "Universität zu Köln",
                "Master of Science",
                "Betriebswirtschaftslehre",
                "2012-05",
                "2014-09",
            ),
        ],
    ),
    "German degrees of old": (
        (
            "Diplom-Informatiker (FH), Fachhochschule Darmstadt, 2001 – 2005\n"
            "Ausbildung zur Kauffrau für Büromanagement bei der Muster AG, Bremen, 08/1998 – "
            "07/2001"
        ),
        [
            ("Fachhochschule Darmstadt", "Diplom-Informatiker (FH)", None, "2001-01", "2005-01"),
            ("Muster AG", "Ausbildung zur Kauffrau für Büromanagement", None, "1998-08", "2001-07"),
        ],
    ),
    "Spanish": (
        (
            "Grado en Ingeniería Informática\n"
            "Universidad de Sevilla\n"
            "Septiembre 2012 - Junio 2016\n"
            "Matrícula de Honor\n"
            "Máster Universitario en Ciencia de Datos, Universidad Politécnica de Madrid, "
            "2016 - 2017"
        ),
        [
            (
                "Universidad Politécnica de Madrid",
                "Máster Universitario",
                "Ciencia de Datos",
                "2016-01",
                "2017-01",
            ),
            ("Universidad de Sevilla", "Grado", "Ingeniería Informática", "2012-09", "2016-06"),
        ],
    ),
    "Spanish schools": (
        (
            "CFGS Desarrollo de Aplicaciones Web\n"
            "IES Clara del Rey, 2014 – 2016\n"
            "Bachillerato\n"
            "I.E.S. Cervantes\n"
            "2012 – 2014"
        ),
        [
            ("IES Clara del Rey", "CFGS", "Desarrollo de Aplicaciones Web", "2014-01", "2016-01"),
            ("I.E.S. Cervantes", "Bachillerato", None, "2012-01", "2014-01"),
        ],
    ),
    "French": (
        (
            "2015 - 2017 : Master en Intelligence Artificielle, Université Paris-Saclay, "
            "Mention Très Bien\n"
            "2012 - 2015 : Licence de mathématiques, Université de Lyon\n"
            "2012 : Baccalauréat, Lycée Ampère, mention bien"
        ),
        [
            (
                "Université Paris-Saclay",
                "Master",
                "Intelligence Artificielle",
                "2015-01",
                "2017-01",
            ),
            ("Université de Lyon", "Licence", "mathématiques", "2012-01", "2015-01"),
            ("Lycée Ampère", "Baccalauréat", None, None, "2012-01"),
        ],
    ),
    "French engineers": (
        (
            "2008 – 2013\n"
            "École Polytechnique, Palaiseau\n"
            "Diplôme d’ingénieur, spécialité Informatique\n"
            "2006 – 2008\n"
            "Lycée Louis-le-Grand, Paris\n"
            "Classes préparatoires"
        ),
        [
            ("École Polytechnique", "Diplôme d’ingénieur", "Informatique", "2008-01", "2013-01"),
            ("Lycée Louis-le-Grand", "Classes préparatoires", None, "2006-01", "2008-01"),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_studies_are_read_from(layout: str) -> None:
    education, expected = LAYOUTS[layout]
    assert expected == rows(education)


@pytest.mark.parametrize(
    ("written", "degree", "subject"),
    [
        ("BSc in Computer Science", "BSc", "Computer Science"),
        ("Bachelor of Science, Computer Science", "Bachelor of Science", "Computer Science"),
        ("Bachelor of Science: Computer Science", "Bachelor of Science", "Computer Science"),
        ("Bachelor of Commerce (Accounting)", "Bachelor of Commerce", "Accounting"),
        ("Bachelor of Computer Science", "Bachelor of Computer Science", None),
        ("Ph.D., Physics", "Ph.D.", "Physics"),
        ("BSc Mathematics with Computer Science", "BSc", "Mathematics with Computer Science"),
        ("B.S. in Biology, Minor in Chemistry", "B.S.", "Biology"),
        ("Executive MBA", "Executive MBA", None),
        ("Certificate in Project Management", "Certificate", "Project Management"),
        ("M.Sc. Informatik", "M.Sc.", "Informatik"),
        ("Staatsexamen Rechtswissenschaften", "Staatsexamen", "Rechtswissenschaften"),
        ("Dr. rer. nat. Chemie", "Dr. rer. nat.", "Chemie"),
        ("Diplom-Informatiker", "Diplom-Informatiker", None),
        ("Allgemeine Hochschulreife", "Allgemeine Hochschulreife", None),
        ("Ausbildung zum Fachinformatiker", "Ausbildung zum Fachinformatiker", None),
        ("Grado en Ingeniería Informática", "Grado", "Ingeniería Informática"),
        ("Licenciatura en Derecho", "Licenciatura", "Derecho"),
        ("Licence de mathématiques", "Licence", "mathématiques"),
        ("Doctorat en chimie organique", "Doctorat", "chimie organique"),
        ("BTS Services informatiques", "BTS", "Services informatiques"),
    ],
)
def test_a_degree_is_parted_from_its_subject(
    written: str, degree: str, subject: str | None
) -> None:
    for education in (f"{written}\nFoobar University, 2010", f"{written}, Foobar University"):
        assert [(degree, subject)] == [row[1:3] for row in rows(education)]


@pytest.mark.parametrize(
    ("written", "grade"),
    [
        ("GPA 3.8/4.0", "3.8/4.0"),
        ("GPA: 3.8", "3.8"),
        ("CGPA 8.9 out of 10", "8.9 out of 10"),
        ("3.95 GPA", "3.95"),
        ("First Class Honours", "First Class Honours"),
        ("Upper Second Class (2:1)", "Upper Second Class (2:1)"),
        ("2:1", "2:1"),
        ("Distinction", "Distinction"),
        ("magna cum laude", "magna cum laude"),
        ("Grade: A", "A"),
        ("78%", "78%"),
        ("Note: 1,7", "1,7"),
        ("Abschlussnote 1,3", "1,3"),
        ("mit Auszeichnung", "mit Auszeichnung"),
        ("Nota media: 8,7/10", "8,7/10"),
        ("Matrícula de Honor", "Matrícula de Honor"),
        ("Mention Très Bien", "Très Bien"),
        ("Classification: 2:2", "2:2"),
        ("mention : bien", "bien"),
        ("Dean's List", None),
        ("top 10% of the class", None),
    ],
)
def test_a_grade_is_read_beside_or_below_its_degree(written: str, grade: str | None) -> None:
    for education in (
        f"BSc Physics, {written}, Foobar University, 2010",
        f"BSc Physics ({written})\nFoobar University, 2010",
        f"BSc Physics\nFoobar University, 2010\n• {written}",
    ):
        assert [grade] == [_said(e.grade) for e in studies(education)]
        assert [("Foobar University", "BSc", "Physics", None, "2010-01")] == rows(education)


def test_where_a_subject_ends_and_a_name_begins_is_not_guessed() -> None:
    assert [(None, "MBA", None, None, "2010-01")] == rows("MBA Finance Quux Business School, 2010")


def test_courses_without_degree_or_institution_are_left_out() -> None:
    assert [] == rows("Learned a lot, 2010 – 2012")


def test_what_a_degree_is_of_ends_with_its_line() -> None:
    expected = [("Georgia Tech", "Bachelor of Computer Science", None, None, "2010-01")]
    assert expected == rows("Bachelor of Computer Science\nGeorgia Tech\n2010")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ausbildung – Bäcker", ("Ausbildung", "Bäcker")),
        ("Ausbildung in Landschaftspflege", ("Ausbildung", "Landschaftspflege")),
        ("Umschulung, Kauffrau für Büromanagement", ("Umschulung", "Kauffrau für Büromanagement")),
        ("Meisterprüfung: Elektrotechnik", ("Meisterprüfung", "Elektrotechnik")),
        (
            "Bac professionnel – Maintenance des véhicules",
            ("Bac professionnel", "Maintenance des véhicules"),
        ),
        ("Titre professionnel, Conducteur routier", ("Titre professionnel", "Conducteur routier")),
        ("DCG, Comptabilité", ("DCG", "Comptabilité")),
        ("Técnico Superior – Laboratorio clínico", ("Técnico Superior", "Laboratorio clínico")),
        ("Graduado Escolar", ("Graduado Escolar", None)),
        ("Curso en Jardinería", ("Curso", "Jardinería")),
        ("Grado – Ingeniería Civil", ("Grado", "Ingeniería Civil")),
        ("NVQ Level 3 – Carpentry", ("NVQ Level 3", "Carpentry")),
        ("Foundation Degree in Animal Care", ("Foundation Degree", "Animal Care")),
        ("Certificate – Bricklaying", ("Certificate", "Bricklaying")),
    ],
)
def test_a_qualification_and_its_subject_are_read(
    written: str, expected: tuple[str, str | None]
) -> None:
    (read,) = studies(f"{written}\n2010 – 2013\nMusterstadt College")
    assert expected == (_said(read.degree), _said(read.area))


@pytest.mark.parametrize(
    "name",
    ["Centro de FP Lugo", "CFA de Tarbes", "IES Monteclaro", "Berufskolleg Neustadt"],
)
def test_a_school_is_known_by_its_kind(name: str) -> None:
    (read,) = studies(f"{name}\nBachelor of Arts\n2010 – 2013")
    assert (name, "Bachelor of Arts") == (_said(read.institution), _said(read.degree))


@pytest.mark.parametrize("grade", ["1,3 (sehr gut)", "gut (2,0)"])
def test_a_grade_with_its_word_is_read_whole(grade: str) -> None:
    (read,) = studies(f"BSc Physics, Foo College, 2013\nAbschlussnote {grade}")
    assert grade == _said(read.grade)


def test_promotion_before_a_date_is_a_year_group() -> None:
    (read,) = studies("BTS – Tourisme\nLycée Dupin\nPromotion juin 2016")
    assert ("BTS", "2016-06") == (_said(read.degree), _month(read.end))


def test_what_is_blank_behind_a_degree_is_no_subject() -> None:
    (read,) = read_resume("EDUCATION\x0cAA2000\u20102000\u2010", ()).profile.education
    assert ("AA", None, None) == (_said(read.degree), _said(read.area), _said(read.institution))
