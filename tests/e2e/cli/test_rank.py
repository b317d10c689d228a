"""`jobgraph rank`."""

import json
from pathlib import Path

import pytest

from tests.documents import pdf
from tests.e2e.cli.conftest import Ask, Run, Write
from tests.e2e.cli.texts import FRONT_END_JOB, NURSE_JOB, RESUME

NURSE = """\
Ada Okafor
Registered Nurse
ada.okafor@example.org

Experience
Registered Nurse, Northside Hospital
2015 - 2024
First aid and wound care.

Skills
First aid, wound care
"""


@pytest.fixture
def resumes(write: Write) -> list[Path]:
    return [write("nurse.pdf", pdf(NURSE)), write("mara.txt", RESUME)]


def test_the_best_resume_comes_first(ask: Ask, job: Path, resumes: list[Path]) -> None:
    ranking = ask("rank", "--job", job, *resumes)
    assert [str(resumes[1]), str(resumes[0])] == [one["file"] for one in ranking["ranked"]]
    assert [] == ranking["failed"]


def test_the_best_job_comes_first(ask: Ask, job: Path, resumes: list[Path], write: Write) -> None:
    nursing = write("nursing.txt", NURSE_JOB)
    by_nurse = ask("rank", "--resume", resumes[0], job, nursing)
    by_developer = ask("rank", "--resume", resumes[1], job, nursing)
    assert [str(nursing), str(job)] == [one["file"] for one in by_nurse["ranked"]]
    assert [str(job), str(nursing)] == [one["file"] for one in by_developer["ranked"]]


def test_a_rank_has_the_score_of_the_fit(ask: Ask, job: Path, resumes: list[Path]) -> None:
    (one,) = ask("rank", "--job", job, resumes[1])["ranked"]
    fit = ask("fit", resumes[1], job)
    assert (fit["score"], fit["receipt"]) == (one["score"], one["receipt"])
    (mirrored,) = ask("rank", "--resume", resumes[1], job)["ranked"]
    assert fit["receipt"] == mirrored["receipt"]


def test_one_bad_file_stops_no_other(
    ask: Ask, job: Path, resumes: list[Path], write: Write, tmp_path: Path
) -> None:
    bad = [write("empty.txt", ""), tmp_path / "none.txt", write("zip.pdf", b"PK\x03\x04")]
    ranking = ask("rank", "--job", job, bad[0], *resumes, *bad[1:])
    assert 2 == len(ranking["ranked"])
    assert [
        (str(bad[0]), "resume.empty"),
        (str(bad[1]), "file.not_found"),
        (str(bad[2]), "resume.unsupported_type"),
    ] == [(one["file"], one["code"]) for one in ranking["failed"]]
    assert all(one["message"] for one in ranking["failed"])


def test_one_bad_job_stops_no_other(ask: Ask, job: Path, resume: Path, write: Write) -> None:
    ranking = ask("rank", "--resume", resume, write("person.json", '{"@type": "Person"}'), job)
    assert [str(job)] == [one["file"] for one in ranking["ranked"]]
    assert ["job.not_a_posting"] == [one["code"] for one in ranking["failed"]]


def test_nothing_ranked_is_exit_3(run: Run, job: Path, write: Write) -> None:
    refused = run("rank", "--job", job, write("empty.txt", ""), write("none.txt", ""), "--json")
    assert 3 == refused.exit_code
    said = json.loads(refused.stdout)
    assert ([], ["resume.empty", "resume.empty"]) == (
        said["ranked"],
        [one["code"] for one in said["failed"]],
    )
    (line,) = refused.stderr.splitlines()
    assert line.startswith("jobgraph: rank.nothing: None of the 2 files could be ranked. ")


def test_a_job_that_cannot_be_read_is_exit_3(run: Run, resume: Path, write: Write) -> None:
    refused = run("rank", "--job", write("job.txt", ""), resume)
    assert 3 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: job.empty: ")


def test_ties_fall_alike_whatever_the_order_of_the_arguments(
    ask: Ask, job: Path, write: Write
) -> None:
    twins = [write(f"twin-{number:02d}.txt", RESUME) for number in range(20)]
    ranking = ask("rank", "--job", job, *reversed(twins))
    assert {str(twin) for twin in twins} == {one["file"] for one in ranking["ranked"]}
    assert ranking == ask("rank", "--job", job, *twins)


def test_equal_jobs_fall_alike_too(ask: Ask, resume: Path, write: Write) -> None:
    twins = [write(f"twin-{number:02d}.txt", FRONT_END_JOB) for number in range(20)]
    ranking = ask("rank", "--resume", resume, *reversed(twins))
    assert {str(twin) for twin in twins} == {one["file"] for one in ranking["ranked"]}
    assert ranking == ask("rank", "--resume", resume, *twins)


@pytest.mark.parametrize("sides", [[], ["--job", "a", "--resume", "b"]])
def test_exactly_one_side_is_given(run: Run, resume: Path, sides: list[str]) -> None:
    assert 2 == run("rank", *sides, resume).exit_code


def test_people_see_places_and_failures(run: Run, job: Path, resume: Path, write: Write) -> None:
    shown = run("rank", "--job", job, resume, write("empty.txt", ""))
    assert 0 == shown.exit_code
    assert "resume.txt" in shown.stdout
    assert "[resume.empty]" in shown.stdout
    assert "\x1b" not in shown.stdout


def test_the_name_of_a_file_cannot_speak_to_the_terminal(run: Run, job: Path, write: Write) -> None:
    good, bad = write("good\x1b[2J.txt", RESUME), write("bad\x1b[2J.txt", "")
    assert "\x1b" not in run("rank", "--job", job, good, bad).stdout
    assert "\x1b" not in run("fit", good, job).stdout
