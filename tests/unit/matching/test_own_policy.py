"""Policies that companies make."""

import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from domain.matching.errors import PolicyRefusedError
from domain.matching.match import ComponentName
from domain.matching.own_policy import own_policy, policy_figures
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from tests.unit.matching.examples import FRONT_END, MIRA, match, policies


def weights(**changed: int) -> dict[str, int]:
    known = {str(name): weight for name, weight in DEFAULT_POLICY.weights.items()}
    return {**known, **changed}


def test_no_change_is_the_published_policy() -> None:
    assert DEFAULT_POLICY is own_policy({})
    assert DEFAULT_POLICY is own_policy({"must_times": DEFAULT_POLICY.must_times})


def test_a_receipt_names_a_policy_that_says_the_same_by_the_same_version() -> None:
    one = own_policy({"must_times": 6, "weights": weights(title=1_200, salary=300)})
    other = own_policy({"weights": weights(salary=300, title=1_200), "must_times": 6})
    assert one == other
    assert one.version.startswith("2026.2+")
    assert one.version == match(MIRA, FRONT_END, policy=one).receipt.policy
    assert one.version != own_policy({"must_times": 7}).version


def test_a_policy_survives_json() -> None:
    mine = own_policy(
        {
            "level_short": [9_000, 100],
            "on_site": {"commute": [[10, 9_000]], "region": 1, "country": 0},
            "caps": {"must_have_skills": 10_000, "languages": 0, "work_permit": 0},
        }
    )
    assert mine == own_policy(json.loads(json.dumps(policy_figures(mine))))


@given(policies())
def test_whatever_is_within_bounds_can_be_written_down_and_read(policy: MatchPolicy) -> None:
    try:
        read = own_policy(policy_figures(policy))
    except PolicyRefusedError:
        return
    assert policy == evolve(read, version=policy.version)


@pytest.mark.parametrize(
    ("why", "changes"),
    [
        ("no figure called 'charm'", {"charm": 1}),
        ("no figure called 'version'", {"version": "2026.2"}),
        ("whole numbers", {"must_times": 2.5}),
        ("whole numbers", {"must_times": True}),
        ("whole numbers", {"must_times": 10**9}),
        ("must_times", {"must_times": 0}),
        ("each once", {"weights": {"title": 10_000}}),
        ("add up to 10000", {"weights": weights(title=9_000)}),
        ("every gate", {"caps": {"must_have_skills": -1, "languages": 0, "work_permit": 0}}),
        ("list of at most", {"idle": 3}),
        ("list of at most", {"idle": [1] * 99}),
        ("must fall", {"idle": [1, 2]}),
        ("names commute", {"hybrid": {}}),
        ("pairs of kilometres", {"hybrid": {"commute": [[1]], "region": 1, "country": 1}}),
        ("must go outward", {"hybrid": {"commute": [[9, 1], [1, 0]], "region": 1, "country": 1}}),
        ("sibling", {"sibling": 9_999}),
        ("enough_skills is 11; 10 is the most", {"enough_skills": 11}),
        ("Skills weigh 1800", {"weights": weights(must_have_skills=0, title=3_500)}),
        (
            "salary weighs 6500",
            {
                "weights": weights(
                    **dict.fromkeys(ComponentName, 0) | {"must_have_skills": 3_500, "salary": 6_500}
                )
            },
        ),
    ],
)
def test_what_no_policy_may_say_is_refused_by_name(why: str, changes: dict[str, Any]) -> None:
    with pytest.raises(PolicyRefusedError, match=why):
        own_policy(changes)
