"""Which mentions claim a skill, and at what level."""

# ruff: noqa: RUF001 - dashes and apostrophes as people type them

import pytest

from domain.candidates.profile import SkillClaim
from domain.candidates.reading import read_resume
from tests.unit.candidates.catalogue import find


def claims(text: str) -> dict[str, SkillClaim]:
    return {claim.name: claim for claim in read_resume(text, find(text)).profile.skills}


def names(body: str) -> list[str]:
    return list(claims(f"Jane Roe\njane@roe.dev\n{body}"))


def test_a_skill_is_claimed_once_with_all_its_mentions() -> None:
    text = "Jane Roe\nSKILLS\nGo, Python\nPROJECTS\nA parser in Go."
    assert ["Go", "Python"] == list(claims(text))
    assert ["Go", "Go"] == [mention.text for mention in claims(text)["Go"].mentions]


@pytest.mark.parametrize(
    "sentence",
    [
        "I have no experience with Kubernetes.",
        "No professional Kubernetes experience.",
        "I have never used Kubernetes.",
        "I am not yet familiar with Kubernetes.",
        "I want to learn Kubernetes and Kafka.",
        "Eager to learn more about Kafka,\nRedis and Kubernetes.",
        "Interested in learning Kubernetes.",
        "Currently learning Kubernetes.",
        "Seeking a position as Kubernetes operator.",
        "Kubernetes (no experience)",
        "Kubernetes – none",
        "Kubernetes is something I would love to learn.",
        "I would love to work with Kubernetes.",
        "Hoping to gain experience with Kubernetes.",
        "Ich habe keine Erfahrung mit Kubernetes.",
        "Noch keine Kubernetes-Kenntnisse.",
        "Ich möchte gern Kubernetes lernen.",
        "Mit Kubernetes habe ich noch nie gearbeitet.",
        "Ich lerne gerade Kubernetes.",
        "Interesse an Kubernetes.",
        "No tengo experiencia con Kubernetes.",
        "Nunca he trabajado con Kubernetes.",
        "Me gustaría aprender Kubernetes.",
        "Actualmente aprendiendo Kubernetes.",
        "Pas d’expérience avec Kubernetes.",
        "Je n’ai jamais utilisé Kubernetes.",
        "J’aimerais apprendre Kubernetes.",
        "Kubernetes : en cours d’apprentissage.",
        "Quiero aprender Kubernetes.",
        "Sin experiencia en Kubernetes.",
        "Aucune expérience avec Kubernetes.",
    ],
)
def test_what_is_denied_or_wished_for_is_not_claimed(sentence: str) -> None:
    assert ["Docker"] == names(f"SUMMARY\nRuns Docker daily.\n{sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "No experience with Java, but Kubernetes for years.",
        "Kafka (no experience), Kubernetes",
        "Seeking a role where I can use Kubernetes.",
        "Not only Kubernetes.",
        "No fewer than five years of experience in Kubernetes.",
        "I never missed a release on Kubernetes.",
        "Go daily, Kubernetes too; React I want to learn.",
        "Keine Erfahrung mit Java, aber mit Kubernetes.",
        "Keine Fehler in Kubernetes seit 2019.",
        "Sin experiencia en Java, pero con Kubernetes.",
        "Aucune panne de Kubernetes.",
    ],
)
def test_what_only_stands_near_a_denial_is_claimed(sentence: str) -> None:
    assert "Kubernetes" in names(f"SUMMARY\n{sentence}")


def test_an_employer_is_no_skill_though_a_tool_has_its_name() -> None:
    work = (
        "EXPERIENCE\nEngineer Jan 2023 - Present\nStripe San Francisco, CA\nBuilt it in Go.\n"
        "Engineer Jul 2019 - May 2021\nNotion • San Francisco, CA\nConnected apps with Notion.\n"
    )
    assert ["Go"] == names(work)
    assert ["Go", "Notion"] == names(f"{work}SKILLS\nNotion")


def test_a_title_may_name_a_skill() -> None:
    assert ["Python"] == names("EXPERIENCE\nPython Developer, Stripe, 2019 – 2020\nWork.")


@pytest.mark.parametrize(
    "text",
    [
        "Java Docker\nx@y.dev",
        "Jane Roe\njane@roe.dev | github.com/Go/Redis | React",
        "Jane Roe\nEDUCATION\nPython University, 2010",
        "Jane Roe\nREFERENCES\nJohn Boss, Java lead",
        "Jane Roe\nINTERESTS\nGo (the game), Java coffee",
        "Jane Roe\nSKILLS\nInterests: Java coffee",
    ],
)
def test_names_addresses_and_hobbies_are_no_skills(text: str) -> None:
    assert {} == claims(text)


