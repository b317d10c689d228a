"""Options that take as many values as follow them."""

from collections.abc import Iterable, Iterator

import click


class TakesLists(click.Command):
    """Lets the shell write out a pattern behind an option: `--jobs jobs/*.txt`.

    Such an option is `multiple` for click, and takes what follows it up to the next option.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Name the option before each of its values, as click wants it."""
        lists = {
            name
            for param in self.params
            if isinstance(param, click.Option) and param.multiple
            for name in param.opts
        }
        return super().parse_args(ctx, list(_each_named(args, lists)))


def _each_named(args: Iterable[str], lists: Iterable[str]) -> Iterator[str]:
    option, named = "", False
    for arg in args:
        if arg in lists:
            if named:
                yield option
            option, named = arg, True
        elif option and not arg.startswith("-"):
            yield from (option, arg)
            named = False
        else:
            if named:
                yield option
            option, named = "", False
            yield arg
    if named:
        yield option  # click says what is missing
