"""`jobgraph parse` with many files, on several processes."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.documents import pdf
from tests.e2e.cli.conftest import Run, Write
from tests.e2e.cli.test_process import HOUSE, JOBGRAPH
from tests.e2e.cli.texts import RESUME
from tests.eventually import eventually


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    write("in/a.txt", RESUME)
    write("in/deep/b.pdf", pdf("Ada Quill\nSkills\nPython"))
    write("in/bad.docx", b"PK\x03\x04 no document")
    write("in/.hidden.txt", RESUME)
    write("in/notes.csv", "1,2")
    return tmp_path / "in"


def test_a_folder_is_read_into_another_and_what_fails_stops_nothing(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = run("parse", folder, "--out", out, "--jobs", "2")
    assert 3 == done.exit_code
    assert f"2 read into {out}, 1 failed\n" == done.stdout
    assert done.stderr.startswith("bad.docx  resume.unsupported_type: ")
    written = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    assert ["a.txt.json", "deep/b.pdf.json"] == written
    assert "Mara Quintero" == json.loads((out / "a.txt.json").read_text())["basics"]["name"]


def test_each_is_written_as_one_alone_would_be(run: Run, resume: Path, tmp_path: Path) -> None:
    done = run("parse", resume, "--out", tmp_path / "out", "--json")
    assert (0, {"read": 1, "failed": []}) == (done.exit_code, json.loads(done.stdout))
    alone = run("parse", resume, "--json").stdout_bytes
    assert alone == (tmp_path / "out" / "resume.txt.json").read_bytes()


def test_several_need_a_folder_to_go_to(run: Run, resume: Path, job: Path) -> None:
    refused = run("parse", resume, job)
    assert 2 == refused.exit_code
    assert "--out" in refused.stderr


def test_two_of_one_name_are_wrong_usage(run: Run, resume: Path, folder: Path) -> None:
    again = folder / "resume.txt"
    again.write_text(RESUME)
    refused = run("parse", resume, again, "--out", folder / "out")
    assert 2 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: file.same_name: ")


def test_a_folder_that_cannot_be_made_is_told(run: Run, resume: Path, job: Path) -> None:
    refused = run("parse", resume, "--out", job / "out")
    assert 1 == refused.exit_code
    assert refused.stderr.startswith("jobgraph: file.not_written: ")


async def test_ctrl_c_ends_every_process_at_once(write: Write, tmp_path: Path) -> None:
    for number in range(200):
        write(f"{number}.pdf", pdf(f"Ada Quill {number}\nSkills\nPython"))
    out = tmp_path / "out"
    with subprocess.Popen(  # noqa: ASYNC220 - nothing else waits here
        [*JOBGRAPH, "parse", str(tmp_path), "--out", str(out), "--jobs", "2"],
        cwd=HOUSE,
        env={**os.environ, "JOBGRAPH_DATA": str(tmp_path / "var")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        await eventually(lambda: any(out.glob("*.json")), within=60)
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert (130, b"") == (process.returncode, errors.strip())
    assert 200 > len(list(out.glob("*.json")))
    await eventually(lambda: not _left(process.pid))


def _left(session: int) -> list[str]:
    """Name what still runs of a session, as Linux tells it."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, rest = stat.read_text().rpartition(")")
        except OSError:  # it has just ended
            continue
        state, _, _, its_session = rest.split()[:4]
        if int(its_session) == session and state != "Z":
            found.append(stat.parent.name)
    return found
