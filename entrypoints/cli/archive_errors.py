"""What can go wrong with a whole installation, in one line each."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from application.operations.everything import DocumentLostError, NothingToArchiveError
from application.operations.filling import ContentsDifferError
from application.operations.stored_backups import BackupExistsError, BackupNameError
from application.ports.archive import NoRoomError, NotEmptyError, RecordRefusedError
from application.ports.archive_format import (
    DamagedArchiveError,
    ForeignArchiveError,
    NewerArchiveError,
    RecordTooLargeError,
)
from application.ports.blob_storage import BlobNotFoundError, StorageFullError
from application.ports.lifecycle import NewerFormError, NothingKeptError, OlderFormError
from application.ports.unit_of_work import ConflictError
from entrypoints.cli.errors import CHECK_FAILED, UNREADABLE, WRONG_USAGE, CommandError

_EMPTY_IT = "What was stored is not complete: empty the target, then begin again."
_USE_THAT_OR_MIGRATE = (
    "use that version, or run `jobgraph migrate` first, after which the older one does not start"
)
_NOTHING = (
    "archive.nothing",
    "Nothing is kept here: see whether the settings, or --from, name the right place.",
    CHECK_FAILED,
)
_TOLD: Mapping[type[Exception], tuple[str, str, int]] = {
    NothingToArchiveError: _NOTHING,
    NothingKeptError: _NOTHING,
    OlderFormError: (
        "archive.older",
        f"An older version of JobGraph made the database: {_USE_THAT_OR_MIGRATE}.",
        CHECK_FAILED,
    ),
    NewerFormError: (
        "archive.newer",
        "A newer version of JobGraph made the database: use that version.",
        CHECK_FAILED,
    ),
    DocumentLostError: (
        "archive.changed",
        "A document was deleted while it was read: try again.",
        CHECK_FAILED,
    ),
    NotEmptyError: (
        "archive.not_empty",
        "Something is kept there already: name another place, or empty database and storage.",
        CHECK_FAILED,
    ),
    ContentsDifferError: (
        "archive.differs",
        f"What was stored was read again, and is not what was sent: {{error}}. {_EMPTY_IT}",
        CHECK_FAILED,
    ),
    RecordRefusedError: (
        "archive.refused",
        f"The target cannot keep a record of {{error}} (text with a NUL character?). {_EMPTY_IT}",
        CHECK_FAILED,
    ),
    ConflictError: (
        "archive.conflict",
        f"Two records cannot be kept side by side, or somebody else writes there. {_EMPTY_IT}",
        CHECK_FAILED,
    ),
    ForeignArchiveError: (
        "backup.foreign",
        "The file is no backup of JobGraph: choose another.",
        UNREADABLE,
    ),
    NewerArchiveError: (
        "backup.newer",
        "The backup was written by a newer version of JobGraph: use that version.",
        UNREADABLE,
    ),
    DamagedArchiveError: (
        "backup.damaged",
        "The backup was cut off or changed: use another copy.",
        UNREADABLE,
    ),
    RecordTooLargeError: (
        "backup.record_too_large",
        "A record of the kind {error} is larger than a backup can hold: please report it.",
        CHECK_FAILED,
    ),
    BackupExistsError: (
        "backup.exists",
        "There is a backup {error} already: choose another name, or give --force to replace it.",
        CHECK_FAILED,
    ),
    BackupNameError: (
        "backup.name",
        "The name of a backup is made of 1 to 100 letters, digits and -.",
        WRONG_USAGE,
    ),
    BlobNotFoundError: (
        "backup.not_found",
        "There is no such backup in the storage: {error}.",
        UNREADABLE,
    ),
    NoRoomError: (
        "archive.no_room",
        "There is no room left in {error}: make room, or name another folder in TMPDIR.",
        CHECK_FAILED,
    ),
    StorageFullError: (
        "storage.full",
        f"There is no room left in the storage: make room. {_EMPTY_IT}",
        CHECK_FAILED,
    ),
}


@contextmanager
def archive_errors_told() -> Iterator[None]:
    """Raise CommandError instead."""
    try:
        yield
    except tuple(_TOLD) as e:
        code, message, exit_code = next(_TOLD[kind] for kind in type(e).__mro__ if kind in _TOLD)
        raise CommandError(code, message.replace("{error}", str(e)), exit_code=exit_code) from None
