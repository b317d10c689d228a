"""Alembic runs this: the connection comes from `migrate.py`, never from a file."""

from alembic import context

# Each step commits by itself where whoever calls has no transaction of his own, so that one can
# leave it with `autocommit_block`, as `CREATE INDEX CONCURRENTLY` must.
context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
