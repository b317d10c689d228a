"""Checking receipts."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve
from hypothesis import assume, given

from domain.matching.match import Receipt
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.replay import Replay, replay
from domain.matching.scoring import ENGINE
from domain.shared.values import Place
from tests.unit.matching.examples import (
    AS_OF,
    FRONT_END,
    MIRA,
    TAXONOMY,
    candidates,
    held,
    job,
    jobs,
    match,
)

RECEIPT = match(MIRA, FRONT_END).receipt


@given(candidates, jobs)
def test_every_score_replays(one: CandidateSide, other: JobSide) -> None:
    receipt = match(one, other).receipt
    assert Replay(same=True, differences=()) == replay(receipt, one, other, taxonomy=TAXONOMY)


@given(candidates, jobs, candidates, jobs)
def test_other_facts_never_replay(
    one: CandidateSide, other: JobSide, changed: CandidateSide, turned: JobSide
) -> None:
    assume((one, other) != (changed, turned))
    assert not replay(match(one, other).receipt, changed, turned, taxonomy=TAXONOMY).same


def test_another_resume_is_named() -> None:
    changed = evolve(MIRA, skills=())
    assert (
        "The facts of the résumé differ.",
        f"The score is {percent(changed)}, then it was {percent(MIRA)}.",
    ) == replay(RECEIPT, changed, FRONT_END, taxonomy=TAXONOMY).differences


def percent(one: CandidateSide) -> str:
    score = match(one, FRONT_END).score or 0
    return f"{score // 100}.{score % 100:02d}"


def test_another_job_is_named() -> None:
    changed = evolve(FRONT_END, place=Place(city="San Francisco", region="CA"))
    assert ("The facts of the job differ.",) == replay(
        RECEIPT, MIRA, changed, taxonomy=TAXONOMY
    ).differences


def test_another_catalogue_is_named() -> None:
    newer = evolve(TAXONOMY, version="family-2")
    assert ("The catalogue is family-2, then it was family-1.",) == replay(
        RECEIPT, MIRA, FRONT_END, taxonomy=newer
    ).differences


def test_another_list_of_towns_is_named() -> None:
    newer = evolve(TAXONOMY, places="towns-2")
    assert ("The list of towns is towns-2, then it was towns-1.",) == replay(
        RECEIPT, MIRA, FRONT_END, taxonomy=newer
    ).differences


def test_another_list_of_words_is_named() -> None:
    newer = evolve(TAXONOMY, words="words-2")
    assert ("The list of words is words-2, then it was words-1.",) == replay(
        RECEIPT, MIRA, FRONT_END, taxonomy=newer
    ).differences


def test_another_model_is_named() -> None:
    newer = evolve(TAXONOMY, model="titles-2")
    assert ("The model of titles is titles-2, then it was titles-1.",) == replay(
        RECEIPT, MIRA, FRONT_END, taxonomy=newer
    ).differences


def test_a_receipt_of_an_older_engine_is_called_so() -> None:
    older = evolve(RECEIPT, engine="", places="")
    assert (
        "The list of towns is towns-1, then it was not named.",
        f"The engine is {ENGINE}, then it was not named.",
    ) == replay(older, MIRA, FRONT_END, taxonomy=TAXONOMY).differences


def test_a_policy_that_is_not_known_is_named() -> None:
    assert ("The policy 2026.2 is not known here.",) == replay(
        RECEIPT, MIRA, FRONT_END, taxonomy=TAXONOMY, policies={}
    ).differences


def test_a_policy_that_was_changed_without_a_new_version_is_found_out() -> None:
    changed = evolve(DEFAULT_POLICY, older_title=())
    found = replay(
        match(MIRA, FRONT_END, policy=evolve(DEFAULT_POLICY, must_times=5)).receipt,
        MIRA,
        FRONT_END,
        taxonomy=TAXONOMY,
        policies={"2026.2": changed},
    )
    assert not found.same


def test_an_unknown_score_is_called_so() -> None:
    receipt = evolve(match(MIRA, job()).receipt, score=5_005)
    assert ("The score is unknown, then it was 50.05.",) == replay(
        receipt, MIRA, job(), taxonomy=TAXONOMY
    ).differences


@pytest.mark.parametrize(
    "forge",
    [
        lambda receipt: evolve(receipt, score=10_000),
        lambda receipt: evolve(receipt, as_of=date(2020, 1, 1)),
        lambda receipt: evolve(receipt, digest="0" * 64),
        lambda receipt: evolve(receipt, candidate="0" * 64),
        lambda receipt: evolve(receipt, job="0" * 64),
    ],
)
def test_a_forged_receipt_does_not_replay(forge: Callable[[Receipt], Receipt]) -> None:
    assert not replay(forge(RECEIPT), MIRA, FRONT_END, taxonomy=TAXONOMY).same


def test_a_digest_that_alone_differs_is_called_an_explanation_that_differs() -> None:
    assert ("The score is the same, its explanation differs.",) == replay(
        evolve(RECEIPT, as_of=date(2020, 1, 1)), MIRA, FRONT_END, taxonomy=TAXONOMY
    ).differences


def test_a_skill_renamed_by_the_catalogue_is_another_fact() -> None:
    renamed = evolve(MIRA, skills=(evolve(held("css"), name="CSS"),))
    assert not replay(
        match(evolve(MIRA, skills=(held("css"),)), FRONT_END).receipt,
        renamed,
        FRONT_END,
        taxonomy=TAXONOMY,
    ).same


def test_the_day_is_part_of_the_receipt() -> None:
    assert AS_OF == RECEIPT.as_of
    assert RECEIPT.digest != match(MIRA, FRONT_END, as_of=date(2026, 11, 22)).receipt.digest
