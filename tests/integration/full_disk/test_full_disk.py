"""A disk that is really full: refused with a reason, nothing half, nothing lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: mounts a small disk of its own")
def test_a_full_disk_refuses_and_what_was_acknowledged_is_whole(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = f'mount -t tmpfs -o size=4m tmpfs "{disk}" && exec "$@"'
    program = [sys.executable, "-m", "tests.integration.full_disk.fill", str(disk)]
    done = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", *program],  # noqa: S607 - from the system's path
        cwd=HOUSE,
        check=False,
        capture_output=True,
        text=True,
    )
    assert 0 == done.returncode, done.stderr
    told = json.loads(done.stdout)
    assert told["acknowledged"] == told["kept"] == told["whole"] > 0
    assert told["refused"] in {"StorageFullError", "UnavailableError"}
    assert 0 == told["half"]
