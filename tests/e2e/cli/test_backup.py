"""`jobgraph backup`, `restore` and `copy`: nothing is lost, and nobody is locked in."""

import asyncio
import gzip
import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from application.operations.progress import Step
from application.ports.archive_format import BlobPart
from entrypoints.cli.main import cli
from entrypoints.cli.views.archive import counting
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings
from tests.e2e.cli.conftest import Run
from tests.e2e.cli.writing import write

HOUSE = Path(__file__).parents[3]
ROUNDS = 3
KINDS = {"blob": 2 * ROUNDS, "candidates.candidate": 2, "event": 2 * ROUNDS}
PASSWORD = "hunter2hunter2"

Read = Callable[..., Any]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a folder, to be copied."""
    folder = tmp_path_factory.mktemp("filled") / "var"

    async def fill() -> None:
        environment = {**os.environ, "JOBGRAPH_DATA": str(folder)}
        async with running(build_container(load_settings(environment))) as container:
            await write(container, rounds=ROUNDS)

    asyncio.run(fill())
    return folder


@pytest.fixture
def full(filled: Path, tmp_path: Path) -> Path:
    """Fill the folder on which `run` works."""
    return shutil.copytree(filled, tmp_path / "var")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Run:
    """Run `jobgraph` on other data."""

    def invoked(*arguments: object, **environment: str) -> Result:
        data = {"JOBGRAPH_DATA": str(tmp_path / "elsewhere")}
        return CliRunner().invoke(cli, [str(a) for a in arguments], env={**data, **environment})

    return invoked


def _told(done: Result) -> Any:  # noqa: ANN401 - JSON
    assert (0, "") == (done.exit_code, done.stderr)
    return json.loads(done.stdout)


def _counts(told: Any) -> dict[str, int]:  # noqa: ANN401 - JSON
    return {kind: of_kind["count"] for kind, of_kind in told["kinds"].items()}


def _refused(done: Result, code: str, exit_code: int) -> None:
    assert (exit_code, "") == (done.exit_code, done.stdout)
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"jobgraph: {code}: ")


@pytest.mark.usefixtures("full")
def test_a_backup_is_checked_and_restored_elsewhere(
    run: Run, elsewhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "backup.jobgraph"
    told = _told(run("backup", file, "--json"))
    assert (KINDS, []) == (_counts(told), told["gone"])
    assert (2 + 2 * ROUNDS, 2 * ROUNDS) == (told["records"], told["documents"])
    assert (file.stat().st_size, str(file)) == (told["size"], told["to"])
    assert told["kinds"] == _told(run("backup", "--verify", file, "--json"))["kinds"]
    assert told["kinds"] == _told(elsewhere("restore", file, "--json"))["kinds"]
    again = _told(elsewhere("backup", tmp_path / "again", "--json"))
    assert told["kinds"] == again["kinds"]


@pytest.mark.usefixtures("full")
def test_a_backup_in_the_storage_is_checked_and_restored(
    run: Run, elsewhere: Run, tmp_path: Path
) -> None:
    told = _told(run("backup", "--to-storage", "monday", "--json"))
    assert "backups/monday" == told["to"]
    assert (
        told["kinds"]
        == _told(run("backup", "--verify", "--from-storage", "monday", "--json"))["kinds"]
    )
    (tmp_path / "elsewhere" / "blobs").mkdir(parents=True)
    (tmp_path / "var" / "blobs" / "backups").rename(tmp_path / "elsewhere" / "blobs" / "backups")
    restored = _told(elsewhere("restore", "--from-storage", "monday", "--json"))
    assert told["kinds"] == restored["kinds"]


@pytest.mark.usefixtures("full")
def test_a_backup_without_a_name_is_named_after_the_time(run: Run) -> None:
    told = _told(run("backup", "--json", "--to-storage"))
    assert told["to"].removeprefix("backups/").replace("-", "").isdigit()


@pytest.mark.usefixtures("full")
def test_people_are_shown_counts_and_hashes(run: Run, elsewhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "backup.jobgraph"
    for done in (
        run("backup", file),
        run("backup", "--verify", file),
        elsewhere("restore", file),
        elsewhere("copy", "--from", "settings", "--to", f"sqlite:{tmp_path / 'third'}"),
    ):
        assert (0, "") == (done.exit_code, done.stderr)
        assert "candidates.candidate" in done.stdout


@pytest.mark.usefixtures("full")
def test_nothing_is_written_over_unless_forced(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "backup.jobgraph"
    file.write_bytes(b"mine")
    _refused(run("backup", file), "file.exists", 1)
    assert b"mine" == file.read_bytes()
    assert 0 == run("backup", file, "--force").exit_code
    assert 0 == run("backup", "--verify", file).exit_code
    assert 0 == run("backup", "--to-storage", "monday").exit_code
    _refused(run("backup", "--to-storage", "monday"), "backup.exists", 1)
    assert 0 == run("backup", "--to-storage", "monday", "--force").exit_code


@pytest.mark.usefixtures("full")
def test_a_backup_is_for_its_owner_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "backup.jobgraph"
    run("backup", file)
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)


@pytest.mark.usefixtures("full")
def test_a_backup_that_fails_leaves_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    _refused(run("backup", folder), "file.not_a_file", 3)
    _refused(run("backup", folder / "none" / "x"), "file.not_found", 3)
    _refused(run("backup", "--to-storage", "a/b"), "backup.name", 2)
    assert [] == list(folder.iterdir())


def test_nothing_is_no_backup(run: Run, tmp_path: Path) -> None:
    _refused(run("backup", tmp_path / "x"), "archive.nothing", 1)
    assert 0 == run("events", "parked").exit_code  # which makes the tables
    _refused(run("backup", tmp_path / "x"), "archive.nothing", 1)
    _refused(run("backup", "--to-storage", "x"), "archive.nothing", 1)
    assert ["var"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.usefixtures("full")
def test_a_backup_that_is_not_sound_is_refused_before_anything_is_stored(
    run: Run, elsewhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "backup.jobgraph"
    run("backup", file)
    sound = file.read_bytes()
    newer = gzip.compress(gzip.decompress(sound).replace(b'"version":1', b'"version":9', 20))
    for bad, code in (
        (sound[:-1], "backup.damaged"),
        (sound + b"x", "backup.damaged"),
        (b"", "backup.damaged"),
        (b"%PDF-1.7", "backup.foreign"),
        (newer, "backup.newer"),
    ):
        file.write_bytes(bad)
        _refused(run("backup", "--verify", file), code, 3)
        _refused(elsewhere("restore", file), code, 3)
    _refused(elsewhere("restore", tmp_path / "none"), "file.not_found", 3)
    _refused(elsewhere("restore", tmp_path), "file.not_a_file", 3)
    _refused(elsewhere("restore", "--from-storage", "none"), "backup.not_found", 3)
    file.write_bytes(sound)
    assert 0 == elsewhere("restore", file).exit_code


@pytest.mark.usefixtures("full")
def test_only_an_empty_installation_is_restored_into(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "backup.jobgraph"
    before = _told(run("backup", file, "--json"))
    _refused(run("restore", file), "archive.not_empty", 1)
    assert before["kinds"] == _told(run("backup", tmp_path / "x", "--json"))["kinds"]


@pytest.mark.usefixtures("full")
def test_records_are_restored_where_documents_are_still(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "backup.jobgraph"
    before = _told(run("backup", file, "--json"))
    for part in (tmp_path / "var").glob("jobgraph.sqlite3*"):
        part.unlink()
    _refused(run("restore", file), "archive.not_empty", 1)
    assert 0 == run("restore", file, "--records-only").exit_code
    assert before["kinds"] == _told(run("backup", tmp_path / "x", "--json"))["kinds"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["backup"],
        ["backup", "x", "--to-storage", "y"],
        ["backup", "x", "--from-storage", "y"],
        ["backup", "--verify"],
        ["backup", "--verify", "--to-storage", "y"],
        ["backup", "--verify", "x", "--from-storage", "y"],
        ["restore"],
        ["restore", "x", "--from-storage", "y"],
        ["copy"],
        ["copy", "--from", "settings"],
        ["copy", "--from", "fax", "--to", "settings"],
        ["copy", "--from", "settings", "--to", "env:NOBODY_SET_THIS"],
        ["copy", "--from", "settings", "--to", "settings:/no/such/file"],
        ["copy", "--from", "settings", "--to", "sqlite:x", "--blobs-to", "tape:y"],
    ],
)
def test_what_makes_no_sense_is_wrong_usage(run: Run, arguments: list[str]) -> None:
    assert 2 == run(*arguments).exit_code


@pytest.mark.parametrize("command", [["backup", "x"], ["restore", "x"]])
def test_what_is_gone_with_the_process_is_not_backed_up(elsewhere: Run, command: list[str]) -> None:
    _refused(elsewhere(*command, JOBGRAPH_PERSISTENCE="memory"), "storage.memory", 2)


def test_a_copy_is_equal(full: Path, elsewhere: Run, run: Run, tmp_path: Path) -> None:
    before = _told(run("backup", tmp_path / "x", "--json"))
    copied = _told(elsewhere("copy", "--from", f"sqlite:{full}", "--to", "settings", "--json"))
    assert (before["kinds"], []) == (copied["kinds"], copied["gone"])
    assert before["kinds"] == _told(elsewhere("backup", tmp_path / "y", "--json"))["kinds"]
    again = elsewhere("copy", "--from", f"sqlite:{full}", "--to", "settings")
    _refused(again, "archive.not_empty", 1)


def test_documents_that_both_share_stay_where_they_are(
    full: Path, elsewhere: Run, tmp_path: Path
) -> None:
    target = f"sqlite:{tmp_path / 'new'}"
    shared = ("--blobs-to", f"folder:{full}")
    copied = elsewhere("copy", "--from", f"sqlite:{full}", "--to", target, *shared)
    assert "they stay where they are" in copied.stdout
    assert not (tmp_path / "new" / "blobs").exists()
    assert ["left", "right"] == sorted(p.name for p in (full / "blobs" / "resumes").iterdir())


def test_documents_can_go_to_another_place(full: Path, elsewhere: Run, tmp_path: Path) -> None:
    target = f"sqlite:{tmp_path / 'new'}"
    apart = ("--blobs-to", f"folder:{tmp_path / 'documents'}")
    copied = _told(elsewhere("copy", "--from", f"sqlite:{full}", "--to", target, *apart, "--json"))
    assert 2 * ROUNDS == copied["documents"]
    assert (tmp_path / "documents" / "blobs" / "resumes").is_dir()
    assert not (tmp_path / "new" / "blobs").exists()


def test_a_place_can_be_a_file_of_settings_or_a_variable(
    full: Path, elsewhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "new.env"
    file.write_text(f"# the new one\nPATH=x\nexport JOBGRAPH_DATA='{tmp_path / 'new'}'\n")
    target = f"settings:{file}"
    copied = elsewhere("copy", "--from", "env:OLD", "--to", target, OLD=f"sqlite:{full}")
    assert (0, "") == (copied.exit_code, copied.stderr)
    assert (tmp_path / "new" / "jobgraph.sqlite3").exists()


@pytest.mark.parametrize("url", ["mongodb://127.0.0.1:1/new", "postgresql://127.0.0.1:1/new"])
def test_a_place_is_named_by_its_address_alone(full: Path, elsewhere: Run, url: str) -> None:
    """What serves sessions and the cache there is of no interest, and may be another than here."""
    nobody = {"JOBGRAPH_DATABASE_CONNECT_TIMEOUT": "0.2", "JOBGRAPH_CACHE": "memory"}
    done = elsewhere("copy", "--from", f"sqlite:{full}", "--to", url, **nobody)
    _refused(done, "unavailable", 1)


def test_a_source_that_is_not_there_is_not_made(elsewhere: Run, tmp_path: Path) -> None:
    source = tmp_path / "typo"
    done = elsewhere("copy", "--from", f"sqlite:{source}", "--to", "settings")
    _refused(done, "archive.nothing", 1)
    assert not source.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--to", f"postgresql://kim:{PASSWORD}@127.0.0.1:1/jobgraph"),
        ("--to", "env:NEW"),
        ("--to", "settings", "--blobs-to", f"tape://{PASSWORD}"),
        ("--to", f"fax://kim:{PASSWORD}@127.0.0.1:1/jobgraph"),
    ],
)
def test_a_password_is_not_told(elsewhere: Run, full: Path, arguments: tuple[str, ...]) -> None:
    environment = {
        "NEW": f"mongodb://kim:{PASSWORD}@127.0.0.1:1/jobgraph",
        "JOBGRAPH_DATABASE_CONNECT_TIMEOUT": "0.2",
    }
    done = elsewhere("copy", "--from", f"sqlite:{full}", *arguments, **environment)
    assert done.exit_code in (1, 2)
    assert 1 == len(done.stderr.splitlines())
    assert PASSWORD not in done.output


def test_the_bar_counts_every_step() -> None:
    with counting() as watch:
        for step in Step:
            for last in [False] + [True] * 250:
                watch(step, BlobPart(key="resumes/a1/one", data=b"", last=last))


@contextmanager
def _writing(environment: dict[str, str]) -> Iterator[None]:
    """Keep a service busy."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.cli.writing"],
        cwd=HOUSE,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        try:
            assert b"writing\n" == process.stdout.readline()
            yield
            assert process.poll() is None, "it wrote to the end"
        finally:
            process.kill()


