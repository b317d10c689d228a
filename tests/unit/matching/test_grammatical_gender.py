"""A job title has no sex."""

import unicodedata

import pytest

from domain.matching.grammatical_gender import neutral
from domain.matching.match import FULL
from tests.unit.matching.test_title import likeness

PAIRS = [
    *("Softwareentwickler Softwareentwicklerin", "Ingenieur Ingenieurin", "Assistent Assistentin"),
    *("Krankenpfleger Krankenpflegerin", "Krankenpfleger Krankenschwester", "Arzt Ärztin"),
    *("Kaufmann Kauffrau", "Koch Köchin", "Rechtsanwalt Rechtsanwältin", "Analyst Analystin"),
    *("Steuerfachangestellter Steuerfachangestellte", "Praktikant Praktikantin"),
    *("Architekt Architektin", "Psychologe Psychologin", "Redakteur Redakteurin"),
    *("Auszubildender Auszubildende", "Fachmann Fachfrau", "Therapeut Therapeutin"),
    *("Développeur Développeuse", "Directeur Directrice", "Infirmier Infirmière"),
    *("Technicien Technicienne", "Consultant Consultante", "Employé Employée", "Chef Cheffe"),
    *("Conseiller Conseillère", "Boucher Bouchère", "Agent Agente", "Avocat Avocate"),
    *("Desarrollador Desarrolladora", "Ingeniero Ingeniera", "Médico Médica", "Jefe Jefa"),
    "Subjefe Subjefa",
    *("Abogado Abogada", "Profesor Profesora", "Administrativo Administrativa"),
    *("Arquitecto Arquitecta", "Técnico Técnica", "Secretario Secretaria", "Psicólogo Psicóloga"),
    *("Enfermeiro Enfermeira", "Desenvolvedor Desenvolvedora", "Salesman Saleswoman"),
]


def plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in letters if not unicodedata.combining(c))


@pytest.mark.parametrize("pair", PAIRS)
def test_both_forms_are_one_title(pair: str) -> None:
    his, hers = pair.split()
    assert neutral(plain(his)) == neutral(plain(hers))
    assert FULL == likeness(f"Senior {his} Web", f"{hers} Web")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("Koch", "Kochbuch"), ("Directeur", "Développeur"), ("Kaufmann", "Fachfrau")),
        *(("Berlin", "Berater"), ("Admin", "Adminer"), ("Enfermera", "Ingeniera")),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert neutral(plain(one)) != neutral(plain(other))
