"""How Redis is reached: `JOBGRAPH_REDIS_` and the name in upper case."""

from entrypoints.settings import variables as environ
from entrypoints.settings.reading import Secret, seconds, yes_or_no

_LONGEST = 60


@environ.config(frozen=True)
class Redis:
    """A cache may lose what it holds; sessions and limits may not, so they live elsewhere."""

    url: Secret = environ.var(
        "",
        converter=Secret,
        help="redis:// or rediss:// of sessions, progress and limits: a server that runs with "
        "`appendfsync always`",
    )
    cache_url: Secret = environ.var(
        "",
        converter=Secret,
        help="of the cache; `url` if empty, which only does when nothing else is in Redis",
    )
    cluster: bool = environ.var(
        "no", converter=yes_or_no("REDIS_CLUSTER"), help="yes: `url` leads to a cluster"
    )
    cache_cluster: bool = environ.var(
        "no",
        converter=yes_or_no("REDIS_CACHE_CLUSTER"),
        help="yes: `cache_url` leads to a cluster",
    )
    timeout: float = environ.var(
        "2",
        converter=seconds("REDIS_TIMEOUT", _LONGEST),
        help="seconds to wait for sessions, progress and limits; the cache has a tenth of one",
    )
