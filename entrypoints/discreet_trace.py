"""Where an error came from, fit for a log or an operator's list."""

import traceback

from application.ports.blob_storage import BlobNotFoundError, StorageFullError
from application.ports.lifecycle import UnavailableError
from application.ports.unit_of_work import ConflictError

_TELLING = (BlobNotFoundError, ConflictError, StorageFullError, UnavailableError)
"""Errors of ports, whose messages hold names of things and no text of anybody."""


def discreet_trace(error: BaseException) -> str:
    """Return the frames and kinds of an error and its causes.

    Without their messages: those may quote what somebody sent.
    """
    chain: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        chain.append("".join(traceback.format_tb(seen.__traceback__)) + type(seen).__qualname__)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(chain)


def discreet_reason(error: BaseException) -> str:
    """Return the kind of an error, with its message where that cannot quote anybody."""
    name = type(error).__qualname__
    return f"{name}: {error}" if isinstance(error, _TELLING) and str(error) else name
