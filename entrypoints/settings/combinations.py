"""Choices that make no sense together."""

from collections.abc import Collection, Iterator
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from entrypoints.settings.reading import PREFIX, SettingsError

if TYPE_CHECKING:
    from entrypoints.settings import Settings

_POOL_OF_TWO = 3
"""Connections: one to each server, and one that listens."""
_REDIS_PORT = 6379
_STORES = ("session_store", "progress_store", "rate_limiter")


def check_combinations(settings: "Settings", *, said: Collection[str]) -> None:
    """Raise SettingsError, saying what to change. `said` are the variables that are set."""
    for mistake in chain(
        _databases(settings),
        _stores(settings, said),
        _caches(settings),
        _messages(settings),
        _documents(settings),
    ):
        raise SettingsError(f"{PREFIX}_{mistake}")


def _databases(settings: "Settings") -> Iterator[str]:
    database = settings.database
    if settings.persistence in ("postgresql", "mongodb") and not database.url:
        yield f"DATABASE_URL must be set when JOBGRAPH_PERSISTENCE is {settings.persistence}"
    if database.pooled and not database.direct_url:
        yield "DATABASE_DIRECT_URL must be set when JOBGRAPH_DATABASE_POOLED is yes"
    if database.replica_url and database.pool < _POOL_OF_TWO:
        yield f"DATABASE_POOL must be {_POOL_OF_TWO} or more to read from a replica"
    if database.iam and database.tls == "off":
        yield "DATABASE_TLS must be require or verify when JOBGRAPH_DATABASE_IAM is yes"
    if database.tls_ca and database.tls == "off":
        yield "DATABASE_TLS must be verify when JOBGRAPH_DATABASE_TLS_CA is set"
    if settings.blob_storage == "s3" and not settings.aws.bucket:
        yield "AWS_BUCKET must be set when JOBGRAPH_BLOB_STORAGE is s3"


def _stores(settings: "Settings", said: Collection[str]) -> Iterator[str]:
    for store in (store.upper() for store in _STORES):
        if settings.persistence == "mongodb" and f"{PREFIX}_{store}" not in said:
            yield (
                f"{store} must be chosen when JOBGRAPH_PERSISTENCE is mongodb: redis or dynamodb "
                "for many machines; sql is a file that processes of one machine share"
            )
    if _in_redis(settings) and not settings.redis.url:
        yield "REDIS_URL must be set for what JOBGRAPH_SESSION_STORE and the like keep in Redis"
    limited = settings.login_limit or settings.rate_limit
    if settings.clock == "fixed" and limited and settings.rate_limiter != "memory":
        yield (
            "CLOCK must be system, or JOBGRAPH_LOGIN_LIMIT and JOBGRAPH_RATE_LIMIT 0: while a "
            "clock stands still a limit that is reached never ends"
        )


def _caches(settings: "Settings") -> Iterator[str]:
    url, cache_url = settings.redis.url.reveal, settings.redis.cache_url.reveal
    if settings.cache == "redis" and not (cache_url or url):
        yield "REDIS_CACHE_URL or JOBGRAPH_REDIS_URL must be set when JOBGRAPH_CACHE is redis"
    if settings.cache == "redis" and _in_redis(settings) and _same(cache_url or url, url):
        yield (
            "REDIS_CACHE_URL must lead to another server than JOBGRAPH_REDIS_URL: a cache that "
            "fills the server of sessions and limits ends log-ins"
        )
    if settings.cache == "memory" and _processes(settings):
        yield (
            "CACHE must be none or redis where several processes work (JOBGRAPH_RELAY is off, "
            "JOBGRAPH_TRANSPORT is queue or bus, or JOBGRAPH_PERSISTENCE is a server): one does "
            "not hear what another forgets"
        )


def _messages(settings: "Settings") -> Iterator[str]:
    memory = settings.persistence == "memory"
    if memory and settings.relay == "off":
        yield "RELAY must be inline when JOBGRAPH_PERSISTENCE is memory: no other process sees it"
    if settings.transport != "direct" and settings.message_queue == "memory" and not memory:
        yield "MESSAGE_QUEUE must be sqs when JOBGRAPH_TRANSPORT is queue or bus: memory is lost"
    if settings.transport == "bus" and settings.event_bus == "memory":
        yield "EVENT_BUS must be eventbridge when JOBGRAPH_TRANSPORT is bus"


def _documents(settings: "Settings") -> Iterator[str]:
    aws = settings.aws
    if settings.text_extraction == "textract":
        if not (aws.textract_bucket or aws.bucket):
            yield (
                "AWS_TEXTRACT_BUCKET or JOBGRAPH_AWS_BUCKET must be set when "
                "JOBGRAPH_TEXT_EXTRACTION is textract: it reads several pages from there"
            )
        told = aws.textract_topic, aws.textract_role, aws.textract_queue
        if any(told) and not all(told):
            yield (
                "AWS_TEXTRACT_TOPIC, JOBGRAPH_AWS_TEXTRACT_ROLE and JOBGRAPH_AWS_TEXTRACT_QUEUE "
                "must be set together, or none of them"
            )
        if settings.ocr not in ("auto", "none"):
            yield "OCR must be auto or none when JOBGRAPH_TEXT_EXTRACTION is textract: it reads all"


def _in_redis(settings: "Settings") -> bool:
    return "redis" in (getattr(settings, store) for store in _STORES)


def _processes(settings: "Settings") -> bool:
    """Tell whether there are likely to be several; two that share SQLite do not show."""
    shared = settings.persistence in ("postgresql", "mongodb")
    return shared or settings.relay == "off" or settings.transport != "direct"


def _same(one: str, other: str) -> bool:
    """Tell whether two URLs lead to one Redis, as the databases of a server share its memory.

    One that cannot be read leads nowhere; whoever opens it says so.
    """
    try:
        return _place(one) == _place(other)
    except ValueError:
        return False


def _place(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    if parts.scheme == "unix":
        return parts.path, 0
    return parts.hostname or "localhost", parts.port or _REDIS_PORT
