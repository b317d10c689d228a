"""Write docs/settings.md from the help texts of the settings."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import environ
from attrs import frozen

from entrypoints.settings import Settings

PAGE = Path(__file__).parents[1] / "docs" / "settings.md"

_INTRODUCTION = """\
# Settings

Written by `python -m scripts.write_settings` from the help texts in
`entrypoints/settings/`; a test says when it is out of date.

The environment is read once, at start, and nothing has to be set. A variable that begins
with `JOBGRAPH_` and is no setting, a value that makes no sense, and choices that do not go
together end the start with a sentence that says what to change.
[Self-hosting](self-hosting.md) shows which of them go together.
"""


@frozen
class _Section:
    prefix: str
    title: str


_FIRST = _Section("JOBGRAPH_", "The service")
_SECTIONS = (
    _FIRST,
    _Section("JOBGRAPH_DATABASE_", "The database, if it is PostgreSQL or MongoDB"),
    _Section("JOBGRAPH_REDIS_", "Redis"),
    _Section("JOBGRAPH_AWS_", "AWS, and servers that speak like it"),
)


def page() -> str:
    """Return the whole page."""
    text: str = environ.generate_help(Settings, formatter=_page)
    return text


def _page(settings: Sequence[Mapping[str, Any]]) -> str:
    sections = ("\n".join(_lines(section, settings)) for section in _SECTIONS)
    return "\n".join((_INTRODUCTION, *sections))


def _lines(section: _Section, settings: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield f"## {section.title}\n"
    yield "| variable | default | |"
    yield "|---|---|---|"
    for setting in settings:
        if _section_of(setting["var_name"]) == section:
            default = f"`{setting['default']}`" if setting["default"] else ""
            yield f"| `{setting['var_name']}` | {default} | {setting['help_str']} |"
    yield ""


def _section_of(variable: str) -> _Section:
    others = (s for s in _SECTIONS if s != _FIRST and variable.startswith(s.prefix))
    return next(others, _FIRST)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}")
