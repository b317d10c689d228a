"""How caches and the stores of sessions, progress and limits are built."""

from typing import TYPE_CHECKING

from application.ports.cache import Cache
from application.ports.metrics import Metrics
from application.ports.progress_store import ProgressStore
from application.ports.rate_limiter import RateLimiter
from application.ports.session_store import SessionStore
from entrypoints.settings import Settings

if TYPE_CHECKING:
    from adapters.connections.aws import AwsAccess
    from adapters.connections.redis import RedisServer
    from adapters.connections.sql import SqlDatabase


def redis_server(settings: Settings) -> "RedisServer":
    """Reach the one that loses nothing."""
    from adapters.connections.redis import RedisServer

    return RedisServer(
        settings.redis.url.reveal, cluster=settings.redis.cluster, timeout=settings.redis.timeout
    )


def no_cache() -> Cache:
    """Remembers nothing."""
    from adapters.cache.none import NoCache

    return NoCache()


def memory_cache() -> Cache:
    """Of this process alone."""
    from adapters.cache.memory import MemoryCache

    return MemoryCache()


def redis_cache(settings: Settings, metrics: Metrics) -> Cache:
    """Shared; with connections of its own, and a patience that is shorter than theirs."""
    from adapters.cache.redis import RedisCache
    from adapters.connections.redis import RedisServer

    redis = settings.redis
    url, cluster = (
        (redis.cache_url, redis.cache_cluster) if redis.cache_url else (redis.url, redis.cluster)
    )
    server = RedisServer(url.reveal, cluster=cluster, timeout=redis.timeout)
    return RedisCache(server, metrics)


def memory_sessions() -> SessionStore:
    """Of this process alone."""
    from adapters.session_store.memory import MemorySessionStore

    return MemorySessionStore()


def sql_sessions(database: "SqlDatabase") -> SessionStore:
    """Beside everything else."""
    from adapters.session_store.sql import SqlSessionStore

    return SqlSessionStore(database)


def redis_sessions(server: "RedisServer") -> SessionStore:
    """Shared and fast."""
    from adapters.session_store.redis import RedisSessionStore

    return RedisSessionStore(server)


def dynamodb_sessions(settings: Settings, aws: "AwsAccess") -> SessionStore:
    """Use the table `user-sessions`."""
    from adapters.session_store.dynamodb import DynamoSessionStore

    return DynamoSessionStore(aws, table=f"{settings.aws.table_prefix}user-sessions")


def memory_progress() -> ProgressStore:
    """Of this process alone."""
    from adapters.progress_store.memory import MemoryProgressStore

    return MemoryProgressStore()


def sql_progress(database: "SqlDatabase") -> ProgressStore:
    """Beside everything else."""
    from adapters.progress_store.sql import SqlProgressStore

    return SqlProgressStore(database)


def redis_progress(server: "RedisServer") -> ProgressStore:
    """Shared and fast."""
    from adapters.progress_store.redis import RedisProgressStore

    return RedisProgressStore(server)


def dynamodb_progress(settings: Settings, aws: "AwsAccess") -> ProgressStore:
    """Use the table `interview-progress`."""
    from adapters.progress_store.dynamodb import DynamoProgressStore

    return DynamoProgressStore(aws, table=f"{settings.aws.table_prefix}interview-progress")


def memory_limiter() -> RateLimiter:
    """Of this process alone."""
    from adapters.rate_limiter.memory import MemoryRateLimiter

    return MemoryRateLimiter()


def sql_limiter(database: "SqlDatabase") -> RateLimiter:
    """Beside everything else."""
    from adapters.rate_limiter.sql import SqlRateLimiter

    return SqlRateLimiter(database)


def redis_limiter(server: "RedisServer") -> RateLimiter:
    """Shared and fast."""
    from adapters.rate_limiter.redis import RedisRateLimiter

    return RedisRateLimiter(server)


def dynamodb_limiter(settings: Settings, aws: "AwsAccess") -> RateLimiter:
    """Use the table `rate-limit-tracking`."""
    from adapters.rate_limiter.dynamodb import DynamoRateLimiter

    return DynamoRateLimiter(aws, table=f"{settings.aws.table_prefix}rate-limit-tracking")
