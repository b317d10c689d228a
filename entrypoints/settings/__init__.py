"""The environment: read once, validated, frozen."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import attrs

from entrypoints.settings import variables as environ
from entrypoints.settings.aws import Aws
from entrypoints.settings.combinations import check_combinations
from entrypoints.settings.database import Database
from entrypoints.settings.reading import (
    PREFIX,
    Secret,
    SettingsError,
    must_be,
    one_of,
    seconds,
    whole,
)
from entrypoints.settings.stores import Redis

__all__ = ["Aws", "Database", "Redis", "Secret", "Settings", "SettingsError", "load_settings"]

_GROUPS: tuple[type, ...] = (Aws, Database, Redis)
_MIN_KEY = 32
_MIN_DOCUMENT = 1024
_LONGEST_LEASE = 24 * 60 * 60
_LONGEST_LOOK = 60 * 60
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
"""Where months are counted."""


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


@environ.config(prefix=PREFIX, frozen=True)
class Settings:
    """What an operator can choose: `JOBGRAPH_` and the name in upper case."""

    persistence: str = environ.var("sqlite", help="memory, sqlite, postgresql or mongodb")
    database: Database = environ.group(Database)
    blob_storage: str = environ.var("filesystem", help="memory, filesystem or s3")
    aws: Aws = environ.group(Aws)
    cache: str = environ.var(
        "none", help="none, memory (for one process alone) or redis: answers worked out before"
    )
    session_store: str = environ.var("sql", help="memory, sql, redis or dynamodb")
    progress_store: str = environ.var("sql", help="memory, sql, redis or dynamodb")
    rate_limiter: str = environ.var("sql", help="memory (each process alone), sql, redis, dynamodb")
    redis: Redis = environ.group(Redis)
    message_queue: str = environ.var("memory", help="memory or sqs")
    push_topic: str = environ.var("memory", help="memory or sns")
    event_bus: str = environ.var("memory", help="memory or eventbridge")
    metrics: str = environ.var("memory", help="memory or prometheus (shown at /metrics)")
    text_extraction: str = environ.var(
        "local",
        help="memory (plain text only), local, or textract: local, and AWS for pages that are "
        "pictures",
    )
    ocr: str = environ.var(
        "auto",
        help="reads pictures for `local`: none, memory (for tests), tesseract, or auto: tesseract "
        "where it is installed",
    )
    ocr_seconds: float = environ.var(
        "120",
        converter=seconds("OCR_SECONDS", _LONGEST_LOOK),
        help="seconds that recognising all pages of a document may take",
    )
    skill_catalogue: str = environ.var("builtin", help="memory (a few skills) or builtin")
    match_index: str = environ.var(
        "auto",
        help="ranks many pairs: reference (one by one), compiled (needs the extra `speed`), or "
        "auto: compiled where that is installed",
    )
    language_model: str = environ.var(
        "rules", help="rules (no model, no network) or scripted (for tests)"
    )
    gazetteer: str = environ.var("builtin", help="memory (a few towns) or builtin")
    word_weights: str = environ.var("builtin", help="memory (a few words) or builtin")
    phone_numbers: str = environ.var("library", help="memory (a few countries) or library")
    skill_tagging: str = environ.var(
        "builtin", help="memory (tags a few words) or builtin: skills that no catalogue lists"
    )
    text_embedding: str = environ.var(
        "builtin",
        help="compares job titles: characters (their spelling alone), builtin, wordllama, or "
        "minilm (the best; the last two need their extra)",
    )
    identity_provider: str = environ.var("local", help="memory or local")
    url_signer: str = environ.var("local", help="memory or local")
    clock: str = environ.var("system", help="system or fixed")
    ids: str = environ.var("ulid", help="ulid or sequence")
    data: Path = environ.var("var", converter=Path, help="folder of the embedded adapters")
    public_url: str = environ.var(
        "http://127.0.0.1:8000", help="where clients reach this service: base of signed addresses"
    )
    fixed_at: datetime = environ.var(
        "2026-01-01T00:00:00+00:00",
        converter=must_be(
            "FIXED_AT",
            "a time from 1900 to 2200 such as 2026-01-01T00:00:00",
            _time,
            lambda time: _FIRST_YEAR <= time.year <= _LAST_YEAR,
        ),
        help="what the fixed clock shows",
    )
    signing_key: Secret = environ.var(
        "",
        converter=must_be(
            "SIGNING_KEY",
            f"{_MIN_KEY} characters or more",
            Secret,
            lambda key: not key.reveal or len(key.reveal) >= _MIN_KEY,
        ),
        help="of access tokens; made and kept in the data folder if empty",
    )
    max_document_bytes: int = environ.var(
        str(10 * 1024 * 1024),
        converter=must_be(
            "MAX_DOCUMENT_BYTES",
            f"a whole number of bytes, {_MIN_DOCUMENT} or more",
            int,
            lambda size: size >= _MIN_DOCUMENT,
        ),
        help="the largest document that is read",
    )
    relay: str = environ.var(
        "inline",
        converter=one_of("RELAY", "inline", "off"),
        help="inline: `serve` relays events itself; off: `worker` processes do",
    )
    relay_lease: float = environ.var(
        "10",
        converter=seconds("RELAY_LEASE", _LONGEST_LEASE),
        help="seconds until another relay takes over from one that died",
    )
    transport: str = environ.var(
        "direct",
        converter=one_of("TRANSPORT", "direct", "queue", "bus"),
        help="direct: whoever relays an event handles it; queue: hands it to the message queue; "
        "bus: hands it to the event bus, whose rules lead to the queue",
    )
    worker_concurrency: int = environ.var(
        "6",
        converter=whole("WORKER_CONCURRENCY", 1, 64),
        help="events that one process handles at once",
    )
    rate_limit: int = environ.var(
        "0",
        converter=whole("RATE_LIMIT", 0, 1_000_000),
        help="requests a minute of one account or address; 0: no limit",
    )
    login_limit: int = environ.var(
        "10",
        converter=whole("LOGIN_LIMIT", 0, 1_000_000),
        help="log-ins a minute to one account, and ten times as many from one address; 0: no limit",
    )
    trusted_proxies: int = environ.var(
        "0",
        converter=whole("TRUSTED_PROXIES", 0, 10),
        help="proxies of yours that a request passes, each of which adds to X-Forwarded-For whom "
        "it heard; 0: that header is not looked at",
    )


def load_settings(environment: Mapping[str, str]) -> Settings:
    """Raise SettingsError, naming the variable and what it must be, never what it was."""
    known = set(_names(Settings, PREFIX))
    for name in sorted(environment):
        if name.startswith(f"{PREFIX}_") and name not in known:
            raise SettingsError(f"{name} is no setting: choose from {', '.join(sorted(known))}")
    settings: Settings = environ.to_config(Settings, environ=dict(environment))
    check_combinations(settings, said=environment.keys())
    return settings


def _names(config: type, prefix: str) -> Iterator[str]:
    for setting in attrs.fields(config):
        name = f"{prefix}_{setting.name.upper()}"
        if setting.type in _GROUPS:
            yield from _names(setting.type, name)
        else:
            yield name
