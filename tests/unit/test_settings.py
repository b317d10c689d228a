"""What an operator may choose."""

from datetime import UTC, datetime

import pytest

from entrypoints.settings import SettingsError, load_settings


def test_the_default_needs_nothing() -> None:
    settings = load_settings({})
    assert ("sqlite", "filesystem", "local", "builtin") == (
        settings.persistence,
        settings.blob_storage,
        settings.identity_provider,
        settings.skill_catalogue,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("JOBGRAPH_RELAY", "carrier pigeon"),
        ("JOBGRAPH_RELAY_LEASE", "soon"),
        ("JOBGRAPH_RELAY_LEASE", "0"),
        ("JOBGRAPH_MAX_DOCUMENT_BYTES", "10MB"),
        ("JOBGRAPH_FIXED_AT", "yesterday"),
        ("JOBGRAPH_SIGNING_KEY", "short"),
        ("JOBGRAPH_PERSISTENSE", "sqlite"),
    ],
)
def test_a_mistake_fails_at_start(name: str, value: str) -> None:
    with pytest.raises(SettingsError):
        load_settings({name: value})


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("MAX_DOCUMENT_BYTES", "abc", "must be a whole number of bytes, 1024 or more"),
        ("MAX_DOCUMENT_BYTES", "1023", "must be a whole number of bytes, 1024 or more"),
        ("RELAY_LEASE", "soon", "must be a number of seconds above 0, 86400 at most"),
        ("RELAY_LEASE", "nan", "must be a number of seconds above 0, 86400 at most"),
        ("RELAY_LEASE", "inf", "must be a number of seconds above 0, 86400 at most"),
        ("RELAY", "pigeon", "must be inline or off"),
        ("FIXED_AT", "yesterday", "must be a time from 1900 to 2200 such as 2026-01-01T00:00:00"),
        ("FIXED_AT", "1899-12-31", "must be a time from 1900 to 2200 such as 2026-01-01T00:00:00"),
        ("SIGNING_KEY", "short", "must be 32 characters or more"),
    ],
)
def test_a_mistake_is_told_with_its_variable_and_what_is_expected(
    name: str, value: str, expected: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({f"JOBGRAPH_{name}": value})
    assert f"JOBGRAPH_{name} {expected}" == str(caught.value)


def test_a_time_without_a_zone_is_utc() -> None:
    settings = load_settings({"JOBGRAPH_FIXED_AT": "2026-11-21T12:00:00"})
    assert datetime(2026, 11, 21, 12, tzinfo=UTC) == settings.fixed_at


def test_an_unknown_variable_is_named() -> None:
    with pytest.raises(SettingsError, match="JOBGRAPH_PERSISTENSE"):
        load_settings({"JOBGRAPH_PERSISTENSE": "sqlite"})


def test_a_secret_does_not_show_itself() -> None:
    key = "s3cret" * 8
    settings = load_settings({"JOBGRAPH_SIGNING_KEY": key})
    assert key == settings.signing_key.reveal
    assert "s3cret" not in f"{settings!r}{settings}{settings.signing_key}"


def test_a_wrong_secret_is_not_quoted() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"JOBGRAPH_SIGNING_KEY": "hunter2"})
    assert "hunter2" not in str(caught.value)


REDIS, OTHER = "redis://:hunter2@one:6379/0", "redis://two:6379"
ALL_IN_REDIS = {
    "SESSION_STORE": "redis",
    "PROGRESS_STORE": "redis",
    "RATE_LIMITER": "redis",
    "REDIS_URL": REDIS,
}
ATLAS = {"PERSISTENCE": "mongodb", "DATABASE_URL": "mongodb://db/jobgraph"}
TEXTRACT = {"TEXT_EXTRACTION": "textract", "AWS_BUCKET": "documents"}
POSTGRESQL = {"PERSISTENCE": "postgresql", "DATABASE_URL": "postgresql://db/jobgraph"}
NO_LIMITS = {"LOGIN_LIMIT": "0", "RATE_LIMIT": "0"}


