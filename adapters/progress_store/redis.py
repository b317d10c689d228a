"""Progress of interviews in Redis."""

import secrets
from datetime import datetime

from attrs import evolve

from adapters.connections.redis_store import (
    RedisStore,
    from_microseconds,
    lifetime,
    microseconds,
)
from adapters.progress_store import check_content
from application.ports.progress_store import Progress, ProgressStore, StaleProgressError

# A command whose answer was lost is sent again: who saved tells it from a rival.
_SAVE = """
local found = redis.call('HMGET', KEYS[1], 'revision', 'expires_at', 'saved_by')
if found[3] == ARGV[6] then return 1 end
local revision = '0'
if found[1] and tonumber(found[2]) > tonumber(ARGV[5]) then revision = found[1] end
if revision ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'revision', ARGV[2], 'content', ARGV[3], 'expires_at', ARGV[4],
    'saved_by', ARGV[6])
redis.call('PEXPIRE', KEYS[1], ARGV[7])
return 1
"""


class RedisProgressStore(RedisStore, ProgressStore):
    """One hash an interview."""

    async def find(self, interview_id: str, *, now: datetime) -> Progress | None:
        """See ProgressStore."""
        async with self._server.turn() as client:
            revision, content, expires_at = await client.hmget(
                _key(interview_id), "revision", "content", "expires_at"
            )
        if revision is None or from_microseconds(int(expires_at)) <= now:
            return None
        return Progress(
            interview_id=interview_id,
            revision=int(revision),
            content=content.decode(),
            expires_at=from_microseconds(int(expires_at)),
        )

    async def save(self, progress: Progress, *, now: datetime) -> Progress:
        """See ProgressStore."""
        check_content(progress)
        saved = evolve(progress, revision=progress.revision + 1)
        async with self._server.turn() as client:
            won = await client.eval(
                _SAVE,
                1,
                _key(saved.interview_id),
                progress.revision,
                saved.revision,
                saved.content,
                microseconds(saved.expires_at),
                microseconds(now),
                secrets.token_hex(8),
                lifetime(since=now, until=saved.expires_at),
            )
        if not won:
            raise StaleProgressError
        return saved

    async def forget(self, interview_id: str) -> None:
        """See ProgressStore."""
        async with self._server.turn() as client:
            await client.delete(_key(interview_id))


def _key(interview_id: str) -> str:
    return f"progress:{interview_id}"
