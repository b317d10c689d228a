"""The nursery: bears one confined child for each hostile document, which answers in JSON.

The answer is `{"pages": [text, ...], "count": pages, "truncated": bool}`, where a reader knows
more with `"hidden": [{"hiding", "text", "page"}, ...]`, `"doubtful": [page, ...]`, `"pictured":
[page, ...]` and `"scanned": bool`; or it is `{"error": code}` with a code of the port's errors, or
`unavailable` when the parser is not installed. No answer at all is an answer too: the parser gave
up.

Started by path with `-I`: it sees the standard library, this folder and installed packages.
"""

import os
import sys
from importlib import import_module

_READERS = {
    "pdf": "pdf.document",
    "docx": "readers.docx",
    "odt": "readers.odt",
    "rtf": "readers.rtf",
    "html": "readers.html",
}
"""Which module reads which kind of document."""


def main() -> None:
    """Take the socket that orders come by as the argument."""
    nursery = import_module("nursery")
    nursery.Nursery(int(sys.argv[1]), _READERS).run()
    os._exit(0)


if __name__ == "__main__":
    main()
