"""Limits in DynamoDB."""

from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.dynamodb import (
    Attributes,
    DynamoStore,
    deletion,
    from_moment,
    moment,
    number,
    refused,
    text,
)
from application.ports.lifecycle import UnavailableError
from application.ports.rate_limiter import Allowance, RateLimit, RateLimiter

_GO_ON: dict[str, Any] = {
    "ConditionExpression": "ends_at > :now AND taken < :most",
    "UpdateExpression": "SET taken = taken + :one",
}
_BEGIN: dict[str, Any] = {
    "ConditionExpression": "attribute_not_exists(id) OR ends_at <= :now",
    "UpdateExpression": "SET taken = :one, ends_at = :end, delete_at = :delete_at",
}
_ROUNDS = 10
"""Each lost to somebody whose clock says that the period is over, or is not."""


class DynamoRateLimiter(DynamoStore, RateLimiter):
    """Conditions decide where the item is: one request, two for the first of a period."""

    key = ("id",)

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """See RateLimiter. A condition that does not hold writes nothing."""
        end = now + limit.period
        going_on = {":now": moment(now), ":most": number(limit.most), ":one": number(1)}
        beginning = {
            ":now": moment(now),
            ":one": number(1),
            ":end": moment(end),
            **{f":{name}": value for name, value in deletion(since=now, until=end).items()},
        }
        for _ in range(_ROUNDS):
            found, admitted = await self._update(key, _GO_ON, going_on)
            if found and (admitted or from_moment(found["ends_at"]) > now):
                return _allowance(found, limit, admitted=admitted)
            found, admitted = await self._update(key, _BEGIN, beginning)
            if admitted:
                return _allowance(found, limit, admitted=True)
        raise UnavailableError("a limit in DynamoDB changes faster than it can be read")

    async def _update(
        self, key: str, how: dict[str, Any], values: Attributes
    ) -> tuple[Attributes, bool]:
        """Return what is stored now, and whether it was changed."""
        try:
            said = await self._ask(
                "update_item",
                Key={"id": text(key)},
                **how,
                ExpressionAttributeValues=values,
                ReturnValues="ALL_NEW",
                ReturnValuesOnConditionCheckFailure="ALL_OLD",
            )
        except ClientError as e:
            found = refused(e)
            if found is None:
                raise
            return found, False
        return said["Attributes"], True


def _allowance(found: Attributes, limit: RateLimit, *, admitted: bool) -> Allowance:
    return Allowance(
        admitted=admitted,
        left=max(0, limit.most - int(found["taken"]["N"])),
        again_at=from_moment(found["ends_at"]),
    )
