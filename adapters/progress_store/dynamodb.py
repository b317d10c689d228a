"""Progress of interviews in DynamoDB."""

import secrets
from datetime import datetime

from attrs import evolve
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
from adapters.progress_store import check_content
from application.ports.progress_store import Progress, ProgressStore, StaleProgressError

_BEGIN = "attribute_not_exists(interview_id) OR expires_at <= :now"
_GO_ON = "revision = :revision AND expires_at > :now"


class DynamoProgressStore(DynamoStore, ProgressStore):
    """One item an interview."""

    key = ("interview_id",)

    async def find(self, interview_id: str, *, now: datetime) -> Progress | None:
        """See ProgressStore."""
        said = await self._ask("get_item", Key=_key(interview_id), ConsistentRead=True)
        item = said.get("Item")
        if item is None or from_moment(item["expires_at"]) <= now:
            return None
        return Progress(
            interview_id=interview_id,
            revision=int(item["revision"]["N"]),
            content=item["content"]["S"],
            expires_at=from_moment(item["expires_at"]),
        )

    async def save(self, progress: Progress, *, now: datetime) -> Progress:
        """See ProgressStore."""
        check_content(progress)
        saved = evolve(progress, revision=progress.revision + 1)
        # A request whose answer was lost is sent again: this tells us from a rival.
        saved_by = text(secrets.token_hex(8))
        values: Attributes = {":now": moment(now)}
        if progress.revision:
            values[":revision"] = number(progress.revision)
        try:
            await self._ask(
                "put_item",
                Item={
                    **_key(saved.interview_id),
                    "revision": number(saved.revision),
                    "content": text(saved.content),
                    "expires_at": moment(saved.expires_at),
                    "saved_by": saved_by,
                    **deletion(since=now, until=saved.expires_at),
                },
                ConditionExpression=_GO_ON if progress.revision else _BEGIN,
                ExpressionAttributeValues=values,
                ReturnValuesOnConditionCheckFailure="ALL_OLD",
            )
        except ClientError as e:
            found = refused(e)
            if found is None:
                raise
            if found.get("saved_by") != saved_by:
                raise StaleProgressError from None
        return saved

    async def forget(self, interview_id: str) -> None:
        """See ProgressStore."""
        await self._ask("delete_item", Key=_key(interview_id))


def _key(interview_id: str) -> Attributes:
    return {"interview_id": text(interview_id)}
