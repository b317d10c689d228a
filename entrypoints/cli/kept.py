"""The storages of an installation, open for one command; nothing else of it need be there."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from application.ports.lifecycle import Lifecycle, OpenedAsItIs, Provisioned
from entrypoints.cli.archive_errors import archive_errors_told
from entrypoints.cli.errors import CHECK_FAILED, WRONG_USAGE, CommandError
from entrypoints.cli.files import shown
from entrypoints.container.everything import Container, build_container
from entrypoints.settings import Settings


@asynccontextmanager
async def records_kept(settings: Settings, *, new: bool = False) -> AsyncIterator[Container]:
    """Open the persistence alone.

    A `new` one makes the folder and the tables that it needs. One that is not stays in the form
    that it has, so that the version which made it still starts. Raise Settings- or
    UnavailableError, and CommandError for what is kept in memory or in another form.
    """
    container = build_container(settings)
    _refuse_memory("JOBGRAPH_PERSISTENCE", settings.persistence)
    if settings.persistence == "sqlite" and not (new or settings.data.is_dir()):
        raise CommandError(
            "archive.nothing",
            f"There is no folder {shown(settings.data)}: is it the right one?",
            exit_code=CHECK_FAILED,
        )
    async with _open(container.persistence(), new=False, as_it_is=not new):
        yield container


@asynccontextmanager
async def documents_kept(settings: Settings, *, new: bool = False) -> AsyncIterator[Container]:
    """Open the blob storage alone; make folder or bucket first when it is `new`."""
    container = build_container(settings)
    _refuse_memory("JOBGRAPH_BLOB_STORAGE", settings.blob_storage)
    async with _open(container.blob_storage(), new=new):
        yield container


@asynccontextmanager
async def all_kept(settings: Settings, *, new: bool = False) -> AsyncIterator[Container]:
    """Open both, in one container."""
    async with records_kept(settings, new=new) as container:
        _refuse_memory("JOBGRAPH_BLOB_STORAGE", settings.blob_storage)
        async with _open(container.blob_storage(), new=new):
            yield container


@asynccontextmanager
async def _open(adapter: object, *, new: bool, as_it_is: bool = False) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        if new and isinstance(adapter, Provisioned):
            await adapter.migrate()
        if isinstance(adapter, Lifecycle):
            stack.push_async_callback(adapter.close)
            if as_it_is and isinstance(adapter, OpenedAsItIs):
                with archive_errors_told():
                    await adapter.open_as_it_is()
            else:
                await adapter.open()
        yield


def _refuse_memory(setting: str, choice: str) -> None:
    if choice == "memory":
        raise CommandError(
            "storage.memory",
            f"{setting} is memory, which is gone when this command ends: choose another.",
            exit_code=WRONG_USAGE,
        )
