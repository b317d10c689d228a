"""What an operator does with the whole."""

from dependency_injector import providers

from application.operations.back_up import BackUpHandler
from application.operations.copy_everything import CopyEverythingHandler
from application.operations.filling import Target
from application.operations.restore import RestoreHandler
from application.operations.stored_backups import StoredBackups
from application.operations.sweep_expired import SweepExpired
from application.operations.sweep_inbox import SweepInbox
from application.operations.verify_backup import VerifyBackupHandler
from entrypoints.container.backends import Backends


class OperationsContainer(Backends):
    """Imports no context."""

    back_up = providers.Factory(
        BackUpHandler,
        archive=Backends.archive,
        blobs=Backends.blob_storage,
        archive_format=Backends.archive_format,
        clock=Backends.clock,
    )
    verify_backup = providers.Factory(VerifyBackupHandler, archive_format=Backends.archive_format)
    restore = providers.Factory(RestoreHandler, archive_format=Backends.archive_format)
    copy_everything = providers.Factory(
        CopyEverythingHandler, archive_format=Backends.archive_format
    )
    stored_backups = providers.Factory(StoredBackups, blobs=Backends.blob_storage)
    sweep_inbox = providers.Factory(SweepInbox, inbox=Backends.inbox, clock=Backends.clock)
    sweep_expired = providers.Factory(
        SweepExpired,
        stores=providers.List(
            Backends.session_store,
            Backends.progress_store,
            Backends.rate_limiter,
            Backends.blob_storage,
        ),
        clock=Backends.clock,
    )
    target = providers.Factory(Target, archive=Backends.archive, blobs=Backends.blob_storage)
