"""JSON on standard output."""

import json
from collections.abc import Mapping
from typing import Any

import click

Json = Mapping[str, Any]
"""Of text, numbers, truth values, None, and lists and mappings of these."""


def print_json(document: Json) -> None:
    """Print UTF-8 whatever the locale is: the same document is always the same bytes."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    # Half a pair of surrogates is no character; JSON has an escape for it, UTF-8 has not.
    click.echo(text.encode(errors="backslashreplace") + b"\n", nl=False)
