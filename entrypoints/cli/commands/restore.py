"""`jobgraph restore`."""

import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import click
from attrs import evolve

from application.operations.progress import Watch
from application.ports.archive_format import Contents
from entrypoints.cli.archive_errors import archive_errors_told
from entrypoints.cli.archive_files import read_file
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.archive import contents_json
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.kept import all_kept
from entrypoints.cli.options import PATH, json_option, quiet_option
from entrypoints.cli.watching import watching
from entrypoints.settings import load_settings

_RECORDS_ONLY = "Leave documents alone: the blob storage has them still."


@click.command
@click.argument("source", type=PATH, required=False)
@click.option("--from-storage", metavar="NAME", help="The backup backups/NAME of the blob storage.")
@click.option("--records-only", is_flag=True, help=_RECORDS_ONLY)
@json_option
@quiet_option
def restore(
    *, source: Path | None, from_storage: str | None, records_only: bool, as_json: bool, quiet: bool
) -> None:
    r"""Restore everything from the backup SOURCE, or from one in the blob storage.

    It goes where the settings of `jobgraph serve` say, whatever it was taken from. Nothing may be
    kept there yet, and nobody may serve from there. The backup is checked before anything is
    stored; what was stored is read again and compared by counts and hashes.

    \b
    Examples:
      jobgraph restore monday.jobgraph
      jobgraph restore --from-storage 20261121-030000
    """
    if (source is None) == (from_storage is None):
        raise click.UsageError("Give either SOURCE or --from-storage.")
    with watching(quiet=quiet) as watch:
        contents = execute(
            _restore(source, str(from_storage), records_only=records_only, watch=watch)
        )
    if as_json:
        print_json(contents_json(contents))
        return
    from entrypoints.cli.views.archive import show_contents

    show_contents("Restored, and compared by counts and hashes.", contents)


async def _restore(source: Path | None, name: str, *, records_only: bool, watch: Watch) -> Contents:
    async with all_kept(load_settings(os.environ), new=True) as container:
        with archive_errors_told():
            backups = container.stored_backups()
            read: Callable[[], AsyncIterator[bytes]] = (
                (lambda: backups.read(name)) if source is None else (lambda: read_file(source))
            )
            target = container.target()
            if records_only:
                target = evolve(target, blobs=None)
            return await container.restore()(read, target, watch=watch)
