"""Telling jobs from firms and people."""

import pytest

from domain.candidates.reading import read_resume, trades
from domain.candidates.reading.titles import is_surely_an_organisation, is_title


@pytest.mark.parametrize(
    "text",
    [
        *("Senior Software Engineer", "Line Cook", "Scrum Master", "Head of Growth", "Lobbyist"),
        *("Teamleiter Logistik", "Steuerfachangestellte", "Astronaut*in", "Bäcker/in", "Koch"),
        *("Systemadministrator (m/w/d)", "Lehrerin für Mathematik", "Augenoptiker"),
        *("Ingeniera de software", "Empleado de archivos", "Afinador de instrumentos"),
        *("Chargé(e) de recrutement", "expert-comptable", "conducteur de train", "Comptable"),
        *(
            "Ward Sister",
            "Lab Tech",
            "HVAC Tech",
            "LPN",
            "Headteacher",
            "Studienrätin",
            "Lehrkraft",
        ),
        *(
            "Commis de salle",
            "Second de cuisine",
            "Commercial itinérant",
            "Peón de obra",
            "Cariste",
        ),
        *("Consultant fonctionnel", "Développeur·euse", "Conseillère clientèle"),
    ],
)
def test_a_title_is_told_by_its_words(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize("text", ["www.linkedin.com/in/victoria-page/", "cook@inn.org"])
def test_an_address_is_no_title_whatever_it_ends_in(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        *(".NET/C# Developer", "Full Stack .NET/React Developer", "ASP.NET/C# Entwickler"),
        *("Front-End/Node.js/React Developer", "Dipl.Ing/Projektleiter", "asp.net/c# developer"),
    ],
)
def test_what_only_looks_like_an_address_may_be_in_a_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize("more", ["", " Elektrotechnik"])
def test_a_german_trade_is_one_of_women_too(more: str) -> None:
    endings = ("er", "or", "ist", "ant", "ent", "eur")
    his = [word.capitalize() for word in trades.GERMAN if word.endswith(endings)]
    assert 100 < len(his)
    assert [] == [w for w in his if is_title(f"{w}{more}") and not is_title(f"{w}in{more}")]


@pytest.mark.parametrize(
    "text",
    [
        *("Manager Magazine", "Engineer Holdings", "Koch Industries", "Cartier", "Berliner Bank"),
        *("Banco Sol S.A.", "Comercial Alsina S.L.", "Müller GmbH & Co. KG", "Marketing", "Berlin"),
        *("Pflegedienst Koch", "Steuerkanzlei Richter", "Georgia Tech"),
        *("Baptiste d'Ambray", "Chartier", "Alfaro y Melgar S. R.L. de C.V.", "Python"),
    ],
)
def test_what_is_no_job_is_no_title(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Acme Ltd", "Adler GmbH", "Sonnenschein e.V.", "Pohl e.G.", "Nube SL", "Lumière S.A.S."),
        *("Transportes Globales S.Coop.", "Santillán S. de R.L. de C.V.", "Hospital La Paz"),
    ],
)
def test_an_organisation_is_told_by_its_form_or_its_kind(text: str) -> None:
    assert is_surely_an_organisation(text)


@pytest.mark.parametrize("text", ["Sous Chef", "Bank Teller", "Jane Roe", "Ingeniera de Seguros"])
def test_what_is_none_is_not_taken_for_one(text: str) -> None:
    assert not is_surely_an_organisation(text)


@pytest.mark.parametrize("name", ["Sarah Church", "Nils Grill", "François Boucher", "Simon Koch"])
def test_a_name_that_is_a_trade_or_a_place_is_told_by_the_address(name: str) -> None:
    mailbox = name.casefold().replace("ç", "c").replace(" ", ".")
    found = read_resume(f"{name}\n{mailbox}@mail.com", ()).personal.name
    assert found is not None
    assert name == found.value
