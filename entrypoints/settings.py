"""The environment: read once, validated, frozen."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import environ
from attrs import field, frozen, validators

_MIN_KEY = 32


class SettingsError(Exception):
    """The environment does not make sense."""


@frozen
class Secret:
    """Text that does not show itself."""

    reveal: str = field(repr=False)

    def __str__(self) -> str:
        return "***"


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


@environ.config(prefix="JOBGRAPH", frozen=True)
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
        "2026-01-01T00:00:00+00:00", converter=_time, help="what the fixed clock shows"
    )
    signing_key: Secret = environ.var(
        "", converter=Secret, help="of access tokens; made and kept in the data folder if empty"
    )
    max_document_bytes: int = environ.var(
        10 * 1024 * 1024,
        converter=int,
        validator=validators.ge(1024),
        help="the largest document that is read",
    )
    relay: str = environ.var(
        "inline",
        validator=validators.in_(("inline", "off")),
        help="inline: events flow inside the HTTP process; off: they wait for one that relays",
    )
    relay_lease: float = environ.var(
        10.0,
        converter=float,
        validator=validators.gt(0),
        help="seconds until another relay takes over from one that died",
    )


def load_settings(environment: Mapping[str, str]) -> Settings:
    """Raise SettingsError, naming the variable."""
    known = {f"JOBGRAPH_{name.upper()}" for name in Settings.__annotations__}
    for name in sorted(environment):
        if name.startswith("JOBGRAPH_") and name not in known:
            raise SettingsError(f"{name} is no setting: choose from {', '.join(sorted(known))}")
    try:
        settings: Settings = environ.to_config(Settings, environ=dict(environment))
    except (environ.MissingEnvValueError, ValueError, TypeError) as e:
        raise SettingsError(str(e.args[0])) from e
    if 0 < len(settings.signing_key.reveal) < _MIN_KEY:
        raise SettingsError(f"JOBGRAPH_SIGNING_KEY needs at least {_MIN_KEY} characters")
    return settings
