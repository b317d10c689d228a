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
            engine="3",
            catalogue="family-1",
            model="titles-1",
            words="words-1",
            places="towns-1",
            as_of=AS_OF,
            candidate="d6e46a5a0ff40bfb8faa294e05fb33771c29e64e0fdb6fdb13799969df806905",
            job="79f821821da5294031a62290a93f1c808067d95f68bea7ad61147bd4829e19e8",
            score=8288,
            digest="74e361c05cf2b02a9310363268290659cc010c3896c0fa28dd12f1a8101a0af3",
        )
        == match(MIRA, FRONT_END).receipt
    )


def test_its_explanation_stays_the_same() -> None:
    assert [
        ("must_have_skills", 1714, 8583, 1471),
        ("nice_to_have_skills", 286, 1500, 43),
        ("title", 1300, 3333, 433),
        ("experience", 300, 8333, 250),
        ("seniority", 200, 6000, 120),
        ("location", 500, 7000, 350),
        ("salary", 200, 8461, 169),
        ("languages", 300, 9400, 282),
        ("education", 200, 8500, 170),
        ("free_text", 5000, 10000, 5000),
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
        "fd8aed297cc2fa24d4d1c326611514bd53a667a654767b72f7f52772023fa4a2"
        == sha256(repr(data).encode()).hexdigest()
    )
