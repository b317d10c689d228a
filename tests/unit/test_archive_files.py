"""A backup is written whole, and never over what somebody else has put there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from entrypoints.cli.archive_files import write_file
from entrypoints.cli.errors import CommandError


async def _parts() -> AsyncIterator[bytes]:
    yield b"new"


def _names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


@pytest.mark.parametrize("force", [False, True])
async def test_a_backup_is_all_that_is_left(tmp_path: Path, *, force: bool) -> None:
    await write_file(tmp_path / "a", _parts(), force=force)
    assert ["a"] == _names(tmp_path)
    assert b"new" == (tmp_path / "a").read_bytes()


async def test_a_file_that_appears_at_the_last_moment_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entrypoints.cli.archive_files.check_writable", _appears)
    with pytest.raises(CommandError):
        await write_file(tmp_path / "a", _parts(), force=False)
    assert b"old" == (tmp_path / "a").read_bytes()
    assert ["a"] == _names(tmp_path)


def _appears(path: Path, *, force: bool) -> None:
    """Look before it is there."""
    assert not force
    path.write_bytes(b"old")
