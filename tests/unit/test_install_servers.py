"""`make servers` where something cannot be installed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "scripts" / "servers"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Beside launchers that all fail."""
    for launcher in ("mongodb-server", "aws-server", "s3-server", "sqs-server"):
        failing = tmp_path / launcher
        failing.write_text("#!/bin/sh\nexit 1\n")
        failing.chmod(0o755)
    return Path(shutil.copy(FOLDER / "install.sh", tmp_path))


@pytest.mark.parametrize(("required", "expected"), [(None, 0), ("", 0), ("s3,sqs", 1)])
def test_what_is_missing_is_a_failure_only_where_it_is_required(
    script: Path, tmp_path: Path, required: str | None, expected: int
) -> None:
    programs = tmp_path / "bin"  # none that could install anything
    programs.mkdir()
    for name in ("dirname", "id"):
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    environment = {k: v for k, v in os.environ.items() if k != "JOBGRAPH_REQUIRE"}
    if required is not None:
        environment["JOBGRAPH_REQUIRE"] = required
    bash = shutil.which("bash")
    assert bash is not None
    done = subprocess.run(
        [bash, str(script)],
        env={**environment, "PATH": str(programs)},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert "could not run" in done.stderr
    assert expected == done.returncode
