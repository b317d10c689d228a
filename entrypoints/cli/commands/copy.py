"""`jobgraph copy`."""

import os
from contextlib import AsyncExitStack

import click

from application.operations.copy_everything import Copied
from application.operations.filling import Target
from application.operations.progress import Watch
from entrypoints.cli.archive_errors import archive_errors_told
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.archive import contents_json
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.kept import documents_kept, records_kept
from entrypoints.cli.options import json_option, quiet_option
from entrypoints.cli.places import Place, read_place
from entrypoints.cli.watching import watching


@click.command
@click.option("--from", "source", required=True, metavar="PLACE", help="Where everything is.")
@click.option("--to", "target", required=True, metavar="PLACE", help="Where it shall be.")
@click.option("--blobs-from", metavar="BLOBS", help="Documents, if they are not where PLACE says.")
@click.option("--blobs-to", metavar="BLOBS", help="Likewise, where they shall be.")
@json_option
@quiet_option
def copy(  # noqa: PLR0913 - one for each option
    *,
    source: str,
    target: str,
    blobs_from: str | None,
    blobs_to: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    r"""Copy everything from one place to another, between any two technologies.

    It is copied as of one moment. Nothing may be kept at the target yet, and nobody may serve from
    there. What was stored is read again and compared by counts and hashes. Documents stay where
    they are when both places name the same storage. Stop the old service before you start the
    new one: what is written after the copy has begun is not in it.

    \b
    A PLACE is one of
      sqlite:FOLDER            what JOBGRAPH_DATA names, with the documents in it
      postgresql://… mongodb://… mongodb+srv://…
      env:NAME                 a PLACE that the variable NAME holds, such as a URL with a password
      settings                 what the JOBGRAPH_ variables say
      settings:FILE            what a file says, in lines such as JOBGRAPH_PERSISTENCE=postgresql

    \b
    BLOBS are one of
      folder:FOLDER            as JOBGRAPH_DATA names it
      s3:BUCKET
    Whatever PLACE and BLOBS do not say (TLS, keys, time-outs) is taken from the JOBGRAPH_
    variables.

    \b
    Examples:
      jobgraph copy --from sqlite:var --to postgresql://jobgraph@db.example.org/jobgraph
      NEW=mongodb+srv://jobgraph:…@cluster.example.org/jobgraph \
        jobgraph copy --from settings --to env:NEW --blobs-to s3:documents
    """
    with watching(quiet=quiet) as watch:
        old = read_place(source, blobs_from, os.environ, option="--from")
        new = read_place(target, blobs_to, os.environ, option="--to")
        copied = execute(_copy(old, new, watch))
    if as_json:
        print_json({**contents_json(copied.contents), "gone": list(copied.gone)})
        return
    from entrypoints.cli.views.archive import show_contents

    stay = "they stay where they are" if old.shares_documents_with(new) else None
    show_contents(
        "Copied, and compared by counts and hashes.",
        copied.contents,
        ("documents", stay),
        gone=copied.gone,
    )


async def _copy(old: Place, new: Place, watch: Watch) -> Copied:
    async with AsyncExitStack() as stack:
        source = await stack.enter_async_context(records_kept(old.records))
        target = await stack.enter_async_context(records_kept(new.records, new=True))
        blobs = target_blobs = None
        if not old.shares_documents_with(new):
            here = await stack.enter_async_context(documents_kept(old.documents))
            there = await stack.enter_async_context(documents_kept(new.documents, new=True))
            blobs, target_blobs = here.blob_storage(), there.blob_storage()
        with archive_errors_told():
            return await source.copy_everything()(
                source.archive(),
                blobs,
                Target(archive=target.archive(), blobs=target_blobs),
                watch=watch,
            )
