"""Alembic runs this: the connection comes from `migrate.py`, never from a file."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
