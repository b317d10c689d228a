"""Which events a relay takes next."""

from sqlalchemy import bindparam, text

from adapters.connections.sql.schema import UtcDateTime

# From the index `outbox_claimable`, the first event of each (due_at, stream): one probe a stream,
# however many events it holds. What was put off goes first, or new events could keep it waiting
# for ever. Each is then looked at by itself: is it free, is nothing of its stream before it, has
# no other relay got hold of it right now. The walk stops with the last that is wanted.
_ON_POSTGRESQL = """
WITH RECURSIVE first(due_at, stream, event_id) AS (
    (SELECT due_at, stream, event_id FROM outbox
     WHERE parked IS NULL AND due_at <= :due
     ORDER BY due_at DESC, stream, version, ordinal LIMIT 1)
    UNION ALL
    SELECT next.due_at, next.stream, next.event_id FROM first, LATERAL (
        (SELECT due_at, stream, event_id FROM outbox
         WHERE parked IS NULL AND due_at = first.due_at AND stream > first.stream
         ORDER BY stream, version, ordinal LIMIT 1)
        UNION ALL
        (SELECT due_at, stream, event_id FROM outbox
         WHERE parked IS NULL AND due_at < first.due_at
         ORDER BY due_at DESC, stream, version, ordinal LIMIT 1)
        LIMIT 1) AS next
), claimable AS MATERIALIZED (
    SELECT free.event_id FROM first, LATERAL (
        SELECT event_id FROM outbox AS own
        WHERE own.event_id = first.event_id AND own.parked IS NULL
        AND own.due_at <= :due AND own.leased_until <= :now
        AND NOT EXISTS (
            SELECT FROM outbox AS earlier
            WHERE earlier.stream = own.stream AND earlier.parked IS NULL
            AND (earlier.version, earlier.ordinal) < (own.version, own.ordinal))
        FOR UPDATE OF own SKIP LOCKED) AS free
    LIMIT :limit
)
UPDATE outbox SET leased_until = :until, lease = :lease, attempt = attempt + 1
WHERE event_id = ANY (ARRAY(SELECT event_id FROM claimable))
RETURNING event_id, stream, name, event_version, payload, attempt, lease, due_at
"""

# The same walk in the words of SQLite, where a row has a number, and one writer is alone anyway.
_ON_SQLITE = """
WITH RECURSIVE first(number) AS (
    SELECT * FROM (
        SELECT rowid FROM outbox WHERE parked IS NULL AND due_at <= :due
        ORDER BY due_at DESC, stream, version, ordinal LIMIT 1)
    UNION ALL
    SELECT coalesce(
        (SELECT rowid FROM outbox
         WHERE parked IS NULL AND due_at = before.due_at AND stream > before.stream
         ORDER BY stream, version, ordinal LIMIT 1),
        (SELECT rowid FROM outbox
         WHERE parked IS NULL AND due_at < before.due_at
         ORDER BY due_at DESC, stream, version, ordinal LIMIT 1))
    FROM first JOIN outbox AS before ON before.rowid = first.number
), claimable AS MATERIALIZED (
    SELECT own.event_id FROM first CROSS JOIN outbox AS own ON own.rowid = first.number
    WHERE own.leased_until <= :now
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS earlier
        WHERE earlier.stream = own.stream AND earlier.parked IS NULL
        AND (earlier.version, earlier.ordinal) < (own.version, own.ordinal))
    LIMIT :limit
)
UPDATE outbox SET leased_until = :until, lease = :lease, attempt = attempt + 1
WHERE event_id IN (SELECT event_id FROM claimable)
RETURNING event_id, stream, name, event_version, payload, attempt, lease, due_at
"""

_TIMES = [bindparam(name, type_=UtcDateTime) for name in ("now", "due", "until")]
CLAIM = {
    dialect: text(words).bindparams(*_TIMES).columns(due_at=UtcDateTime)
    for dialect, words in (("postgresql", _ON_POSTGRESQL), ("sqlite", _ON_SQLITE))
}
"""By dialect; wants `now`, `due`, `until`, `lease` and `limit`."""
