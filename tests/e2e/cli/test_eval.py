"""`jobgraph eval resumes` and `jobgraph eval advertisements`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.documents import pdf
from tests.e2e.cli.conftest import Ask, Run, Write
from tests.e2e.cli.texts import FRONT_END_JOB, RESUME

TRUTH: dict[str, Any] = {
    "basics": {
        "name": "Mara Quintero",
        "email": "mara.quintero@example.org",
        "phone": "+15125550143",
    },
    "work": [{"name": "Acme Corp", "position": "Front-End Developer", "startDate": "2021-06"}],
}


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    """Three résumés with a truth, and one without; one cannot be read."""
    for name in ("good", "wrong", "bad"):
        truth = TRUTH if name != "wrong" else {"basics": {"name": "Somebody Else"}}
        write(f"{name}.truth.json", json.dumps(truth))
    write("good.txt", RESUME)
    write("wrong.pdf", pdf(RESUME.replace("é", "e")))
    write("bad.docx", b"PK\x03\x04 no document")
    write("alone.txt", RESUME)
    return tmp_path


def test_figures_are_given_field_by_field(ask: Ask, folder: Path) -> None:
    read = ask("eval", "resumes", folder, "--jobs", "2")
    assert ["resumes"] == list(read)
    figures = read["resumes"]
    assert (3, 1) == (figures["documents"], figures["failed"])
    assert {"precision": 0.5, "recall": 0.333333, "f1": 0.4} == figures["fields"]["name"]
    assert {"work", "education", "contact"} <= set(figures["fields"])
    assert [{"file": "bad.docx", "code": "resume.unsupported_type"}] == figures["failures"]


def test_only_some_documents_may_count(ask: Ask, folder: Path) -> None:
    read = ask("eval", "resumes", folder, "--jobs", "1", "--only", "good*")
    assert 1 == read["resumes"]["documents"]
    assert 1.0 == read["resumes"]["fields"]["email"]["f1"]


def test_people_see_a_table_and_no_value_of_anybody(run: Run, folder: Path) -> None:
    shown = run("eval", "resumes", folder, "--jobs", "1", "--worst", "1")
    assert 0 == shown.exit_code
    assert all(w in shown.stdout for w in ("work.startDate", "3 documents, 1 failed", "wrong.pdf"))
    assert "Quintero" not in shown.stdout + shown.stderr


def test_misses_are_shown_to_who_asks(run: Run, folder: Path) -> None:
    shown = run("eval", "resumes", folder, "--jobs", "1", "--show-misses")
    assert "name: expected 'Somebody Else', got 'Mara Quintero'" in shown.stdout
    assert 2 == run("eval", "resumes", folder, "--show-misses", "--json").exit_code


@pytest.mark.parametrize("content", ["no json", "[]", "\udc00".encode(errors="surrogatepass")])
def test_a_truth_that_cannot_be_read_is_a_failure(
    ask: Ask, write: Write, tmp_path: Path, content: str | bytes
) -> None:
    write("a.txt", RESUME)
    write("a.truth.json", content)
    read = ask("eval", "resumes", tmp_path, "--jobs", "1")
    assert [{"file": "a.txt", "code": "truth.broken"}] == read["resumes"]["failures"]


def test_a_folder_without_truths_is_told(run: Run, tmp_path: Path) -> None:
    refused = run("eval", "resumes", tmp_path)
    assert 3 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: eval.nothing: ")
    assert run("eval", "resumes", tmp_path / "no").stderr.startswith("jobgraph: file.not_found: ")


def test_advertisements_are_compared_likewise(ask: Ask, write: Write, tmp_path: Path) -> None:
    write("job.txt", FRONT_END_JOB)
    truth = {
        "title": "Front-End Developer",
        "location": {"city": "Austin"},
        "requirements": [{"skill": "GraphQL", "kind": "must"}, {"skill": "Figma", "kind": "nice"}],
    }
    write("job.truth.json", json.dumps(truth))
    figures = ask("eval", "advertisements", tmp_path, "--jobs", "1")["advertisements"]
    assert 1.0 == figures["fields"]["title"]["f1"]
    assert 1.0 == figures["fields"]["skills"]["recall"]
    assert 2 == figures["support"]["skills"]
