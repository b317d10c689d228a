"""`jobgraph impact`."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import click

from domain.fairness.counting import Cases
from domain.fairness.report import Basis, ImpactReport, Stage, Subject, measure
from entrypoints.cli.archive_files import check_writable, write_file
from entrypoints.cli.cases import MAX_BYTES, UNIT, read_cases
from entrypoints.cli.errors import CHECK_FAILED, WRONG_USAGE, CommandError, one_line
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_file, shown
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, Day, json_option

_LONGEST_TITLE = 200


@click.command
@click.argument("file", type=PATH)
@json_option
@click.option("--csv", "csv_file", type=PATH, metavar="FILE", help="Write the tables as CSV.")
@click.option("--pdf", "pdf_file", type=PATH, metavar="FILE", help="Write the report as PDF.")
@click.option("--force", is_flag=True, help="Replace these files when they exist.")
@click.option("--title", help="What people applied for; the name of the file if not given.")
@click.option("--from", "first", type=Day(), help="The first day of the data, to be printed.")
@click.option("--to", "last", type=Day(), help="The last day of the data, to be printed.")
@click.option(
    "--leave-out-small",
    is_flag=True,
    help="Give categories under 2 % no ratio, as 6 RCNY §5-301(d) allows an auditor.",
)
def impact(  # noqa: PLR0913 - one for each thing that may be asked
    file: Path,
    *,
    as_json: bool,
    csv_file: Path | None,
    pdf_file: Path | None,
    title: str | None,
    first: date | None,
    last: date | None,
    leave_out_small: bool,
    force: bool,
) -> None:
    r"""Compare how groups of people in FILE are selected and scored.

    FILE is CSV with a line a person and the columns id, sex, race_ethnicity, and score or
    selected or both. Sex is male or female; race_ethnicity is one of hispanic or latino, white,
    black or african american, native hawaiian or pacific islander, asian, native american or
    alaska native, two or more races. Whatever is empty, unknown or withheld is counted as
    unknown. Selected is yes or no; a score is any number, higher is better.

    For each category there are counts, the rate, the impact ratio over the most favoured one, a
    flag below four fifths, and how likely chance is, as Local Law 144 of New York City and 29 CFR
    1607.4 define them. It is a computation: no certification, no bias audit, no legal advice.

    \b
    Examples:
      jobgraph impact examples/applicants.csv
      jobgraph impact applicants.csv --title "Nurse" --pdf impact.pdf --csv impact.csv
      jobgraph impact applicants.csv --json
    """
    if first and last and first > last:
        raise CommandError(
            "impact.period", "The last day is before the first.", exit_code=WRONG_USAGE
        )
    files = [path for path in (csv_file, pdf_file) if path]
    for path in files:
        check_writable(path, force=force)
    report = measure(
        _cases(file),
        subject=Subject(
            title=one_line(title or file.name)[:_LONGEST_TITLE], first=first, last=last
        ),
        basis=Basis(stage=Stage.AS_GIVEN, as_of=datetime.now(UTC), unit=UNIT),
        leave_out_small=leave_out_small,
    )
    if csv_file:
        _write(csv_file, _csv(report), force=force)
    if pdf_file:
        _write(pdf_file, _pdf(report), force=force)
    if as_json:
        _print_json(report)
    elif files:
        for path in files:
            click.echo(f"Written: {shown(path)}")
    else:
        from entrypoints.cli.views.impact import show_impact

        show_impact(report)


def _cases(file: Path) -> Cases:
    data = read_file(file, limit=MAX_BYTES)
    if data is None:
        raise CommandError("impact.too_large", f"The file has more than {MAX_BYTES} bytes.")
    return read_cases(data)


def _print_json(report: ImpactReport) -> None:
    import msgspec

    from entrypoints.impact.shapes import ImpactReportView

    print_json(msgspec.to_builtins(ImpactReportView.of(report)))


def _csv(report: ImpactReport) -> bytes:
    from entrypoints.impact.spreadsheet import csv_bytes

    return csv_bytes(report)


def _write(path: Path, data: bytes, *, force: bool) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield data

    execute(write_file(path, parts(), force=force))


def _pdf(report: ImpactReport) -> bytes:
    from entrypoints.impact.document import pdf_bytes
    from entrypoints.impact.errors import PdfNotInstalledError

    try:
        return pdf_bytes(report)
    except PdfNotInstalledError:
        raise CommandError(
            "impact.extra",
            "PDF is drawn with reportlab, which is not installed. Install jobgraph[reports].",
            exit_code=CHECK_FAILED,
        ) from None
