"""What each swap changes in a résumé, and what it leaves."""

# ruff: noqa: RUF001 - letters and dashes as people type them

from collections.abc import Iterator

import pytest

from domain.candidates.counterfactuals.renaming import plain, renamed
from domain.candidates.counterfactuals.suite import SWAPS, counterfactuals
from domain.candidates.counterfactuals.written import Edit, rewritten
from tests.unit.candidates.counterfactuals.examples import TEXT, written

ADDED = (
    *("birth-date", "birth-place", "age", "gender", "marital-status", "nationality", "religion"),
    *("health", "photo", "pronouns-line", "personal-section", "membership"),
    *("parental-leave-entry", "parental-leave-line", "care-leave-entry", "gap-entry"),
)
"""Swaps that only add lines."""


def changed(swap: str, *, seed: int = 1, text: str = TEXT) -> str:
    other = SWAPS[swap](written(text, seed=seed))
    assert other is not None
    return other


def test_every_swap_applies_here_and_changes_the_text() -> None:
    found = dict(counterfactuals(written()))
    assert set(SWAPS) == set(found)
    assert ["title-gender"] == [swap for swap, text in found.items() if text is None]
    assert TEXT not in found.values()


def test_the_same_seed_changes_in_the_same_way() -> None:
    assert dict(counterfactuals(written())) == dict(counterfactuals(written()))


def test_another_seed_gives_other_names() -> None:
    assert 1 < len({changed("name-of-words", seed=seed).split("\n")[0] for seed in range(12)})


@pytest.mark.parametrize("swap", ADDED)
@pytest.mark.parametrize("seed", range(4))
def test_what_is_added_leaves_every_line_as_it_was(swap: str, seed: int) -> None:
    lines: Iterator[str] = iter(changed(swap, seed=seed).split("\n"))
    assert all(line in lines for line in TEXT.rstrip().split("\n"))


def test_a_new_name_stands_wherever_the_old_one_did() -> None:
    text = renamed(written(), ("Ayşe", "Yıldız"))
    assert text is not None
    assert text.startswith("AYŞE YILDIZ\nFront-End Developer\n")
    assert "ayse.yildiz88@example.org" in text
    assert "linkedin.com/in/ayse-yildiz\n" in text
    assert "Ms Yıldız built" in text
    assert text.endswith("Ayşe Yıldız - 1/1\n")


def test_an_employer_of_the_same_name_keeps_it() -> None:
    assert "Quintero Holdings Ltd" in changed("name-female")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("M A R A   Q U I N T E R O", "E W A  W Ó J C I K"),
        ("Mara\nQuintero", "Ewa\nWójcik"),
    ],
)
def test_a_name_is_written_as_the_old_one_was(old: str, new: str) -> None:
    text = renamed(written(f"{old}\nmara.quintero@example.org\n"), ("Ewa", "Wójcik"))
    assert text is not None
    assert text.startswith(f"{new}\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("m.quintero9@x.org", "e.wojcik9@x.org"),
        ("quintero@x.org", "wojcik@x.org"),
        ("mara_quintero@x.org", "ewa_wojcik@x.org"),
        ("cook@x.org", "cook@x.org"),
    ],
)
def test_an_address_keeps_its_form(old: str, new: str) -> None:
    assert f"Ewa Wójcik\n{new}\n" == renamed(written(f"Mara Quintero\n{old}\n"), ("Ewa", "Wójcik"))


def test_addresses_have_no_accents() -> None:
    assert "lukaszgross" == plain("Łukasz Groß")


def test_another_school_leaves_degree_and_years() -> None:
    for swap in ("school-prestigious", "school-little-known", "school-of-a-group"):
        text = changed(swap)
        assert "University of Texas" not in text
        assert "BSc Computer Science, " in text
        assert ", 2013 - 2017" in text


def test_only_years_of_studies_are_moved() -> None:
    assert TEXT.replace("2013 - 2017", "2001 - 2005") == changed("graduation-years")


def test_a_leave_is_named_in_a_gap_with_its_dates() -> None:
    assert " \N{EN DASH} May 2021\n" in changed("parental-leave-entry") or (
        "\n2019 \N{EN DASH} 2021\n" in changed("parental-leave-entry")
    )


def test_a_leave_within_work_is_one_bullet_more() -> None:
    assert TEXT.count("\n- ") + 1 == changed("parental-leave-line").count("\n- ")


def test_pronouns_in_prose_turn_round() -> None:
    assert "He likes plain code. Ms Quintero built his own" in changed("pronouns-prose")


def test_only_what_reaches_the_person_is_replaced() -> None:
    assert "mara.quintero88@" in changed("email-host")
    assert "example.org" not in changed("email-host")
    assert "555-0143" not in changed("phone-abroad")
    street = changed("street")
    assert "Elm Street" not in street
    assert ", Austin, TX, USA\nmara" in street
    worked = "Logistician with 8 years at the quai and the screen."
    assert worked in changed("street", text=TEXT.replace("She likes plain code.", worked))


def test_a_form_keeps_its_form() -> None:
    applied = {swap for swap, text in counterfactuals(written(is_form=True)) if text is not None}
    assert not applied.intersection(ADDED)
    assert {"name-female", "school-prestigious", "graduation-years"} <= applied


def test_nothing_applies_to_a_text_that_says_nothing() -> None:
    text = "Lorem ipsum dolor sit amet."
    found = {swap for swap, new in counterfactuals(written(text)) if new is not None}
    assert {"personal-section", "membership"} == found


def test_edits_that_overlap_are_made_once() -> None:
    edits = [Edit(start=0, end=3, new="x"), Edit(start=1, end=2, new="y")]
    assert "x d" == rewritten("abc d", edits)
    assert rewritten("abc", []) is None


@pytest.mark.parametrize(
    ("his", "hers", "words"),
    [
        ("Softwareentwickler", "Softwareentwicklerin", "Berufserfahrung|heute|Kenntnisse und die"),
        ("SENIOR KAUFMANN", "SENIOR KAUFFRAU", "Berufserfahrung|heute|Kenntnisse und die"),
        ("Desarrollador web", "Desarrolladora web", "Experiencia|actualidad|Conocimientos de los"),
        ("Développeur web", "Développeuse web", "Expérience|présent|Compétences et les"),
    ],
)
def test_a_title_is_turned_round_in_its_language(his: str, hers: str, words: str) -> None:
    work, now, more = words.split("|")
    for one, other in ((his, hers), (hers, his)):
        said = f"Mara Quintero\n\n{work}\n{{}}, Acme GmbH, Berlin\n01/2020 - {now}\n\n{more}\nSQL\n"
        text = SWAPS["title-gender"](written(said.format(one)))
        assert said.format(other) == text
