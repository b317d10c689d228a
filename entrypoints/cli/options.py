"""Options that several commands share, and what they promise."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from entrypoints.cli.days import FIRST, LAST, read_day

PATH = click.Path(path_type=Path)
"""Not checked by click: a file that cannot be read is exit 3, not wrong usage."""


class Day(click.ParamType[date]):
    """A day of the calendar, as in 2026-11-21."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Fail as wrong usage."""
        if isinstance(value, date):
            return value
        try:
            return read_day(value)
        except ValueError:
            why = f"{value!r} is no date such as 2026-11-21, from {FIRST.year} to {LAST.year}."
            self.fail(why, param, ctx)


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, and nothing else.")
as_of_option = click.option(
    "--as-of",
    type=Day(),
    default=lambda: datetime.now(UTC).date(),
    help="The day that months of work are counted to; today (UTC) if not given.",
)
quiet_option = click.option("--quiet", "-q", is_flag=True, help="Show no progress.")
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    help="How many processes read; as many as there are processors if not given.",
)
policy_option = click.option(
    "--policy",
    type=PATH,
    metavar="FILE",
    help="Score by a policy of one's own: JSON, as `jobgraph policy check` takes it.",
)
