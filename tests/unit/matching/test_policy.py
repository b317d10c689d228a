"""What a policy may be."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.match import FULL, ComponentName, GateName
from domain.matching.policy import DEFAULT_POLICY, POLICIES, MatchPolicy, PlaceValues, at_steps
from tests.unit.matching.examples import policies

MUST, NICE = ComponentName.MUST_HAVE_SKILLS, ComponentName.NICE_TO_HAVE_SKILLS


def test_the_default_policy_is_published() -> None:
    assert DEFAULT_POLICY is POLICIES["2026.2"]


@pytest.mark.parametrize(
    ("must", "nice", "musts", "nices"),
    [
        (4_000, 0, 3, 0),
        (4_000, 0, 0, 0),
        (0, 4_000, 0, 3),
        (3_200, 800, 1, 1),
        (3_764, 236, 4, 1),
        (2_000, 2_000, 1, 20),
    ],
)
def test_skills_share_their_weight_by_count(must: int, nice: int, musts: int, nices: int) -> None:
    weights = DEFAULT_POLICY.weights_for(musts=musts, nices=nices)
    assert (must, nice) == (weights[MUST], weights[NICE])


@pytest.mark.parametrize(
    ("text", "skills", "named"),
    [(7_000, 0, 0), (5_000, 2_000, 5), (3_000, 4_000, 10), (3_000, 4_000, 99)],
)
def test_words_take_over_what_skills_weigh_of_a_job_that_names_few(
    text: int, skills: int, named: int
) -> None:
    weights = DEFAULT_POLICY.weights_for(musts=named, nices=0, in_words=True)
    assert (text, skills) == (weights[ComponentName.FREE_TEXT], weights[MUST] + weights[NICE])


def test_a_policy_without_words_leaves_skills_their_weight() -> None:
    weights = dict(DEFAULT_POLICY.weights)
    weights[MUST] += weights[ComponentName.FREE_TEXT]
    weights[ComponentName.FREE_TEXT] = 0
    found = evolve(DEFAULT_POLICY, weights=weights).weights_for(musts=1, nices=0, in_words=True)
    assert (7_000, 0) == (found[MUST], found[ComponentName.FREE_TEXT])


@given(policies(), st.integers(0, 99), st.integers(0, 99), st.booleans())
def test_the_weights_add_up_for_every_job(
    policy: MatchPolicy,
    musts: int,
    nices: int,
    in_words: bool,  # noqa: FBT001 - drawn
) -> None:
    weights = policy.weights_for(musts=musts, nices=nices, in_words=in_words)
    assert list(ComponentName) == list(weights)
    assert FULL == sum(weights.values())


@given(st.integers(1, 99), st.integers(1, 99))
def test_each_must_have_weighs_more_than_each_nice_to_have(musts: int, nices: int) -> None:
    weights = DEFAULT_POLICY.weights_for(musts=musts, nices=nices)
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


@pytest.mark.parametrize(("title", "salary"), [(1, 400), (-1, 2_801)])
def test_weights_that_do_not_add_up_are_refused(title: int, salary: int) -> None:
    changed = {ComponentName.TITLE: title, ComponentName.SALARY: salary}
    with pytest.raises(ValueError, match="add up to 10000"):
        evolve(DEFAULT_POLICY, weights={**DEFAULT_POLICY.weights, **changed})


def test_weights_that_leave_a_component_out_are_refused() -> None:
    with pytest.raises(ValueError, match="every component"):
        evolve(DEFAULT_POLICY, wishes={ComponentName.TITLE: FULL})


@pytest.mark.parametrize("cap", [-1, FULL + 1])
def test_a_cap_that_is_no_share_is_refused(cap: int) -> None:
    with pytest.raises(ValueError, match="every gate"):
        evolve(DEFAULT_POLICY, caps={**DEFAULT_POLICY.caps, GateName.LANGUAGES: cap})


@pytest.mark.parametrize("commute", [((10, 5_000), (20, 6_000)), ((10, 1), (10, 0)), ((-1, 5),)])
def test_a_commute_that_does_not_fall_outward_is_refused(
    commute: tuple[tuple[int, int], ...],
) -> None:
    with pytest.raises(ValueError, match="commute must go outward"):
        PlaceValues(commute=commute, region=0, country=0)


def test_a_sibling_worth_more_than_a_special_case_is_refused() -> None:
    with pytest.raises(ValueError, match="sibling"):
        evolve(DEFAULT_POLICY, sibling=9_000)


def test_more_than_everything_is_refused() -> None:
    with pytest.raises(ValueError, match="region"):
        PlaceValues(commute=(), region=10_001, country=0)
