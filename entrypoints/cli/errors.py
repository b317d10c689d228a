"""How a command says that it cannot: one line on standard error, and an exit code."""

from traceback import extract_tb
from typing import IO, Any

import click

CHECK_FAILED = 1
"""A check failed, or something that the command needs is away."""
WRONG_USAGE = 2
UNREADABLE = 3
"""The input cannot be read."""
INTERRUPTED = 130
"""128 + SIGINT, as shells report it."""


class CommandError(click.ClickException):
    """The command ends here: a stable code for programs, a sentence for people."""

    def __init__(self, code: str, message: str, *, exit_code: int = UNREADABLE) -> None:
        super().__init__(one_line(message))
        self.code = code
        self.exit_code = exit_code  # type: ignore[misc] # click reads it from the instance

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line; click calls this."""
        click.echo(f"jobgraph: {self.code}: {self.message}", file=file, err=file is None)


def internal_error(error: Exception) -> CommandError:
    """Say where the product itself is wrong, in one line too."""
    place = extract_tb(error.__traceback__)[-1]
    return CommandError(
        "internal",
        f"{type(error).__name__}: {error} ({place.name}, line {place.lineno} of {place.filename}). "
        "This is a bug: please report it.",
        exit_code=CHECK_FAILED,
    )


def one_line(text: str) -> str:
    """Put foreign text on one line, with nothing in it that a terminal would obey."""
    line = " ".join(text.split())
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
