"""The language of what was recognised."""

import pytest

from adapters.text_extraction.local.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Led a team of six and worked with the product owners on the roadmap", "en"),
        ("Leitung eines Teams von sechs und Arbeit mit der Leitung an den Zielen der Firma", "de"),
        ("Dirigí un equipo de seis personas en la empresa y con los clientes de la región", "es"),
        ("Direction d'une équipe de six dans le groupe et avec les clients de la région", "fr"),
        ("Python Kubernetes Terraform", "en"),
        ("", "en"),
    ],
)
def test_little_words_tell_the_language(text: str, language: str) -> None:
    assert language == language_of([text])