def _load(chosen: dict[str, str]) -> None:
    load_settings({f"JOBGRAPH_{name}": value for name, value in chosen.items()})


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"PERSISTENCE": "postgresql"}, "DATABASE_URL must be set"),
        ({"SESSION_STORE": "redis"}, "REDIS_URL must be set"),
        ({"CACHE": "redis"}, "REDIS_CACHE_URL or JOBGRAPH_REDIS_URL must be set"),
        ({"BLOB_STORAGE": "s3"}, "AWS_BUCKET must be set"),
        ({"PERSISTENCE": "memory", "RELAY": "off"}, "RELAY must be inline"),
        ({"TRANSPORT": "queue"}, "MESSAGE_QUEUE must be sqs"),
        ({"TRANSPORT": "bus", "MESSAGE_QUEUE": "sqs"}, "EVENT_BUS must be eventbridge"),
        (ATLAS, "SESSION_STORE must be chosen"),
        (ATLAS | {"SESSION_STORE": "sql"}, "PROGRESS_STORE must be chosen"),
        (ATLAS | ALL_IN_REDIS | {"CACHE": "memory"}, "CACHE must be none or redis"),
        (POSTGRESQL | {"CACHE": "memory"}, "CACHE must be none or redis"),
        ({"TEXT_EXTRACTION": "textract"}, "AWS_TEXTRACT_BUCKET or JOBGRAPH_AWS_BUCKET"),
        (
            TEXTRACT | {"AWS_TEXTRACT_TOPIC": "arn:aws:sns:x"},
            "AWS_TEXTRACT_TOPIC, JOBGRAPH_AWS_TEXTRACT_ROLE",
        ),
        (TEXTRACT | {"OCR": "tesseract"}, "OCR must be auto or none"),
        ({"AWS_TEXTRACT_FEATURES": "forms,forms"}, "AWS_TEXTRACT_FEATURES must be some of forms"),
        ({"AWS_TEXTRACT_FEATURES": "queries"}, "AWS_TEXTRACT_FEATURES must be some of forms"),
        ({"CACHE": "memory", "RELAY": "off"}, "CACHE must be none or redis"),
        (
            {"CACHE": "memory", "TRANSPORT": "queue", "MESSAGE_QUEUE": "sqs"},
            "CACHE must be none or redis",
        ),
        (ALL_IN_REDIS | {"CACHE": "redis"}, "REDIS_CACHE_URL must lead to another server"),
        (
            ALL_IN_REDIS | {"CACHE": "redis", "REDIS_CACHE_URL": "rediss://one/1"},
            "REDIS_CACHE_URL must lead to another server",
        ),
        (
            POSTGRESQL | {"DATABASE_TLS": "off", "DATABASE_TLS_CA": "/ca.pem"},
            "DATABASE_TLS must be verify",
        ),
        ({"CLOCK": "fixed"}, "CLOCK must be system"),
        ({"CLOCK": "fixed", "LOGIN_LIMIT": "0", "RATE_LIMIT": "1"}, "CLOCK must be system"),
    ],
)
def test_choices_that_do_not_go_together_fail_at_start(
    chosen: dict[str, str], expected: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        _load(chosen)
    assert str(caught.value).startswith(f"JOBGRAPH_{expected}")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    "chosen",
    [
        {"CACHE": "memory"},
        TEXTRACT | {"AWS_TEXTRACT_FEATURES": "none"},
        TEXTRACT | {"OCR": "none", "AWS_TEXTRACT_FEATURES": "tables,forms"},
        {"CACHE": "redis", "REDIS_URL": REDIS},
        ALL_IN_REDIS | {"CACHE": "redis", "REDIS_CACHE_URL": OTHER},
        ALL_IN_REDIS | {"CACHE": "redis", "REDIS_CACHE_URL": "redis://one:6380"},
        ALL_IN_REDIS
        | {"CACHE": "redis", "REDIS_URL": "unix:///a.sock", "REDIS_CACHE_URL": "unix:///b.sock"},
        ATLAS | ALL_IN_REDIS,
        ATLAS | {"SESSION_STORE": "sql", "PROGRESS_STORE": "sql", "RATE_LIMITER": "sql"},
        {"CLOCK": "fixed", "RATE_LIMITER": "memory"},
        {"CLOCK": "fixed"} | NO_LIMITS,
    ],
)
def test_choices_that_go_together_are_taken(chosen: dict[str, str]) -> None:
    _load(chosen)
