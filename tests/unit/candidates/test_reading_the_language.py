"""Which language a résumé is written in."""

import pytest

from domain.candidates.reading import read_resume

TEXTS = {
    "en": "Jane Roe\nSummary\nI build systems with my team.\nExperience\nCook, Inn, 2019 – 2020",  # noqa: RUF001 - as people type
    "de": "Jana Roth\nBerufserfahrung\nKöchin im Gasthof, seit 2019\nLeitung der Küche mit Herz",
    "es": "Juana Ruiz\nExperiencia laboral\nCocinera en el Mesón desde 2019\nGestión de la cocina",
    "fr": "Jeanne Roux\nExpérience professionnelle\nCuisinière dans une auberge depuis 2019",
    "it": "Gianna Rossi\nEsperienza lavorativa\nCuoca presso la trattoria dal 2019\nGestione della cucina",  # noqa: E501 - one text
    "pt": "Joana Reis\nExperiência profissional\nCozinheira no restaurante desde 2019, com uma equipe",  # noqa: E501 - one text
    "nl": "Janna Roos\nWerkervaring\nKok bij het restaurant van de stad, heden\nOpleiding en talen",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_is_told(language: str) -> None:
    assert language == read_resume(TEXTS[language], ()).language


@pytest.mark.parametrize("text", ["", "Jane Roe", "Python, Java, SQL", "12345", "Иван Петров"])
def test_where_too_little_is_said_it_is_unclear(text: str) -> None:
    assert read_resume(text, ()).language is None


def test_terms_of_another_language_do_not_decide() -> None:
    text = (
        "Jana Roth\nSenior Software Engineer\nBerufserfahrung\nEntwicklung von Backend Services "
        "mit Spring Boot und Continuous Integration für den Customer Support der Firma"
    )
    assert "de" == read_resume(text, ()).language
