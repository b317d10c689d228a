"""Reads one hostile document from standard input, confined, and answers in JSON.

The answer is `{"pages": [text, ...], "count": pages, "truncated": bool}`, or `{"error": code}`
with a code of the port's errors, or `unavailable` when the parser is not installed. No answer at
all is an answer too: the parser gave up.

Started by path with `-I`: it sees the standard library, this folder and installed packages.
"""

import json
import os
import sys
from importlib import import_module

_READERS = {"pdf": "read_pdf", "docx": "read_docx"}


def main() -> None:
    """Take the kind of document and the limits as arguments, in this order."""
    kind = sys.argv[1]
    memory, seconds, max_pages, max_characters = map(int, sys.argv[2:])
    confinement = import_module("confinement")
    confinement.limit(memory=memory, seconds=seconds)
    try:
        reader = import_module(_READERS[kind])
    except ImportError:
        print(json.dumps({"error": "unavailable"}))  # noqa: T201 - to the parent
        return
    confinement.close_doors()
    try:
        answer = reader.read(
            sys.stdin.buffer.read(), max_pages=max_pages, max_characters=max_characters
        )
    except MemoryError:
        answer = {"error": "too_complex"}
    except Exception:  # noqa: BLE001 - whatever a parser says of it, the document is at fault
        answer = {"error": "broken"}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # a parser that read its document can still crash while it tidies up


if __name__ == "__main__":
    main()
