"""`jobgraph parse-job`."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from domain.jobs.advertisement import Advertisement
from domain.jobs.structured_data import missing
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_document
from entrypoints.cli.formats.job import job_json, posting_json
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, json_option
from entrypoints.cli.session import session, settings_in_memory


@click.command("parse-job")
@click.argument("job", type=PATH)
@json_option
@click.option(
    "--json-ld",
    is_flag=True,
    help="Write a JobPosting of schema.org, and say on the side what search engines would miss.",
)
def parse_job(job: Path, *, as_json: bool, json_ld: bool) -> None:
    r"""Read JOB: what it asks for and offers.

    JOB is an advertisement as a document, or a JobPosting of schema.org as JSON or in a web page.

    \b
    Examples:
      jobgraph parse-job job.pdf
      jobgraph parse-job posting.json --json
      jobgraph parse-job job.docx --json-ld > posting.json
    """
    if as_json and json_ld:
        raise click.UsageError("Choose one of --json and --json-ld.")
    today = datetime.now(UTC).date()
    description, advertisement = execute(_read(job, today))
    if as_json:
        print_json(job_json(advertisement))
    elif json_ld:
        posting = posting_json(description, advertisement, posted=today)
        print_json(posting)
        for pointer in missing(posting):
            click.echo(
                f"jobgraph: {pointer} is required by search engines, and not said.", err=True
            )
    else:
        from entrypoints.cli.views.job import show_job

        show_job(advertisement)


async def _read(job: Path, today: date) -> tuple[str, Advertisement]:
    async with session(settings_in_memory(as_of=today)) as current:
        data = read_document(job, limit=current.limit, of="job")
        description = await current.description(data)
        return description, await current.advertisement(description)
