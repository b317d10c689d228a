"""How the database is reached: `JOBGRAPH_DATABASE_` and the name in upper case."""

from entrypoints.settings import variables as environ
from entrypoints.settings.reading import Secret, one_of, seconds, whole, yes_or_no

_LONGEST = 3600


@environ.config(frozen=True)
class Database:
    """For PostgreSQL and MongoDB; SQLite needs none of it."""

    url: Secret = environ.var(
        "",
        converter=Secret,
        help="postgresql://user:password@host/database or mongodb://host/database",
    )
    direct_url: Secret = environ.var(
        "",
        converter=Secret,
        help="the PostgreSQL server itself, when `url` is a pooler: LISTEN and locks need it",
    )
    replica_url: Secret = environ.var(
        "", converter=Secret, help="a PostgreSQL replica, for what only reads"
    )
    pooled: bool = environ.var(
        "no",
        converter=yes_or_no("DATABASE_POOLED"),
        help="yes: `url` is a pooler in transaction mode, such as PgBouncer",
    )
    replica_pooled: bool = environ.var(
        "no",
        converter=yes_or_no("DATABASE_REPLICA_POOLED"),
        help="yes: `replica_url` is such a pooler, too",
    )
    pool: int = environ.var(
        "20", converter=whole("DATABASE_POOL", 2, 50), help="connections of a process, 50 at most"
    )
    tls: str = environ.var(
        "auto",
        converter=one_of("DATABASE_TLS", "auto", "require", "verify", "off"),
        help="require, verify (the server's certificate too) or off (loopback needs none); the "
        "URL may ask for more. auto: verify with IAM, else require",
    )
    tls_ca: str = environ.var(
        "", help="file of certificates to verify by: then `tls` is verify; the system's if empty"
    )
    iam: bool = environ.var(
        "no",
        converter=yes_or_no("DATABASE_IAM"),
        help="yes: the password is a token of AWS IAM, made anew for each connection",
    )
    statement_timeout: float = environ.var(
        "5",
        converter=seconds("DATABASE_STATEMENT_TIMEOUT", _LONGEST),
        help="seconds after which a statement is given up",
    )
    lock_timeout: float = environ.var(
        "3",
        converter=seconds("DATABASE_LOCK_TIMEOUT", _LONGEST),
        help="seconds to wait for a lock",
    )
    connect_timeout: float = environ.var(
        "3",
        converter=seconds("DATABASE_CONNECT_TIMEOUT", _LONGEST),
        help="seconds to wait for a connection, or for a server to answer at all",
    )
