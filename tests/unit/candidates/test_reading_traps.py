"""What a résumé does not claim, with the catalogue that ships."""

import pytest

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from domain.candidates.reading import read_resume


@pytest.fixture(scope="module")
def builtin() -> BuiltinSkillCatalogue:
    return BuiltinSkillCatalogue()


def names(catalogue: BuiltinSkillCatalogue, sentence: str) -> set[str]:
    text = f"Jane Roe\njane@roe.dev\n\nSUMMARY\nRuns Docker daily.\n{sentence}\n"
    return {claim.name for claim in read_resume(text, catalogue.find(text)).profile.skills}


@pytest.mark.parametrize(
    "sentence",
    [
        "No experience with Kubernetes.",
        "No hands-on Kubernetes experience yet.",
        "Not familiar with Kubernetes.",
        "I do not know Kubernetes.",
        "Never worked with Kubernetes.",
        "I lack Kubernetes skills.",
        "Without any Kubernetes knowledge.",
        "Little to no Kubernetes experience.",
        "Kubernetes: none",
        "Want to learn Kubernetes.",
        "Would like to learn Kubernetes.",
        "Hoping to pick up Kubernetes.",
        "Keen to get into Kubernetes.",
        "Looking forward to learning Kubernetes.",
        "Keine Erfahrung mit Kubernetes.",
        "Keine Kenntnisse in Kubernetes.",
        "Ich möchte Kubernetes lernen.",
        "Sin experiencia en Kubernetes.",
        "Quiero aprender Kubernetes.",
        "Pas d'expérience avec Kubernetes.",
        "Aucune expérience en Kubernetes.",
        "Sans expérience en Kubernetes.",
        "Je souhaite apprendre Kubernetes.",
    ],
)
def test_what_is_denied_or_wished_for_is_not_held(
    builtin: BuiltinSkillCatalogue, sentence: str
) -> None:
    assert {"Docker"} == names(builtin, sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("JavaScript is my main language.", {"JavaScript"}),
        ("Owned the go-to-market strategy.", {"go-to-market strategy"}),
        ("Managed an R&D budget.", set()),
        ("Reported to the C-level.", set()),
        ("We react to incidents and excel under pressure.", set()),
    ],
)
def test_what_only_looks_like_a_skill_is_not_held(
    builtin: BuiltinSkillCatalogue, sentence: str, held: set[str]
) -> None:
    assert {"Docker", *held} == names(builtin, sentence)
