"""Each import rule catches a violation planted for it: a rule that cannot fail is none."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
LAYERS = ("domain", "application", "adapters", "entrypoints", "infra")
CONTEXTS = ("identity", "skills", "candidates", "companies", "jobs", "matching", "fairness")
RULES = [
    contract["id"]
    for contract in tomllib.loads((HOUSE / "pyproject.toml").read_text())["tool"]["importlinter"][
        "contracts"
    ]
]
PLANTED = {
    "layers": ("domain/shared/text.py", "import application.shared.paging"),
    "infra": ("infra/__init__.py", "import domain.shared.text"),
    "composition-root": ("entrypoints/lifespan.py", "import adapters.clock.system"),
    "adapters": ("adapters/clock/system.py", "import adapters.ids.ulid"),
    "domain-contexts": ("domain/jobs/model.py", "import domain.candidates.profile"),
    "application-contexts": ("application/jobs/ports.py", "import application.candidates.ports"),
    "kernel": ("domain/shared/text.py", "import domain.jobs.errors"),
    "no-vendors": ("application/jobs/ports.py", "import logging"),
    **{
        f"context-{context}": (
            f"application/{'jobs' if context != 'jobs' else 'skills'}/__init__.py",
            f"import domain.{context}",
        )
        for context in CONTEXTS
    },
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the house, to plant violations in."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(HOUSE / "pyproject.toml", copy)
    for layer in LAYERS:
        shutil.copytree(
            HOUSE / layer, copy / layer, ignore=shutil.ignore_patterns("__pycache__", "*.jgz")
        )
    return copy


def _check(house: Path, *rules: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache", *(word for rule in rules for word in ("--contract", rule))],
        cwd=house,
        check=False,
        capture_output=True,
        text=True,
    )


def test_every_rule_has_a_violation_to_catch() -> None:
    assert sorted(RULES) == sorted(PLANTED)


def test_before_anything_is_planted_every_rule_is_kept(house: Path) -> None:
    assert f"{len(RULES)} kept, 0 broken" in _check(house, *RULES).stdout


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_catches_what_is_planted(house: Path, rule: str) -> None:
    file, line = PLANTED[rule]
    path = house / file
    before = path.read_text()
    path.write_text(f"{before}\n{line}\n")
    try:
        done = _check(house, rule)
    finally:
        path.write_text(before)
    assert "0 kept, 1 broken" in done.stdout, done.stdout + done.stderr
    assert 1 == done.returncode
