"""Policies that people write to try them: JSON with the figures that are to differ."""

import json
from pathlib import Path

from domain.matching.errors import PolicyRefusedError
from domain.matching.own_policy import PolicyFigures, own_policy
from domain.matching.policy import MatchPolicy
from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.files import read_file

MAX_BYTES = 64 * 2**10
"""More than all figures take."""


def read_changes(path: Path | None) -> PolicyFigures:
    """Return what a file changes; nothing for no file. Raise like `read_policy`."""
    if path is None:
        return {}
    changes = _read(path)
    _check(changes)
    return changes


def read_policy(path: Path) -> MatchPolicy:
    """Return the policy that a file makes.

    Raise CommandError: `policy.unreadable` for what is no JSON object, `policy.refused` for
    figures that no policy may have, and those of `read_file`.
    """
    return _check(_read(path))


def _read(path: Path) -> PolicyFigures:
    data = read_file(path, limit=MAX_BYTES)
    if data is None:
        raise _unreadable("It is larger than any policy.")
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        raise _unreadable("It is not JSON.") from None
    if not isinstance(said, dict):
        raise _unreadable("It is no JSON object.")
    return said


def _check(changes: PolicyFigures) -> MatchPolicy:
    try:
        return own_policy(changes)
    except PolicyRefusedError as e:
        raise CommandError("policy.refused", str(e), exit_code=CHECK_FAILED) from None


def _unreadable(why: str) -> CommandError:
    return CommandError(
        "policy.unreadable",
        f'{why} Write what is to differ, such as {{"must_times": 6}}; '
        "`jobgraph policy show --json` prints every figure.",
    )
