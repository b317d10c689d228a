"""What of a page's text the eye meets."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.text_extraction.local.seen import settle

PAGE = """\
Maria Wagner
maria.wagner@example.org  +49 151 2345678

Work experience
2019 - 2024  Senior Developer, Acme GmbH, Berlin
Built payment services in Python and Kubernetes
• Led a team of six
Ausbildung
Universität Hamburg, Informatik (Note 1,3)
R & D"""
STUFFING = "Java Terraform Ansible Salesforce Hadoop Spark"


def words(*lines: str) -> list[str]:
    return " ".join(lines).split()


def test_a_page_that_is_seen_keeps_all_its_text() -> None:
    settled = settle(PAGE, words(PAGE))
    assert (PAGE, ()) == (settled.kept, settled.hidden)


@pytest.mark.parametrize("place", [0, 3, 10])
def test_a_line_that_nobody_sees_is_taken_out_and_told(place: int) -> None:
    lines = PAGE.split("\n")
    text = "\n".join([*lines[:place], STUFFING, *lines[place:]])
    settled = settle(text, words(PAGE))
    assert (PAGE, (STUFFING,)) == (settled.kept, settled.hidden)


def test_hidden_lines_that_follow_each_other_are_told_together() -> None:
    more = "Ten years of management consulting"
    settled = settle(f"{PAGE}\n{STUFFING}\n{more}", words(PAGE))
    assert (f"{STUFFING}\n{more}",) == settled.hidden


def test_a_hidden_line_with_a_few_words_of_the_page_is_hidden_all_the_same() -> None:
    text = f"{PAGE}\n{STUFFING} Python"
    assert (f"{STUFFING} Python",) == settle(text, words(PAGE)).hidden


def test_an_engine_that_sees_next_to_nothing_is_no_witness() -> None:
    for seen in ([], ["a", "Maria"]):
        assert PAGE == settle(PAGE, seen).kept


def test_what_is_written_in_another_script_is_not_judged() -> None:
    text = f"{PAGE}\n\u0421\u0442\u0430\u0440\u0448\u0438\u0439\n高级工程师\n•••"
    assert text == settle(text, words(PAGE)).kept


def test_letters_with_space_between_are_seen_as_a_word() -> None:
    assert () == settle("S K I L L S\nE D U C A T I O N", words(PAGE, "SKILLS EDUCATION")).hidden


def misread(text: str, seed: int) -> Sequence[str]:
    """Do what engines do: one wrong letter in every fourth word, words joined, parted and lost."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    seen: list[str] = []
    for whole in text.split():
        word = whole
        what = chance.random()
        if what < 0.02:
            continue
        if what < 0.3 and len(word) > 3:
            place = chance.randrange(len(word))
            word = word[:place] + chance.choice("abcdefiol1") + word[place + 1 :]
        elif what < 0.35 and seen:
            seen[-1] += word
            continue
        elif what < 0.4 and len(word) > 7:
            seen.append(word[:4])
            word = word[4:]
        seen.append(word)
    return seen


PROSE = """
Led a cross functional team of engineers that delivered payment services for merchants in twelve
countries, reduced cost by a third and introduced automated testing and documentation
"""


@given(st.integers(0, 10_000))
def test_an_ordinary_page_loses_nothing_when_it_is_misread_a_little(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    lines = [" ".join(chance.choices(PROSE.split(), k=chance.randint(6, 12))) for _ in range(10)]
    text = "\n".join(lines)
    assert (text, ()) == (
        settle(text, misread(text, seed)).kept,
        settle(text, misread(text, seed)).hidden,
    )


@given(st.text(max_size=300), st.lists(st.text(min_size=1, max_size=20), max_size=30))
def test_no_line_is_lost_and_none_is_invented(text: str, seen: list[str]) -> None:
    settled = settle(text, seen)
    parts = [
        *settled.kept.split("\n"),
        *(line for part in settled.hidden for line in part.split("\n")),
    ]
    assert sorted(filter(str.strip, text.split("\n"))) == sorted(filter(str.strip, parts))


def test_a_heading_that_an_engine_passes_over_stays() -> None:
    text = f"Professional Summary\n{PAGE}\nReferences"
    assert text == settle(text, words(PAGE)).kept


def test_skills_that_nobody_sees_are_hidden_though_each_has_a_line_of_its_own() -> None:
    stuffing = STUFFING.replace(" ", "\n")
    assert (stuffing,) == settle(f"{PAGE}\n{stuffing}", words(PAGE)).hidden


@given(st.text(max_size=300))
def test_what_is_seen_word_for_word_is_never_hidden(text: str) -> None:
    assert () == settle(text, text.split()).hidden


def test_a_page_full_of_words_takes_no_long_time() -> None:
    text = "\n".join(f"word{number}ofapage andanother{number}" for number in range(5_000))
    assert settle(text, text.split()[:4_000]).kept
