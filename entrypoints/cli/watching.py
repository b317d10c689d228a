"""Whether anybody looks at a bar."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from application.operations.progress import Watch, unwatched


@contextmanager
def watching(*, quiet: bool) -> Iterator[Watch]:
    """Show how far it is to whoever watches; standard output is for the result."""
    if quiet or not sys.stderr.isatty():
        yield unwatched
        return
    from entrypoints.cli.views.archive import counting

    with counting() as watch:
        yield watch
