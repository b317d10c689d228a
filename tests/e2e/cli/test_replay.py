"""`jobgraph replay`."""

import json
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Ask, Run, Write
from tests.e2e.cli.texts import RESUME


@pytest.fixture
def fit(ask: Ask, resume: Path, job: Path) -> dict[str, object]:
    found: dict[str, object] = ask("fit", resume, job, "--as-of", "2026-01-31")
    return found


def test_the_same_files_replay_to_the_same_score(
    run: Run, fit: dict[str, object], resume: Path, job: Path, write: Write
) -> None:
    done = run("replay", write("match.json", json.dumps(fit)), resume, job)
    assert 0 == done.exit_code
    assert done.stdout.startswith("The same")


def test_a_receipt_alone_is_enough(
    ask: Ask, fit: dict[str, object], resume: Path, job: Path, write: Write
) -> None:
    receipt = write("receipt.json", json.dumps(fit["receipt"]))
    assert {"same": True, "differences": []} == ask("replay", receipt, resume, job)


def test_a_changed_resume_does_not_replay_and_the_reason_is_told(
    run: Run, ask: Ask, fit: dict[str, object], job: Path, write: Write
) -> None:
    receipt = write("match.json", json.dumps(fit))
    changed = write("changed.txt", RESUME.replace("Git\n", "Git, Docker\n"))
    assert 1 == run("replay", receipt, changed, job).exit_code
    replayed = ask("replay", receipt, changed, job)
    assert not replayed["same"]
    assert "The facts of the résumé differ." in replayed["differences"]


def test_a_name_is_no_part_of_the_facts(
    ask: Ask, fit: dict[str, object], job: Path, write: Write
) -> None:
    renamed = write("renamed.txt", RESUME.replace("Mara Quintero", "Igor Kowalski"))
    assert ask("replay", write("match.json", json.dumps(fit)), renamed, job)["same"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no JSON",
        "[" * 100_000,
        "[]",
        '{"receipt": 1}',
        '{"policy": "2026.1"}',
        " " * (4 * 2**20 + 1),
    ],
)
def test_what_is_no_receipt_is_refused(
    run: Run, resume: Path, job: Path, write: Write, content: str
) -> None:
    refused = run("replay", write("receipt.json", content), resume, job)
    assert (3, "") == (refused.exit_code, refused.stdout)
    (line,) = refused.stderr.splitlines()
    assert line.startswith("jobgraph: receipt.unreadable: ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("policy", ""),
        ("catalogue", "x" * 201),
        ("as_of", "yesterday"),
        ("as_of", "1899-12-31"),
        ("as_of", "2201-01-01"),
        ("candidate", "0" * 63),
        ("job", None),
        ("digest", "Z" * 64),
        ("score", 101),
        ("score", -1),
        ("score", "50"),
        ("score", float("nan")),
    ],
)
def test_a_field_that_makes_no_sense_is_refused(
    run: Run, fit: dict[str, dict[str, object]], write: Write, name: str, value: object
) -> None:
    receipt = write("receipt.json", json.dumps({**fit["receipt"], name: value}))
    refused = run("replay", receipt, "resume.txt", "job.txt")
    assert 3 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: receipt.unreadable: ")


def test_a_receipt_with_another_score_is_told_apart(
    ask: Ask, fit: dict[str, dict[str, object]], resume: Path, job: Path, write: Write
) -> None:
    receipt = write("receipt.json", json.dumps({**fit["receipt"], "score": 99.99}))
    replayed = ask("replay", receipt, resume, job)
    assert not replayed["same"]
    assert any("99.99" in difference for difference in replayed["differences"])
