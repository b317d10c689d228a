"""A tenth of `make torture`: nothing acknowledged is lost, every event has its effect once."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NOT_RUN
from tests.faults.torture import MISSING, TECHNOLOGIES
from tests.servers import REQUIRED

KILLS = 32
_NEEDS = {"sqlite": set[str](), "postgresql+sqs": {"postgresql", "sqs"}}
_HOUSE = Path(__file__).parents[2]


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_death_anywhere_loses_and_doubles_nothing(technology: str) -> None:
    # A process of its own: children are forked, and nobody may have threads then.
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.faults.torture", "--on", technology),
            *("--kills", str(KILLS // len(TECHNOLOGIES))),
        ],
        cwd=_HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )
    if MISSING == done.returncode and not REQUIRED & _NEEDS.get(technology, {technology}):
        pytest.skip(f"{NOT_RUN}{done.stderr}")
    assert 0 == done.returncode, done.stdout + done.stderr
