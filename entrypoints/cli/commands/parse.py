"""`jobgraph parse`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from domain.candidates.model import Candidate
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_document
from entrypoints.cli.formats.json_resume import json_resume
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, json_option
from entrypoints.cli.session import session, settings_in_memory


@click.command
@click.argument("resume", type=PATH)
@json_option
def parse(resume: Path, *, as_json: bool) -> None:
    r"""Read RESUME (PDF, DOCX or text): who it is, what they did, what they can do.

    Nothing is invented. The JSON is JSON Resume 1.0; its meta.provenance says where in the text
    each value stands. What the text does not say is left out.

    \b
    Examples:
      jobgraph parse resume.pdf
      jobgraph parse resume.pdf --json > resume.json
    """
    candidate = execute(_read(resume))
    if as_json:
        print_json(json_resume(candidate))
    else:
        from entrypoints.cli.views.resume import show_resume

        show_resume(candidate)


async def _read(resume: Path) -> Candidate:
    today = datetime.now(UTC).date()
    async with session(settings_in_memory(as_of=today)) as current:
        data = read_document(resume, limit=current.limit, of="resume")
        candidate_id = await current.upload(data, number=1)
        await current.deliver()
        return await current.candidate(candidate_id)
