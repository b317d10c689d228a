"""What people are told of scoring is what the published policy says."""

import re
from pathlib import Path

import pytest

from domain.matching.match import ComponentName
from domain.matching.own_policy import policy_figures
from domain.matching.policy import DEFAULT_POLICY

PAGE = (Path(__file__).parents[3] / "docs/scoring.md").read_text(encoding="utf-8")
ROW = r"^\| {name} \| (\d+) % \| (\d+) % \|$"


@pytest.mark.parametrize("name", ComponentName)
def test_the_weights_on_the_page_are_those_of_the_policy(name: ComponentName) -> None:
    words = name.value.replace("_", "-").replace("-skills", " skills").replace("free-", "free ")
    row = re.search(ROW.format(name=words), PAGE, re.MULTILINE)
    assert row, words
    told = [int(percent) * 100 for percent in row.groups()]
    assert [DEFAULT_POLICY.weights[name], DEFAULT_POLICY.wishes[name]] == told


@pytest.mark.parametrize("figure", policy_figures(DEFAULT_POLICY))
def test_every_figure_is_explained_by_name(figure: str) -> None:
    assert f"`{figure}`" in PAGE


def test_the_page_is_about_the_published_policy() -> None:
    assert f"{DEFAULT_POLICY.version} is the published one" in PAGE
