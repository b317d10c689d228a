"""What a whole installation holds, as JSON."""

from application.operations.back_up import Backup
from application.ports.archive_format import Contents
from entrypoints.cli.formats.output import Json

_NO_RECORDS = frozenset({"blob"})


def contents_json(contents: Contents) -> Json:
    """Write counts and hashes by kind, and how many there are of all."""
    return {
        "records": records_of(contents),
        "documents": documents_of(contents),
        "kinds": {kind: {"count": c.count, "sha256": c.sha256} for kind, c in contents.items()},
    }


def backup_json(backup: Backup, *, to: str) -> Json:
    """Write what a backup holds, and where it is."""
    return {
        "to": to,
        "size": backup.size,
        "sha256": backup.sha256,
        **contents_json(backup.contents),
        "gone": list(backup.gone),
    }


def records_of(contents: Contents) -> int:
    """Count aggregates, events and receipts."""
    return sum(c.count for kind, c in contents.items() if kind not in _NO_RECORDS)


def documents_of(contents: Contents) -> int:
    """Count documents."""
    return sum(c.count for kind, c in contents.items() if kind in _NO_RECORDS)