def _jobgraph(environment: dict[str, str], *arguments: object) -> Any:  # noqa: ANN401 - JSON
    done = CliRunner().invoke(cli, [*map(str, arguments), "--json"], env=environment)
    return _told(done)


def _lines(file: Path) -> list[Any]:
    return [json.loads(line) for line in gzip.decompress(file.read_bytes()).splitlines()[1:-1]]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """Back up a busy service, once; return the file and what was told of it."""
    folder = tmp_path_factory.mktemp("busy")
    file, source = folder / "backup.jobgraph", {"JOBGRAPH_DATA": str(folder / "data")}
    with _writing(source):
        return file, _jobgraph(source, "backup", file)


def test_a_backup_of_a_busy_service_is_one_moment(busy: tuple[Path, Any]) -> None:
    file, _ = busy
    of_kind: dict[str, list[Any]] = {}
    for line in _lines(file):
        of_kind.setdefault(line["kind"], []).append(line["data"])
    versions = {c["id"]: c["version"] for c in of_kind["candidates.candidate"]}
    assert versions["left"] - versions["right"] in (0, 1)
    for side, version in versions.items():
        events = {e["event_id"] for e in of_kind["event"] if e["stream"] == f"Candidate/{side}"}
        assert {f"Candidate/{side}/{n}/0" for n in range(1, version + 1)} == events
    named = {r["blob_key"] for c in of_kind["candidates.candidate"] for r in c["resumes"]}
    assert named <= {blob["key"] for blob in of_kind["blob"]}


