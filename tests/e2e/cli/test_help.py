"""Help, which is how most people meet the command."""

import pytest

from entrypoints.cli.main import COMMANDS
from tests.e2e.cli.conftest import Run


def test_help_lists_every_command_with_its_summary(run: Run) -> None:
    shown = run("--help")
    assert 0 == shown.exit_code
    assert all(listed.summary in shown.stdout for listed in COMMANDS.values())


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(run: Run, command: str) -> None:
    shown = run(command, "--help")
    assert 0 == shown.exit_code
    assert f"Usage: jobgraph {command} " in shown.stdout
    assert "\\b" not in shown.stdout


def test_examples_keep_their_lines(run: Run) -> None:
    assert "\n    jobgraph fit resume.pdf job.pdf\n" in run("fit", "--help").stdout


def test_an_unknown_command_is_wrong_usage(run: Run) -> None:
    assert 2 == run("fax").exit_code
