"""AWS, or a server that speaks like it."""

from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import Any, TypeVar

import boto3
import botocore.session
from attrs import field, frozen
from botocore.config import Config
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    NoCredentialsError,
    NoRegionError,
    ParamValidationError,
    PartialCredentialsError,
)

from application.ports.lifecycle import UnavailableError

T = TypeVar("T")

_CONNECT, _READ = 2, 5
"""Seconds of silence after which a server counts as away."""
_ATTEMPTS = 3
CONNECTIONS = 32
"""At once, to one service: more wait."""

AWAY = frozenset(
    {
        "InternalError",
        "InternalException",
        "InternalFailure",
        "InternalServerError",
        "KmsThrottled",
        "LimitExceededException",
        "OverLimit",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "RequestTimeout",
        "RequestTimeoutException",
        "ServiceUnavailable",
        "SlowDown",
        "Throttled",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
    }
)
"""Codes that say: later. So does every status from 500 but 501, and 429."""

REFUSED = frozenset(
    {
        "AccessDenied",
        "AccessDeniedException",
        "AuthFailure",
        "AuthorizationError",
        "ExpiredToken",
        "ExpiredTokenException",
        "IncompleteSignature",
        "InvalidAccessKeyId",
        "InvalidClientTokenId",
        "InvalidSecurity",
        "InvalidSignatureException",
        "KmsAccessDenied",
        "KmsDisabled",
        "KmsInvalidKeyUsage",
        "KmsInvalidState",
        "KmsNotFound",
        "KmsOptInRequired",
        "MissingAuthenticationToken",
        "NotAuthorizedForDetailTypeException",
        "NotAuthorizedForSourceException",
        "OptInRequired",
        "RequestExpired",
        "SignatureDoesNotMatch",
        "UnrecognizedClientException",
    }
)
"""Codes that say: not with these keys."""

_FOR_ALL = ("Internal", "LimitExceeded", "NotAuthorized", "NotFound", "Throttl", "Unavailable")
"""Parts of codes that are about the service or the account, whatever comes before and after."""

_NO_REGION = "AWS has no region: set JOBGRAPH_AWS_REGION"
_NO_KEYS = (
    "AWS has no keys: set JOBGRAPH_AWS_ACCESS_KEY and JOBGRAPH_AWS_SECRET_KEY, or give the "
    "process a role"
)


@frozen(kw_only=True)
class AwsAccess:
    """Where it is and how to sign; what is None comes from where AWS looks for it."""

    region: str | None = None
    endpoint: str | None = None
    access_key: str | None = field(default=None, repr=False)
    secret_key: str | None = field(default=None, repr=False)

    def client(self, service: str, **config: Any) -> Any:  # noqa: ANN401 - each service has a type
        """Make a client, safe to share between threads; asks nobody.

        The first of a service takes a tenth of a second, the next ones a fifth of that.
        `config` is of `botocore.config.Config` and goes before what is said here. Raise
        UnavailableError when there is no region or what AWS reads on this machine makes no sense.
        """
        said: dict[str, Any] = {
            "connect_timeout": _CONNECT,
            "read_timeout": _READ,
            "max_pool_connections": CONNECTIONS,
            "retries": {"mode": "standard", "total_max_attempts": _ATTEMPTS},
        }
        try:
            # A session of its own: making clients of one session from several threads is not safe.
            core: Any = botocore.session.get_session()
            session: Any = boto3.session.Session(
                botocore_session=core,
                aws_access_key_id=self.access_key,
                aws_secret_access_key=self.secret_key,
                region_name=self.region,
            )
            core.register_component("data_loader", _descriptions())
            return session.client(
                service, endpoint_url=self.endpoint, config=Config(**{**said, **config})
            )
        except (BotoCoreError, ValueError) as e:  # ValueError: an address that is none
            raise away(e) from e


@cache
def _descriptions() -> Any:  # noqa: ANN401 - botocore has no types
    """Return what knows the services and their addresses: megabytes of JSON, read once."""
    return botocore.session.get_session().get_component("data_loader")


def translated(request: Callable[[], T]) -> T:
    """Run one request here, with the errors of a call."""
    try:
        return request()
    except ParamValidationError:
        raise  # ours to mend
    except ClientError as e:
        if is_away(e):
            raise UnavailableError(f"AWS cannot be used now: {code(e)}") from e
        if code(e) in REFUSED:
            raise UnavailableError(
                f"AWS refuses ({code(e)}): check the keys and what they may do"
            ) from e
        raise
    except BotoCoreError as e:
        raise away(e) from e


def away(error: Exception) -> UnavailableError:
    """Say what to do, without what the error quotes."""
    if isinstance(error, NoRegionError):
        return UnavailableError(_NO_REGION)
    if isinstance(error, NoCredentialsError | PartialCredentialsError):
        return UnavailableError(_NO_KEYS)
    return UnavailableError(f"AWS cannot be used: {type(error).__name__}")


def is_away(error: ClientError) -> bool:
    """Tell whether it says: later."""
    status = int(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
    return (
        code(error) in AWAY
        or status == HTTPStatus.TOO_MANY_REQUESTS
        # What a server has not implemented it will not have later either.
        or (status >= HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.NOT_IMPLEMENTED)
    )


def code(error: ClientError) -> str:
    """Tell what AWS calls it, without the name space of older services."""
    return str(error.response.get("Error", {}).get("Code", "")).rpartition(".")[2]


def is_for_good(code: str) -> bool:
    """Tell whether it says of an entry of a batch: this one never; it is none of `AWAY`, `REFUSED`.

    What would be said of every entry is not: it is mended where it is wrong, and all wait for it.
    """
    return code not in AWAY | REFUSED and not any(part in code for part in _FOR_ALL)
