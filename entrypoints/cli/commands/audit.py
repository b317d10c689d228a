"""`jobgraph audit`."""

import sys
from datetime import date
from pathlib import Path

import click

from entrypoints.cli.auditing.running import Asked, AuditFound, audit_resumes, read_jobs
from entrypoints.cli.errors import CHECK_FAILED, UNREADABLE, WRONG_USAGE, CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.lists import TakesLists
from entrypoints.cli.many.documents import documents
from entrypoints.cli.many.workers import processors
from entrypoints.cli.options import PATH, as_of_option, json_option, quiet_option
from entrypoints.settings import SettingsError


@click.command(cls=TakesLists)
@click.argument("resumes", metavar="RESUMES...", type=PATH, nargs=-1, required=True)
@click.option(
    "--jobs",
    metavar="JOBS...",
    type=PATH,
    multiple=True,
    required=True,
    help="Files and folders of jobs, up to the next option.",
)
@as_of_option
@json_option
@click.option(
    "--show-misses",
    is_flag=True,
    help="Print what was read before and after, where it moved. It is personal: no JSON.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Other names, other dates.")
@click.option(
    "--processes",
    type=click.IntRange(1, 256),
    help="How many read; as many as there are processors if not given.",
)
@quiet_option
def audit(  # noqa: PLR0913 - one for each option
    *,
    resumes: tuple[Path, ...],
    jobs: tuple[Path, ...],
    as_of: date,
    as_json: bool,
    show_misses: bool,
    seed: int,
    processes: int | None,
    quiet: bool,
) -> None:
    r"""Change who people are in RESUMES, and check that no score for JOBS moves.

    Name, pronouns, age, family, nationality, religion, photograph, a named parental leave,
    university, address: each is changed in the text of each résumé, which is then read and scored
    like any other. A pair has moved when its score, its explanation or any fact that may reach a
    score differs, be it in one bit. docs/counterfactuals.md says what each swap does, and what
    all of this does not prove.

    RESUMES and JOBS are files and folders. The exit code is 0 when nothing moved, 1 when
    something did, 3 when a file could not be read.

    \b
    Examples:
      jobgraph audit resumes/ --jobs jobs/
      jobgraph audit resume.pdf --jobs jobs/*.txt --json
      jobgraph audit resumes/ --jobs jobs/ --show-misses
    """
    if as_json and show_misses:
        raise click.UsageError("--show-misses is for the eyes: leave out --json.")
    asked = Asked(as_of=as_of, seed=seed, processes=processes or processors(), quiet=quiet)
    found = _audit(resumes, jobs, asked)
    if as_json:
        from entrypoints.cli.formats.audit import audit_json

        print_json(audit_json(found))
    else:
        from entrypoints.cli.views.audit import show_audit

        show_audit(found, values=show_misses)
    if found.moved:
        sys.exit(CHECK_FAILED)
    if found.failed:
        sys.exit(UNREADABLE)


def _audit(resumes: tuple[Path, ...], jobs: tuple[Path, ...], asked: Asked) -> AuditFound:
    people, places = documents(resumes), documents(jobs)
    for what, named in (("résumé", people), ("job", places)):
        if not named:
            raise CommandError("audit.nothing", f"There is no {what} in what was given.")
    sides, failed = execute(read_jobs(places, as_of=asked.as_of))
    if not sides:
        raise CommandError("audit.nothing", f"No job can be read. {failed[0].message}")
    try:
        found = audit_resumes(people, sides, failed=failed, asked=asked)
    except SettingsError as e:
        raise CommandError("settings", f"{e}.", exit_code=WRONG_USAGE) from None
    if not found.resumes:
        raise CommandError("audit.nothing", f"No résumé can be read. {found.failed[-1].message}")
    return found
