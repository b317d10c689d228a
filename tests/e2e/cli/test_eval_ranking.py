"""`jobgraph eval ranking`."""

from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Ask, Run

JOBS = {
    "welder": "Welder\n\nYour tasks\n- Weld steel frames and check the seams\n- Read drawings\n",
    "nurse": "Nurse\n\nYour tasks\n- Give medication to patients\n- Dress wounds on the ward\n",
}
RESUMES = {
    "1": "Mara Quintero\n\nEXPERIENCE\nWelder, Acme Corp\n2019 - present\n- Welded steel frames\n"
    "- Checked seams and read drawings\n",
    "2": "Jo Lindqvist\n\nEXPERIENCE\nWard Nurse, Saint Mary\n2018 - present\n- Dressed wounds\n"
    "- Gave medication to patients\n",
    "3": "Kim Marten\n\nEXPERIENCE\nCook, Blue Inn\n2017 - present\n- Prepared sauces and fish\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for kind, texts in (("jobs", JOBS), ("resumes", RESUMES)):
        (tmp_path / kind).mkdir()
        for name, text in texts.items():
            (tmp_path / kind / name).write_text(text)
    judged = "welder\t0\t1\t1\nwelder\t0\t3\t0\nnurse\t0\t2\t1\n"
    (tmp_path / "qrels.tsv").write_text(judged)
    return tmp_path


def options(folder: Path) -> tuple[object, ...]:
    return (
        *("--jobs", folder / "jobs", "--resumes", folder / "resumes"),
        *("--qrels", folder / "qrels.tsv", "--processes", 1),
    )


def test_figures_stand_beside_those_of_tf_idf(ask: Ask, folder: Path) -> None:
    figures = ask("eval", "ranking", *options(folder))["ranking"]
    assert {"map": 1.0, "map_at_50": 1.0, "ndcg_at_50": 1.0}.items() <= figures.items()
    assert 1.0 == figures["tf_idf"]["map"]
    assert (2, 3, 0, 0) == tuple(figures[k] for k in ("jobs", "resumes", "failed", "missing"))


def test_what_cannot_be_read_is_ranked_last_and_told(run: Run, folder: Path) -> None:
    (folder / "resumes" / "2").write_bytes(b"PK\x03\x04 no document")
    shown = run("eval", "ranking", *options(folder))
    assert 0 == shown.exit_code
    assert "0.667" in shown.stdout
    assert "resume.unsupported_type" in shown.stdout


def test_a_folder_without_judged_jobs_is_told(run: Run, folder: Path) -> None:
    (folder / "qrels.tsv").write_text("cook 0 3 1\n")
    shown = run("eval", "ranking", *options(folder))
    assert 3 == shown.exit_code
    assert "has a relevant résumé" in shown.stderr
