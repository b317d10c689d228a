"""`jobgraph fit`."""

from datetime import date
from pathlib import Path

import click

from domain.matching.own_policy import PolicyFigures
from entrypoints.cli.errors import CHECK_FAILED, CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.files import shown
from entrypoints.cli.formats.match import Fit, fit_json
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, as_of_option, json_option, policy_option
from entrypoints.cli.pairing import bring_together, find_fit
from entrypoints.cli.policy_files import read_changes
from entrypoints.cli.session import NO_TITLE, session, settings_in_memory


@click.command
@click.argument("resume", type=PATH)
@click.argument("job", type=PATH)
@as_of_option
@policy_option
@json_option
@click.option("--svg", type=PATH, metavar="FILE", help="Draw the explanation as a picture, too.")
def fit(  # noqa: PLR0913 - one for each option
    resume: Path,
    job: Path,
    *,
    as_of: date,
    policy: Path | None,
    as_json: bool,
    svg: Path | None,
) -> None:
    r"""Score RESUME against JOB, and explain the score.

    What is unknown does not count. The same files and the same --as-of always give the same
    output; its receipt can be checked with `jobgraph replay`. What counts how much is in
    docs/scoring.md; --policy tries other weights, and the receipt names them.

    \b
    Examples:
      jobgraph fit resume.pdf job.pdf
      jobgraph fit resume.pdf job.txt --json --as-of 2026-11-21 > match.json
      jobgraph fit resume.pdf job.txt --policy policy.json
    """
    found, title = execute(_fit(resume, job, as_of, read_changes(policy)))
    if as_json:
        print_json(fit_json(found))
    if as_json and not svg:
        return
    from entrypoints.cli.views.fit import draw_fit, show_fit

    heading = f"{shown(Path(resume.name))} for {shown(Path(job.name)) if title is None else title}"
    if svg:
        _write(svg, draw_fit(found, heading=heading))
    if not as_json:
        show_fit(found, heading=heading)


async def _fit(
    resume: Path, job: Path, as_of: date, policy: PolicyFigures
) -> tuple[Fit, str | None]:
    async with session(settings_in_memory(as_of=as_of), policy=policy) as current:
        pair = await bring_together(current, resume=resume, job=job)
        title = pair.job.terms.title
        return await find_fit(current, pair), None if title == NO_TITLE else title


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    except OSError as e:
        raise CommandError(
            "file.not_written",
            f"{shown(file)} cannot be written: {e.strerror}.",
            exit_code=CHECK_FAILED,
        ) from None
