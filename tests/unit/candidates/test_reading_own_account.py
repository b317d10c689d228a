"""Who nobody employs, and employers that only a word beside them or their form shows."""

import pytest

from domain.candidates.reading import read_resume

Row = tuple[str | None, str | None]
"""Title and employer."""


def jobs(work: str) -> list[Row]:
    reading = read_resume(f"Jane Roe\njane@roe.dev\nEXPERIENCE\n{work}", ())
    return [
        (job.title.value if job.title else None, job.employer.value if job.employer else None)
        for job in reading.profile.experiences
    ]


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("Translator | Freelance | 2019 - 2021", ("Translator", "Freelance")),
        ("Self-employed\nElectrician\n2019 - 2021", ("Electrician", "Self-employed")),
        ("Electrician (self-employed), 2019 - 2021", ("Electrician", "self-employed")),
        ("Carpenter, Self-employed    2019 - 2021", ("Carpenter", "Self-employed")),
        ("2019 - 2021 Köchin, freiberuflich", ("Köchin", "freiberuflich")),
        ("2019 - 2021 Autónomo, Fontanero", ("Fontanero", "Autónomo")),
        ("Traductrice\nÀ mon compte\n2019 - 2021", ("Traductrice", "À mon compte")),
        ("Cocinero\nPor cuenta propia\n2019 - 2021", ("Cocinero", "Por cuenta propia")),
        ("Ceramist of sorts\nFreelance\n2019 - 2021", ("Ceramist of sorts", "Freelance")),
    ],
)
def test_own_account_stands_for_the_employer(work: str, expected: Row) -> None:
    assert [expected] == jobs(work)


def test_a_firm_beside_it_stays_the_employer() -> None:
    assert [("Designer", "Acme")] == jobs("Designer\nAcme · Freelance\n2019 - 2021")


def test_an_entry_on_own_account_takes_nothing_from_the_entry_above() -> None:
    assert [("Analyst", "Freelance"), ("Analyst", "Stone Ridge")] == jobs(
        "Analyst\nStone Ridge, Denver, CO\n2016 - 2018\nAnalyst | Freelance\n2019 - 2021"
    )


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (
            "Electrician's Mate at Stone Ridge Cannery, 2019 - 2021",
            ("Electrician's Mate", "Stone Ridge Cannery"),
        ),
        ("Second Violin at Old Town Opera | 2019 - 2021", ("Second Violin", "Old Town Opera")),
        ("Clerk at Poe & Low at Elm Airport | 2019 - 2021", ("Clerk", "Poe & Low")),
        ("Nurse at Carpenter | 2019 - 2021", ("Nurse", "Carpenter")),
        (
            "Pinche en Restaurante El Roble | 2019 - 2021",
            ("Pinche", "Restaurante El Roble"),
        ),
    ],
)
def test_the_word_between_them_tells_title_from_employer(work: str, expected: Row) -> None:
    assert [expected] == jobs(work)


@pytest.mark.parametrize(
    "employer",
    [
        "Centre hospitalier de Bourg-Vieux",
        "École primaire des Tilleuls",
        "Centro deportivo municipal Los Pinos",
        "Steuerkanzlei Hansen",
        "Gemeinschaftspraxis am Markt",
    ],
)
def test_an_employer_written_like_a_sentence_heads_an_entry(employer: str) -> None:
    work = (
        f"{employer}\nConsultant\n2019 - 2021\n- Did things well\n{employer}\nAnalyst\n2017 - 2018"
    )
    assert [("Consultant", employer), ("Analyst", employer)] == jobs(work)


def test_working_from_afar_is_where_somebody_worked() -> None:
    reading = read_resume(
        "Jane Roe\nj@roe.dev\nEXPERIENCIA\nAnalista | Faro Sol | Teletrabajo | 2019 - 2021", ()
    )
    (job,) = reading.profile.experiences
    assert job.place is not None
    assert "Teletrabajo" == job.place.value.city
