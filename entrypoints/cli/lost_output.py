"""What becomes of a command whose output nobody takes."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from entrypoints.cli.errors import CHECK_FAILED, CommandError

_LOST = frozenset((errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO))


@contextmanager
def lost_output_told() -> Iterator[None]:
    """End with exit code 1 when standard output cannot be written.

    A full disk is told in one line, code `output.not_written`. A pipe that was closed (`| head`)
    is not: whoever closed it has what they wanted.
    """
    try:
        yield
    except OSError as e:
        if not is_lost_output(e):
            raise
        _forget_output()
        if e.errno != errno.EPIPE:
            _tell(e)
        sys.exit(CHECK_FAILED)


def is_lost_output(error: OSError) -> bool:
    """Tell it from trouble with a file that somebody named."""
    return error.filename is None and error.errno in _LOST


def _tell(error: OSError) -> None:
    told = CommandError(
        "output.not_written",
        f"Standard output cannot be written: {error.strerror}. "
        "Make room, or send it somewhere else.",
    )
    with suppress(OSError):  # standard error may be just as full
        told.show()


def _forget_output() -> None:
    """Let what is still to be written go nowhere, or Python tries again while it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
