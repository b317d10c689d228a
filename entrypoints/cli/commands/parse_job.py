"""`jobgraph parse-job`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from domain.jobs.advertisement import Advertisement
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_document
from entrypoints.cli.formats.job import job_json
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, json_option
from entrypoints.cli.session import session, settings_in_memory


@click.command("parse-job")
@click.argument("job", type=PATH)
@json_option
def parse_job(job: Path, *, as_json: bool) -> None:
    r"""Read JOB: what it asks for and offers.

    JOB is an advertisement as PDF, DOCX or text, or a JobPosting of schema.org as JSON.

    \b
    Examples:
      jobgraph parse-job job.pdf
      jobgraph parse-job posting.json --json
    """
    advertisement = execute(_read(job))
    if as_json:
        print_json(job_json(advertisement))
    else:
        from entrypoints.cli.views.job import show_job

        show_job(advertisement)


async def _read(job: Path) -> Advertisement:
    today = datetime.now(UTC).date()
    async with session(settings_in_memory(as_of=today)) as current:
        data = read_document(job, limit=current.limit, of="job")
        return await current.advertisement(await current.description(data))
