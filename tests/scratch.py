"""Where tests write: into memory, if there is room.

Stores flush whatever they acknowledge, and on a disk most of a test of a store is waiting for
that. A process that is killed leaves in memory what it would leave on a disk.
"""

import os
import tempfile
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - one makes a folder of one's own there
_ROOM = 4 * 2**30
"""Bytes: several times what a whole run has ever held; containers often have far less."""


def write_into_memory() -> None:
    """Let this process and its children make their temporary files there, unless told where."""
    if "TMPDIR" not in os.environ and _has_room():
        os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)


def _has_room() -> bool:
    if not _MEMORY.is_dir() or not os.access(_MEMORY, os.W_OK):
        return False
    disk = os.statvfs(_MEMORY)
    runs_programs = not disk.f_flag & os.ST_NOEXEC
    return runs_programs and disk.f_bavail * disk.f_frsize >= _ROOM
