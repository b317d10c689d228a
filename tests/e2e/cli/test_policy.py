"""`jobgraph policy`, and `--policy` wherever something is scored."""

import json
from pathlib import Path

import pytest

from domain.matching.own_policy import own_policy, policy_figures
from domain.matching.policy import DEFAULT_POLICY
from tests.e2e.cli.conftest import Ask, Run, Write

CHANGES = {"caps": {"must_have_skills": 5_000, "languages": 0, "work_permit": 0}, "must_times": 9}
VERSION = own_policy(CHANGES).version


@pytest.fixture
def mine(write: Write) -> Path:
    return write("policy.json", json.dumps(CHANGES))


def test_every_published_figure_is_shown(run: Run, ask: Ask) -> None:
    said = ask("policy", "show")
    assert (DEFAULT_POLICY.version, {}) == (said["version"], said["changes"])
    assert policy_figures(DEFAULT_POLICY) == said["figures"]
    lines = run("policy", "show").stdout.splitlines()
    assert any(["must_times", "4"] == line.split() for line in lines)
    assert any(["weights.title", "1300"] == line.split() for line in lines)


def test_a_policy_that_nobody_published_is_not_shown(run: Run) -> None:
    refused = run("policy", "show", "--version", "1999.1")
    assert 2 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: policy.unknown: ")


def test_a_check_tells_the_version_and_what_differs(run: Run, ask: Ask, mine: Path) -> None:
    said = ask("policy", "check", mine)
    assert (VERSION, CHANGES) == (said["version"], said["changes"])
    shown = run("policy", "check", mine).stdout
    assert VERSION in shown
    assert "4 → 9" in shown
    assert "work_permit" not in shown, "what is as published is not listed"


@pytest.mark.parametrize(
    ("code", "status", "content"),
    [
        ("policy.refused", 1, '{"must_times": 0}'),
        ("policy.refused", 1, '{"must_times": NaN}'),
        ("policy.refused", 1, '{"charm\\u001b": 1}'),
        ("policy.unreadable", 3, "[]"),
        ("policy.unreadable", 3, "{"),
        ("policy.unreadable", 3, "[" * 50_000),
        ("policy.unreadable", 3, " " * (64 * 2**10 + 1)),
    ],
)
def test_what_is_no_policy_is_refused_in_one_line(
    run: Run, write: Write, code: str, status: int, content: str
) -> None:
    refused = run("policy", "check", write("policy.json", content))
    assert (status, "") == (refused.exit_code, refused.stdout)
    (line,) = refused.stderr.splitlines()
    assert line.startswith(f"jobgraph: {code}: ")
    assert line.isprintable()


def test_a_fit_is_by_the_policy_that_its_receipt_names_and_replays_with_it(
    ask: Ask, resume: Path, job: Path, mine: Path, write: Write
) -> None:
    found = ask("fit", resume, job, "--as-of", "2026-01-31", "--policy", mine)
    assert VERSION == found["receipt"]["policy"]
    receipt = write("match.json", json.dumps(found))
    assert ask("replay", receipt, resume, job, "--policy", mine)["same"]
    without = ask("replay", receipt, resume, job)
    assert [f"The policy {VERSION} is not known here."] == without["differences"]


def test_a_ranking_is_by_the_policy(ask: Ask, resume: Path, job: Path, mine: Path) -> None:
    fit = ask("fit", resume, job, "--policy", mine)
    (ranked,) = ask("rank", "--job", job, resume, "--policy", mine)["ranked"]
    (listed,) = ask("rank", "--resume", resume, job, "--policy", mine)["ranked"]
    assert fit["score"] == ranked["score"] == listed["score"]
    assert fit["score"] != ask("fit", resume, job)["score"]
