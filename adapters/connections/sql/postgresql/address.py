"""Where a server is, and how to get in."""

import asyncio
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen
from psycopg import Error, OperationalError
from psycopg.conninfo import conninfo_to_dict

from adapters.connections.sql.postgresql.connection import ADAPTERS, PatientConnection
from adapters.connections.sql.postgresql.iam import IamTokens
from adapters.connections.sql.postgresql.limited import LimitedCursor

_STRENGTHS = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_TLS = {"off": "disable", "require": "require", "verify": "verify-full"}
_KEEPALIVE = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
"""Seconds: a peer that vanished is noticed within 11."""
_FAREWELL = 0.5
"""Seconds that the server has to say itself that a statement took too long."""
_PREPARED_AFTER = 3
"""Executions of a statement on a connection."""
EVERY_COMPANY = "*"
"""Whose jobs a transaction may write that did not ask for whom it works: see migration 0002."""


@frozen(kw_only=True, slots=False)
class Address:
    """Each connection is made anew from it: a password may be worth a quarter of an hour."""

    url: str = field(repr=False)
    tls: str = "require"
    """off, require or verify; or what the URL says, if that is stronger."""
    tls_ca: str | None = None
    """File of certificates. Whoever gives one wants it used: verify, then, instead of require."""
    pooled: bool = False
    """Through a pooler in transaction mode: no prepared statements, no settings of a session."""
    tokens: IamTokens | None = None
    statement_timeout: float = 10
    lock_timeout: float = 5
    connect_timeout: float = 3

    @cached_property
    def limits(self) -> Mapping[str, str]:
        """Settings that every transaction is under."""
        return {
            "statement_timeout": f"{self.statement_timeout * 1000:.0f}",
            "lock_timeout": f"{self.lock_timeout * 1000:.0f}",
            "idle_in_transaction_session_timeout": f"{3 * self.statement_timeout * 1000:.0f}",
            "jobgraph.company": EVERY_COMPANY,
        }

    async def connect(self) -> PatientConnection:
        """Connect, committing each statement unless told otherwise. Raise OperationalError."""
        settings: dict[str, Any] = {"options": _options(self.limits)}
        if self.pooled:  # it refuses settings in the start-up packet, and shares sessions
            settings = {"cursor_factory": LimitedCursor}
        try:
            async with asyncio.timeout(self.connect_timeout):
                connection = await PatientConnection.connect(
                    **await self.parameters(),
                    **settings,
                    context=ADAPTERS,
                    autocommit=True,
                    prepare_threshold=None if self.pooled else _PREPARED_AFTER,
                )
        except TimeoutError as e:
            raise OperationalError("the server does not answer") from e
        connection.limits = "; ".join(f"SET LOCAL {k} = '{v}'" for k, v in self.limits.items())
        connection.patience = self.statement_timeout + _FAREWELL
        return connection

    async def parameters(self) -> dict[str, Any]:
        """Return what the driver connects with; a new password each time if IAM gives it."""
        try:
            parameters: dict[str, Any] = conninfo_to_dict(self.url)
        except Error:  # it may quote a password
            raise OperationalError("its address is no postgresql:// URL") from None
        parameters["sslmode"] = self._sslmode(str(parameters.get("sslmode", "disable")))
        if self.tls_ca is not None:
            parameters["sslrootcert"] = self.tls_ca
        elif parameters["sslmode"] == "verify-full":
            parameters.setdefault("sslrootcert", "system")
        if self.tokens is not None:
            parameters["password"] = await self._token(self.tokens, parameters)
        return {
            **parameters,
            **_KEEPALIVE,
            "application_name": "jobgraph",
            "gssencmode": "disable",
            "tcp_user_timeout": int(self.connect_timeout * 1000),
        }

    def _sslmode(self, of_url: str) -> str:
        """Take the stronger one; what is none of libpq's is left for it to refuse."""
        asked = "verify" if self.tls_ca and self.tls == "require" else self.tls
        if of_url not in _STRENGTHS:
            return of_url
        return max(of_url, _TLS[asked], key=_STRENGTHS.index)

    async def _token(self, tokens: IamTokens, parameters: Mapping[str, Any]) -> str:
        host, port = str(parameters.get("host", "")), str(parameters.get("port", 5432))
        if "," in host or not port.isdecimal():
            raise OperationalError("IAM makes a password for one server: name one host and port")
        user = str(parameters.get("user", ""))
        return await asyncio.to_thread(tokens.token, host=host, port=int(port), user=user)


def _options(limits: Mapping[str, str]) -> str:
    return " ".join(f"-c {name}={value}" for name, value in limits.items())
