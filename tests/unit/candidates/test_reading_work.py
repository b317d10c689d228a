"""Where résumés differ most: how they set title, employer, place and dates."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.profile import Experience
from domain.candidates.reading import read_resume

Row = tuple[str | None, str | None, str | None, str | None, str | None]
"""Title, employer, place, start, and end or the word for the present."""


def rows(work: str) -> list[Row]:
    reading = read_resume(f"Jane Roe\njane@roe.dev\nEXPERIENCE\n{work}", ())
    return [_row(experience) for experience in reading.profile.experiences]


def _row(work: Experience) -> Row:
    return (
        work.title.value if work.title else None,
        work.employer.value if work.employer else None,
        str(work.place.value) if work.place else None,
        str(work.start.value) if work.start else None,
        work.present.text if work.present else str(work.end.value) if work.end else None,
    )


LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "title and dates, then employer and place": (
        (
            "Senior Software Engineer Jan 2023 - Present\nStripe San Francisco, CA\nBuilt things.\n"
            "Software Engineer Jun 2021 - Dec 2022\nFigma • San Francisco, CA\n• Built more."
        ),
        [
            ("Senior Software Engineer", "Stripe", "San Francisco, CA", "2023-01", "Present"),
            ("Software Engineer", "Figma", "San Francisco, CA", "2021-06", "2022-12"),
        ],
    ),
    "dates that break over lines, then a list": (
        (
            "2017 –\nPresent\nProduct Manager, Google, Mountain View, CA, USA\nLed teams.\n"
            "2012 – 2017 Software Engineer III, Amazon, Seattle, WA, USA\nLed others."
        ),
        [
            ("Product Manager", "Google", "Mountain View, CA, USA", "2017-01", "Present"),
            ("Software Engineer III", "Amazon", "Seattle, WA, USA", "2012-01", "2017-01"),
        ],
    ),
    "employer and place, then title and dates": (
        (
            "NORTHWIND CAPITAL      New York, NY\n"
            "Senior Analyst      August 2020 – Present\nModels.\n"
            "CITY OF BOSTON      Boston, MA\nPolicy Intern      Summer 2017\nHousing."
        ),
        [
            ("Senior Analyst", "NORTHWIND CAPITAL", "New York, NY", "2020-08", "Present"),
            ("Policy Intern", "CITY OF BOSTON", "Boston, MA", "2017-01", "2017-01"),
        ],
    ),
    "employer, title, dates and place on lines of their own": (
        (
            "Nube Azul\nStaff Engineer\n"
            "January 2021 - Present (4 years)\nMadrid, Spain\nOwns Kafka.\n"
            "Banco Digital\nData Engineer\n"
            "March 2017 - December 2020 (3 years 10 months)\nPipelines."
        ),
        [
            ("Staff Engineer", "Nube Azul", "Madrid, Spain", "2021-01", "Present"),
            ("Data Engineer", "Banco Digital", None, "2017-03", "2020-12"),
        ],
    ),
    "employer above, and that of the next job right below": (
        (
            "Rheinquell Logistik\nBetriebsleiter\t2021 – heute\n"
            "Nordwind Logistik GmbH & Co. KG\tHamburg\nLeiter Versand\t2017 – 2021\n"
            "Rost & Söhne GmbH\tBremen\nStaplerfahrer\t1999 – 2001"
        ),
        [
            ("Betriebsleiter", "Rheinquell Logistik", None, "2021-01", "heute"),
            (
                *("Leiter Versand", "Nordwind Logistik GmbH & Co. KG", "Hamburg"),
                *("2017-01", "2021-01"),
            ),
            ("Staplerfahrer", "Rost & Söhne GmbH", "Bremen", "1999-01", "2001-01"),
        ],
    ),
    "an address between employer and dates, and a grade that looks like one": (
        (
            "Supply Technician, GS-2005-07\nHarbor Logistics Agency\n"
            "8725 John J. Kingman Road, Fort Belvoir, VA 22060\n03/2014 - 05/2018\n"
            "Clerk\nCity of Alder\n12 Main Street, Suite 4, Alder, VA 22060\n03/2011 - 02/2014"
        ),
        [
            (
                *("Supply Technician, GS-2005-07", "Harbor Logistics Agency"),
                *("Fort Belvoir, VA", "2014-03", "2018-05"),
            ),
            ("Clerk", "City of Alder", "Alder, VA", "2011-03", "2014-02"),
        ],
    ),
    "a role that no list knows below one of the same employer": (
        ("Harbour Foods\nManager\n2019 - 2021\n- Ran it\nButterwright\t2017 - 2019\n- Churned"),
        [
            ("Manager", "Harbour Foods", None, "2019-01", "2021-01"),
            ("Butterwright", "Harbour Foods", None, "2017-01", "2019-01"),
        ],
    ),
    "a firm that is called like a trade": (
        ("2020 - 2021\nCook\nHarbour Foods\n- Cooked\n2018 - 2019\nWaiter\nTailor\n- Served"),
        [
            ("Cook", "Harbour Foods", None, "2020-01", "2021-01"),
            ("Waiter", "Tailor", None, "2018-01", "2019-01"),
        ],
    ),
    "a year alone above what it dates": (
        ("2020 – 2021\nCook\nHarbour Foods\n• Cooked\n2019\nWaiter\nOld Mill Inn\n• Served"),
        [
            ("Cook", "Harbour Foods", None, "2020-01", "2021-01"),
            ("Waiter", "Old Mill Inn", None, "2019-01", "2019-01"),
        ],
    ),
    "how long, in other languages": (
        "2016-2017 (6 mois) : Stagiaire, Association Les Pins, Grenoble",
        [("Stagiaire", "Association Les Pins", "Grenoble", "2016-01", "2017-01")],
    ),
    "a form with labels": (
        (
            "Empresa: Piezas del Bajío, S.A. de C.V.\nPuesto: Supervisor de producción\n"
            "Periodo: Marzo 2018 - A la fecha\n- Coordinar\n\n"
            "Empresa: Plásticos Soles\nPuesto: Operador\nPeriodo: Junio 2014 - Febrero 2018"
        ),
        [
            (
                *("Supervisor de producción", "Piezas del Bajío, S.A. de C.V.", None),
                *("2018-03", "A la fecha"),
            ),
            ("Operador", "Plásticos Soles", None, "2014-06", "2018-02"),
        ],
    ),
    "no place but many": (
        "ALDER AIRWAYS, Various Locations      2011 – 2021\nMechanic\n- Inspected",
        [("Mechanic", "ALDER AIRWAYS", None, "2011-01", "2021-01")],
    ),
    "employer — title (dates)": (
        "Kestrel Health — Lead Product Designer (2019–2023)\nRedesigned onboarding.",
        [("Lead Product Designer", "Kestrel Health", None, "2019-01", "2023-01")],
    ),
    "everything between bars": (
        "Project Manager | Gulf Pipelines, Inc. | Houston, TX | Mar 2018 to Present\n- Managed.",
        [("Project Manager", "Gulf Pipelines, Inc.", "Houston, TX", "2018-03", "Present")],
    ),
    "title @ employer (dates) | place": (
        "Software Engineer II @ Orbit Pay (Jul 2021 - Present) | Bengaluru\n  - Services",
        [("Software Engineer II", "Orbit Pay", "Bengaluru", "2021-07", "Present")],
    ),
    "dates in a column of their own": (
        (
            "01/2020 – Present\tFjord Analytics AS, Oslo\n\tSenior Data Scientist\n\tPython, SQL\n"
            "08/2017 – 12/2019\tTelenor, Oslo\n\tData Analyst\n\tSQL"
        ),
        [
            ("Senior Data Scientist", "Fjord Analytics AS", "Oslo", "2020-01", "Present"),
            ("Data Analyst", "Telenor", "Oslo", "2017-08", "2019-12"),
        ],
    ),
    "German, since": (
        (
            "seit 03/2019\nSoftwareentwickler bei Adler Logistik GmbH, Berlin\n- Entwicklung\n"
            "06/2012 – 02/2019\nWerkstudent, Kranich AG, Hamburg"
        ),
        [
            ("Softwareentwickler", "Adler Logistik GmbH", "Berlin", "2019-03", "seit"),
            ("Werkstudent", "Kranich AG", "Hamburg", "2012-06", "2019-02"),
        ],
    ),
    "French, dates first": (
        "Janvier 2021 – en cours : Développeuse web, Atelier Numérique, Lyon\nCréation de sites.",
        [("Développeuse web", "Atelier Numérique", "Lyon", "2021-01", "en cours")],
    ),
    "employer and dates, then a title in small letters": (
        "Sakura Robotics, Tokyo, Japan (April 2020 – current)\nSenior backend engineer\nServices.",
        [("Senior backend engineer", "Sakura Robotics", "Tokyo, Japan", "2020-04", "current")],
    ),
    "labels": (
        "Company: Olive Soft\nPosition: Junior Tester\n2015 – 2018\nWrote tests.",
        [("Junior Tester", "Olive Soft", None, "2015-01", "2018-01")],
    ),
    "no dates": (
        (
            "Nurse, Karolinska Hospital, Stockholm, Sweden\nCared for patients.\n\n"
            "Receptionist, Hotel Aurora\nRan the front desk."
        ),
        [
            ("Nurse", "Karolinska Hospital", "Stockholm, Sweden", None, None),
            ("Receptionist", "Hotel Aurora", None, None, None),
        ],
    ),
    "one employer, two titles": (
        (
            "Acme Corporation, Springfield, IL\nVice President, Operations      2015 to 2020\n"
            "Ran it.\nDirector of Operations      2010 to 2015\nRan less."
        ),
        [
            (
                "Vice President, Operations",
                "Acme Corporation",
                "Springfield, IL",
                "2015-01",
                "2020-01",
            ),
            (
                "Director of Operations",
                "Acme Corporation",
                "Springfield, IL",
                "2010-01",
                "2015-01",
            ),
        ],
    ),
    "title – department, then employer": (
        (
            "Registered Nurse – Emergency Department\nLakeside Hospital, Chicago, IL\n"
            "June 2019 – Present\nTriage."
        ),
        [("Registered Nurse", "Lakeside Hospital", "Chicago, IL", "2019-06", "Present")],
    ),
    "title, field and dates, then employer and place": (
        "Engineer, Payments    May 2020 – Present\nAcme, Berlin, Germany\nTransfers.",
        [("Engineer, Payments", "Acme", "Berlin, Germany", "2020-05", "Present")],
    ),
    "a city that is a region too": (
        (
            "Engineer, Google, New York, USA, 2019 – 2020\nEngineer, Acme Ltd, Zurich, Switzerland,"
            " 2017 – 2018\nEngineer, Nubank, São Paulo, Brazil, 2015 – 2016\n"
            "Engineer, Stripe, Washington, 2013 – 2014\nEngineer, Hooli, Buffalo, New York, 2012"
        ),
        [
            ("Engineer", "Google", "New York, USA", "2019-01", "2020-01"),
            ("Engineer", "Acme Ltd", "Zurich, Switzerland", "2017-01", "2018-01"),
            ("Engineer", "Nubank", "São Paulo, Brazil", "2015-01", "2016-01"),
            ("Engineer", "Stripe", "Washington", "2013-01", "2014-01"),
            ("Engineer", "Hooli", "Buffalo, New York", "2012-01", "2012-01"),
        ],
    ),
    "a region without a city": (
        (
            "Engineer, Shopify, Ontario, Canada, 2019 – 2020\n"
            "Engineer, Acme Ltd, Ontario, Canada, 2017 – 2018\n"
            "Engineer, Nubank, Brazil, 2015 – 2016"
        ),
        [
            ("Engineer", "Shopify", "Ontario, Canada", "2019-01", "2020-01"),
            ("Engineer", "Acme Ltd", "Ontario, Canada", "2017-01", "2018-01"),
            ("Engineer", "Nubank", "Brazil", "2015-01", "2016-01"),
        ],
    ),
    "a town that no list knows, and the employer elsewhere": (
        "Engineer, Mississauga, Ontario\nShopify      2019 – 2020\nBuilt it.",
        [("Engineer", "Shopify", "Mississauga, Ontario", "2019-01", "2020-01")],
    ),
    "nothing after the dash": (
        "Software Engineer, Acme    June 2022 –\nBuilds things.",
        [("Software Engineer", "Acme", None, "2022-06", "–")],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_work_is_read_from(layout: str) -> None:
    work, expected = LAYOUTS[layout]
    assert expected == rows(work)


def test_work_comes_newest_first_however_it_is_written() -> None:
    work = "Cook, Inn A, 2001 – 2003\nBaker, Inn B, 2010 – now\nDriver, Inn C, 2004 – 2009"
    assert ["Baker", "Driver", "Cook"] == [row[0] for row in rows(work)]


def test_on_what_terms_somebody_worked_is_not_what_they_did() -> None:
    reading = read_resume(
        "Jane Roe\nj@roe.dev\nWORK EXPERIENCE\n\nClerk\nCity of Alder\n03/2011 - 02/2014\n"
        "Salary: $46,100 per year\nHours per week: 40\nSupervisor: Ann Poe, (703) 555-0133\n"
        "Kept the books.\n\nAccomplishments:\n- Cut delays\n\nTypist\nOak Ltd\n2009 - 2010",
        (),
    )
    clerk, typist = reading.profile.experiences
    assert clerk.summary is not None
    assert "Kept the books." == clerk.summary.value
    assert ["Cut delays"] == [highlight.value for highlight in clerk.highlights]
    assert typist.employer is not None
    assert "Oak Ltd" == typist.employer.value
    assert () == reading.profile.awards


def _told(work: str) -> tuple[str | None, list[str]]:
    reading = read_resume(f"Jane Roe\nj@roe.dev\nEXPERIENCE\n{work}", ())
    job = reading.profile.experiences[0]
    return (
        job.summary.value if job.summary else None,
        [highlight.value for highlight in job.highlights],
    )


def test_lines_without_marks_that_end_early_are_a_list() -> None:
    assert (None, ["Kept the books", "Trained two typists", "Ordered all the ink"]) == _told(
        "Clerk, Oak Ltd, 2011 - 2014\nKept the books\nTrained two typists\nOrdered all the ink\n"
    )


def test_lines_without_marks_are_joined_where_they_are_full() -> None:
    assert (None, ["Kept the books of three branches and two stores", "Trained two typists"]) == (
        _told(
            "Clerk, Oak Ltd, 2011 - 2014\nKept the books of three branches\nand two stores\n"
            "Trained two typists\n"
        )
    )


def test_a_paragraph_is_no_list() -> None:
    text = "I kept the books of three branches, trained typists and\nordered ink. It was good work."
    assert (" ".join(text.split()), []) == _told(f"Clerk, Oak Ltd, 2011 - 2014\n{text}\n")


def test_where_no_line_is_wrapped_an_employer_goes_on_with_no_bullet() -> None:
    work = (
        "Oak Timber\nClerk\t2011 – 2014\n• Kept the books\n"
        "• Explained the results of the year to the board and the staff\n"
        "Elm Energy\nClerk\t2008 – 2011\n• Trained two typists"
    )
    assert ["Oak Timber", "Elm Energy"] == [employer for _, employer, *_ in rows(work)]


def test_what_goes_on_with_a_line_that_was_left_out_is_left_out() -> None:
    reading = read_resume(
        "Jane Roe\nj@roe.dev\nEXPERIENCE\nClerk\nOak Ltd\n2011 - 2014\n- Cut delays\n\n"
        "Further there were\nmany letters to write",
        (),
    )
    (clerk,) = reading.profile.experiences
    assert ["Cut delays"] == [highlight.value for highlight in clerk.highlights]


def test_dates_in_prose_begin_no_new_entry() -> None:
    work = (
        "QA engineer, Cedar Bank, June 2018 – now\nReduced bugs since 2020\n"
        "• Worked with auditors from Jan 2020 - Mar 2020 in a pilot\nCut cost between 2019 - 2020"
    )
    assert ["QA engineer"] == [row[0] for row in rows(work)]


def test_dates_of_studies_and_projects_are_not_work() -> None:
    text = (
        "Jane Roe\nEXPERIENCE\nEngineer, Acme, 2019 – 2020\nEDUCATION\n"
        "2016 – 2018 MBA, Foo College\n"
        "PROJECTS\nHarbour 2020 - Present\nCreator\nVOLUNTEERING\nTutor, Library, 2012 – 2014"
    )
    profile = read_resume(text, ()).profile
    assert ["Engineer"] == [e.title.value for e in profile.experiences if e.title]
    assert 1 == len(profile.education)


def test_a_body_reaches_from_its_heading_to_the_next() -> None:
    text = (
        "EXPERIENCE\nNube\nEngineer\n2019 – 2020\nBuilt.\n"
        "Azul\nEngineer\n2017 – 2018\nFixed.\nSKILLS\nGo"
    )
    bodies = [e.body.text for e in read_resume(text, ()).profile.experiences if e.body]
    assert ["Nube\nEngineer\n2019 – 2020\nBuilt.", "Azul\nEngineer\n2017 – 2018\nFixed."] == bodies


def test_a_heading_inside_a_job_ends_no_work() -> None:
    work = (
        "Cook, Inn A, 2010 – now\nAchievements:\n- A star\nBaker, Inn B, 2001 – 2003\nAwards:\nOne"
    )
    assert ["Cook", "Baker"] == [row[0] for row in rows(work)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "pause",
    [
        *("Parental leave", "Sabbatical", "Career break", "Care of a family member"),
        *("Full-time parent", "Job search", "Unemployed", "Travelling", "Leave of absence"),
        *("Elternzeit (2. Kind)", "Pflege eines Angehörigen", "Pflegezeit", "Arbeitssuchend"),
        *("Krankheitsbedingte Auszeit", "Berufliche Neuorientierung", "Weltreise"),
        *("Baja médica", "Permiso parental", "Cuidado de un familiar", "En paro"),
        *("Congé de proche aidant", "Congé maladie", "En recherche d'emploi", "Sans emploi"),
    ],
)
def test_the_dates_of_a_pause_are_nobody_elses(pause: str, between: str) -> None:
    work = (
        f"Freelance Developer\n2021-03 – today\n- Vue{between}{pause}\n2019-06 – 2021{between}"
        "Developer, Avast, Prague\n2016-01 – 2019-05\n- Sass"
    )
    assert [
        ("Freelance Developer", None, None, "2021-03", "today"),
        ("Developer", "Avast", "Prague", "2016-01", "2019-05"),
    ] == rows(work)


def test_a_pause_that_comes_first_hides_no_job() -> None:
    work = "Parental leave\n2021 – 2022\n\nEngineer, Acme\n2019 – 2020\n- Go"
    assert [("Engineer", "Acme", None, "2019-01", "2020-01")] == rows(work)


@pytest.mark.parametrize(
    "employer",
    ["Maternity Ward, St Mary's Hospital", "Pause Café SARL", "Pflege Nord GmbH", "Travel Now Ltd"],
)
def test_a_house_that_is_called_like_a_pause_employs(employer: str) -> None:
    (row,) = rows(f"Nurse\n{employer}\n2019 – 2020")
    assert "Nurse" == row[0]


def test_who_advises_on_leave_works() -> None:
    assert ["Parental Leave Advisor"] == [
        row[0] for row in rows("Parental Leave Advisor, Acme, 2019 – 2020")
    ]


def test_a_heading_with_dates_of_its_own_below_a_blank_line_lends_them_to_nobody() -> None:
    work = "Around the world\n2019 – 2020\n\nEngineer, Acme\n2016 – 2018\n- Go"
    assert ("Engineer", "Acme", None, "2016-01", "2018-01") in rows(work)


def test_a_department_is_no_employer() -> None:
    assert [("Director", None, None, "2015-01", "2020-01")] == rows("Director, Growth, 2015 – 2020")


def test_where_an_employer_ends_is_not_guessed() -> None:
    (row,) = rows("Engineer 2019 – 2020\nBlue Ocean Chapel Greene, NC")
    assert ("Engineer", None, "NC") == row[:3]


def test_a_stretch_that_ends_before_it_begins_is_no_date() -> None:
    assert [] == rows("Engineer, Acme, 2020 – 2015")


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Software Engineer", "SENIOR"),
        ("Staff Software Engineer", "LEAD"),
        ("Engineering Intern", "INTERN"),
        ("Junior Tester", "JUNIOR"),
        ("Vice President, Sales", "DIRECTOR"),
        ("Chief Technology Officer", "DIRECTOR"),
        ("Head of Product", "DIRECTOR"),
        ("Principal Engineer", "LEAD"),
        ("Mid-Level Developer", "MIDDLE"),
    ],
)
def test_a_title_tells_a_step(title: str, level: str) -> None:
    found = read_resume(f"Jane Roe\n{title}\njane@roe.dev", ()).profile.seniority
    assert found is not None
    assert level == found.value.name


@pytest.mark.parametrize(
    "title",
    [
        "Software Engineer III",
        "Product Manager",
        "Internal Auditor",
        "Staff Nurse",
        "Lead Generation Specialist",
        "Senior Living Coordinator",
        "Executive Assistant to the CEO",
        "Chief of Staff",
    ],
)
def test_a_title_may_tell_no_step(title: str) -> None:
    assert read_resume(f"Jane Roe\n{title}\njane@roe.dev", ()).profile.seniority is None


def test_the_latest_title_tells_the_step_when_the_headline_does_not() -> None:
    text = (
        "Jane Roe\nSoftware Engineer\nEXPERIENCE\nIntern, Foo, 2010 – 2011\n"
        "Lead Engineer, Bar, 2012 – now"
    )
    found = read_resume(text, ()).profile.seniority
    assert found is not None
    assert "Lead" == found.span.text
