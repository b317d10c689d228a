"""`jobgraph parse`."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from application.candidates.export_json_resume import ExportedResume
from domain.candidates.model import Candidate
from domain.candidates.questions.asking import Question
from entrypoints.cli.errors import UNREADABLE, WRONG_USAGE, CommandError, one_line
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_document, shown
from entrypoints.cli.formats.json_resume import print_json_resume
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.many.documents import documents
from entrypoints.cli.many.parsing import parse_many
from entrypoints.cli.many.workers import processors
from entrypoints.cli.options import PATH, jobs_option, json_option, quiet_option
from entrypoints.cli.session import session, settings_in_memory
from entrypoints.settings import SettingsError


@click.command
@click.argument("resumes", metavar="RESUME...", type=PATH, nargs=-1, required=True)
@json_option
@click.option("--out", type=PATH, metavar="DIR", help="Write JSON for each of many into DIR.")
@jobs_option
@quiet_option
def parse(
    *, resumes: tuple[Path, ...], as_json: bool, out: Path | None, jobs: int | None, quiet: bool
) -> None:
    r"""Read RESUME: who it is, what they did, what they can do.

    RESUME is PDF, DOCX, ODT, RTF, HTML, Markdown, plain text or JSON Resume. With Tesseract
    installed it may be a picture, too: a scanned PDF, PNG, JPEG, TIFF or WebP.

    Nothing is invented. The JSON is JSON Resume 1.0; its meta.provenance says where in the text
    each value stands. What the text does not say is left out. A JSON Resume stays as it is, to
    the letter.

    Many are read on all processors with --out: each RESUME may then be a folder, too. One that
    cannot be read is told, the rest goes on, and the exit code is 3.

    \b
    Examples:
      jobgraph parse resume.pdf
      jobgraph parse resume.pdf --json > resume.json
      jobgraph parse resumes/ --out read/
    """
    if out is not None:
        _parse_all(resumes, out, jobs=jobs or processors(), quiet=quiet, as_json=as_json)
        return
    if len(resumes) > 1:
        raise click.UsageError("Give --out DIR to read more than one.")
    candidate, asked, exported = execute(_read(resumes[0]))
    if as_json:
        print_json_resume(exported)
    else:
        from entrypoints.cli.views.resume import show_resume

        show_resume(candidate, asked)


def _parse_all(
    resumes: Sequence[Path], out: Path, *, jobs: int, quiet: bool, as_json: bool
) -> None:
    found = documents(resumes)
    if not found:
        raise CommandError("parse.nothing", "There is no document in what was given.")
    try:
        parsed = parse_many(found, out, jobs=jobs, quiet=quiet)
    except SettingsError as e:
        raise CommandError("settings", f"{e}.", exit_code=WRONG_USAGE) from None
    if as_json:
        failed = [
            {"file": name, "code": why.code, "message": why.message} for name, why in parsed.failed
        ]
        print_json({"read": parsed.read, "failed": failed})
    else:
        for name, why in parsed.failed:
            click.echo(f"{one_line(name)}  {why.code}: {why.message}", err=True)
        click.echo(f"{parsed.read} read into {shown(out)}, {len(parsed.failed)} failed")
    if parsed.failed:
        sys.exit(UNREADABLE)


async def _read(resume: Path) -> tuple[Candidate, tuple[Question, ...], ExportedResume]:
    today = datetime.now(UTC).date()
    async with session(settings_in_memory(as_of=today)) as current:
        data = read_document(resume, limit=current.limit, of="resume")
        candidate_id = await current.upload(data, number=1, claimed=resume.name)
        await current.deliver()
        return (
            await current.candidate(candidate_id),
            await current.questions(candidate_id),
            await current.exported(candidate_id),
        )
