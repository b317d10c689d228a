"""Shows one page of a hostile document as a picture, confined.

Arguments: `pdf` or `image`, the page from zero on, by how many degrees it is turned (clockwise),
limits of memory (bytes) and time (seconds). The document comes on standard input. The answer is a
line of JSON and, unless the page is blank, a binary PGM: `{"count": pages, "blank": bool, "dark":
bool}`, dark when something may stand white on black; or `{"error": code}` with a code of the
port's errors, or `unavailable`. No answer at all is an answer too.

Started by path with `-I`: it sees the standard library, this folder and installed packages.
"""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

_READERS = {"pdf": "pictures.pdf", "image": "pictures.image"}


def main() -> None:
    """Answer, and be gone."""
    kind = sys.argv[1]
    page, turned, memory, seconds = map(int, sys.argv[2:])
    sys.path.insert(0, str(Path(__file__).parent))
    confinement = import_module("confinement")
    confinement.limit(memory=memory, seconds=seconds)
    try:
        reader, touching_up = import_module(_READERS[kind]), import_module("pictures.touching_up")
    except ImportError:
        _answer({"error": "unavailable"})
        return
    confinement.close_doors()
    try:
        count, shown = reader.show(sys.stdin.buffer.read(), page)
        picture = (shown and touching_up.touched_up(shown, turned)) or b""
        dark = bool(picture) and touching_up.has_dark_areas(picture)
    except MemoryError:
        _answer({"error": "too_complex"})
    except touching_up.RefusedError as refusal:
        _answer({"error": str(refusal)})
    except Exception:  # noqa: BLE001 - whatever a parser says of it, the document is at fault
        _answer({"error": "broken"})
    else:
        _answer({"count": count, "blank": not picture, "dark": dark}, picture)
    os._exit(0)  # a parser that read its document can still crash while it tidies up


def _answer(said: dict[str, object], picture: bytes = b"") -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + picture)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
