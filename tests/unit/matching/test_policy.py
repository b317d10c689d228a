"""What a policy may be."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.match import FULL, ComponentName
from domain.matching.policy import DEFAULT_POLICY, POLICIES, MatchPolicy, PlaceValues, at_steps
from tests.unit.matching.examples import policies

MUST, NICE = ComponentName.MUST_HAVE_SKILLS, ComponentName.NICE_TO_HAVE_SKILLS


def test_the_default_policy_is_published() -> None:
    assert DEFAULT_POLICY is POLICIES["2026.1"]


@pytest.mark.parametrize(
    ("must", "nice", "musts", "nices"),
    [
        (5_000, 0, 3, 0),
        (5_000, 0, 0, 0),
        (0, 5_000, 0, 3),
        (4_000, 1_000, 1, 1),
        (4_705, 295, 4, 1),
        (2_500, 2_500, 1, 20),
    ],
)
def test_skills_share_their_weight_by_count(must: int, nice: int, musts: int, nices: int) -> None:
    weights = DEFAULT_POLICY.weights(musts=musts, nices=nices)
    assert (must, nice) == (weights[MUST], weights[NICE])


@given(policies(), st.integers(0, 99), st.integers(0, 99))
def test_the_weights_add_up_for_every_job(policy: MatchPolicy, musts: int, nices: int) -> None:
    weights = policy.weights(musts=musts, nices=nices)
    assert list(ComponentName) == list(weights)
    assert FULL == sum(weights.values())


@given(st.integers(1, 99), st.integers(1, 99))
def test_each_must_have_weighs_more_than_each_nice_to_have(musts: int, nices: int) -> None:
    weights = DEFAULT_POLICY.weights(musts=musts, nices=nices)
    assert weights[MUST] * nices > weights[NICE] * musts


@pytest.mark.parametrize(("bp", "steps"), [(FULL, -1), (FULL, 0), (9, 1), (4, 2), (4, 7)])
def test_a_curve_is_full_at_no_step_and_stays_at_its_end(bp: int, steps: int) -> None:
    assert bp == at_steps((9, 4), steps)


def test_an_empty_curve_is_always_full() -> None:
    assert FULL == at_steps((), 3)


@pytest.mark.parametrize("curve", [(1, 2), (10_001,), (-1,)])
def test_a_curve_that_does_not_fall_is_refused(curve: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="level_short must fall"):
        evolve(DEFAULT_POLICY, level_short=curve)


@pytest.mark.parametrize(("skills", "title"), [(1, 2_500), (-1, 7_501)])
def test_weights_that_do_not_add_up_are_refused(skills: int, title: int) -> None:
    with pytest.raises(ValueError, match="add up to 10000"):
        evolve(DEFAULT_POLICY, skills=skills, title=title)


def test_a_sibling_worth_more_than_a_special_case_is_refused() -> None:
    with pytest.raises(ValueError, match="sibling"):
        evolve(DEFAULT_POLICY, sibling=9_000)


def test_more_than_everything_is_refused() -> None:
    with pytest.raises(ValueError, match="region"):
        PlaceValues(region=10_001, country=0)
