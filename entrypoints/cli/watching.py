"""Whether anybody looks at a bar."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from application.operations.progress import Watch, unwatched

Advance = Callable[[int], None]
"""Told how many more files are done."""

_FEW = 4
"""So many files are done before anybody looks for a bar."""


@contextmanager
def watching(*, quiet: bool) -> Iterator[Watch]:
    """Show how far it is to whoever watches; standard output is for the result."""
    if quiet or not sys.stderr.isatty():
        yield unwatched
        return
    from entrypoints.cli.views.archive import counting

    with counting() as watch:
        yield watch


@contextmanager
def counting_files(total: int, *, quiet: bool) -> Iterator[Advance]:
    """Show a bar of files to whoever watches; standard output is for the result."""
    if quiet or total <= _FEW or not sys.stderr.isatty():
        yield lambda _: None
        return
    from entrypoints.cli.views.progress import bar

    with bar(total=total) as advance:
        yield advance
