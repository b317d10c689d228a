"""`jobgraph replay`."""

from pathlib import Path

import click

from domain.matching.match import Receipt
from domain.matching.own_policy import PolicyFigures
from domain.matching.replay import Replay
from entrypoints.cli.errors import CHECK_FAILED, CommandError, one_line
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_file
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.formats.receipt import MAX_BYTES, read_receipt
from entrypoints.cli.options import PATH, json_option, policy_option
from entrypoints.cli.pairing import bring_together
from entrypoints.cli.policy_files import read_changes
from entrypoints.cli.session import session, settings_in_memory


@click.command
@click.argument("receipt", type=PATH)
@click.argument("resume", type=PATH)
@click.argument("job", type=PATH)
@policy_option
@json_option
@click.pass_context
def replay(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    *,
    receipt: Path,
    resume: Path,
    job: Path,
    policy: Path | None,
    as_json: bool,
) -> None:
    r"""Compute the score of RESUME for JOB again, and compare it with RECEIPT.

    RECEIPT is what `jobgraph fit --json` printed, or the receipt in it. Where it names a policy
    of one's own, give that as --policy. Exit code 1 says that something differs, and the output
    says what.

    \b
    Examples:
      jobgraph fit resume.pdf job.pdf --json > match.json
      jobgraph replay match.json resume.pdf job.pdf
    """
    found = execute(_replay(_read(receipt), resume, job, read_changes(policy)))
    if as_json:
        print_json({"same": found.same, "differences": list(found.differences)})
    elif found.same:
        click.echo("The same: the score and its explanation come out as the receipt says.")
    else:
        click.echo("Not the same:")
        for difference in found.differences:
            click.echo(f"- {one_line(difference)}")
    if not found.same:
        ctx.exit(CHECK_FAILED)


def _read(receipt: Path) -> Receipt:
    data = read_file(receipt, limit=MAX_BYTES)
    if data is None:
        raise CommandError("receipt.unreadable", "It is larger than any receipt.")
    return read_receipt(data)


async def _replay(receipt: Receipt, resume: Path, job: Path, policy: PolicyFigures) -> Replay:
    async with session(settings_in_memory(as_of=receipt.as_of), policy=policy) as current:
        pair = await bring_together(current, resume=resume, job=job)
        return await current.replay(receipt, pair.candidate.id, pair.job.id)
