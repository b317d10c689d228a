"""`jobgraph gap`."""

from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Ask, Run


def test_a_gap_has_the_lists_of_the_score(ask: Ask, resume: Path, job: Path) -> None:
    fit, gap = ask("fit", resume, job), ask("gap", resume, job)
    for name, other in (("matched", "held"), ("partial", "partial"), ("missing", "missing")):
        assert [s["id"] for s in fit["skills"][name]] == [s["id"] for s in gap[other]]


def test_what_is_held_comes_with_the_words_that_show_it(ask: Ask, resume: Path, job: Path) -> None:
    text = resume.read_text()
    held = ask("gap", resume, job)["held"]
    assert held
    for skill in held:
        assert skill["evidence"]
        assert all(text[e["start"] : e["end"]] == e["text"] for e in skill["evidence"])


def test_there_is_something_to_do_for_whatever_is_not_held(
    ask: Ask, resume: Path, job: Path
) -> None:
    gap = ask("gap", resume, job)
    assert {s["id"] for s in (*gap["partial"], *gap["missing"])} == {s["id"] for s in gap["steps"]}


def test_an_occupation_is_as_good_as_a_job(ask: Ask, resume: Path) -> None:
    gap = ask("gap", resume, "--occupation", "Senior Data Scientist (m/f/d)")
    assert "data scientist" == gap["title"]
    assert "data mining" in [s["skill"] for s in gap["missing"]]


def test_an_occupation_that_nobody_described_is_refused(run: Run, resume: Path) -> None:
    result = run("gap", resume, "--occupation", "dragon tamer")
    assert (3, True) == (result.exit_code, "occupation.unknown" in result.output)


@pytest.mark.parametrize("both", [True, False])
def test_it_wants_a_job_or_an_occupation(run: Run, resume: Path, job: Path, *, both: bool) -> None:
    result = run("gap", resume, job, "--occupation", "nurse") if both else run("gap", resume)
    assert (2, True) == (result.exit_code, "either JOB or --occupation" in result.output)


def test_people_read_the_steps_in_order(run: Run, resume: Path, job: Path) -> None:
    output = run("gap", resume, job).output
    assert "Held (" in output
    assert output.index("What to do") < output.index("1.")
