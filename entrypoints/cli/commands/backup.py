"""`jobgraph backup`."""

import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import click

from application.operations.back_up import Backup
from application.operations.progress import Watch
from application.ports.archive_format import Contents
from entrypoints.cli.archive_errors import archive_errors_told
from entrypoints.cli.archive_files import check_writable, read_file, write_file
from entrypoints.cli.execute import execute
from entrypoints.cli.files import shown
from entrypoints.cli.formats.archive import backup_json, contents_json
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.kept import all_kept, documents_kept
from entrypoints.cli.options import PATH, json_option, quiet_option
from entrypoints.cli.watching import watching
from entrypoints.container.everything import build_container
from entrypoints.settings import load_settings

Show = Callable[[bool], None]
"""Prints what was done, as JSON or for people."""
_BY_TIME = ""
"""The name that stands for: named after the time."""


@click.command
@click.argument("destination", type=PATH, required=False)
@click.option(
    "--to-storage",
    metavar="[NAME]",
    is_flag=False,
    flag_value=_BY_TIME,
    help="Into the blob storage, as backups/NAME; after the time if there is no NAME.",
)
@click.option("--force", is_flag=True, help="Replace what is there.")
@click.option("--verify", is_flag=True, help="Write nothing: check the backup DESTINATION.")
@click.option("--from-storage", metavar="NAME", help="With --verify: one in the blob storage.")
@json_option
@quiet_option
def backup(  # noqa: PLR0913 - one for each option
    *,
    destination: Path | None,
    to_storage: str | None,
    force: bool,
    verify: bool,
    from_storage: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    r"""Back everything up to the file DESTINATION, or into the blob storage.

    Everything is what the settings of `jobgraph serve` name: accounts, companies, candidates,
    jobs, rankings, events on their way, documents. It is as of one moment, and the service may go
    on. The file is whole or not there, can be read by its owner alone, and is not encrypted.

    \b
    Examples:
      jobgraph backup monday.jobgraph
      jobgraph backup --to-storage
      jobgraph backup --verify monday.jobgraph
    """
    stored, stray = (from_storage, to_storage) if verify else (to_storage, from_storage)
    if (destination is None) == (stored is None) or stray is not None:
        raise click.UsageError(
            "Give DESTINATION or --to-storage; with --verify DESTINATION or --from-storage."
        )
    with watching(quiet=quiet) as watch:
        if verify:
            show = execute(_verify(destination, str(stored), watch))
        elif destination is not None:
            show = execute(_to_file(destination, force=force, watch=watch))
        else:
            show = execute(_to_storage(str(stored), force=force, watch=watch))
    show(as_json)


async def _to_file(file: Path, *, force: bool, watch: Watch) -> Show:
    check_writable(file, force=force)
    async with all_kept(load_settings(os.environ)) as container:
        with archive_errors_told():
            made = await container.back_up()(
                lambda data: write_file(file, data, force=force), watch=watch
            )
    return _backed_up(made, to=shown(file))


async def _to_storage(name: str, *, force: bool, watch: Watch) -> Show:
    async with all_kept(load_settings(os.environ)) as container:
        name = name or f"{container.clock().now():%Y%m%d-%H%M%S}"
        backups = container.stored_backups()
        with archive_errors_told():
            if not force:
                await backups.check_free(name)
            made = await container.back_up()(lambda data: backups.store(name, data), watch=watch)
    return _backed_up(made, to=f"backups/{name}")


async def _verify(file: Path | None, name: str, watch: Watch) -> Show:
    settings = load_settings(os.environ)
    with archive_errors_told():
        if file is not None:
            verify = build_container(settings).verify_backup()
            return _verified(await verify(read_file(file), watch=watch))
        async with documents_kept(settings) as container:
            data: AsyncIterator[bytes] = container.stored_backups().read(name)
            return _verified(await container.verify_backup()(data, watch=watch))


def _backed_up(made: Backup, *, to: str) -> Show:
    def show(as_json: bool) -> None:  # noqa: FBT001 - the option
        if as_json:
            print_json(backup_json(made, to=to))
            return
        from entrypoints.cli.views.archive import show_contents

        facts = (("to", to), ("size", f"{made.size:,} bytes"), ("sha256", made.sha256))
        show_contents("Backed up.", made.contents, *facts, gone=made.gone)

    return show


def _verified(contents: Contents) -> Show:
    def show(as_json: bool) -> None:  # noqa: FBT001 - the option
        if as_json:
            print_json(contents_json(contents))
            return
        from entrypoints.cli.views.archive import show_contents

        show_contents("The backup is sound.", contents)

    return show
