"""Published scores never change.

When one of these fails, the score of somebody's receipt has changed: publish a new version of the
policy beside the old one, and pin that one too.
"""

from hashlib import sha256

from domain.matching.match import Receipt
from domain.matching.place_names import CITIES, COUNTRIES, STATES
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.title_words import COMPOUNDS, SILENT_WORDS
from tests.unit.matching.examples import AS_OF, FRONT_END, MIRA, match


def test_the_receipt_of_a_published_policy_stays_the_same() -> None:
    assert (
        Receipt(
            policy="2026.2",
            engine="2",
            catalogue="family-1",
            model="words-1",
            places="towns-1",
            as_of=AS_OF,
            candidate="35e73b77d9eab8269cfb6b2c64728d5a4467d018803bbfb6121b0f9c9e2a69ca",
            job="ca3514e2abf89dab737d4e01892187154d16c0300215c48943eac88afa441ba3",
            score=6643,
            digest="97f2b868d3fd3fb66f77e79ed4784c9b6d4fcbe06e052a1d8838255f6926fd23",
        )
        == match(MIRA, FRONT_END).receipt
    )


def test_its_explanation_stays_the_same() -> None:
    assert [
        ("must_have_skills", 3857, 8583, 3311),
        ("nice_to_have_skills", 643, 1500, 96),
        ("title", 2400, 3333, 800),
        ("experience", 700, 8333, 583),
        ("seniority", 500, 6000, 300),
        ("location", 700, 7000, 490),
        ("salary", 400, 8461, 338),
        ("languages", 500, 9400, 470),
        ("education", 300, 8500, 255),
    ] == [
        (part.name.value, part.weight, part.value, part.contribution)
        for part in match(MIRA, FRONT_END).components
    ]


def test_the_figures_and_words_of_a_published_policy_stay_the_same() -> None:
    data = (
        DEFAULT_POLICY,
        *(sorted(table.items()) for table in (COUNTRIES, STATES, CITIES)),
        sorted(COMPOUNDS.items()),
        sorted(SILENT_WORDS),
    )
    assert (
        "4aaf94b8371c0144fd87b3d243f63acbd69681ad0814413c2ae5f2d8f2ddc94b"
        == sha256(repr(data).encode()).hexdigest()
    )