def test_a_long_line_keeps_its_skills_though_an_address_stands_in_it() -> None:
    text = (
        "Jane Roe jane@roe.dev Software engineer at Acme since 2018, mostly with Python, Java and "
        "React. github.com/Go/Redis"
    )
    assert ["Python", "Java", "React"] == list(claims(text))


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("Expert in Python", 5),
        ("Advanced Python", 4),
        ("Working knowledge of Python", 3),
        ("basic knowledge of Python", 2),
        ("Python (expert)", 5),
        ("Python – advanced", 4),
        ("Python: intermediate", 3),
        ("Python 4/5", 4),
        ("Python 8/10", 4),
        ("Python ●●●○○", 3),
        ("Python\t★★★★★", 5),
        ("Python\n●●○○○\nSQL", 2),
        ("Python ●●●", None),
        ("Python 80%", 4),
        ("Python (sehr gut)", 4),
        ("Python – gute Kenntnisse", 3),
        ("Python: avanzado", 4),
        ("Python (nivel medio)", 3),
        ("Python : confirmé", 4),
        ("Python    Advanced", 4),
        ("Sehr gute Kenntnisse: SQL, Python", 4),
        ("Basic: SQL, Python", 2),
        ("German (Muttersprache), Python", None),
        ("Python", None),
        ("Python, expert communicator", None),
        ("Python, Advanced SQL", None),
        ("Python (5 years)", None),
        ("Work that shows expertise in Python", None),
    ],
)
def test_a_level_is_read_only_beside_its_skill(written: str, level: int | None) -> None:
    assert level == claims(f"Jane Roe\nSKILLS\n{written}")["Python"].level


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("German A1", 1),
        ("German (A2)", 2),
        ("German - B2", 3),
        ("German C1", 4),
        ("German: native", 5),
        ("German (Limited Working)", 2),
        ("German (Full Professional Proficiency)", 4),
        ("Fluent in German", 4),
    ],
)
def test_a_language_has_a_level_of_a_known_scale(written: str, level: int) -> None:
    assert level == claims(f"Jane Roe\nLANGUAGES\n{written}")["German"].level


@pytest.mark.parametrize(
    "written", ["Python – 5 years", "Python (5+ yrs)", "Python: 5 Jahre", "Python, Python 5 años"]
)
def test_years_that_are_said_beside_a_skill_are_no_level(written: str) -> None:
    claim = claims(f"Jane Roe\nSKILLS\n{written}, SQL")["Python"]
    assert claim.years is not None
    assert (5, "5", None) == (claim.years.value, claim.years.span.text, claim.level)


def test_the_highest_level_that_is_said_counts() -> None:
    text = "Jane Roe\nSUMMARY\nExpert in Go.\nSKILLS\nGo (basic)"
    assert 5 == claims(text)["Go"].level


def test_months_with_a_skill_come_from_the_work_that_mentions_it() -> None:
    text = "Jane Roe\nEXPERIENCE\nCook, Inn, 2001 – 2003\nEngineer, Acme, Jan 2010 – Mar 2010\nGo."
    profile = read_resume(text, find(text)).profile
    assert profile.experiences[0].end is not None
    assert 3 == profile.months_with(
        profile.skills[0].skill_id, until=profile.experiences[0].end.value
    )


@pytest.mark.parametrize(
    "said",
    [
        "Nationality: German",
        "Citizenship: English and German",
        "Place of birth: Java",
        "Staatsangehörigkeit\tGerman",
        "Nationality\nGerman",
        "Berlin • Nationality: German",
        "Religion: Python",
        "Geschlecht: Go",
    ],
)
def test_what_somebody_is_claims_no_skill(said: str) -> None:
    assert ["SQL"] == names(f"{said}\n\nSKILLS\nSQL")


def test_a_label_above_a_heading_labels_nothing() -> None:
    assert ["SQL"] == names("Nationality\nSKILLS\nSQL")


def test_what_a_link_is_called_claims_no_skill() -> None:
    street = "12 Rosenallee Garden Villas, 80302 Munich, tel. 0151 234 56284, and by post"
    assert ["SQL"] == names(f"{street} • Notion: https://notion.so/roe\n\nSKILLS\nSQL")
