"""Published scores never change.

When one of these fails, the score of somebody's receipt has changed: publish a new version of the
policy beside the old one, and pin that one too.
"""

from hashlib import sha256

from domain.matching.match import Receipt
from domain.matching.place_names import CITIES, COUNTRIES, STATES
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.title_words import COMPOUNDS, ROLE_WORDS, SAME_WORDS, SILENT_WORDS
from tests.unit.matching.examples import AS_OF, FRONT_END, MIRA, match


def test_the_receipt_of_the_first_policy_stays_the_same() -> None:
    assert (
        Receipt(
            policy="2026.1",
            catalogue="family-1",
            model="words-1",
            as_of=AS_OF,
            candidate="c412709889a0819986500205ea597d8e1922ac275987d96ff82a68e4fd851684",
            job="89433212ef9752b0bbb70f3d0ed9522148c29876337d732487d6e175a55f50e5",
            score=6483,
            digest="c4dac6ac5caff9e1b0b313283ecb23c6a96ccc7267a0d2f450e45094026710a7",
        )
        == match(MIRA, FRONT_END).receipt
    )


def test_its_explanation_stays_the_same() -> None:
    assert [
        ("must_have_skills", 4285, 8583, 3678),
        ("nice_to_have_skills", 715, 1500, 107),
        ("title", 2500, 3333, 833),
        ("experience", 800, 8333, 667),
        ("seniority", 500, 6000, 300),
        ("location", 800, 7000, 560),
        ("salary", 400, 8461, 338),
    ] == [
        (part.name.value, part.weight, part.value, part.contribution)
        for part in match(MIRA, FRONT_END).components
    ]


def test_the_figures_and_words_of_the_first_policy_stay_the_same() -> None:
    data = (
        DEFAULT_POLICY,
        *(sorted(table.items()) for table in (COUNTRIES, STATES, CITIES, SAME_WORDS)),
        sorted(COMPOUNDS.items()),
        sorted(SILENT_WORDS),
        sorted(ROLE_WORDS),
    )
    assert (
        "06b837ad42a5376db8f944cf56ada1d4d0b83f86f3bfdd65d5c466cf69c31f0d"
        == sha256(repr(data).encode()).hexdigest()
    )
