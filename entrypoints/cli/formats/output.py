"""JSON on standard output."""

import json
from collections.abc import Mapping
from typing import Any

import click

Json = Mapping[str, Any]
"""Of text, numbers, truth values, None, and lists and mappings of these."""


def print_json(document: Json) -> None:
    """Print UTF-8 whatever the locale is: the same document is always the same bytes."""
    click.echo(json_bytes(document), nl=False)


def json_bytes(document: Json) -> bytes:
    """Write lines of UTF-8, the same for the same document."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    # Half a pair of surrogates is no character; JSON has an escape for it, UTF-8 has not.
    return text.encode(errors="backslashreplace") + b"\n"
