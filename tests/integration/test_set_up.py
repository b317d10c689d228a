"""Setting up says what is missing, heals what is broken, and leaves alone what works."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

BASH = shutil.which("bash") or "bash"
SCRIPT = Path(__file__).parents[2] / "scripts" / "environment.sh"
READY = Path(".venv") / ".ready"

WORKS = """
case "$*" in
  "-m venv --clear .venv") rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
esac
"""
"""A Python that can do everything, and does nothing but make an environment."""
TOO_OLD = 'case "$1" in --version) echo "Python 3.9.2" ;; *) exit 1 ;; esac'
WITHOUT_PIP = 'case "$*" in "-m pip "*) exit 1 ;; esac'
LACKS = 'case "$*" in "-m pip check"*) exit 1 ;; esac'
BROKEN = "exit 1"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a folder with a lock that is not new."""
    folder = tmp_path / "a project"
    folder.mkdir()
    for name in ("requirements.lock", "pyproject.toml"):
        (folder / name).touch()
        os.utime(folder / name, (0, 0))
    return folder


def _a_python(path: Path, body: str) -> str:
    """Write a program that notes what it is asked in the file `asked`, then does as told."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\necho "$*" >>asked\n{body}\n')
    path.chmod(0o755)
    return str(path)


def _an_environment(project: Path, *, body: str = WORKS, made_in: Path | None = None) -> None:
    _a_python(project / ".venv" / "bin" / "python", body)
    place = (made_in or project) / ".venv"
    (project / ".venv" / "pyvenv.cfg").write_text(f"command = /usr/bin/python3 -m venv {place}\n")
    (project / READY).touch()


def _set_up(project: Path, python: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BASH, SCRIPT, python, ".venv", "requirements.lock", READY],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def _asked(project: Path) -> list[str]:
    return (project / "asked").read_text().splitlines()


def test_a_python_that_is_missing_is_said(project: Path) -> None:
    done = _set_up(project, "no-such-python")
    assert (1, "") == (done.returncode, done.stdout)
    assert done.stderr.startswith("jobgraph: no-such-python is missing. Install Python 3.11")
    assert not (project / ".venv").exists()


def test_a_python_that_is_too_old_is_said(project: Path, tmp_path: Path) -> None:
    done = _set_up(project, _a_python(tmp_path / "python3", TOO_OLD))
    assert (1, "") == (done.returncode, done.stdout)
    assert done.stderr.startswith("jobgraph: Python 3.9.2 is too old: Python 3.11 or newer")
    assert not (project / ".venv").exists()


def test_a_first_environment_is_made_from_the_lock(project: Path, tmp_path: Path) -> None:
    done = _set_up(project, _a_python(tmp_path / "python3", WORKS))
    assert (0, "") == (done.returncode, done.stderr)
    assert [
        "-m venv --clear .venv",
        "-m pip install --quiet --no-deps --require-hashes -r requirements.lock",
        "-m pip install --quiet --no-deps --no-build-isolation --editable .",
        "-m pip check",
    ] == [call for call in _asked(project) if call.startswith("-m")][-4:]
    assert (project / READY).exists()


def test_a_lock_that_lacks_something_is_said(project: Path, tmp_path: Path) -> None:
    done = _set_up(project, _a_python(tmp_path / "python3", f"{WORKS}\n{LACKS}"))
    assert 1 == done.returncode
    assert done.stderr.startswith("jobgraph: requirements.lock does not fit pyproject.toml")
    assert not (project / READY).exists()


def test_an_environment_that_starts_is_left_alone(project: Path) -> None:
    _an_environment(project)
    done = _set_up(project, "no-such-python")
    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)
    assert 1 == len(_asked(project))


def test_a_new_lock_is_installed_into_the_same_environment(project: Path, tmp_path: Path) -> None:
    _an_environment(project)
    (project / READY).unlink()
    done = _set_up(project, _a_python(tmp_path / "python3", WORKS))
    assert (0, "") == (done.returncode, done.stderr)
    assert "-m venv --clear .venv" not in _asked(project)
    assert (project / READY).exists()


def test_an_environment_that_does_not_start_is_made_anew(project: Path, tmp_path: Path) -> None:
    _an_environment(project, body=BROKEN)
    done = _set_up(project, _a_python(tmp_path / "python3", WORKS))
    assert (0, "") == (done.returncode, done.stderr)
    assert "-m venv --clear .venv" in _asked(project)


def test_an_environment_that_was_interrupted_is_made_anew(project: Path, tmp_path: Path) -> None:
    _an_environment(project, body=WITHOUT_PIP)
    (project / READY).unlink()
    done = _set_up(project, _a_python(tmp_path / "python3", WORKS))
    assert (0, "") == (done.returncode, done.stderr)
    assert "-m venv --clear .venv" in _asked(project)
    assert (project / READY).exists()


def test_an_environment_whose_python_is_gone_is_made_anew(project: Path, tmp_path: Path) -> None:
    _an_environment(project)
    python = project / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(tmp_path / "upgraded-away")
    done = _set_up(project, _a_python(tmp_path / "python3", WORKS))
    assert (0, "") == (done.returncode, done.stderr)
    assert "-m venv --clear .venv" in _asked(project)


@pytest.mark.parametrize("former", ["elsewhere", "a project/within"])
def test_an_environment_that_was_moved_is_made_anew(
    project: Path, tmp_path: Path, former: str
) -> None:
    _an_environment(project, made_in=tmp_path / former)
    done = _set_up(project, _a_python(tmp_path / "python3", WORKS))
    assert (0, "") == (done.returncode, done.stderr)
    assert "-m venv --clear .venv" in _asked(project)
