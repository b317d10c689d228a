"""`jobgraph policy`."""

from pathlib import Path

import click

from application.matching.show_policy import ShownPolicy
from domain.matching.policy import DEFAULT_POLICY, POLICIES
from entrypoints.cli.errors import WRONG_USAGE, CommandError
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.formats.policy import policy_json
from entrypoints.cli.options import PATH, json_option
from entrypoints.cli.policy_files import read_policy


@click.group
def policy() -> None:
    r"""Show what scores are made by, and check a policy of one's own.

    What each figure means, and what a policy may change, is in docs/scoring.md.

    \b
    Examples:
      jobgraph policy show
      jobgraph policy check policy.json
      jobgraph fit resume.pdf job.pdf --policy policy.json
    """


@policy.command("show")
@click.option(
    "--version",
    default=DEFAULT_POLICY.version,
    show_default=True,
    help="Of a published policy, as receipts name it.",
)
@json_option
def show(*, version: str, as_json: bool) -> None:
    r"""Print every figure of a published policy.

    \b
    Example:
      jobgraph policy show --json
    """
    published = POLICIES.get(version)
    if published is None:
        raise CommandError(
            "policy.unknown",
            f"No policy {version} is published: there is {', '.join(POLICIES)}. "
            "What a company's own says, the service shows at /match-policies/{version}.",
            exit_code=WRONG_USAGE,
        )
    shown = ShownPolicy.of(published)
    if as_json:
        print_json(policy_json(shown))
        return
    from entrypoints.cli.views.policy import show_policy

    show_policy(shown)


@policy.command("check")
@click.argument("file", type=PATH)
@json_option
def check(*, file: Path, as_json: bool) -> None:
    r"""Tell whether FILE makes a policy, its version, and what differs from the published one.

    FILE is JSON: the figures that are to differ. Exit code 1 says which one may not be so, and why.

    \b
    Example:
      jobgraph policy check policy.json
    """
    shown = ShownPolicy.of(read_policy(file))
    if as_json:
        print_json(policy_json(shown))
        return
    from entrypoints.cli.views.policy import show_changes

    show_changes(shown)
