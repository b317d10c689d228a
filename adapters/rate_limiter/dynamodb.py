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
    "ConditionExpression": "ends_at > :now AND ends_at <= :latest AND taken < :most",
    "UpdateExpression": "SET taken = taken + :one",
}
_BEGIN: dict[str, Any] = {
    "ConditionExpression": "attribute_not_exists(id) OR ends_at <= :now OR ends_at > :latest",
    "UpdateExpression": "SET taken = :one, ends_at = :end, delete_at = :delete_at",
}
_ROUNDS = 10
"""Each lost to somebody whose clock says that the period is over, or is not."""


class DynamoRateLimiter(DynamoStore, RateLimiter):
    """Conditions decide where the item is: one request, two for the first of a period."""

    key = ("id",)

    async def take(self, key: str, limit: RateLimit, *, now: datetime) -> Allowance:
        """See RateLimiter. A condition that does not hold writes nothing."""
        end, latest = now + limit.period, limit.latest_end(now)
        both = {":now": moment(now), ":latest": moment(latest), ":one": number(1)}
        going_on = {**both, ":most": number(limit.most)}
        beginning = {
            **both,
            ":end": moment(end),
            **{f":{name}": value for name, value in deletion(since=now, until=end).items()},
        }
        for _ in range(_ROUNDS):
            found, admitted = await self._update(key, _GO_ON, going_on)
            if found and (admitted or now < from_moment(found["ends_at"]) <= latest):
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
