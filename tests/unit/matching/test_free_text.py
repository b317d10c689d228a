"""Words that both sides say."""

import random

import pytest

from adapters.word_weights.memory import MemoryWordWeights
from domain.matching.free_text import TextValues, find_free_text, likeness, weighed
from domain.matching.words import MAX_TERMS, Terms, stem_of, stems_of, terms_of

WEIGHTS = MemoryWordWeights()
VALUES = TextValues(fewest=2)
JOB = terms_of(["We seek a welder for steel: seams and drawings, in a team with experience."])


def value(candidate: str, job: Terms = JOB) -> int | None:
    return find_free_text(terms_of([candidate]), job, weights=WEIGHTS, values=VALUES).value


def test_who_says_what_the_job_says_is_worth_more_than_who_says_something_else() -> None:
    welder, nurse = value("Welds steel, grinds seams, reads drawings"), value("Nurse on a ward")
    assert welder is not None
    assert nurse is not None
    assert welder > nurse == 0


def test_words_of_every_advertisement_count_little() -> None:
    everyday, work = value("Team, experience, work"), value("Welder, steel, work")
    assert everyday is not None
    assert work is not None
    assert 0 < everyday < work // 4


def test_the_words_that_count_most_are_named_as_the_job_spells_them() -> None:
    found = find_free_text(
        terms_of(["Patienten, Nähte, Team"]),
        terms_of(["Nähte schweißen im Team und Erfahrung"]),
        weights=WEIGHTS,
        values=VALUES,
    )
    assert ("Words in common: nähte, team.",) == found.evidence


@pytest.mark.parametrize("said", ["", "Fatma Yilmaz", "She should", "Welder"])
def test_who_says_too_little_is_unknown(said: str) -> None:
    assert value(said) is None


def test_a_job_that_says_too_little_asks_for_nothing() -> None:
    found = find_free_text(JOB, terms_of(["Now hiring!"]), weights=WEIGHTS, values=VALUES)
    assert not found.asked


def test_names_pronouns_kin_and_leave_change_nothing() -> None:
    plain = "Welder: steel and seams"
    personal = "Mother Fatma Yilmaz, Elternzeit; she should, too. " + plain
    assert value(plain) == value(personal)


def test_one_more_word_never_lowers_the_value() -> None:
    dice = random.Random("words")  # noqa: S311 - a draw that can be drawn again
    words = ["welder", "steel", "nurse", "seams", "team", "python", "patients", "kafka", "ward"]
    for _ in range(300):
        said = " ".join(dice.choices(words, k=dice.randint(2, 30)))
        before, after = value(said), value(f"{said} {dice.choice(words)}")
        assert (before or 0) <= (after or 0)


def test_likeness_is_whole_at_the_length_of_the_pivot() -> None:
    side = weighed(terms_of(["welder steel"]), WEIGHTS)
    length = round(sum(weight * weight for weight in side.values()) ** 0.5)
    assert 9_900 < likeness(side, side, pivot=length) < 10_100
    assert not likeness(side, {}, pivot=length)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nurse", "nurses"),
        ("koch", "kochin"),
        ("kaufmann", "kauffrau"),
        ("soldador", "soldadora"),
        ("electrica", "electrico"),
        ("accounting", "accountant"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem_of(one) == stem_of(other)


def test_a_long_word_counts_for_the_common_word_in_it_too() -> None:
    assert ("senior", "pflege") == stems_of("seniorenpflege", WEIGHTS)


def test_terms_are_sorted_counted_and_bounded() -> None:
    assert (("c++", 1), ("kafka", 2), ("s3", 1)) == terms_of(["Kafka, KAFKA 2026", "C++ S3 1"])
    assert MAX_TERMS == len(terms_of(" ".join(f"w{number}x" for number in range(2_000)).split()))
