"""Words that both sides say."""

import random

import pytest

from adapters.word_weights.memory import MemoryWordWeights
from domain.matching.finding import Finding
from domain.matching.free_text import FEWEST, find_free_text
from domain.matching.match import FULL
from domain.matching.wording import LENGTH, MAX_STEMS, NOTHING_SAID, Wording, wording
from domain.matching.words import MAX_TERMS, stem_of, stems_of, terms_of

WEIGHTS = MemoryWordWeights()
SHIP = "We seek a welder for steel: seams and drawings, in a team with experience."
VOCABULARY = ["welder", "steel", "nurse", "seams", "team", "python", "patients", "kafka", "ward"]


def said(text: str, skills: str = "") -> Wording:
    return wording(terms_of([text]), WEIGHTS, named=terms_of([skills]))


def asked(text: str) -> Wording:
    return wording(terms_of([text]), WEIGHTS, quoted=True)


def find(candidate: str, job: str = SHIP, *, skills: str = "", full: int = FULL) -> Finding:
    return find_free_text(said(candidate, skills), asked(job), full=full)


def value(candidate: str, job: str = SHIP, *, skills: str = "") -> int:
    return find(candidate, job, skills=skills).value or 0


def test_who_says_what_the_job_says_is_worth_more_than_who_says_something_else() -> None:
    welder, nurse = value("Welds steel, grinds seams, reads drawings"), value("Nurse on a ward")
    assert welder > nurse == 0


def test_the_same_words_are_full_and_a_policy_says_from_which_likeness_on() -> None:
    assert abs(value(SHIP) - FULL) < FULL // 50
    half = find("Welder of steel; nurse on a ward", full=FULL).value or 0
    assert (
        min(FULL, half * FULL // 6_000)
        == find("Welder of steel; nurse on a ward", full=6_000).value
    )


def test_words_of_every_advertisement_count_little() -> None:
    assert 0 < value("Team, experience, Kafka") < value("Welder, steel, Kafka") // 4


def test_who_writes_at_length_of_something_else_gains_nothing_by_it() -> None:
    short = "Welder of steel"
    assert value(short) > value(f"{short}. Nurse on a ward, patients, wounds, medication, Kafka")


def test_the_words_that_count_most_are_named_as_the_job_spells_them() -> None:
    found = find(
        "Patienten, Nähte, Team", "Nähte schweißen im Team, Erfahrung, Pflege, Stahlbau, Senioren"
    )
    assert ("Words in common: nähte, team.",) == found.evidence


@pytest.mark.parametrize("text", ["", "Fatma Yilmaz", "She should"])
def test_who_says_nothing_of_work_is_unknown(text: str) -> None:
    found = find(text)
    assert (True, None) == (found.asked, found.value)


def test_a_job_that_says_too_little_asks_for_nothing() -> None:
    enough = " ".join(VOCABULARY[:FEWEST])
    assert find(SHIP, enough).asked
    assert not find(SHIP, " ".join(VOCABULARY[: FEWEST - 1])).asked


def test_names_pronouns_kin_leave_and_addresses_change_nothing() -> None:
    plain = "Welder: steel and seams"
    addresses = "welder@nurse.example github.com/garciawelder/seam"
    personal = f"Mother Fatma Yilmaz, Elternzeit; she should. {addresses} {plain}"
    assert said(plain) == said(personal)


def test_one_more_skill_never_lowers_the_value() -> None:
    dice = random.Random("skills")  # noqa: S311 - a draw that can be drawn again
    for _ in range(300):
        text = " ".join(dice.choices(VOCABULARY, k=dice.randint(1, 12)))
        skills = " ".join(dice.choices(VOCABULARY, k=dice.randint(0, 12)))
        more = f"{skills} {dice.choice(VOCABULARY)}"
        assert value(text, skills=skills) <= value(text, skills=more)


def test_skills_alone_say_nothing_more() -> None:
    assert NOTHING_SAID == said("", "welder steel")


def test_a_wording_has_one_length_and_keeps_what_weighs_most() -> None:
    many = MemoryWordWeights({f"w{n:05}": 1 + n % 200 for n in range(600)})
    long = wording(terms_of(f"w{n:05}" for n in range(600)), many)
    assert MAX_STEMS == len(long)
    assert sorted(long.stems) == [*long.stems]
    assert "w00000" not in long.stems
    assert abs(sum(weight**2 for weight in long.weights) ** 0.5 - LENGTH) < LENGTH // 20


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


def test_a_long_word_counts_for_the_word_that_it_ends_in_too() -> None:
    assert ("senior", "pflege") == stems_of("seniorenpflege", WEIGHTS)
    rare = MemoryWordWeights({"schwei": 245, "team": 245})
    assert ("schwei",) == stems_of("aluminiumschweisser", rare)
    assert () == stems_of("aluminiumteams", rare), "so short a rare word stands there by chance"


def test_terms_are_sorted_counted_and_bounded() -> None:
    assert (("c++", 1), ("kafka", 2), ("s3", 1)) == terms_of(["Kafka, KAFKA 2026", "C++ S3 1"])
    assert MAX_TERMS == len(terms_of(" ".join(f"w{number}x" for number in range(2_000)).split()))
