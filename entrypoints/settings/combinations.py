"""Choices that make no sense together."""

from typing import TYPE_CHECKING

from entrypoints.settings.reading import PREFIX, SettingsError

if TYPE_CHECKING:
    from entrypoints.settings import Settings

_POOL_OF_TWO = 3
"""Connections: one to each server, and one that listens."""


def check_combinations(settings: "Settings") -> None:
    """Raise SettingsError, saying what to change."""
    for forbidden, why in _rules(settings):
        if forbidden:
            raise SettingsError(f"{PREFIX}_{why}")


def _rules(settings: "Settings") -> tuple[tuple[bool, str], ...]:
    redis = "redis" in (settings.session_store, settings.progress_store, settings.rate_limiter)
    return (
        (
            settings.persistence in ("postgresql", "mongodb") and not settings.database.url,
            f"DATABASE_URL must be set when JOBGRAPH_PERSISTENCE is {settings.persistence}",
        ),
        (
            settings.database.pooled and not settings.database.direct_url,
            "DATABASE_DIRECT_URL must be set when JOBGRAPH_DATABASE_POOLED is yes",
        ),
        (
            bool(settings.database.replica_url) and settings.database.pool < _POOL_OF_TWO,
            f"DATABASE_POOL must be {_POOL_OF_TWO} or more to read from a replica",
        ),
        (
            settings.database.iam and settings.database.tls == "off",
            "DATABASE_TLS must be require or verify when JOBGRAPH_DATABASE_IAM is yes",
        ),
        (
            redis and not settings.redis.url,
            "REDIS_URL must be set for what JOBGRAPH_SESSION_STORE and the like keep in Redis",
        ),
        (
            settings.cache == "redis" and not (settings.redis.cache_url or settings.redis.url),
            "REDIS_CACHE_URL or JOBGRAPH_REDIS_URL must be set when JOBGRAPH_CACHE is redis",
        ),
        (
            settings.blob_storage == "s3" and not settings.aws.bucket,
            "AWS_BUCKET must be set when JOBGRAPH_BLOB_STORAGE is s3",
        ),
        (
            settings.persistence == "memory" and settings.relay == "off",
            "RELAY must be inline when JOBGRAPH_PERSISTENCE is memory: no other process sees it",
        ),
        (
            settings.cache == "memory" and settings.relay == "off",
            "CACHE must be none or redis when JOBGRAPH_RELAY is off: processes do not hear others",
        ),
        (
            settings.transport != "direct"
            and settings.message_queue == "memory"
            and settings.persistence != "memory",
            "MESSAGE_QUEUE must be sqs when JOBGRAPH_TRANSPORT is queue or bus: memory is lost",
        ),
        (
            settings.transport == "bus" and settings.event_bus == "memory",
            "EVENT_BUS must be eventbridge when JOBGRAPH_TRANSPORT is bus",
        ),
    )
