"""`jobgraph rank`."""

from datetime import date
from pathlib import Path

import click

from entrypoints.cli.errors import CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.formats.ranking import ranking_json
from entrypoints.cli.options import PATH, as_of_option, json_option, policy_option, quiet_option
from entrypoints.cli.policy_files import read_changes
from entrypoints.cli.ranking import RankedBy, rank_jobs, rank_resumes
from entrypoints.cli.watching import counting_files


@click.command
@click.option("--job", type=PATH, help="Rank the FILES, résumés, for this job.")
@click.option("--resume", type=PATH, help="Rank the FILES, jobs, for this résumé.")
@click.argument("files", type=PATH, nargs=-1, required=True)
@as_of_option
@policy_option
@json_option
@quiet_option
def rank(  # noqa: PLR0913 - one for each option
    *,
    files: tuple[Path, ...],
    job: Path | None,
    resume: Path | None,
    as_of: date,
    policy: Path | None,
    as_json: bool,
    quiet: bool,
) -> None:
    r"""Rank FILES, best first: résumés for a --job, or jobs for a --resume.

    A file that cannot be read is listed with the reason, and the others are ranked.

    \b
    Examples:
      jobgraph rank --job job.pdf resumes/*.pdf
      jobgraph rank --resume resume.pdf jobs/*.txt --json
      jobgraph rank --job job.pdf resumes/*.pdf --policy policy.json
    """
    by = RankedBy(as_of=as_of, policy=read_changes(policy))
    with counting_files(len(files), quiet=quiet) as advance:
        if job is not None and resume is None:
            ranking = execute(rank_resumes(job, files, by=by, advance=advance))
        elif resume is not None and job is None:
            ranking = execute(rank_jobs(resume, files, by=by, advance=advance))
        else:
            raise click.UsageError("Give either --job or --resume.")
    if as_json:
        print_json(ranking_json(ranking))
    else:
        from entrypoints.cli.views.ranking import show_ranking

        show_ranking(ranking)
    if not ranking.ranked:
        raise CommandError(
            "rank.nothing",
            f"None of the {len(files)} files could be ranked. "
            "The output says why for each: mend one, or choose others.",
        )
