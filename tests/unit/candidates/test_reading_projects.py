"""Projects and unpaid work, in the layouts that people use."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.reading import read_resume

Row = tuple[str, str | None, str | None, str | None, str | None, list[str]]
"""Name, description, address, start, end ("now" where it goes on), highlights."""


def rows(projects: str) -> list[Row]:
    reading = read_resume(f"Jane Roe\njane@roe.dev\nPROJECTS\n{projects}", ())
    return [
        (
            p.name.value,
            p.description.value if p.description else None,
            p.url.value if p.url else None,
            str(p.start.value) if p.start else None,
            "now" if p.present else str(p.end.value) if p.end else None,
            [highlight.value for highlight in p.highlights],
        )
        for p in reading.profile.projects
    ]


LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "an address between name and description": (
        "• Tideline (https://github.com/roe/tideline) – a map of all the tides",
        [
            (
                *("Tideline", "a map of all the tides", "https://github.com/roe/tideline"),
                *(None, None, []),
            )
        ],
    ),
    "dates on lines of their own lead": (
        (
            "mayo de 2020 – julio de 2021\nMapa de fuentes\nReúne todas las fuentes del barrio\n"
            "enero de 2019 – abril de 2020\nContador de aves\nCuenta aves en las fotos"
        ),
        [
            (
                *("Mapa de fuentes", "Reúne todas las fuentes del barrio", None),
                *("2020-05", "2021-07", []),
            ),
            (
                *("Contador de aves", "Cuenta aves en las fotos", None),
                *("2019-01", "2020-04", []),
            ),
        ],
    ),
    "names in small letters, with an address or dates": (
        (
            "Mapa de fuentes – github.com/roe/fuentes\nReúne todas las fuentes del barrio\n"
            "Horaires de tram\tmars 2021 – mai 2022\nAffiche les passages en direct"
        ),
        [
            (
                *("Mapa de fuentes", "Reúne todas las fuentes del barrio"),
                *("github.com/roe/fuentes", None, None, []),
            ),
            (
                *("Horaires de tram", "Affiche les passages en direct", None),
                *("2021-03", "2022-05", []),
            ),
        ],
    ),
    "a name that could be a title": (
        (
            "Riverline\nShows the level of every river near by\n"
            "Garden Planner\nTells when to sow, by the weather"
        ),
        [
            ("Riverline", "Shows the level of every river near by", None, None, None, []),
            ("Garden Planner", "Tells when to sow, by the weather", None, None, None, []),
        ],
    ),
    "name, role, bullets": (
        (
            "DevFlow\nCreator & Maintainer\n• A tool for pull requests with 2.5K GitHub stars,\n"
            "used by many\nTransit App 2022\nCreator\n• Predicts trains"
        ),
        [
            (
                *("DevFlow", None, None, None, None),
                ["A tool for pull requests with 2.5K GitHub stars, used by many"],
            ),
            ("Transit App", None, None, None, "2022-01", ["Predicts trains"]),
        ],
    ),
    "one line of facts": (
        (
            "Foo Bar | Python, React | github.com/jane/foo | Jan 2020 – Mar 2021\n• One\n• Two\n"
            "Baz Qux | Go\n• Three"
        ),
        [
            ("Foo Bar", None, "github.com/jane/foo", "2020-01", "2021-03", ["One", "Two"]),
            ("Baz Qux", None, None, None, None, ["Three"]),
        ],
    ),
    "a bullet each": (
        (
            "• Foo Bar – a compiler for toy languages in Rust (https://x.y/foo)\n"
            "• Baz: static site generator that builds a thousand pages\na second"
        ),
        [
            ("Foo Bar", "a compiler for toy languages in Rust", "https://x.y/foo", None, None, []),
            (
                "Baz",
                "static site generator that builds a thousand pages a second",
                *(None, None, None, []),
            ),
        ],
    ),
    "name and prose": (
        (
            "Online Shop (2019 – 2020)\nBuilt a shop for small bakeries with payments.\n"
            "Technologies: PHP, MySQL\nChat App (2018)\nA chat for schools that works offline."
        ),
        [
            (
                *("Online Shop", "Built a shop for small bakeries with payments.", None),
                *("2019-01", "2020-01", []),
            ),
            ("Chat App", "A chat for schools that works offline.", None, None, "2018-01", []),
        ],
    ),
    "dates below the name": (
        "Weather Station\n03/2019 – 08/2019\nMeasures the wind on a roof and shows it.\n• Sensors",
        [
            (
                *("Weather Station", "Measures the wind on a roof and shows it.", None),
                *("2019-03", "2019-08", ["Sensors"]),
            )
        ],
    ),
    "German, blank lines": (
        (
            "Rückruf-Portal (10/2018 – 04/2019)\nRolle: Entwickler\nEin Portal für Rückrufe.\n\n"
            "Pflege-App (seit 2020)\nApp für die Dokumentation."
        ),
        [
            ("Rückruf-Portal", "Ein Portal für Rückrufe.", None, "2018-10", "2019-04", []),
            ("Pflege-App", "App für die Dokumentation.", None, "2020-01", "now", []),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_projects_are_read_from(layout: str) -> None:
    written, expected = LAYOUTS[layout]
    assert expected == rows(written)


def test_prose_that_names_nothing_is_no_project() -> None:
    assert [] == rows(
        "Over the years I have taken part in very many larger and smaller things of all kinds."
    )


def test_unpaid_work_is_read_as_work_and_counts_for_no_experience() -> None:
    text = "Jane Roe\nVOLUNTEERING\nVolunteer, Red Cross, Jan 2018 – Dec 2019\n• First aid"
    profile = read_resume(text, ()).profile
    unpaid = profile.volunteering[0]
    assert unpaid.title is not None
    assert unpaid.employer is not None
    assert unpaid.end is not None
    assert ("Volunteer", "Red Cross") == (unpaid.title.value, unpaid.employer.value)
    assert () == profile.experiences
    assert profile.months_of_work(until=unpaid.end.value) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Voluntaria, Cruz Roja, 2015 - 2016", ("Voluntaria", "Cruz Roja")),
        ("Bénévole, Croix-Rouge, 2010 – 2012", ("Bénévole", "Croix-Rouge")),
        ("2015 – 2016\tEhrenamtlicher Helfer, Tafel Köln", ("Ehrenamtlicher Helfer", "Tafel Köln")),
        ("Treasurer, Parents for Schools, 2015 – 2016", ("Treasurer", "Parents for Schools")),
    ],
)
def test_volunteers_have_titles_of_their_own(written: str, expected: tuple[str, str]) -> None:
    unpaid = read_resume(f"Jane Roe\nVOLUNTEERING\n{written}", ()).profile.volunteering
    assert [expected] == [
        (work.title.value, work.employer.value) for work in unpaid if work.title and work.employer
    ]
