"""Passwords that AWS makes: each opens one connection, and is worth nothing 15 minutes later."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import frozen

from application.ports.lifecycle import UnavailableError

if TYPE_CHECKING:
    from adapters.connections.aws import AwsAccess


@frozen(slots=False)
class IamTokens:
    """Signs them here; AWS is not asked, unless the keys have to be fetched."""

    access: "AwsAccess"

    @cached_property
    def _client(self) -> Any:  # noqa: ANN401 - boto3 makes its clients at run time
        return self.access.client("rds")

    def token(self, *, host: str, port: int, user: str) -> str:
        """Make a new one; blocks. Raise UnavailableError."""
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - few use AWS

        try:
            token: str = self._client.generate_db_auth_token(
                DBHostname=host, Port=port, DBUsername=user
            )
        except (BotoCoreError, ClientError) as e:
            raise UnavailableError(f"AWS makes no password: {type(e).__name__}") from e
        return token
