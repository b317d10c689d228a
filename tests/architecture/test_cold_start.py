"""Nobody loads what was not chosen."""

import subprocess
import sys
from pathlib import Path

import pytest

from entrypoints.settings import load_settings
from tests.conftest import IN_PROCESS

HEAVY = (
    *("litestar", "sqlalchemy", "alembic", "argon2", "jwt", "docx", "pypdfium2", "uvicorn"),
    *("boto3", "botocore", "motor", "pymongo", "psycopg", "redis", "prometheus_client"),
    *("phonenumbers", "reportlab", "numba", "numpy"),
)
SHARED = ("sql_database", "redis_server", "aws_access")
"""Connections that are built with the first adapter that was chosen to use them."""
HOUSE = Path(__file__).parents[2]


def _loaded(code: str) -> set[str]:
    code = f"import sys; {code}; print(*(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["entrypoints.cli.main", "entrypoints.container.everything"])
def test_an_entrypoint_loads_no_technology_by_itself(module: str) -> None:
    assert set() == _loaded(f"import {module}")


def test_building_everything_in_memory_loads_no_technology_that_was_not_chosen() -> None:
    assert load_settings(IN_PROCESS).persistence == "memory"
    code = (
        "from entrypoints.container.everything import build_container;"
        "from entrypoints.settings import load_settings;"
        f"c = build_container(load_settings({IN_PROCESS!r}));"
        f"[p() for n, p in c.providers.items() if n not in {SHARED!r}]"
    )
    assert set() == _loaded(code)
