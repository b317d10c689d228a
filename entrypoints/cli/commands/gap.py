"""`jobgraph gap`."""

from datetime import date
from pathlib import Path

import click

from entrypoints.cli.errors import CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_document
from entrypoints.cli.formats.gap import ShownGap, gap_json
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, as_of_option, json_option
from entrypoints.cli.pairing import bring_together
from entrypoints.cli.session import session, settings_in_memory


@click.command
@click.argument("resume", type=PATH)
@click.argument("job", type=PATH, required=False)
@click.option(
    "--occupation",
    metavar="TITLE",
    help="Compare with what ESCO says that an occupation needs, instead of with JOB.",
)
@as_of_option
@json_option
def gap(
    resume: Path, job: Path | None, *, occupation: str | None, as_of: date, as_json: bool
) -> None:
    r"""Show what RESUME lacks for JOB, and in which order to learn it.

    Held, partial and missing are those of `jobgraph fit`; each held skill comes with the words
    that show it.

    \b
    Examples:
      jobgraph gap resume.pdf job.pdf
      jobgraph gap resume.pdf --occupation "data scientist"
    """
    if (job is None) == (occupation is None):
        raise click.UsageError("Give either JOB or --occupation.")
    shown = execute(_gap(resume, job, occupation or "", as_of))
    if as_json:
        print_json(gap_json(shown))
    else:
        from entrypoints.cli.views.gap import show_gap

        show_gap(shown)


async def _gap(resume: Path, job: Path | None, occupation: str, as_of: date) -> ShownGap:
    async with session(settings_in_memory(as_of=as_of)) as current:
        if job is not None:
            pair = await bring_together(current, resume=resume, job=job)
            candidate = pair.candidate
            analysed = await current.gap_to_job(candidate.id, pair.job.id)
        else:
            if not occupation.strip():
                raise CommandError("occupation.empty", "Name an occupation, such as “nurse”.")
            data = read_document(resume, limit=current.limit, of="resume")
            candidate_id = await current.upload(data, number=1)
            await current.deliver()
            candidate = await current.candidate(candidate_id)
            analysed = await current.gap_to_occupation(candidate.id, occupation)
    return ShownGap(
        analysed=analysed,
        mentions={claim.skill_id: claim.evidence for claim in candidate.profile.skills},
        warnings=candidate.resumes[-1].warnings,
    )
