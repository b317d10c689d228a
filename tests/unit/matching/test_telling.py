"""A match in sentences."""

from attrs import evolve
from hypothesis import given

from domain.matching.model import CandidateSide, JobSide
from domain.matching.telling import Reader, tell
from domain.shared.values import RemotePolicy, Seniority
from tests.unit.matching.examples import (
    FRONT_END,
    MIRA,
    candidate,
    candidates,
    held,
    job,
    jobs,
    match,
    required,
)


def test_a_candidate_is_spoken_to() -> None:
    strengths = (
        "your years of work, the pay, your languages, your education and what you tell of your work"
    )
    assert (
        "You meet 1 of 3 must-have skills fully.",
        "In part: Javascript through React, Sql and Vue through React.",
        "Missing: Python.",
        f"Speaking for it: {strengths}.",
        "Speaking against it: your titles.",
    ) == tell(match(MIRA, FRONT_END), to=Reader.CANDIDATE)


def test_an_employer_is_spoken_to_of_the_candidate() -> None:
    said = tell(match(MIRA, FRONT_END), to=Reader.EMPLOYER)
    assert "Meets 1 of 3 must-have skills fully." == said[0]
    assert not any("you" in sentence.casefold().split() for sentence in said)


def test_a_shut_gate_says_what_it_costs() -> None:
    said = tell(
        match(candidate(held("sql")), job(required("sql"), required("css"))), to=Reader.EMPLOYER
    )
    assert "Must-have skills that nothing stands in for: Css: at most 90 points." in said


def test_what_is_not_known_is_asked_of_the_candidate_only() -> None:
    asked = evolve(job(required("sql")), seniority=Seniority.LEAD)
    found = match(candidate(held("sql")), asked)
    mine, theirs = tell(found, to=Reader.CANDIDATE)[-1], tell(found, to=Reader.EMPLOYER)[-1]
    assert "Not known, and so not counted: your seniority. Tell it, and the score is surer." == mine
    assert "Not known, and so not counted: seniority." == theirs


def test_nothing_known_is_one_sentence() -> None:
    assert 1 == len(tell(match(candidate(), job()), to=Reader.CANDIDATE))


def test_what_is_neither_strength_nor_weakness_is_told_too() -> None:
    half = match(
        evolve(candidate(), remote=(RemotePolicy.ON_SITE,)),
        evolve(job(), remote=RemotePolicy.HYBRID),
    )
    assert ("What is known fits in part.",) == tell(half, to=Reader.CANDIDATE)


@given(candidates, jobs)
def test_every_match_can_be_told_to_both(one: CandidateSide, other: JobSide) -> None:
    for reader in Reader:
        said = tell(match(one, other), to=reader)
        assert said
        assert all(sentence.endswith(".") for sentence in said)