@pytest.mark.every("persistence", but=("memory",))
def test_a_backup_of_a_busy_service_is_equal_in_any_database(
    backend: dict[str, str], busy: tuple[Path, Any], tmp_path: Path
) -> None:
    file, told = busy
    target = {**backend, "JOBGRAPH_BLOB_STORAGE": "filesystem"}
    target["JOBGRAPH_DATA"] = str(tmp_path / "target")
    assert told["kinds"] == _jobgraph(target, "restore", file)["kinds"]
    assert told["kinds"] == _jobgraph(target, "backup", tmp_path / "again")["kinds"]
    back = {"JOBGRAPH_DATA": str(tmp_path / "back")}
    place = tmp_path / "target.env"
    place.write_text("".join(f"{name}={value}\n" for name, value in target.items()))
    copied = _jobgraph(back, "copy", "--from", f"settings:{place}", "--to", "settings")
    assert told["kinds"] == copied["kinds"]


def test_a_source_of_another_version_is_refused_and_stays_as_it_is(
    full: Path, run: Run, elsewhere: Run, tmp_path: Path
) -> None:
    def form(new: str) -> list[tuple[str]]:
        with closing(sqlite3.connect(full / "jobgraph.sqlite3")) as database, database:
            before = database.execute("SELECT version_num FROM alembic_version").fetchall()
            database.execute("UPDATE alembic_version SET version_num = ?", (new,))
            return before

    form("0001")
    _refused(run("backup", tmp_path / "backup"), "archive.older", 1)
    _refused(elsewhere("copy", "--from", f"sqlite:{full}", "--to", "settings"), "archive.older", 1)
    assert [("0001",)] == form("9999")
    _refused(run("backup", tmp_path / "backup"), "archive.newer", 1)
    assert [("9999",)] == form("9999")


def test_where_nothing_is_kept_nothing_is_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    _refused(run("backup", tmp_path / "backup"), "archive.nothing", 1)
    assert not (tmp_path / "var" / "jobgraph.sqlite3").exists()
