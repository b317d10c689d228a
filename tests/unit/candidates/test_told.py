"""Which words of a profile may count."""

import re

import pytest
from attrs import evolve

from domain.candidates.entries import Education, Experience
from domain.candidates.profile import PersonalDetails, Profile
from domain.candidates.told import told_of_work
from domain.shared.text import Found, Span


def found(text: str) -> Found[str]:
    return Found(value=" ".join(text.split()), span=Span.of(text, 0, len(text)))


MIRA = PersonalDetails(name=found("Mira Koch"))
PROFILE = Profile(
    headline=found("Welder"),
    experiences=(
        Experience(
            title=found("Fitter"), employer=found("Acme"), highlights=(found("Ground seams"),)
        ),
    ),
    education=(Education(institution=found("Leeds University"), area=found("Metallurgy")),),
)


def told(profile: Profile) -> tuple[str, ...]:
    return told_of_work(profile, MIRA)


def summarised(text: str) -> str:
    return " ".join(told(Profile(summary=found(text))))


def test_titles_deeds_and_subjects_count_and_employers_and_schools_do_not() -> None:
    assert ("Welder", "Fitter", "Ground seams", "Metallurgy") == told(PROFILE)


def test_a_name_or_a_school_that_prose_names_again_is_left_out() -> None:
    again = evolve(PROFILE, headline=found("Mira Koch, welder from Leeds University, a Koch too"))
    assert ["welder", "from", "a", "Koch", "too"] == told(again)[0].replace(",", "").split()


@pytest.mark.parametrize(
    "name", ["Ms. Mira Koch", "FRAU MIRA KOCH", "Mme Mira Koch", "Sra. Mira Koch"]
)
def test_how_somebody_is_addressed_tells_no_work(name: str) -> None:
    assert ["ground", "seams"] == re.findall(r"\w+", summarised(f"- {name} ground seams"))


@pytest.mark.parametrize("employer", ["Siemens", "Siemens AG", "Quay & Sons Ltd"])
def test_an_employer_counts_neither_in_a_title_nor_in_prose(employer: str) -> None:
    bare = employer.removesuffix(" AG").removesuffix(" Ltd")
    profile = Profile(
        headline=found(f"Welder at {employer}"),
        experiences=(
            Experience(
                title=found("Fitter"),
                employer=found(employer),
                summary=found(f"Ground seams at {bare} for {employer}."),
            ),
        ),
    )
    words = {word.strip(".") for text in told(profile) for word in text.split()}
    assert {"Welder", "Fitter", "Ground", "seams", "at", "for"} == words - {""}


def test_leave_among_deeds_is_no_work() -> None:
    deeds = (found("Elternzeit von 2019 bis 2020"), found("Ground seams"))
    assert ("Ground seams",) == told(Profile(experiences=(Experience(highlights=deeds),)))


def test_leave_is_no_work_wherever_it_stands() -> None:
    said = "Parental leave, caring for my two children."
    leave = Experience(title=found("Parental leave"), summary=found(said))
    work = Experience(title=found("Fitter"), summary=found(f"{said} Ground seams"))
    assert ("Fitter", "Ground seams") == told(Profile(experiences=(leave, work)))


LIFE = """{}
Welder, Harbour Ltd
2016 - present
- Ground the seams of forty ships
2012 - 2016: Fitter (Quay plc). Assembled cranes.
Lifting, Welding, Rigging
"""


@pytest.mark.parametrize(
    "personal",
    [
        "Date of birth: 14 March 1961",
        "58 years old",
        "Nationality: Turkish",
        "Single mother of three",
        "Society of Women Accountants",
        "Studied at Leeds University, 2009",
        "- Parental leave, 2019",
        "Diplom, Hochschule Leipzig",
    ],
)
def test_of_a_whole_life_in_one_piece_only_work_is_left(personal: str) -> None:
    work = summarised(LIFE.format(""))
    for said in ("Welder", "seams", "Fitter", "cranes", "Rigging"):
        assert said in work
    assert work == summarised(LIFE.format(personal))


def test_a_long_sentence_about_work_at_a_school_is_work() -> None:
    said = "Taught metallurgy to apprentices of three trades at the vocational school of the port."
    assert said == summarised(said)
