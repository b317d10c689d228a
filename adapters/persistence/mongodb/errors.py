"""What a driver says, in the words of the ports."""

from collections.abc import Iterator
from contextlib import contextmanager

from pymongo.errors import (
    BulkWriteError,
    ConfigurationError,
    ConnectionFailure,
    DocumentTooLarge,
    DuplicateKeyError,
    OperationFailure,
    PyMongoError,
)

from application.ports.archive import RecordRefusedError
from application.ports.lifecycle import UnavailableError
from application.ports.unit_of_work import ConflictError

_DUPLICATE = 11000
_TOO_LARGE = (10334, 17419, 17420)
"""BSONObjectTooLarge, and what an update answers that makes a document so."""


class AggregateTooLargeError(RecordRefusedError):
    """What should be stored has grown larger than the database can keep."""


@contextmanager
def told_apart() -> Iterator[None]:
    """Raise ConflictError for a unique value that is taken, UnavailableError for all the rest.

    No text of the server gets out: it quotes values, and those may be personal.
    """
    try:
        yield
    except DuplicateKeyError:  # a cause would be printed, too
        raise ConflictError("a unique value is taken") from None
    except DocumentTooLarge as e:
        raise AggregateTooLargeError("a document is beyond what the server keeps") from e
    except OperationFailure as e:
        raise _refusal(e) from None
    except ConnectionFailure as e:
        # What follows describes the settings and all servers, line after line.
        why, *_ = str(e).partition(" (configured timeouts")
        raise UnavailableError(f"the database does not answer: {why}") from e
    except TimeoutError as e:
        raise UnavailableError("the database does not answer in time") from e
    except ConfigurationError as e:
        raise UnavailableError(f"the hosts of the database are not found: {e}") from e
    except PyMongoError as e:
        raise UnavailableError(f"the database cannot be used: {type(e).__name__}") from e


def _refusal(error: OperationFailure) -> Exception:
    codes, name = {error.code}, (error.details or {}).get("codeName", "")
    if isinstance(error, BulkWriteError):
        codes = {e["code"] for e in error.details.get("writeErrors", ())}
    if _DUPLICATE in codes:
        return ConflictError("a unique value is taken")
    if codes.intersection(_TOO_LARGE):
        return AggregateTooLargeError("a document would grow beyond what the server keeps")
    told = ", ".join(str(code) for code in sorted(codes, key=str))
    return UnavailableError(f"the database refuses, code {told} {name}".rstrip())
