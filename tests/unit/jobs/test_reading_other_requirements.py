"""What a job asks for by names that no catalogue lists."""

import pytest

from domain.jobs.advertisement import OtherRequirement, RequirementKind
from domain.jobs.reading import read_advertisement
from tests.unit.jobs import adverts
from tests.unit.jobs.catalogue import mentions

MUST, NICE = RequirementKind.MUST, RequirementKind.NICE


def others(text: str) -> tuple[OtherRequirement, ...]:
    return read_advertisement(text, mentions(text)).other_requirements


def names(text: str) -> list[str]:
    return [other.name for other in others(text)]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Welding", ["Welding"]),
        ("Experience with motor controls", ["motor controls"]),
        ("Proven experience in tender writing is a plus", ["tender writing"]),
        ("Knowledge of EPLAN, SIMATIC S7 and Zuken", ["EPLAN", "SIMATIC S7", "Zuken"]),
        ("Kaltakquise", ["Kaltakquise"]),
        ("Mindestens 3 Jahre Erfahrung mit Schaltschrankbau", ["Schaltschrankbau"]),
        ("Sicherer Umgang mit DATEV", ["DATEV"]),
        ("DATEV-Kenntnisse", ["DATEV"]),
        ("Nivel avanzado de Contaplus", ["Contaplus"]),
        ("Manejo de carretilla elevadora", ["carretilla elevadora"]),
        ("Maîtrise de Silae (indispensable)", ["Silae"]),
        ("Connaissances en Lecture de plans", ["Lecture de plans"]),
        ("Python, EPLAN", ["EPLAN"]),
    ],
)
def test_an_item_names_what_it_asks_for(item: str, expected: list[str]) -> None:
    assert expected == names(f"Fitter\n\nRequirements\n- {item}\n- Docker\n")


@pytest.mark.parametrize(
    "item",
    [
        "You are curious",
        "Ability to work under pressure",
        "Freude am Umgang mit Menschen",
        "Bachelor in Physics",
        "Abgeschlossene Ausbildung",
        "German B2",
        "Driving licence",
        "5 years of experience",
        "6 ans d'expérience minimum",
        "We expect that you know how a team of six is led through a long winter",
        "Python",
        "Advanced knowledge of Python and Docker",
    ],
)
def test_what_is_no_name_or_is_listed_is_left_out(item: str) -> None:
    assert [] == names(f"Fitter\n\nRequirements\n- {item}\n- Docker\n")


def test_only_what_is_asked_for_counts() -> None:
    assert ["Welding", "Rigging"] == names(
        "Fitter\n\nAbout us\n- Beekeeping\n\nYour tasks\n- Soldering\n\nRequirements\n- Welding\n\n"
        "Nice to have\n- Rigging\n- Welding\n\nBenefits\n- Yoga\n"
    )


def test_how_much_it_matters_and_for_how_long_is_told() -> None:
    text = (
        "Fitter\n\nRequirements\n- Advanced EPLAN\n- 4+ years of experience with welding\n"
        "- Ideally Zuken\n\nNice to have\n- Rigging\n"
    )
    assert [
        ("EPLAN", MUST, 4, None),
        ("welding", MUST, None, 4),
        ("Zuken", NICE, None, None),
        ("Rigging", NICE, None, None),
    ] == [(o.name, o.kind, o.level, o.min_years) for o in others(text)]
    for other in others(text):
        assert text[other.span.start : other.span.end] == other.span.text


@pytest.mark.parametrize("advert", [adverts.BULLETS, adverts.PROSE, adverts.FLAT])
def test_a_listed_skill_is_asked_for_once(advert: str) -> None:
    read = read_advertisement(advert, mentions(advert))
    listed = [requirement.span for requirement in read.requirements if requirement.span]
    assert not any(
        one.start < other.span.end and other.span.start < one.end
        for one in listed
        for other in read.other_requirements
    )
