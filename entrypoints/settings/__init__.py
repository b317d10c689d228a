"""The environment: read once, validated, frozen."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import environ
from attrs import field, frozen

T = TypeVar("T")

_PREFIX = "JOBGRAPH"
_MIN_KEY = 32
_MIN_DOCUMENT = 1024
_LONGEST_LEASE = 24 * 60 * 60
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
"""Where months are counted."""


class SettingsError(Exception):
    """The environment does not make sense."""


@frozen
class Secret:
    """Text that does not show itself."""

    reveal: str = field(repr=False)

    def __str__(self) -> str:
        return "***"


def _must_be(
    name: str, expected: str, read: Callable[[str], T], allows: Callable[[T], bool]
) -> Callable[[str], T]:
    """Read a variable; what makes no sense is told without the value, which may be a secret."""

    def convert(text: str) -> T:
        try:
            value = read(text)
        except ValueError:
            value = None
        if value is None or not allows(value):
            raise SettingsError(f"{_PREFIX}_{name} must be {expected}")
        return value

    return convert


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


@environ.config(prefix=_PREFIX, frozen=True)
class Settings:
    """What an operator can choose: `JOBGRAPH_` and the name in upper case."""

    persistence: str = environ.var("sqlite", help="memory or sqlite")
    blob_storage: str = environ.var("filesystem", help="memory or filesystem")
    text_extraction: str = environ.var("local", help="memory (plain text only) or local")
    skill_catalogue: str = environ.var("builtin", help="memory (a few skills) or builtin")
    identity_provider: str = environ.var("local", help="memory or local")
    clock: str = environ.var("system", help="system or fixed")
    ids: str = environ.var("ulid", help="ulid or sequence")
    data: Path = environ.var("var", converter=Path, help="folder of the embedded adapters")
    fixed_at: datetime = environ.var(
        "2026-01-01T00:00:00+00:00",
        converter=_must_be(
            "FIXED_AT",
            "a time from 1900 to 2200 such as 2026-01-01T00:00:00",
            _time,
            lambda time: _FIRST_YEAR <= time.year <= _LAST_YEAR,
        ),
        help="what the fixed clock shows",
    )
    signing_key: Secret = environ.var(
        "",
        converter=_must_be(
            "SIGNING_KEY",
            f"{_MIN_KEY} characters or more",
            Secret,
            lambda key: not key.reveal or len(key.reveal) >= _MIN_KEY,
        ),
        help="of access tokens; made and kept in the data folder if empty",
    )
    max_document_bytes: int = environ.var(
        str(10 * 1024 * 1024),
        converter=_must_be(
            "MAX_DOCUMENT_BYTES",
            f"a whole number of bytes, {_MIN_DOCUMENT} or more",
            int,
            lambda size: size >= _MIN_DOCUMENT,
        ),
        help="the largest document that is read",
    )
    relay: str = environ.var(
        "inline",
        converter=_must_be("RELAY", "inline or off", str, ("inline", "off").__contains__),
        help="inline: events flow inside the HTTP process; off: they wait for one that relays",
    )
    relay_lease: float = environ.var(
        "10",
        converter=_must_be(
            "RELAY_LEASE",
            f"a number of seconds above 0, {_LONGEST_LEASE} at most",
            float,
            lambda seconds: 0 < seconds <= _LONGEST_LEASE,
        ),
        help="seconds until another relay takes over from one that died",
    )


def load_settings(environment: Mapping[str, str]) -> Settings:
    """Raise SettingsError, naming the variable and what it must be, never what it was."""
    known = {f"{_PREFIX}_{setting.upper()}" for setting in Settings.__annotations__}
    for name in sorted(environment):
        if name.startswith(f"{_PREFIX}_") and name not in known:
            raise SettingsError(f"{name} is no setting: choose from {', '.join(sorted(known))}")
    settings: Settings = environ.to_config(Settings, environ=dict(environment))
    return settings
