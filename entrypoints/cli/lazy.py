"""Commands that are imported when they are called, so that none waits for another's imports."""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

import click

from entrypoints.cli.errors import INTERRUPTED


class Listed(NamedTuple):
    """A command before it is imported. No attrs class: its import is half the wait for --help."""

    module: str
    attribute: str
    summary: str


class LazyGroup(click.Group):
    """Lists its commands by their summaries alone, in the order given."""

    def __init__(self, *, listed: Mapping[str, Listed], **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type] # click's own, passed through
        self._listed = listed
        _mark_examples(self)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name them without importing any."""
        return list(self._listed)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the one that is called."""
        listed = self._listed.get(cmd_name)
        if listed is None:
            return None
        command: click.Command = getattr(import_module(listed.module), listed.attribute)
        _mark_examples(command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. Ctrl-C ends it without a trace."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List them without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, listed.summary) for name, listed in self._listed.items()])


def _mark_examples(command: click.Command) -> None:
    """Keep the lines of examples: click's mark for it is a control character.

    Docstrings spell it as a backslash and a letter, so that no source holds the character.
    """
    command.help = command.help and command.help.replace("\\b\n", "\b\n")
