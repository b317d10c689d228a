"""`jobgraph`: the use cases of the service, one command each."""

import click

from entrypoints.cli.lazy import LazyGroup, Listed
from entrypoints.cli.lost_output import lost_output_told

_COMMANDS = "entrypoints.cli.commands"

COMMANDS = {
    "parse": Listed(
        module=f"{_COMMANDS}.parse",
        attribute="parse",
        summary="Read a résumé into JSON Resume, each value with its text.",
    ),
    "parse-job": Listed(
        module=f"{_COMMANDS}.parse_job",
        attribute="parse_job",
        summary="Read what a job advertisement asks for and offers.",
    ),
    "fit": Listed(
        module=f"{_COMMANDS}.fit",
        attribute="fit",
        summary="Score a résumé against a job, and explain the score.",
    ),
    "gap": Listed(
        module=f"{_COMMANDS}.gap",
        attribute="gap",
        summary="Show what a résumé lacks for a job or an occupation.",
    ),
    "rank": Listed(
        module=f"{_COMMANDS}.rank",
        attribute="rank",
        summary="Rank résumés for a job, or jobs for a résumé.",
    ),
    "replay": Listed(
        module=f"{_COMMANDS}.replay",
        attribute="replay",
        summary="Check a score by its receipt.",
    ),
    "policy": Listed(
        module=f"{_COMMANDS}.policy",
        attribute="policy",
        summary="Show what scores are made by, and check a policy of one's own.",
    ),
    "audit": Listed(
        module=f"{_COMMANDS}.audit",
        attribute="audit",
        summary="Change who people are, and check that no score moves.",
    ),
    "eval": Listed(
        module=f"{_COMMANDS}.eval",
        attribute="evaluate",
        summary="Measure how well the product reads, on files that people marked.",
    ),
    "impact": Listed(
        module=f"{_COMMANDS}.impact",
        attribute="impact",
        summary="Compare how groups of people are selected and scored.",
    ),
    "bench": Listed(
        module=f"{_COMMANDS}.bench",
        attribute="bench",
        summary="Measure how fast this machine does what takes longest.",
    ),
    "demo": Listed(
        module="entrypoints.demo.command",
        attribute="demo",
        summary="Fill the database with companies, jobs and candidates to try.",
    ),
    "serve": Listed(
        module=f"{_COMMANDS}.serve",
        attribute="serve",
        summary="Serve the HTTP API and its page.",
    ),
    "worker": Listed(
        module=f"{_COMMANDS}.worker",
        attribute="worker",
        summary="Relay events, consume the queue and run what is scheduled.",
    ),
    "migrate": Listed(
        module=f"{_COMMANDS}.migrate",
        attribute="migrate",
        summary="Bring the database to the newest form.",
    ),
    "backup": Listed(
        module=f"{_COMMANDS}.backup",
        attribute="backup",
        summary="Back everything up, or check a backup.",
    ),
    "restore": Listed(
        module=f"{_COMMANDS}.restore",
        attribute="restore",
        summary="Restore everything from a backup.",
    ),
    "copy": Listed(
        module=f"{_COMMANDS}.copy",
        attribute="copy",
        summary="Copy everything between any two databases and storages.",
    ),
    "events": Listed(
        module=f"{_COMMANDS}.events",
        attribute="events",
        summary="Look after events that could not be delivered.",
    ),
    "schedules": Listed(
        module=f"{_COMMANDS}.schedules",
        attribute="schedules",
        summary="Look what is done at set times, and do it now.",
    ),
    "grant": Listed(
        module=f"{_COMMANDS}.grant",
        attribute="grant",
        summary="Give an account a role.",
    ),
}


@click.group(
    name="jobgraph",
    cls=LazyGroup,
    listed=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="jobgraph", message="%(prog)s %(version)s")
def cli() -> None:
    r"""Skills-based hiring with a score that anyone can read, replay and contest.

    \b
    Examples:
      jobgraph fit resume.pdf job.pdf
      jobgraph rank --job job.pdf resumes/*.pdf
      jobgraph parse resume.pdf --json

    \b
    Exit codes: 0 done, 1 a check failed, 2 wrong usage, 3 the input cannot be read.
    """


def main() -> None:
    """Run the command line, and exit."""
    with lost_output_told():
        cli(prog_name="jobgraph")


if __name__ == "__main__":
    main()
